import { type App, Stack } from "aws-cdk-lib";
import { channels } from "../functions/channels.ts";
import type { Channel } from "../functions/core/message.ts";
import type { EnvironmentText } from "../functions/shared/environment.ts";
import { Alarms, alarming } from "./alarms.ts";
import { BrowserCalls } from "./browser-calls.ts";
import { CaseTable } from "./case-table.ts";
import { Clock } from "./clock.ts";
import type { Settings } from "./config.ts";
import { Desk } from "./desk.ts";
import { DutyTopic, topicKey } from "./duty-topic.ts";
import { intakeOf } from "./intake.ts";
import { IntakeApi } from "./intake-api.ts";
import { Media, MediaBucket } from "./media.ts";
import { type Brought, MessagingQueue } from "./messaging-queue.ts";
import { Secrets } from "./secrets.ts";
import { SocialDestination } from "./social-destination.ts";
import { outputs, parameterName, StackValues } from "./stack-values.ts";
import { Watch } from "./watch.ts";
import { Webhook } from "./webhook.ts";

/** The whole intake but the telephone, in the order in which a message goes through it. */
export class IntakeStack extends Stack {
  constructor(app: App, id: string, settings: Settings) {
    const { stage, region, retentionDays: retention, opsEmail } = settings;
    super(app, id, {
      description: "1098 intake: every channel, one case table, counselors told within seconds",
      stackName: stage === "production" ? id : `${id}-${stage}`,
      env: { region, ...account() },
    });
    const key = topicKey(this, "TopicKey");
    const alarms = new Alarms(this, "Alarms", { key, email: opsEmail });
    const table = new CaseTable(this, "Cases");
    const secrets = new Secrets(this, "Secrets", table.key);
    const topic = new DutyTopic(this, "Duty", { key, alarms });
    const files = new MediaBucket(this, "Media", table.key);
    const api = new IntakeApi(this, "Api", retention);
    const environment: EnvironmentText = {
      CASE_TABLE: table.table.tableName,
      DUTY_TOPIC_ARN: topic.topic.topicArn,
      PUBLIC_URL: api.url,
      LADDER: JSON.stringify(settings.alertSteps),
      REPLIES: JSON.stringify(settings.replies),
      REMINDERS: JSON.stringify(settings.reminders),
      SMS_AGGREGATORS: JSON.stringify(settings.sms.aggregators),
      SMS_SEND_THROUGH: settings.sms.through,
      SOCIAL_NUMBERS: JSON.stringify(settings.socialNumbers),
      FORM_ORIGINS: JSON.stringify(settings.formOrigins),
      COMMENT_REPLY: settings.commentReply,
      ...(settings.sms.aws !== undefined && { SMS_AWS: JSON.stringify(settings.sms.aws) }),
      ...secrets.environment,
      ...(settings.graphUrl !== undefined && { GRAPH_URL: settings.graphUrl }),
    };
    const numbers = Object.values(settings.socialNumbers).map((number) => this.formatArn(socialNumber(number)));
    const sending = [
      {
        insteadOf: "SMS_SECRET",
        action: "sms-voice:SendTextMessage",
        resources: settings.sms.aws === undefined ? [] : [settings.sms.aws.originationIdentity],
      },
      {
        insteadOf: "META_SECRET",
        action: "social-messaging:SendWhatsAppMessage",
        resources: numbers,
      },
    ] as const;
    const name = parameterName(stage, "telephone");
    const telephone =
      settings.voice.mode === "off"
        ? undefined
        : { name, arn: this.formatArn({ service: "ssm", resource: "parameter", resourceName: name.slice(1) }) };
    const intake = intakeOf({ table, topic, secrets, api, alarms, environment, retention, sending, telephone });

    for (const channel of channels) new Webhook(this, intake, channel);
    const queueOf = (id: string, name: Channel, by: Brought["by"]) => {
      const channel = channels.find((line) => line.name === name);
      return channel && new MessagingQueue(this, intake, { id, by, channel });
    };
    const sms = settings.smsNumber && queueOf("SmsQueue", "sms", "sms-voice.amazonaws.com");
    const { socialAccount } = settings;
    const isSocial = numbers.length > 0 || socialAccount !== undefined;
    const social = isSocial && queueOf("SocialQueue", "whatsapp", "social-messaging.amazonaws.com");
    if (social && socialAccount !== undefined) {
      new SocialDestination(this, "SocialDestination", { account: socialAccount, topic: social.topic, retention });
    }
    const clock = new Clock(this, "Clock", intake);
    new Watch(this, "Watch", intake);
    new Media(this, "Fetch", { intake, files, numbers });
    const { appArn, wordings } = settings;
    const calls = telephone && new BrowserCalls(this, "BrowserCalls", { ...intake, telephone });
    const desk = new Desk(this, "Desk", { intake, stage, files, appArn, wordings });

    for (const alarm of alarming) alarms.onEvent(alarm);
    alarms.raise({
      id: "TurnedAway",
      impact: "Requests are turned away because too many come at once: people on that channel wait, others do not",
      metric: api.refusals("turned-away"),
      from: 50,
    });
    outputs(this, {
      ApiUrl: api.url,
      CaseTableName: table.table.tableName,
      MediaBucketName: files.bucket.bucketName,
      DutyTopicArn: topic.topic.topicArn,
      UndeliveredQueueArn: topic.undelivered.queueArn,
      AlarmTopicArn: alarms.topic.topicArn,
      MetaSecretArn: secrets.byName.META_SECRET.secretArn,
      SmsSecretArn: secrets.byName.SMS_SECRET.secretArn,
      SmsTopicArn: sms ? sms.topic.topicArn : undefined,
      SocialTopicArn: social ? social.topic.topicArn : undefined,
      UserPoolId: desk.signIn.pool.userPoolId,
    });
    new StackValues(this, "Values", {
      stage,
      values: {
        "case-table": table.table.tableName,
        "case-key-arn": table.key.keyArn,
        "duty-topic-arn": topic.topic.topicArn,
        "topic-key-arn": key.keyArn,
        "alarm-topic-arn": alarms.topic.topicArn,
        "pepper-secret-arn": secrets.byName.PEPPER_SECRET.secretArn,
        "link-secret-arn": secrets.byName.LINK_SECRET.secretArn,
        "public-url": api.url,
        "clock-role": clock.function.roleName,
        "desk-role": desk.function.roleName,
        ...(calls !== undefined && { "call-role": calls.function.roleName }),
      },
    });
  }
}

/** `phone-number-id-0a1b` as the parts of its ARN. */
const socialNumber = (number: string) => ({
  service: "social-messaging",
  resource: "phone-number-id",
  resourceName: number.slice("phone-number-id-".length),
});

/** The account whose credentials are in use; none: the template is good for any. */
export function account(): { account?: string } {
  const found = process.env["CDK_DEFAULT_ACCOUNT"];
  return found === undefined ? {} : { account: found };
}
