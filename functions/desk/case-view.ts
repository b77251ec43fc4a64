import * as z from "zod/mini";
import type { Case } from "#core/case.ts";
import { CaseView, Timeline } from "#core/desk-case.ts";
import type { InboundMessage } from "#core/message.ts";
import { readSafeContact } from "#shared/safe-contact.ts";
import { noteReading } from "./audit.ts";
import { callBackOf } from "./calling.ts";
import { openedCase } from "./case-write.ts";
import { hintsOf } from "./hints.ts";
import { incidentOf } from "./incident.ts";
import { lineOf } from "./queue.ts";
import { type Desk, isRefusal, route } from "./route.ts";
import { readTimeline } from "./timeline.ts";
import { waysOf } from "./ways.ts";

export const caseRoute = route({
  method: "GET",
  path: "/cases/{id}",
  group: "counselor",
  summary: "A case with its newest 50 entries, what was agreed with the person, and how she can be answered",
  query: z.strictObject({}),
  body: z.undefined(),
  answer: CaseView,
  async handle(desk, asked) {
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    await noteReading(desk.table, { caseId: found.id, counselorId: asked.caller.id, now: asked.now });
    return viewOf(desk, found);
  },
});

export const timelineRoute = route({
  method: "GET",
  path: "/cases/{id}/timeline",
  group: "counselor",
  summary: "Fifty more entries of a case, older than `before`",
  query: z.strictObject({ before: z.string().check(z.regex(/^[0-9A-Za-z:.#-]{20,80}$/)) }),
  body: z.undefined(),
  answer: Timeline,
  async handle(desk, asked) {
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    await noteReading(desk.table, { caseId: found.id, counselorId: asked.caller.id, now: asked.now });
    return (await readTimeline(desk, found.id, asked.query.before)).timeline;
  },
});

async function viewOf(desk: Desk, found: Case): Promise<CaseView> {
  const [read, kept] = await Promise.all([readTimeline(desk, found.id), readSafeContact(desk.table, found.personId)]);
  const [hints, incident, callBack, suggestions] = await Promise.all([
    hintsOf(desk, found, read.inbound),
    incidentOf(desk.table, found),
    callBackOf(desk, found, read.inbound),
    suggestionsFor(read.inbound),
  ]);
  const { classification, closure } = found;
  return {
    line: lineOf(found),
    hints: [...hints],
    ways: [...waysOf(read.inbound, desk.wordings)],
    timeline: read.timeline,
    suggestions,
    ...(callBack !== undefined && { callBack }),
    ...(classification !== undefined && { classification }),
    ...(closure !== undefined && { closure }),
    ...(incident !== undefined && { incident }),
    ...(kept !== undefined && { safeContact: { version: kept.version, card: kept.card } }),
  };
}

/** What the newest messages may be about, and which districts they name. Read when a case is opened, not before. */
async function suggestionsFor(inbound: readonly InboundMessage[]): Promise<CaseView["suggestions"]> {
  const [{ suggestCategories }, { suggestDistricts }] = await Promise.all([
    import("#core/categories.ts"),
    import("#core/districts.ts"),
  ]);
  const text = inbound
    .flatMap((message) => message.text ?? [])
    .toReversed()
    .join("\n");
  return {
    categories: suggestCategories(text)
      .slice(0, suggested)
      .map((one) => ({ ...one })),
    districts: suggestDistricts(text)
      .slice(0, suggested)
      .map((one) => ({ ...one })),
  };
}

/** So many of each are looked over at a glance. */
const suggested = 6;
