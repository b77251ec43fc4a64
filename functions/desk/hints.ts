import * as z from "zod/mini";
import type { Case } from "#core/case.ts";
import { CaseLine, type Hint } from "#core/desk-case.ts";
import type { InboundMessage } from "#core/message.ts";
import { phoneNumber } from "#core/phone.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { readCase } from "#shared/cases.ts";
import { casesOf, knownPerson } from "#shared/people.ts";
import { hintKey } from "#shared/table-keys.ts";
import { Versioned, workOn } from "./case-write.ts";
import { lineOf } from "./queue.ts";
import { type Desk, isRefusal, route } from "./route.ts";

/** How far apart two cases of one number may be to be a hint, in milliseconds: the same day. */
const sameDay = 86_400_000;

/**
 * Cases that may be of the same person: of a number that was typed into a form, of an address that came together with
 * hers, and her own earlier ones. Nothing follows from a hint by itself: who typed a number may be someone else.
 */
export async function hintsOf(desk: Desk, found: Case, inbound: readonly InboundMessage[]): Promise<readonly Hint[]> {
  const typed = new Set(inbound.flatMap(({ contact }) => phoneNumber(contact?.["value"] ?? "") ?? []));
  const pepper = await desk.pepper();
  const typedPersons = await Promise.all(
    [...typed].map((value) => knownPerson(desk.table, [{ kind: "phone", value }], pepper)),
  );
  const about = [
    ...typedPersons.flatMap((person) => (person === undefined ? [] : [{ person, why: "same_number" as const }])),
    ...(found.hints ?? []).map((person) => ({ person, why: "same_sender" as const })),
    { person: found.personId, why: "earlier_case" as const },
  ];
  const hints = await Promise.all(
    about.map(async ({ person, why }) => {
      const cases = await Promise.all((await casesOf(desk.table, person)).map((id) => readCase(desk.table, id)));
      return cases.flatMap((other) => (other === undefined || !isNear(found, other, why) ? [] : [{ other, why }]));
    }),
  );
  return Promise.all(hints.flat().map(({ other, why }) => withDecision(desk.table, found.id, { other, why })));
}

const isNear = (found: Case, other: Case, why: Hint["why"]): boolean =>
  other.id !== found.id &&
  (why !== "same_number" || Math.abs(Date.parse(other.openedAt) - Date.parse(found.openedAt)) <= sameDay);

const Decided = z.object({ decided: z.enum(["same", "different"]), by: z.string() });

async function withDecision(table: CaseTable, caseId: string, hint: { other: Case; why: Hint["why"] }): Promise<Hint> {
  const { id: reference, openedAt, status } = hint.other;
  const item = await table.read(hintKey(caseId, reference));
  const decision = Decided.safeParse(item).data ?? {};
  return { reference, openedAt, status, why: hint.why, ...decision };
}

/** A human says whether two cases are of one person. The cases stay two: each shows the other. */
export const hintRoute = route({
  method: "POST",
  path: "/cases/{id}/hint",
  group: "counselor",
  summary: "Decide whether another case is of the same person",
  query: z.strictObject({}),
  body: z.extend(Versioned, { other: z.string().check(z.maxLength(20)), decided: z.enum(["same", "different"]) }),
  answer: CaseLine,
  async handle(desk, asked) {
    const { other, decided } = asked.body;
    const worked = await workOn(desk, asked, { what: "hint", decide: () => ({ set: {} }) });
    if (isRefusal(worked)) return worked;
    const decision = { decided, by: asked.caller.id, at: asked.now.toISOString() };
    await Promise.all([
      desk.table.put({ ...hintKey(asked.id, other), ...decision }),
      desk.table.put({ ...hintKey(other, asked.id), ...decision }),
    ]);
    return lineOf(worked.after);
  },
});
