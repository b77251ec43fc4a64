import { Match, Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readSettings } from "../../lib/config.ts";
import { flows } from "../../lib/flows/flows.ts";
import { promptFiles } from "../../lib/flows/prompts.ts";
import { menuPaths } from "../../lib/flows/test-cases.ts";
import { VoiceStack } from "../../lib/voice-stack.ts";
import { anApp, policies } from "../support/template.ts";

const instanceArn = "arn:aws:connect:ap-southeast-1:111122223333:instance/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

function voiceTemplate(voice: object): Template {
  const settings = readSettings({ voice });
  if (settings.voice.mode === "off") throw new Error("there is no telephone to test");
  return Template.fromStack(new VoiceStack(anApp(), "MadadgaarVoice", { ...settings, voice: settings.voice }));
}

const made = voiceTemplate({
  mode: "create",
  number: { countryCode: "DE", type: "DID" },
  tasks: true,
  presence: "follows duty",
  otherHours: [{ name: "Eid", from: "2027-03-10", to: "2027-03-11", open: { from: "10:00", to: "20:00" } }],
});
const imported = voiceTemplate({ mode: "import", instanceArn });

const Resources = z.record(
  z.string(),
  z.looseObject({ Type: z.string(), Properties: z.unknown(), DependsOn: z.array(z.string()).optional() }),
);
const resources = Resources.parse(made.toJSON()["Resources"]);
const ofConnect = Object.entries(resources).filter(([, { Type }]) => Type.startsWith("AWS::Connect::"));
const idOf = (begin: string, type = ""): string =>
  Object.entries(resources).find(([id, { Type }]) => id.startsWith(begin) && Type.startsWith(type))?.[0] ?? "";
const instance = idOf("TelephoneInstance");

describe("the instance", () => {
  it("stays when the stack goes: making and deleting them is limited", () =>
    made.hasResource("AWS::Connect::Instance", { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }));

  it("has an alias of the account's own, since it must be the only one in the world", () =>
    made.hasResourceProperties("AWS::Connect::Instance", {
      InstanceAlias: { "Fn::Join": ["-", ["madadgaar-1098", { Ref: "AWS::AccountId" }]] },
    }));

  it("writes no log of its flows", () =>
    made.hasResourceProperties("AWS::Connect::Instance", {
      Attributes: Match.objectLike({ ContactflowLogs: false, ContactLens: false }),
    }));

  it("is used through what is made here, not through what a new one brings by itself", () =>
    expect(JSON.stringify(made.toJSON())).not.toMatch(/BasicQueue|Basic (Queue|Hours|Routing)|Default agent|Sample /));

  it("is not made where one is imported", () => imported.resourceCountIs("AWS::Connect::Instance", 0));

  it("that is imported keeps the storage that it has: there is one of each kind", () =>
    imported.resourceCountIs("AWS::Connect::InstanceStorageConfig", 0));
});

describe("the function in the flow", () => {
  it("is associated with the instance", () =>
    made.hasResourceProperties("AWS::Connect::IntegrationAssociation", { IntegrationType: "LAMBDA_FUNCTION" }));

  it.each([
    ["made", made, { "Fn::GetAtt": [instance, "Arn"] }],
    ["imported", imported, instanceArn],
  ])("may be called by this instance alone, which the association does not say: %s", (_, template, SourceArn) =>
    template.hasResourceProperties("AWS::Lambda::Permission", {
      Principal: "connect.amazonaws.com",
      SourceArn,
      SourceAccount: { Ref: "AWS::AccountId" },
    }),
  );

  it("learns of the intake by parameters, not by exports", () => {
    const parameters = Object.values(made.findParameters("*", { Type: "AWS::SSM::Parameter::Value<String>" }));
    const named = parameters.filter(({ Default }) => String(Default).startsWith("/madadgaar/production/"));
    expect([JSON.stringify(made.toJSON()).includes("Fn::ImportValue"), named.length]).toEqual([false, 11]);
  });

  it("may neither scan nor delete", () =>
    expect(JSON.stringify(made.findResources("AWS::IAM::Policy"))).not.toMatch(/dynamodb:(Scan|Delete)/));
});

describe("the flows", () => {
  const all = Object.entries(resources).filter(([, { Type }]) => /ContactFlow(Module)?$/.test(Type));

  it("are all there", () => expect(all).toHaveLength(Object.keys(flows).length));

  it.each(all)("%s waits for the association, which it does not name", (_, { DependsOn }) =>
    expect(DependsOn).toContain("Association"),
  );

  it.each(all)("%s names no resource of any account", (_, { Properties }) =>
    expect(JSON.stringify(Properties)).not.toMatch(/arn:aws:(connect|lambda):/),
  );

  it.each(all)("%s keeps what the flow knows when it runs, and names only what there is", (_, { Properties }) => {
    const { Content } = z
      .looseObject({ Content: z.object({ "Fn::Sub": z.tuple([z.string(), z.record(z.string(), z.unknown())]) }) })
      .parse(Properties);
    const [text, values] = Content["Fn::Sub"];
    const named = new Set(Array.from(text.matchAll(/\$\{(\w+)\}/g), ([, name]) => name));
    expect([...named].toSorted()).toEqual(Object.keys(values).toSorted());
  });

  it("never lead in a circle by their references", () => {
    const references = (id: string, seen: readonly string[]): readonly string[] => {
      if (seen.includes(id)) return [`${[...seen, id].join(" -> ")}`];
      const named = JSON.stringify(resources[id]?.Properties).match(/Flows\w+(?=","Contact)/g) ?? [];
      return [...new Set(named)].flatMap((other) => references(other, [...seen, id]));
    };
    expect(all.flatMap(([id]) => references(id, []))).toEqual([]);
  });

  it("are few: at an instance's limit of a hundred a deployment hangs and says nothing", () =>
    expect(all.length).toBeLessThan(25));

  it("are never read back, for what was just made may not be readable yet", () =>
    expect(JSON.stringify(made.toJSON())).not.toMatch(/DescribeContactFlow/i));

  it("stand in this stack itself, so that one that is refused is named", () =>
    made.resourceCountIs("AWS::CloudFormation::Stack", 0));
});

describe("a queue", () => {
  it("is given fifty quick connects at most: Connect takes no more at once", () => {
    const queues = Object.values(made.findResources("AWS::Connect::Queue"));
    const connects = z.looseObject({
      Properties: z.looseObject({ QuickConnectArns: z.array(z.unknown()).max(50).optional() }),
    });
    expect(queues.map((queue) => connects.safeParse(queue).success)).toEqual(queues.map(() => true));
  });
});

describe("prompts", () => {
  it("are one recording each", () => made.resourceCountIs("AWS::Connect::Prompt", promptFiles.length));

  it("wait for their files", () => {
    const prompts = ofConnect.filter(([, { Type }]) => Type === "AWS::Connect::Prompt");
    expect(prompts.filter(([, { DependsOn = [] }]) => !DependsOn.some((id) => /Upload/.test(id)))).toEqual([]);
  });

  it("may be read by Connect, for this account", () =>
    made.hasResourceProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Principal: { Service: "connect.amazonaws.com" }, Action: "s3:GetObject" }),
        ]),
      }),
    }));
});

it("at most two resources of Connect are made at once: it takes two requests a second", () => {
  const chained = ofConnect.filter(([, { Type }]) => !/(Instance|InstanceStorageConfig|PhoneNumber)$/.test(Type));
  const ids = chained.map(([id]) => id);
  const first = chained.filter(([, { DependsOn = [] }]) => !DependsOn.some((id) => ids.includes(id)));
  expect(first).toHaveLength(2);
});

describe("hours", () => {
  it("are day and night on seven days, in Karachi", () => {
    const [hours] = Object.values(made.findResources("AWS::Connect::HoursOfOperation"));
    expect([hours?.["Properties"].TimeZone, hours?.["Properties"].Config.length]).toEqual(["Asia/Karachi", 7]);
  });

  it("can be others on some days", () =>
    made.hasResourceProperties("AWS::Connect::HoursOfOperation", {
      HoursOfOperationOverrides: [Match.objectLike({ OverrideName: "Eid", EffectiveFrom: "2027-03-10" })],
    }));
});

describe("a counselor", () => {
  it("has one call at a time", () =>
    made.allResourcesProperties("AWS::Connect::RoutingProfile", {
      MediaConcurrencies: Match.arrayWith([{ Channel: "VOICE", Concurrency: 1 }]),
    }));

  it("hears danger before anyone else", () =>
    made.allResourcesProperties("AWS::Connect::RoutingProfile", {
      QueueConfigs: Match.arrayWith([
        Match.objectLike({ Priority: 1, Delay: 0, QueueReference: Match.objectLike({ Channel: "VOICE" }) }),
      ]),
    }));

  it("serves no more queues than a profile takes", () => {
    const profiles = Object.values(made.findResources("AWS::Connect::RoutingProfile"));
    expect(profiles.map((profile) => profile["Properties"].QueueConfigs.length <= 10)).toEqual([true, true, true]);
  });

  it("has no password in the template", () => made.resourceCountIs("AWS::Connect::User", 0));
});

describe("what is kept", () => {
  it("are recordings under a key of ours, named by its whole ARN, for as long as the settings say", () => {
    made.hasResourceProperties("AWS::Connect::InstanceStorageConfig", {
      ResourceType: "CALL_RECORDINGS",
      S3Config: Match.objectLike({
        EncryptionConfig: {
          EncryptionType: "KMS",
          KeyId: { "Fn::GetAtt": [Match.stringLikeRegexp("^TelephoneKey"), "Arn"] },
        },
      }),
    });
    made.hasResourceProperties("AWS::S3::Bucket", {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90, Status: "Enabled" }] },
    });
  });

  it.each(["CONTACT_TRACE_RECORDS", "AGENT_EVENTS"])("is a stream: %s", (ResourceType) =>
    made.hasResourceProperties("AWS::Connect::InstanceStorageConfig", { ResourceType, StorageType: "KINESIS_STREAM" }),
  );
});

describe("the number", () => {
  it("stays when the stack goes: who releases too many may claim none for half a year", () =>
    made.hasResource("AWS::Connect::PhoneNumber", { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }));

  it("is bound to the flow, which CloudFormation cannot do, when it is claimed", () => {
    const bound = resources[idOf("NumberBound", "Custom::AWS")];
    expect([
      JSON.stringify(bound).includes("associatePhoneNumberContactFlow"),
      bound?.DependsOn?.some((id) => id.startsWith("NumberClaimed")),
    ]).toEqual([true, true]);
  });

  it("is set free from the flow when the stack goes", () =>
    expect(JSON.stringify(resources[idOf("NumberBound", "Custom::AWS")])).toContain(
      "disassociatePhoneNumberContactFlow",
    ));

  it("is claimed nowhere unless the settings ask for one", () =>
    imported.resourceCountIs("AWS::Connect::PhoneNumber", 0));
});

describe("events", () => {
  it("of this instance come to the function, and what fails is kept", () =>
    made.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: Match.objectLike({
        "detail-type": ["Amazon Connect Contact Event"],
        detail: { instanceArn: [{ "Fn::GetAtt": [instance, "Arn"] }] },
      }),
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    }));

  it("that were lost are looked for every hour", () =>
    made.hasResourceProperties("AWS::Events::Rule", { ScheduleExpression: "rate(1 hour)" }));
});

const connectOf = (template: Template): string =>
  JSON.stringify(Object.values(template.findResources("AWS::SSM::Parameter")).map(({ Properties }) => Properties));
const rightsOf = (template: Template): string => JSON.stringify(policies(template));

describe("calling people", () => {
  it("is told to the intake by a parameter, so that the intake stands without it", () =>
    made.hasResourceProperties("AWS::SSM::Parameter", { Name: "/madadgaar/production/telephone" }));

  it("is allowed to the desk and the clock, through this instance's flow alone", () =>
    made.hasResourceProperties("AWS::IAM::Policy", {
      PolicyDocument: Match.objectLike({
        Statement: [Match.objectLike({ Action: "connect:StartOutboundVoiceContact", Resource: Match.arrayWith([]) })],
      }),
      Roles: [Match.anyValue(), Match.anyValue()],
    }));

  it.each(["made", "imported"])("lets nobody do anything to all of Connect: %s", (which) =>
    expect(rightsOf(which === "made" ? made : imported)).not.toMatch(/connect:\*|"Resource":"\*"/),
  );

  it("lets the desk open a counselor's line only where that follows her duty", () =>
    expect([made, imported].map((template) => rightsOf(template).includes("connect:PutUserStatus"))).toEqual([
      true,
      false,
    ]));
});

describe("an urgent case in the workspace", () => {
  it("comes from the duty topic, danger only", () =>
    made.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "lambda", FilterPolicy: { task: ["P1"] } }));

  it("that could not be put there is kept", () =>
    made.hasResourceProperties("AWS::SNS::Subscription", { RedrivePolicy: Match.anyValue() }));

  it("is put there only where the settings ask for it", () => imported.resourceCountIs("AWS::SNS::Subscription", 0));
});

describe("alarms", () => {
  it.each(["NobodyStaffed", "CallRecovered"])("ring on %s, and say what it means for people", (MetricName) =>
    made.hasResourceProperties("AWS::CloudWatch::Alarm", {
      MetricName,
      AlarmDescription: Match.stringLikeRegexp("call"),
      AlarmActions: [Match.anyValue()],
    }),
  );
});

describe("which calls are the helpline's", () => {
  it("is told by the number that the stack claimed", () =>
    expect(connectOf(made)).toMatch(/numbers.{0,80}ClaimedPhoneNumberSummary.PhoneNumber/));

  it("is not all of them on an instance that others may use", () =>
    expect([made, imported].map((template) => /instance\\+":\\+"shared/.test(connectOf(template)))).toEqual([
      false,
      true,
    ]));
});

describe("Connect's own tests", () => {
  it("go each way through the menus", () => made.resourceCountIs("AWS::Connect::TestCase", menuPaths.length));

  it("call the main flow", () =>
    made.allResourcesProperties("AWS::Connect::TestCase", {
      EntryPoint: Match.objectLike({ Type: "VOICE_CALL" }),
      Content: Match.anyValue(),
    }));
});

describe("the telephone's settings", () => {
  it("make an instance unless they say otherwise", () => expect(readSettings({}).voice.mode).toBe("create"));

  it("can be switched off on the command line, whatever cdk.json says", () =>
    expect(readSettings({ voice: { mode: "import", instanceArn } }, "off").voice.mode).toBe("off"));

  it("are refused with a sentence where no instance is named", () =>
    expect(() => readSettings({ voice: { mode: "import" } })).toThrow(
      /^madadgaar\.voice\.instanceArn in cdk\.json must be/,
    ));
});

it("a call from a mailbox may be started by its own function alone, through its own flow", () => {
  const [flow, contacts] = [{ "Fn::GetAtt": [idOf("FlowsAppFlow"), "ContactFlowArn"] }, "/contact/*"];
  const starting = Object.values(made.findResources("AWS::IAM::Policy")).filter((policy) =>
    JSON.stringify(policy).includes("StartWebRTCContact"),
  );
  const [{ Properties } = { Properties: {} }] = starting;
  expect([starting.length, JSON.stringify(Properties).includes("callrole")]).toEqual([1, true]);
  expect(JSON.stringify(Properties)).toContain(JSON.stringify(flow));
  expect(JSON.stringify(Properties)).toContain(contacts);
});
