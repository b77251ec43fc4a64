import { defaultLadder } from "#core/alert.ts";
import type { OutboundMessage } from "#core/message.ts";
import { reference } from "#core/reference.ts";
import { defaultReminders } from "#core/reminder.ts";
import { beforeAnswer } from "#shared/after-answer.ts";
import type { CaseTable } from "#shared/case-table.ts";
import type { DutyTopic, Ring } from "#shared/duty-topic.ts";
import { defaultReplyPolicy } from "#shared/environment.ts";
import type { Details, Event } from "#shared/log.ts";
import type { Tools } from "#shared/tools.ts";

/** A clock that moves only when it is told to. */
export interface Watch {
  readonly now: () => Date;
  readonly pass: (seconds: number) => void;
}

export function aWatch(start = "2026-11-24T12:00:00.000Z"): Watch {
  let time = Date.parse(start);
  return { now: () => new Date(time), pass: (seconds) => (time += seconds * 1000) };
}

/** A topic that remembers whom it rang. */
export interface FakeTopic extends DutyTopic {
  readonly rung: Ring[];
}

export function fakeTopic(refuses: (ring: Ring) => boolean = () => false): FakeTopic {
  const rung: Ring[] = [];
  return {
    rung,
    async ring(rings) {
      const refused = rings.filter(refuses);
      rung.push(...rings.filter((ring) => !refused.includes(ring)));
      return refused.map(({ counselor }) => counselor.id);
    },
  };
}

export interface TestTools extends Tools {
  readonly topic: FakeTopic;
  readonly sent: OutboundMessage[];
  readonly events: { readonly event: Event; readonly details: Details }[];
  readonly watch: Watch;
}

/** Tools that touch nothing but the table: every random draw is counted up, every message sent is kept. */
export function testTools(
  table: CaseTable,
  given: Partial<Tools> & { topic?: FakeTopic; watch?: Watch } = {},
): TestTools {
  const { watch = aWatch(), topic = fakeTopic() } = given;
  const sent: OutboundMessage[] = [];
  const events: TestTools["events"] = [];
  const send = async (reply: OutboundMessage) => {
    sent.push(reply);
    return { state: "sent", providerId: `provider-${sent.length}` } as const;
  };
  let drawn = 0;
  return {
    table,
    send: { whatsapp: send, facebook: send, sms: send },
    now: watch.now,
    deadline: () => new AbortController().signal,
    draw() {
      drawn += 1;
      return { caseId: reference(Uint8Array.from([drawn >> 10, drawn >> 5, drawn, 0, 0, 0, 0])) };
    },
    pepper: async () => "pepper",
    linkKey: async () => "link-key",
    publicUrl: "https://intake.example.org",
    ladder: defaultLadder,
    replies: defaultReplyPolicy,
    reminders: defaultReminders,
    log: (event, details = {}) => void events.push({ event, details }),
    afterAnswer: beforeAnswer,
    ...given,
    topic,
    sent,
    events,
    watch,
  };
}
