import pMap from "p-map";
import { type Case, Status } from "../../functions/core/case.ts";
import { onDuty } from "../../functions/core/counselor.ts";
import { Message } from "../../functions/core/message.ts";
import type { CaseTable } from "../../functions/shared/case-table.ts";
import { queue } from "../../functions/shared/cases.ts";
import { readRoster } from "../../functions/shared/roster.ts";
import { timelinePlace } from "../../functions/shared/table-keys.ts";

/** How many cases of each status, and messages of each case, the page shows. */
const shown = { cases: 25, messages: 100 };

/** The people who can be rung and the cases with all that was said, as the page at /local shows them. */
export async function stateOf(table: CaseTable, now: Date) {
  const [roster, ...queues] = await Promise.all([
    readRoster(table, now),
    ...Status.options.map((status) => queue(table, status, shown.cases)),
  ]);
  const present = onDuty(roster, now);
  return {
    counselors: roster.counselors.map((counselor) => ({ ...counselor, onDuty: present.includes(counselor) })),
    cases: await pMap(queues.flat(), (found) => withTimeline(table, found), { concurrency: 10 }),
  };
}

async function withTimeline(table: CaseTable, found: Case) {
  const { listPk } = timelinePlace({ caseId: found.id, sentAt: "", receivedAt: "", arrival: 0 });
  const nominated = await table.nominated({ index: "list", partition: listPk, limit: shown.messages });
  const items = await table.readAll(nominated.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
  const messages = items.map((item) => ({ key: item["pk"], message: Message.parse(item) }));
  const waitsFor = messages.find(({ key }) => key === found.waitingSince)?.message;
  const received = messages.map(({ message }) => message).filter(({ direction }) => direction === "in");
  return {
    reference: found.id,
    status: found.status,
    priority: found.priority,
    language: found.language,
    owner: found.owner,
    openedAt: found.openedAt,
    claimedAt: found.claimedAt,
    answeredAt: found.answeredAt,
    waitingSince: waitsFor?.direction === "in" ? waitsFor.receivedAt : undefined,
    channels: [...new Set(received.map(({ channel }) => channel))],
    messages: received.length,
    timeline: messages.map(({ message }) => line(message)),
  };
}

const line = (message: Message) =>
  message.direction === "in"
    ? {
        direction: message.direction,
        channel: message.channel,
        at: message.receivedAt,
        from: message.profileName,
        text: message.text ?? message.shownAs,
        priority: message.priority,
        contact: message.contact,
      }
    : {
        direction: message.direction,
        channel: message.channel,
        at: message.createdAt,
        text: message.text,
        state: message.state,
        writer: message.writer,
      };
