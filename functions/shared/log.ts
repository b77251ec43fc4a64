import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { once } from "#core/once.ts";

/** What a log line may hold beside its event: ids of our own, names of errors, counts. */
export type Details = Readonly<Record<string, string | number | undefined>>;

/** Events of the intake. Every one is a log line and a count, so that an alarm can be set on each. */
export type Event =
  | "MessageSaveFailed"
  | "MessageReduced"
  | "MessageUnfinished"
  | "AlertUnfinished"
  | "ReplyUnfinished"
  | "ReminderUnfinished"
  | "ReplyFailed"
  | "ReplyHeld"
  | "ReminderImpossible"
  | "ProviderRefusesUs"
  | "ProviderWarned"
  | "NobodyOnDuty"
  | "CounselorNotReached"
  | "Stuck"
  | "SignatureRefused"
  | "SecretUnavailable"
  | "UnreadableRequest"
  | "RequestFailed"
  | "Ignored"
  | "CaseOpened"
  | "MailboxNotMade"
  | "MailboxRefused"
  | "SignedIn"
  | "SignInRefused"
  | "BreakGlass"
  | "NobodyStaffed"
  | "CallRecovered"
  | "TaskRefused"
  | "BrowserCallBegun"
  | "BrowserCallRefused"
  | "MediaFailed"
  | "MediaRefused"
  | "MediaExpired"
  | "UploadGivenUp"
  | "MediaTicked"
  | "PageUnsubscribed"
  | "TokenRefused"
  | "NumberRestricted"
  | "ChannelSilent"
  | "NotKeptAwake"
  | "ClockTicked";

export type Log = (event: Event, details?: Details) => void;

/** Made with the first event: most messages of people who are known bring none. */
const logger = once(() => new Logger({ serviceName: "intake" }));
const metrics = once(() => new Metrics({ namespace: "Madadgaar", serviceName: "intake" }));

/** Writes an event with ids and counts it. Never a name, a number, a text, or an error's message. */
export const log: Log = (event, details = {}) => {
  logger().info(event, { event, ...details });
  metrics().singleMetric().addMetric(event, MetricUnit.Count, 1);
};

/** What may be said of an error: its name. Its message may quote what a person wrote. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "Unknown");
