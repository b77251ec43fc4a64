import { Aws, Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Metric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Event } from "../functions/shared/log.ts";

interface Raised {
  readonly id: string;
  /** What it means for people, in one sentence: it is what the mail says. */
  readonly impact: string;
  readonly metric: IMetric;
  /** Rings from this value on; 1 when left out. */
  readonly from?: number;
  /** Rings when it was so in one of so many periods; in the last one when left out. */
  readonly within?: number;
  /** Rings below 1 instead, and when nothing is heard at all, for this many periods in a row. */
  readonly silentFor?: number;
}

/** The alarms, and the topic on which they tell those who run the intake. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    { key, email }: { readonly key: IKey; readonly email?: string | undefined },
  ) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { displayName: "1098 intake alarms", masterKey: key, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    if (email !== undefined) this.topic.addSubscription(new EmailSubscription(email));
  }

  /** Sets an alarm that says what it means for people. */
  raise({ id, impact, metric, from, within = 1, silentFor }: Raised): void {
    const silence = silentFor !== undefined;
    const alarm = new Alarm(this, id, {
      alarmDescription: impact,
      metric,
      threshold: from ?? 1,
      evaluationPeriods: silentFor ?? within,
      datapointsToAlarm: silentFor ?? 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  /** Rings as soon as anything lies in a queue where nothing should. */
  onMessagesIn(queue: IQueue, { id, impact }: Pick<Raised, "id" | "impact">): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "max" });
    this.raise({ id, impact, metric });
  }

  /** Rings when a function ends in any way but by its own answer: it crashed, or it took too long. */
  onErrors(failing: IFunction, { id, impact }: Pick<Raised, "id" | "impact">): void {
    this.raise({ id, impact, metric: failing.metricErrors({ period: Duration.minutes(1), statistic: Stats.SUM }) });
  }

  /** Rings when the code has logged an event `from` times within five minutes, or an hour. */
  onEvent({ event, impact, from, hourly }: Alarming): void {
    const metric = counted(event, hourly ? Duration.hours(1) : Duration.minutes(5));
    this.raise({ id: event, impact, metric, ...(from !== undefined && { from }), ...(hourly && { within: 2 }) });
  }
}

/** How often the code logged an event within a time. */
export const counted = (event: Event, period: Duration = Duration.minutes(5)): Metric =>
  new Metric({
    namespace: "Madadgaar",
    metricName: event,
    dimensionsMap: { service: "intake" },
    statistic: Stats.SUM,
    period,
  });

interface Alarming {
  readonly event: Event;
  readonly impact: string;
  readonly from?: number;
  /** It is looked for once an hour, so an alarm that looks at five minutes would go on and off with it. */
  readonly hourly?: true;
}

/** Events of the code that someone must hear of. The others show in the logs, or are mended by the clock. */
export const alarming: readonly Alarming[] = [
  {
    event: "NobodyOnDuty",
    impact: "Someone needs help and nobody on duty could be reached: the whole roster was rung",
  },
  {
    event: "CounselorNotReached",
    impact: "A counselor was not told of a case: her alert was refused and is tried again",
  },
  {
    event: "Stuck",
    impact: "A message, an alert or a reply has failed eight times: someone may be waiting unheard",
  },
  {
    event: "MessageSaveFailed",
    impact: "Messages could not be kept: people are heard only if their provider sends again",
  },
  {
    event: "SecretUnavailable",
    impact: "A provider's keys are not set or cannot be read: its messages are refused until they are",
  },
  {
    event: "MediaExpired",
    impact:
      "A voice note or picture was not fetched before its provider dropped it: she must be asked to send it again",
  },
  { event: "MediaFailed", impact: "Voice notes and pictures that people send cannot be fetched", from: 20 },
  {
    event: "MediaRefused",
    impact: "Files were not taken: they are too large, or come from where no provider keeps files",
    from: 5,
  },
  {
    event: "ProviderRefusesUs",
    impact: "Meta refuses the helpline's token or account: answers do not go out until someone mends it",
  },
  {
    event: "ProviderWarned",
    impact: "Meta warns the helpline's account or number: it may be restricted, and then people are not heard",
  },
  {
    event: "UnreadableRequest",
    impact: "Something came from a provider that cannot be read: somebody may be waiting in it, see the desk's board",
  },
  {
    event: "PageUnsubscribed",
    impact: "The Facebook page is not subscribed any more: what people write there reaches nobody until it is",
    hourly: true,
  },
  {
    event: "TokenRefused",
    impact: "Meta's token has died: people get no answers, and their files do not come, until it is renewed",
    hourly: true,
  },
  {
    event: "NumberRestricted",
    impact: "Meta restricts the WhatsApp number: people who write there may not be heard or answered",
    hourly: true,
  },
  {
    event: "ChannelSilent",
    impact: "A channel is silent for longer than usual: people may be writing and not be heard",
    hourly: true,
  },
  { event: "AlertUnfinished", impact: "Alerts are late: the first try to ring counselors fails", from: 3 },
  { event: "ReplyFailed", impact: "People are not getting the answers they were sent", from: 5 },
  {
    event: "SignatureRefused",
    impact: "Wrong signatures: someone forges messages, or a provider's key has changed and people are refused",
    from: 20,
  },
];
