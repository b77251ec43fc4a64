import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { mayOpen } from "#core/case-work.ts";
import { CaseLine } from "#core/desk-case.ts";
import { phoneNumber } from "#core/phone.ts";
import { readReference } from "#core/reference.ts";
import { readCase } from "#shared/cases.ts";
import { casesOf, knownPerson } from "#shared/people.ts";
import { noteDeed } from "./audit.ts";
import { lineOf } from "./queue.ts";
import { type Desk, refusal, route } from "./route.ts";

/**
 * Finds cases by a reference or by a whole number, which is hashed as it comes. There is no browsing: no name, no part
 * of a number. It is a POST, so that no number stands in an address.
 */
export const searchRoute = route({
  method: "POST",
  path: "/search",
  group: "counselor",
  summary: "Find a case by its reference, or a person's cases by her whole number",
  query: z.strictObject({}),
  body: z.strictObject({ for: z.string().check(z.trim(), z.minLength(3), z.maxLength(40)) }),
  answer: z.strictObject({ cases: z.array(z.extend(CaseLine, { needsReason: z.boolean() })) }),
  async handle(desk, { caller, now, body }) {
    const reference = readReference(body.for);
    const number = reference === undefined ? phoneNumber(body.for) : undefined;
    if (reference === undefined && number === undefined) return refusal(422, "no_reference_or_number");
    const ids = reference === undefined ? await casesOfNumber(desk, number ?? "") : [reference];
    const found = (await Promise.all(ids.map((id) => readCase(desk.table, id)))).filter((one) => one !== undefined);
    const deed = { counselorId: caller.id, what: "search", now } as const;
    await Promise.all(found.map(({ id }) => noteDeed(desk.table, { ...deed, caseId: id, action: randomUUID() })));
    return { cases: found.map((one) => ({ ...lineOf(one), needsReason: !mayOpen(one, caller) })) };
  },
});

async function casesOfNumber({ table, pepper }: Desk, value: string): Promise<readonly string[]> {
  const personId = await knownPerson(table, [{ kind: "phone", value }], await pepper());
  return personId === undefined ? [] : casesOf(table, personId);
}
