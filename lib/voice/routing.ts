import type { CfnResource } from "aws-cdk-lib";
import { CfnHoursOfOperation, CfnQueue, CfnRoutingProfile, CfnSecurityProfile } from "aws-cdk-lib/aws-connect";
import { Construct } from "constructs";
import type { VoiceSettings } from "../config.ts";
import { spoken } from "../flows/prompts.ts";
import type { Telephone } from "./telephone.ts";

const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const midnight = { hours: 0, minutes: 0 };

const timeOf = (clock: string) => ({ hours: Number(clock.slice(0, 2)), minutes: Number(clock.slice(3)) });

/** What a counselor may do at the telephone; a supervisor may listen, and see how the queues stand. */
const counselorRights = ["BasicAgentAccess", "OutboundCallAccess"];
const supervisorRights = [
  ...counselorRights,
  "AccessMetrics",
  "ContactSearch.View",
  "ListenCallRecordings",
  "ManagerListenIn",
];

/** When the line is open, who waits where, and who takes whom: a queue for each language and one for danger. */
export class Routing extends Construct {
  readonly hours: CfnHoursOfOperation;
  readonly queues: Readonly<
    Record<"QueueUr" | "QueueEn" | "QueueSd" | "QueuePs" | "QueueDanger" | "QueueCallBack", CfnQueue>
  >;
  /** Everything that is made, in the order in which it is. */
  readonly all: readonly CfnResource[];

  constructor(
    scope: Construct,
    id: string,
    { telephone, voice }: { readonly telephone: Telephone; readonly voice: VoiceSettings },
  ) {
    super(scope, id);
    const { instanceArn } = telephone;
    this.hours = new CfnHoursOfOperation(this, "Hours", {
      instanceArn,
      name: "1098 day and night",
      timeZone: "Asia/Karachi",
      // From midnight to midnight is the whole day.
      config: days.map((day) => ({ day, startTime: midnight, endTime: midnight })),
      hoursOfOperationOverrides: voice.otherHours.map(({ name, from, to, open }) => ({
        overrideName: name,
        effectiveFrom: from,
        effectiveTill: to,
        overrideConfig:
          open === undefined
            ? []
            : days.map((day) => ({ day, startTime: timeOf(open.from), endTime: timeOf(open.to) })),
      })),
    });
    const queue = (name: string, title: string): CfnQueue =>
      new CfnQueue(this, name, {
        instanceArn,
        name: `1098 ${title}`,
        hoursOfOperationArn: this.hours.attrHoursOfOperationArn,
      });
    const [urdu, english, sindhi, pashto] = spoken;
    this.queues = {
      QueueUr: queue("QueueUr", urdu.name),
      QueueEn: queue("QueueEn", english.name),
      QueueSd: queue("QueueSd", sindhi.name),
      QueuePs: queue("QueuePs", pashto.name),
      QueueDanger: queue("QueueDanger", "danger"),
      QueueCallBack: queue("QueueCallBack", "calls from us"),
    };
    const profile = (name: string, { first, last }: { first: readonly CfnQueue[]; last: readonly CfnQueue[] }) =>
      new CfnRoutingProfile(this, `Profile${name.replaceAll(" ", "")}`, {
        instanceArn,
        name: `1098 ${name}`,
        description: "Danger before everyone else, then the languages she speaks, then whoever waits longest",
        defaultOutboundQueueArn: this.queues.QueueCallBack.attrQueueArn,
        mediaConcurrencies: [
          { channel: "VOICE", concurrency: 1 },
          { channel: "TASK", concurrency: 3 },
        ],
        queueConfigs: [
          config(this.queues.QueueDanger, { channel: "VOICE", priority: 1, delay: 0 }),
          config(this.queues.QueueDanger, { channel: "TASK", priority: 1, delay: 0 }),
          ...first.map((one) => config(one, { channel: "VOICE", priority: 2, delay: 0 })),
          config(this.queues.QueueCallBack, { channel: "VOICE", priority: 3, delay: 0 }),
          // Whoever speaks hers is asked first; rather another counselor than none.
          ...last.map((one) => config(one, { channel: "VOICE", priority: 4, delay: 60 })),
        ],
      });
    const { QueueUr, QueueEn, QueueSd, QueuePs } = this.queues;
    const profiles = [
      profile("counselors", { first: [QueueUr, QueueEn], last: [QueueSd, QueuePs] }),
      profile("Sindhi counselors", { first: [QueueSd, QueueUr], last: [QueueEn, QueuePs] }),
      profile("Pashto counselors", { first: [QueuePs, QueueUr], last: [QueueEn, QueueSd] }),
    ];
    const rights = (name: string, permissions: string[]) =>
      new CfnSecurityProfile(this, `Rights${name}`, {
        instanceArn,
        securityProfileName: `1098 ${name}`,
        permissions,
      });
    const security = [rights("Counselor", [...counselorRights]), rights("Supervisor", [...supervisorRights])];
    this.all = [this.hours, ...Object.values(this.queues), ...profiles, ...security];
  }
}

interface Place {
  readonly channel: "VOICE" | "TASK";
  readonly priority: number;
  readonly delay: number;
}

const config = ({ attrQueueArn: queueArn }: CfnQueue, { channel, priority, delay }: Place) => ({
  priority,
  delay,
  queueReference: { channel, queueArn },
});
