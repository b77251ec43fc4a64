import * as z from "zod/mini";
import type { Case } from "#core/case.ts";
import { CaseLine, type CaseView } from "#core/desk-case.ts";
import { readReference } from "#core/reference.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { readCase } from "#shared/cases.ts";
import { incidentKey } from "#shared/table-keys.ts";
import { changeCase, openedCase, Versioned, workOn } from "./case-write.ts";
import { lineOf } from "./queue.ts";
import { isRefusal, refusal, route } from "./route.ts";

/**
 * Two cases of one incident: a neighbour and a victim, say. Nothing of them is put together; each says that the other
 * is there. Both must be open to her.
 */
export const incidentRoute = route({
  method: "POST",
  path: "/cases/{id}/incident",
  group: "counselor",
  summary: "Say that another case is of the same incident",
  query: z.strictObject({}),
  body: z.extend(Versioned, { with: z.string().check(z.maxLength(20)) }),
  answer: CaseLine,
  async handle(desk, asked) {
    const other = readReference(asked.body.with) ?? asked.body.with;
    if (other === asked.id) return refusal(422, "same_case");
    const second = await openedCase(desk, { ...asked, id: other });
    if (isRefusal(second)) return second;
    const worked = await workOn(desk, asked, {
      what: "incident",
      decide(found) {
        const [mine, theirs] = [found.incidentId, second.incidentId];
        if (mine !== undefined && theirs !== undefined && mine !== theirs) return refusal(422, "two_incidents");
        return { set: { incidentId: mine ?? theirs ?? found.id } };
      },
    });
    if (isRefusal(worked)) return worked;
    const incidentId = worked.after.incidentId ?? asked.id;
    await Promise.all([asked.id, other].map((id) => desk.table.create({ ...incidentKey(incidentId, id), caseId: id })));
    if (second.incidentId === undefined) {
      const linked = await changeCase(desk.table, second, { action: asked.body.action, set: { incidentId } });
      // Somebody changed it since; the incident's own list has it, and that is what is read.
      if (linked === undefined) return lineOf(worked.after);
    }
    return lineOf(worked.after);
  },
});

/** The incident of a case, with the other cases of it. */
export async function incidentOf(table: CaseTable, found: Case): Promise<CaseView["incident"]> {
  const id = found.incidentId;
  if (id === undefined) return undefined;
  const items = await table.partition(incidentKey(id, "").pk, "CASE#");
  const cases = items.map((item) => String(item["caseId"])).filter((other) => other !== found.id);
  const there = await Promise.all(cases.map((other) => readCase(table, other)));
  return { id, cases: there.flatMap((other) => (other === undefined ? [] : [other.id])) };
}
