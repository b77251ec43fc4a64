import fc from "fast-check";
import { describe, it } from "vitest";
import { Case } from "#core/case.ts";
import { Message, type Received } from "#core/message.ts";
import { accept } from "#shared/accept.ts";
import type { CaseTable, Item } from "#shared/case-table.ts";
import { claimCase, closeCase, queue, readCase } from "#shared/cases.ts";
import { tick } from "#shared/clock.ts";
import { writeRoster } from "#shared/roster.ts";
import type { Tools } from "#shared/tools.ts";
import { aMessage, aRoster, aShift, phone } from "../support/builders.ts";
import { type Fault, faulty } from "../support/faults.ts";
import { emptyTables, withLateIndexes } from "../support/table.ts";
import { testTools } from "../support/tools.ts";

/** How many writes an index is behind. */
const lag = 3;

const person = fc.integer({ min: 1, max: 3 });
const letter = fc.record({
  person,
  id: fc.integer({ min: 1, max: 8 }),
  channel: fc.constantFrom("whatsapp", "sms", "facebook"),
  grave: fc.boolean(),
});
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("sends" as const),
      batch: fc.array(letter, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("sends at once" as const),
      batch: fc.array(letter, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("ticks" as const), seconds: fc.integer({ min: 30, max: 700 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("claims" as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("closes" as const) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
type Letter = typeof letter extends fc.Arbitrary<infer L> ? L : never;

/** A person writes from her phone by WhatsApp (with a business-scoped id) and SMS; on Facebook nobody knows it is she. */
const received = ({ person: n, id, channel, grave }: Letter): Received =>
  aMessage({
    channel,
    account: channel,
    id: `${n}-${id}`,
    text: grave ? "he has a knife and will kill me" : "salam",
    identities:
      channel === "facebook"
        ? [{ kind: "page-scoped", value: String(n), scope: "page" }]
        : [
            { kind: "phone", value: phone(n) },
            ...(channel === "whatsapp" ? [{ kind: "bsuid" as const, value: `PK.${n}` }] : []),
          ],
  });

/** A sender who hears no 200 sends the same again. */
async function sendUntilTaken(tools: Tools & { revive: () => void }, batch: readonly Received[]): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const taken = await accept(tools)(batch).catch(() => undefined);
    tools.revive();
    if (taken !== undefined) return;
  }
}

const emptyTable = emptyTables();

interface World {
  readonly items: readonly Item[];
  readonly ids: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly rung: ReadonlySet<string>;
  readonly receipts: readonly string[];
  readonly shownClaimed: readonly string[];
}

/** Lets the acts happen to an empty table, with one fault on the way; then lets the clock finish. */
async function happened(acts: readonly Act[], fault: Parameters<typeof faulty>[1]): Promise<World> {
  const made = await emptyTable();
  const table = withLateIndexes(made.table, lag);
  await writeRoster(made.table, aRoster({ shifts: [aShift({ to: "2027-11-25T00:00:00.000Z" })] }));
  const calm = testTools(table);
  const tools = faulty(calm, fault, made.loseNextAnswer);
  const ids = new Set<string>();
  const closed = new Set<string>();
  const shownClaimed: string[] = [];
  const someCase = async (): Promise<Case | undefined> =>
    (await made.all())
      .filter(({ sk }) => sk === "CASE")
      .map((item) => Case.parse(item))
      .find(({ status }) => status !== "closed");
  for (const one of acts) {
    if (one.does === "sends" || one.does === "sends at once") {
      const batch = one.batch.map(received);
      for (const message of batch) ids.add(`${message.channel} ${message.id}`);
      const posts = one.does === "sends" ? [batch] : batch.map((message) => [message]);
      await Promise.all(posts.map((post) => sendUntilTaken(tools, post)));
    }
    if (one.does === "ticks") {
      calm.watch.pass(one.seconds);
      await tick(tools)(new AbortController().signal).catch(() => undefined);
    }
    const found = one.does === "claims" || one.does === "closes" ? await someCase() : undefined;
    if (found !== undefined && one.does === "claims") {
      const claim = { caseId: found.id, counselorId: "amna", claimsSeen: found.claims, now: calm.now().toISOString() };
      await claimCase(tools.table, claim).catch(() => undefined);
    }
    if (found !== undefined && one.does === "closes") {
      await closeCase(tools.table, found, calm.now().toISOString()).catch(() => undefined);
      if ((await readCase(made.table, found.id))?.status === "closed") closed.add(found.id);
    }
    tools.revive();
    for (const { id } of await queue(table, "new", 50)) {
      if ((await readCase(made.table, id))?.status !== "new") shownClaimed.push(id);
    }
  }
  await letClockFinish(calm, table);
  return {
    items: await made.all(),
    ids,
    closed,
    rung: new Set(calm.topic.rung.map(({ caseId }) => caseId)),
    receipts: calm.sent.map(({ id }) => id),
    shownClaimed,
  };
}

async function letClockFinish(tools: ReturnType<typeof testTools>, table: CaseTable): Promise<void> {
  for (let minute = 0; minute < 4; minute += 1) {
    tools.watch.pass(4_000);
    for (let write = 0; write <= lag; write += 1) await table.put({ pk: "LATER", sk: String(write) });
    await tick(tools)(new AbortController().signal);
  }
}

/** Says which of the promises the world broke. */
function broken({ items, ids, closed, rung, receipts, shownClaimed }: World): string[] {
  const messages = items.filter(({ sk }) => sk === "MESSAGE").map((item) => ({ item, message: Message.parse(item) }));
  const inbound = messages.filter(({ message }) => message.direction === "in");
  const cases = items.filter(({ sk }) => sk === "CASE").map((item) => Case.parse(item));
  const open = cases.filter(({ status }) => status !== "closed");
  const stands = new Set(
    inbound
      .filter(({ message }) => message.caseId !== undefined)
      .map(({ message }) => `${message.channel} ${message.id}`),
  );
  return [
    ...[...ids].filter((id) => !stands.has(id)).map((id) => `message ${id} stands on no case`),
    ...(inbound.length > ids.size ? ["a repeat added a message"] : []),
    ...inbound.filter(({ item }) => item["dueAt"] !== undefined).map(({ item }) => `${item["pk"]} is not done`),
    ...open
      .filter((one) => open.some((other) => other !== one && other.personId === one.personId))
      .map(({ personId }) => `${personId} has two open cases`),
    ...cases
      .filter(({ id, claims, status }) => !rung.has(id) && claims === 0 && status !== "closed")
      .map(({ id }) => `nobody was told of ${id}`),
    // A process that ends between sending and writing that down sends again what it had on its way, once.
    ...[...new Set(receipts)]
      .filter((id) => receipts.filter((sent) => sent === id).length > 2)
      .map((id) => `${id} went out more than twice`),
    ...[...closed]
      .filter((id) => !cases.some((one) => one.id === id && one.status === "closed"))
      .map((id) => `${id} reopened by itself`),
    ...shownClaimed.map((id) => `${id} was shown as new`),
  ];
}

describe("whatever happens, with a fault at any single point", () => {
  it("nothing is lost and nothing is done twice", { timeout: 300_000 }, async () => {
    const fault = fc.record({
      at: fc.integer({ min: 1, max: 60 }),
      kind: fc.constantFrom<Fault["kind"]>("fails", "answer lost", "process ends", "table called twice"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), fault, async (acts, one) => {
        const promises = broken(await happened(acts, one));
        if (promises.length > 0) throw new Error(promises.join("; "));
      }),
      { numRuns: Number(process.env["PATH_RUNS"] ?? 25) },
    );
  });
});
