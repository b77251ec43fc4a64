import * as z from "zod/mini";
import { workRefusal } from "#core/case-work.ts";
import { categoryTable } from "#core/category-table.ts";
import { Classification, Disposition } from "#core/classification.ts";
import { CaseLine } from "#core/desk-case.ts";
import { SafeContact } from "#core/safe-contact-card.ts";
import { readSafeContact, writeSafeContact } from "#shared/safe-contact.ts";
import { noteDeed } from "./audit.ts";
import { openedCase, refuses, Versioned, workOn } from "./case-write.ts";
import { lineOf } from "./queue.ts";
import { isRefusal, refusal, route } from "./route.ts";

const known = new Set<string>(categoryTable.map(({ code }) => code));

const change = { method: "POST", group: "counselor", query: z.strictObject({}), answer: CaseLine } as const;

export const classifyRoute = route({
  ...change,
  path: "/cases/{id}/classify",
  summary: "What the case is about: categories, the survivor's age group, sex and district, and who is writing",
  body: z.extend(Versioned, { classification: Classification }),
  async handle(desk, asked) {
    const { classification } = asked.body;
    if (!classification.categories.every((code) => known.has(code))) return refusal(422, "no_such_category");
    const worked = await workOn(desk, asked, {
      what: "classify",
      decide(found) {
        const why = workRefusal(found, asked.caller);
        return why === undefined ? { set: { classification }, remove: ["disposition"] } : refuses(why);
      },
    });
    return isRefusal(worked) ? worked : lineOf(worked.after);
  },
});

/** One tap for what needs no counseling. It asks to close at once: a second person sees it in passing. */
export const dispositionRoute = route({
  ...change,
  path: "/cases/{id}/disposition",
  summary: "Say in one tap that a contact needs no counseling, and ask to close it",
  body: z.extend(Versioned, { disposition: Disposition }),
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const closing = { by: caller.id, at: now.toISOString(), reason: "non_counseling" as const };
    const worked = await workOn(desk, asked, {
      what: "disposition",
      decide(found) {
        const why = workRefusal(found, caller);
        return why === undefined ? { set: { disposition: body.disposition, closing } } : refuses(why);
      },
    });
    return isRefusal(worked) ? worked : lineOf(worked.after);
  },
});

/** The card stands on the person: it has a version of its own, and holds for every case of hers. */
export const safeContactRoute = route({
  ...change,
  path: "/cases/{id}/safe-contact",
  summary: "What was agreed with the person about reaching her; everything that is sent obeys it",
  body: z.strictObject({ action: z.uuid(), seen: z.int().check(z.gte(0)), card: SafeContact }),
  answer: z.strictObject({ version: z.int(), card: SafeContact }),
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    const why = workRefusal(found, caller);
    if (why !== undefined) return refuses(why);
    const { action, seen, card } = body;
    await noteDeed(desk.table, { caseId: found.id, counselorId: caller.id, what: "safe-contact", now, action });
    const agreed = { personId: found.personId, card, seen, by: caller.id, at: now.toISOString() };
    const written = await writeSafeContact(desk.table, agreed);
    if (written !== undefined) return { version: written.version, card: written.card };
    const there = await readSafeContact(desk.table, found.personId);
    return refusal(409, "card_changed", { version: there?.version ?? 0, card: there?.card });
  },
});
