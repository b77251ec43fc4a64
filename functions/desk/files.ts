import * as z from "zod/mini";
import type { Media } from "#core/message.ts";
import { noteDeed } from "./audit.ts";
import { openedCase } from "./case-write.ts";
import { type Desk, isRefusal, refusal, route } from "./route.ts";
import { readTimeline } from "./timeline.ts";

export const fileRoute = route({
  method: "POST",
  path: "/cases/{id}/file",
  group: "counselor",
  summary: "An address at which one file of the case can be saved for a minute; that it was asked for is written down",
  query: z.strictObject({}),
  body: z.strictObject({ action: z.uuid(), file: z.uuid() }),
  answer: z.strictObject({ url: z.string() }),
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const found = await openedCase(desk, asked);
    if (isRefusal(found)) return found;
    const stored = await storedOn(desk, found.id, body.file);
    if (stored === undefined || desk.files === undefined) return refusal(404, "no_such_file");
    await noteDeed(desk.table, { caseId: found.id, counselorId: caller.id, what: "file", now, action: body.action });
    const { key, type, ext } = stored;
    return { url: await desk.files.link({ key, type, name: `${found.id}.${ext}` }) };
  },
});

/** A file by its key, where it came with a message of this case and of no other. */
async function storedOn(desk: Desk, caseId: string, key: string): Promise<Media["stored"]> {
  let before: string | undefined;
  do {
    const { timeline, inbound } = await readTimeline(desk, caseId, before);
    const files = inbound.flatMap(({ media = [] }) => media.flatMap(({ stored }) => stored ?? []));
    const stored = files.find((file) => file.key === key);
    if (stored !== undefined) return stored;
    before = timeline.before;
  } while (before !== undefined);
  return undefined;
}
