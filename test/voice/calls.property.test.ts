import fc from "fast-check";
import { describe, it } from "vitest";
import { Case } from "#core/case.ts";
import { Message } from "#core/message.ts";
import type { CaseTable, Item } from "#shared/case-table.ts";
import { tick } from "#shared/clock.ts";
import { writeRoster } from "#shared/roster.ts";
import { answerFlow } from "../../functions/voice/answer.ts";
import { heardIn } from "../../functions/voice/contact.ts";
import { parse } from "../../functions/voice/parse.ts";
import { settle } from "../../functions/voice/settle.ts";
import { flows } from "../../lib/flows/flows.ts";
import { play } from "../../lib/flows/script.ts";
import { aRoster, aShift, phone } from "../support/builders.ts";
import { aContactEvent, aFlowEvent } from "../support/calls.ts";
import { emptyTables } from "../support/table.ts";
import { fakeTelephone } from "../support/telephone.ts";
import { testTools } from "../support/tools.ts";

const key = fc.constantFrom(undefined, "1", "2", "3", "4", "9");
const script = fc.record(
  {
    keys: fc.array(key, { maxLength: 6 }),
    hours: fc.constantFrom("open" as const, "closed" as const, "unknown" as const),
    counselors: fc.constantFrom("available" as const, "busy" as const, "none" as const, "unknown" as const),
    queue: fc.constantFrom("takes" as const, "full" as const, "fails" as const),
    number: fc.constantFrom("dialable" as const, "invalid" as const, "not dialable" as const),
    waits: fc.integer({ min: 0, max: 3 }),
    hangsUpAt: fc.integer({ min: 0, max: 30 }),
  },
  { requiredKeys: ["keys"] },
);
const call = fc.record({
  script,
  /** Three callers, and one who withholds her number. */
  from: fc.integer({ min: 0, max: 3 }),
  /** What the function does, each time it is asked. */
  does: fc.array(fc.constantFrom("answers", "throws", "is late"), { minLength: 4, maxLength: 4 }),
  /** In which order events come, and which are lost. */
  events: fc.shuffledSubarray(["INITIATED", "QUEUED", "DISCONNECTED", "DISCONNECTED again"] as const, { minLength: 0 }),
});
type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;

/** How many calls are made; the thousand of the acceptance with CALL_RUNS=1000. */
const calls = Number(process.env["CALL_RUNS"] ?? 20);
const perWorld = 10;

const emptyTable = emptyTables();

async function happened(made: readonly Call[]): Promise<{ items: readonly Item[]; reached: number }> {
  const { table, all } = await emptyTable();
  await writeRoster(table, aRoster({ shifts: [aShift({ to: "2027-11-25T00:00:00.000Z" })] }));
  const tools = testTools(table);
  const telephone = fakeTelephone();
  const bring = settle({ ...tools, telephone, connect: { trunks: [], numbers: [], instance: "ours" } });
  for (const [n, one] of made.entries()) {
    await oneCall({ tools, telephone, bring, table }, `call-${n}`, one);
    tools.watch.pass(60);
  }
  tools.watch.pass(4_000);
  await tick(tools)(new AbortController().signal);
  return { items: await all(), reached: made.length };
}

interface World {
  readonly tools: ReturnType<typeof testTools>;
  readonly telephone: ReturnType<typeof fakeTelephone>;
  readonly bring: ReturnType<typeof settle>;
  readonly table: CaseTable;
}

async function oneCall({ tools, telephone, bring }: World, contactId: string, { script, from, does, events }: Call) {
  const late: (() => Promise<unknown>)[] = [];
  const caller = from === 0 ? null : phone(from);
  let asked = 0;
  const { line, end } = await play(flows, script, async (parameters) => {
    const act = does[asked % does.length];
    asked += 1;
    if (act === "throws") throw new Error("Throws");
    const read = parse(aFlowEvent({ contactId, from: caller, parameters }), { now: tools.now(), trunks: [] });
    if (read === undefined) throw new Error("NoCall");
    const answer = () => answerFlow(tools)(read);
    if (act === "answers") return { ...(await answer()) };
    late.push(answer);
    throw new Error("TooLate");
  });
  telephone.contacts.set(contactId, {
    caller: caller ?? undefined,
    called: "+4969000000000",
    startedAt: tools.now().toISOString(),
    attributes: line.attributes,
  });
  const queued = line.queued ? tools.now().toISOString() : undefined;
  const answered = end === "counselor" ? tools.now().toISOString() : undefined;
  const ended = new Date(tools.now().getTime() + 30_000).toISOString();
  const known = { contactId, ...(queued !== undefined && { queued }), ...(answered !== undefined && { answered }) };
  const over = { contactId, callId: contactId, initiation: "INBOUND", queuedAt: queued, answeredAt: answered };
  telephone.over.push({ ...over, answeredBy: answered && "agent-1", endedAt: ended });
  const told = events.map((type) =>
    type.startsWith("DISCONNECTED") ? aContactEvent({ ...known, type, ended }) : aContactEvent({ contactId, type }),
  );
  const half = late.splice(0, 1);
  for (const answer of half) await answer();
  for (const heard of told.flatMap((event) => heardIn(event))) await bring(heard);
  // The hourly search finds what no event told.
  for (const heard of heardIn(aContactEvent({ ...known, type: "SEARCH", ended }))) await bring(heard);
  for (const answer of late) await answer();
}

/** Says which of the promises were broken. */
function broken({ items, reached }: Awaited<ReturnType<typeof happened>>): string[] {
  const messages = items.filter(({ sk }) => sk === "MESSAGE").map((item) => Message.parse(item));
  const inbound = messages.flatMap((message) => (message.direction === "in" ? [message] : []));
  const cases = items.filter(({ sk }) => sk === "CASE").map((item) => Case.parse(item));
  const rung = new Set(items.filter(({ sk }) => String(sk).startsWith("ALERT#")).map(({ caseId }) => caseId));
  return [
    ...(inbound.length === reached ? [] : [`${reached} calls made ${inbound.length} messages`]),
    ...inbound
      .filter(({ caseId }) => cases.filter(({ id }) => id === caseId).length !== 1)
      .map(({ id }) => `${id} stands on no case`),
    ...inbound
      .filter(({ call: facts }) => facts?.missedAt === undefined && facts?.answeredBy === undefined)
      .map(({ id }) => `${id} was neither answered nor told of`),
    ...cases.filter(({ id }) => !rung.has(id)).map(({ id }) => `nobody was told of ${id}`),
    ...inbound
      .filter(({ call: facts, caseId }) => facts?.danger && cases.find(({ id }) => id === caseId)?.priority !== "P1")
      .map(({ id }) => `${id} was in danger and its case is not urgent`),
  ];
}

describe("calls at random, with a function that throws or is late, and events that are lost or come in any order", () => {
  it("every one is one message on one case, and someone is told", { timeout: 60_000 + calls * 5_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: perWorld, maxLength: perWorld }), async (made) => {
        const promises = broken(await happened(made));
        if (promises.length > 0) throw new Error(promises.join("; "));
      }),
      { numRuns: Math.ceil(calls / perWorld), endOnFailure: true },
    );
  });
});
