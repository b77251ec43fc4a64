import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { channels, deskRoutes } from "../../functions/channels.ts";
import { alarming } from "../../lib/alarms.ts";
import { intakeTemplate, policies, policyOf } from "../support/template.ts";

const originationIdentity = "arn:aws:sms-voice:ap-southeast-1:000000000000:phone-number/phone-0a1b";
const template = intakeTemplate({
  opsEmail: "ops@example.org",
  smsNumber: "+923000000098",
  retentionDays: 30,
  sms: { through: "aws", aws: { originationIdentity } },
  socialNumbers: { "900000000000101": "phone-number-id-0a1b" },
});
const has = (type: string, properties: object): void => template.hasResourceProperties(`AWS::${type}`, properties);
const all = (type: string, properties: object): void => template.allResourcesProperties(`AWS::${type}`, properties);
const text = JSON.stringify(template.toJSON());
const ref = (id: string) => ({ Ref: Match.stringLikeRegexp(`^${id}`) });
const arn = (id: string) => ({ "Fn::GetAtt": [Match.stringLikeRegexp(`^${id}`), "Arn"] });
const routes = channels.flatMap((channel) => channel.routes.map((route) => ({ route, channel })));

describe("the functions", () => {
  it("run on Node 24", () => all("Lambda::Function", { Runtime: "nodejs24.x" }));

  it("run on arm64", () => all("Lambda::Function", { Architectures: ["arm64"] }));

  it("are told where the API is", () =>
    all("Lambda::Function", {
      Environment: { Variables: Match.objectLike({ PUBLIC_URL: { "Fn::GetAtt": [Match.anyValue(), "ApiEndpoint"] } }) },
    }));

  it("are told the alert steps and the reply policy of the settings", () =>
    all("Lambda::Function", {
      Environment: {
        Variables: Match.objectLike({
          LADDER: Match.stringLikeRegexp('"P1":\\{"first":2,"every":5\\}'),
          REPLIES: Match.stringLikeRegexp('"web-form":"none"'),
        }),
      },
    }));

  it("are not traced", () => expect(text).not.toMatch(/TracingConfig|xray/i));

  it("have a right written with a star nowhere but on files, whose names are random", () => {
    const rights = Object.values(policies(template))
      .flat()
      .map(({ Action, Resource }) => JSON.stringify([Action, Resource]));
    const known = /^\[\["s3:(Get|Put)Object"(,"s3:PutObject")?\],.*"MediaFiles/;
    expect(rights.filter((right) => right.includes("*") && !known.test(right))).toEqual([]);
  });

  it("that call people, or let people call, find the telephone by its parameter, and no other may read it", () => {
    const readers = Object.entries(policies(template)).filter(([, statements]) =>
      JSON.stringify(statements).includes("ssm:GetParameter"),
    );
    expect(readers.map(([id]) => id.replace(/Function.*/, ""))).toEqual(["mailbox", "Clock", "BrowserCalls", "Desk"]);
  });

  it("have no right to the telephone: that is for its own stack to give", () =>
    expect(JSON.stringify(policies(template))).not.toContain("connect:"));

  it("may do to the app of the counselors' phones what their phones need, where there is one", () => {
    const appArn = "arn:aws:sns:ap-southeast-1:000000000000:app/GCM/1098";
    const rights = policyOf(intakeTemplate({ appArn }), "DeskFunction");
    const ofApp = rights.filter(({ Resource }) => Resource === appArn).flatMap(({ Action }) => Action);
    expect(ofApp.toSorted()).toEqual([
      "sns:CreatePlatformEndpoint",
      "sns:DeleteEndpoint",
      "sns:GetEndpointAttributes",
      "sns:SetEndpointAttributes",
    ]);
  });

  it("know of no app where the settings name none", () => expect(text).not.toContain("APP_ARN"));

  it("look for no telephone where there is none", () =>
    expect(JSON.stringify(intakeTemplate({ voice: { mode: "off" } }).toJSON())).not.toContain("TELEPHONE_PARAMETER"));

  it("may neither scan nor delete", () => {
    const actions = Object.values(policies(template))
      .flat()
      .flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /^dynamodb:.*(Scan|Delete|Batch(Write))/.test(action))).toEqual([]);
  });

  it("may read no provider's keys but their own", () => {
    const read = ["whatsapp", "facebook", "sms", "webform", "Desk"].map((id) => {
      const statement = policyOf(template, `${id}Function`).find(({ Action }) =>
        Action.includes("secretsmanager:GetSecretValue"),
      );
      return [id, /SecretsMeta/.test(JSON.stringify(statement)), /SecretsSms/.test(JSON.stringify(statement))];
    });
    expect(read).toEqual([
      ["whatsapp", true, false],
      ["facebook", true, false],
      ["sms", false, true],
      ["webform", false, false],
      ["Desk", true, true],
    ]);
  });

  it("send texts through AWS from the helpline's number only, and only those that send texts", () => {
    const sends = (id: string) =>
      policyOf(template, id).find(({ Action }) => Action.includes("sms-voice:SendTextMessage"))?.Resource;
    expect([sends("smsFunction"), sends("ClockFunction"), sends("whatsappFunction")]).toEqual([
      originationIdentity,
      originationIdentity,
      undefined,
    ]);
  });

  it("send on WhatsApp through AWS from the helpline's numbers only", () => {
    const sends = policyOf(template, "whatsappFunction").find(({ Action }) =>
      Action.includes("social-messaging:SendWhatsAppMessage"),
    );
    expect(JSON.stringify(sends?.Resource)).toMatch(/:phone-number-id\/0a1b"/);
  });

  it("ring counselors", () => {
    const rings = (id: string) => policyOf(template, id).some(({ Action }) => Action.includes("sns:Publish"));
    expect([rings("ClockFunction"), rings("DeskFunction")]).toEqual([true, true]);
  });
});

describe("the logs", () => {
  it("are kept as long as the settings say", () => all("Logs::LogGroup", { RetentionInDays: 30 }));

  it("are one group for each function and one for the API", () => {
    const functions = Object.keys(template.findResources("AWS::Lambda::Function")).length;
    template.resourceCountIs("AWS::Logs::LogGroup", functions + 1);
  });

  it("say of a request its id, route, status and latency, and no more", () =>
    has("ApiGatewayV2::Stage", {
      AccessLogSettings: {
        DestinationArn: arn("ApiAccessLog"),
        Format:
          '{"requestId":"$context.requestId","route":"$context.routeKey","status":$context.status,"latency":"$context.responseLatency"}',
      },
    }));
});

describe("the API", () => {
  it.each([...routes.map(({ route }) => route), ...deskRoutes])("answers %s", (route) =>
    has("ApiGatewayV2::Route", { RouteKey: route }),
  );

  it.each(routes)("lets $route through at a rate of its own", ({ route, channel }) => {
    const { rate, burst } = channel.throttles?.[route] ?? channel.throttle;
    has("ApiGatewayV2::Stage", {
      RouteSettings: { [route]: { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } },
    });
  });

  it("lets fewer pieces of files through than forms", () =>
    has("ApiGatewayV2::Stage", { RouteSettings: { "POST /form/file": { ThrottlingRateLimit: 40 } } }));

  it("has a rate for no route that is none", () => {
    const named = channels.flatMap(({ throttles = {} }) => Object.keys(throttles));
    expect(named.filter((one) => !routes.some(({ route }) => route === one))).toEqual([]);
  });

  it("lets through little of what names no rate", () =>
    has("ApiGatewayV2::Stage", { DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 } }));

  it("opens when its routes are there", () =>
    template.hasResource("AWS::ApiGatewayV2::Stage", {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp("^ApiPOSTwebhookswhatsapp[0-9A-F]{8}$")]),
    }));
});

describe("the clock", () => {
  it("ticks every minute", () =>
    has("Scheduler::Schedule", { ScheduleExpression: "rate(1 minute)", State: "ENABLED" }));

  it("is not called again when a call fails, nor later than a minute", () =>
    has("Scheduler::Schedule", {
      Target: { RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 } },
    }));

  it("is not run again when a tick fails, nor later than a minute", () =>
    has("Lambda::EventInvokeConfig", {
      FunctionName: ref("ClockFunction"),
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
    }));

  it("has room of its own to run in", () =>
    has("Lambda::Function", { ReservedConcurrentExecutions: 2, DeadLetterConfig: { TargetArn: arn("ClockMissed") } }));

  it("lays a call that failed into a dead-letter queue", () =>
    has("Scheduler::Schedule", { Target: { DeadLetterConfig: { Arn: arn("ClockMissed") } } }));

  it("is called by a role that may do nothing else", () => {
    const actions = policyOf(template, "ClockCaller").flatMap(({ Action }) => Action);
    expect(actions).toEqual(["lambda:InvokeFunction", "sqs:SendMessage"]);
  });
});

describe("the watch", () => {
  it("looks every hour", () => has("Scheduler::Schedule", { ScheduleExpression: "rate(1 hour)", State: "ENABLED" }));

  it("reads Meta's keys and no other provider's", () => {
    const read = JSON.stringify(policyOf(template, "WatchFunction"));
    expect([/SecretsMeta/.test(read), /SecretsSms|SecretsPepper|SecretsLink/.test(read)]).toEqual([true, false]);
  });

  it("has an alarm that does not go on and off within the hour", () =>
    has("CloudWatch::Alarm", {
      MetricName: "PageUnsubscribed",
      Period: 3_600,
      EvaluationPeriods: 2,
      DatapointsToAlarm: 1,
    }));

  it("is missed when it is not heard for three hours", () =>
    has("CloudWatch::Alarm", { MetricName: "Invocations", Period: 3_600, EvaluationPeriods: 3 }));
});

describe("files that people sent", () => {
  const may = (id: string) => policyOf(template, id).flatMap(({ Action }) => Action);

  it("lie in a bucket that nobody outside can reach", () =>
    has("S3::Bucket", {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }));

  it("are encrypted with the key of the cases", () =>
    has("S3::Bucket", {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: arn("CasesKey") } },
        ],
      },
    }));

  it("are carried over TLS only", () =>
    has("S3::BucketPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      },
    }));

  it("stay when the stack goes", () => template.hasResource("AWS::S3::Bucket", { DeletionPolicy: "Retain" }));

  it("lie where it costs less once they are old", () =>
    has("S3::Bucket", {
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ Transitions: [{ StorageClass: "STANDARD_IA", TransitionInDays: 90 }] })],
      },
    }));

  it("are deleted by nobody", () =>
    expect(
      Object.values(policies(template))
        .flat()
        .flatMap(({ Action }) => Action)
        .filter((action) => action.startsWith("s3:Delete")),
    ).toEqual([]));

  it("are fetched by a function that may find, read and change what is due, and nothing else of the table", () =>
    expect(may("FetchFunction").filter((action) => action.startsWith("dynamodb:"))).toEqual([
      "dynamodb:GetItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ]));

  it("are fetched by a function that rings nobody and answers nobody", () =>
    expect(may("FetchFunction").filter((action) => /^sns:|^sms-voice:|Send/.test(action))).toEqual([
      "sqs:SendMessage",
    ]));

  it("are read by the desk, for links, and by what asks AWS for them", () =>
    expect(["DeskFunction", "FetchFunction", "whatsappFunction"].map((id) => may(id).includes("s3:GetObject"))).toEqual(
      [true, true, false],
    ));
});

describe.each([
  { what: "texts", id: "SmsQueue", service: "sms-voice.amazonaws.com" },
  { what: "WhatsApp messages", id: "SocialQueue", service: "social-messaging.amazonaws.com" },
])("$what to a number of AWS", ({ id, service }) => {
  it("come from AWS's own service in this account only", () =>
    has("SNS::TopicPolicy", {
      Topics: [ref(`${id}Topic`)],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: service },
            Action: "sns:Publish",
            Condition: Match.objectLike({ StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } }),
          }),
        ]),
      },
    }));

  it("wait in a queue until they are taken", () =>
    has("SNS::Subscription", { Protocol: "sqs", TopicArn: ref(`${id}Topic`), Endpoint: arn(id) }));

  it("are laid aside after five tries", () =>
    has("SQS::Queue", { RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: arn(`${id}Failed`) } }));

  it("are given back one by one", () =>
    has("Lambda::EventSourceMapping", {
      FunctionName: ref(`${id}Function`),
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    }));
});

describe("a WhatsApp account that is linked with AWS", () => {
  const linked = intakeTemplate({ socialAccount: "waba-0a1b" });
  const destination = (): string => JSON.stringify(linked.findResources("Custom::AWS"));

  it("is told by its own accounts of AWS only", () =>
    has("SNS::TopicPolicy", {
      Topics: [ref("SocialQueueTopic")],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: "social-messaging.amazonaws.com" },
            Condition: Match.objectLike({
              ArnLike: {
                "aws:SourceArn": {
                  "Fn::Join": [
                    "",
                    ["arn:", { Ref: "AWS::Partition" }, ":social-messaging:*:", { Ref: "AWS::AccountId" }, ":*"],
                  ],
                },
              },
            }),
          }),
        ]),
      },
    }));

  it("is led to the topic of the intake", () =>
    expect(destination()).toMatch(
      /putWhatsAppBusinessAccountEventDestinations.*waba-0a1b.*eventDestinationArn.*SocialQueueTopic/,
    ));

  it("is led away when the stack goes", () => expect(destination()).toMatch(/"Delete":.*\\"eventDestinations\\":\[\]/));

  it("is led by a right to this account alone", () => {
    const leads = Object.values(policies(linked))
      .flat()
      .find(({ Action }) => Action.includes("social-messaging:PutWhatsAppBusinessAccountEventDestinations"));
    expect(JSON.stringify(leads?.Resource)).toMatch(/:waba\/0a1b"/);
  });
});

describe("the alarms", () => {
  const alarm = (properties: object): void => has("CloudWatch::Alarm", properties);

  it("all say what they mean for people", () =>
    all("CloudWatch::Alarm", { AlarmDescription: Match.stringLikeRegexp("\\w+ \\w+ \\w+") }));

  it("all tell those who run the intake, when it begins and when it ends", () =>
    all("CloudWatch::Alarm", { AlarmActions: [ref("AlarmsTopic")], OKActions: [ref("AlarmsTopic")] }));

  it("reach the address in the settings", () =>
    has("SNS::Subscription", { Protocol: "email", Endpoint: "ops@example.org", TopicArn: ref("AlarmsTopic") }));

  it("may publish to their topic", () =>
    has("SNS::TopicPolicy", {
      Topics: [ref("AlarmsTopic")],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Principal: { Service: "cloudwatch.amazonaws.com" }, Action: "sns:Publish" }),
        ]),
      },
    }));

  it("go through a key that they can use", () =>
    has("SNS::Topic", { DisplayName: "1098 intake alarms", KmsMasterKeyId: arn("TopicKey") }));

  it.each(channels)("ring when $name breaks", ({ impact }) =>
    alarm({ AlarmDescription: impact, Namespace: "AWS/Lambda", MetricName: "Errors" }),
  );

  it.each(channels)("ring when $name answers its provider with an error", ({ name, impact }) =>
    alarm({ AlarmDescription: impact, Namespace: "Madadgaar", MetricName: `${name}-failures` }),
  );

  it.each(alarming)("ring for $event", ({ event, impact }) =>
    alarm({
      AlarmDescription: impact,
      Namespace: "Madadgaar",
      MetricName: event,
      Dimensions: [{ Name: "service", Value: "intake" }],
    }),
  );

  it("ring when the clock is not heard for three minutes", () =>
    alarm({
      MetricName: "Invocations",
      ComparisonOperator: "LessThanThreshold",
      Threshold: 1,
      Period: 60,
      EvaluationPeriods: 3,
      TreatMissingData: "breaching",
    }));

  it.each(["ClockMissed", "FetchMissed", "WatchMissed", "DutyUndelivered", "SmsQueueFailed", "SocialQueueFailed"])(
    "ring when anything lies in %s",
    (queue) =>
      alarm({
        Dimensions: [{ Name: "QueueName", Value: { "Fn::GetAtt": [Match.stringLikeRegexp(queue), "QueueName"] } }],
      }),
  );
});

describe("other stacks", () => {
  it.each(["case-table", "duty-topic-arn", "pepper-secret-arn", "public-url"])("find %s in a parameter", (name) =>
    has("SSM::Parameter", { Name: `/madadgaar/production/${name}` }),
  );

  it("import nothing that could never be changed again", () => expect(text).not.toContain('"Export"'));
});

describe("calls from mailboxes", () => {
  const named = (stack: typeof template) => Object.keys(stack.findResources("AWS::Lambda::Function")).join(" ");

  it("have a function of their own, and none where there is no telephone", () => {
    expect(
      [named(template), named(intakeTemplate({ voice: { mode: "off" } }))].map((all) => all.includes("BrowserCalls")),
    ).toEqual([true, false]);
  });

  it("may not ring, send or reach Connect by the intake's own leave", () => {
    const may = JSON.stringify(policyOf(template, "BrowserCallsFunction"));
    expect(may).not.toMatch(/sns:Publish|SendTextMessage|connect:/);
  });
});
