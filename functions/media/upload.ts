import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InboundMessage, Media } from "#core/message.ts";
import { uploadOpensFor } from "#core/upload.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { isWhole, readPieces } from "#shared/uploads.ts";
import { NotNow, Refused } from "./download.ts";

/** A file of which not every piece is here. `next`: when to look again; undefined: no more pieces are let in. */
export class NotWhole extends Error {
  override readonly name = "NotWhole";
  readonly next: Date | undefined;

  constructor(next: Date | undefined) {
    super();
    this.next = next;
  }
}

/** The last piece lets the file be looked for at once; this is for when that was not told, in milliseconds. */
const lookEvery = 5 * 60_000;

/** A piece that was let in at the last moment may still be on its way into the table, in milliseconds. */
const grace = 60_000;

export type PutTogether = (
  message: InboundMessage,
  media: Media,
) => Promise<{ readonly path: string; readonly size: number }>;

/**
 * Puts a file together that was sent in pieces, at a place on this machine, which the caller removes. The pieces stay in
 * the table until it drops them: whatever breaks now is done again.
 * @throws NotWhole, Refused for a file that was never announced in size, NotNow where the table lacks what was counted
 */
export const putTogether =
  ({ table, now: clock }: { readonly table: CaseTable; readonly now: () => Date }): PutTogether =>
  async (message, { id: fileId, bytes }) => {
    if (fileId === undefined || bytes === undefined) throw new Refused("no_address");
    const upload = { messageId: message.id, fileId, bytes };
    if (!(await isWhole(table, upload))) throw new NotWhole(nextLook(message.receivedAt, clock()));
    const file = Buffer.concat(await readPieces(table, upload));
    if (file.length !== bytes) throw new NotNow("pieces");
    const path = join(tmpdir(), randomUUID());
    await writeFile(path, file, { flag: "wx", mode: 0o600 });
    return { path, size: bytes };
  };

function nextLook(receivedAt: string, now: Date): Date | undefined {
  const ends = Date.parse(receivedAt) + uploadOpensFor + grace;
  return now.getTime() < ends ? new Date(Math.min(ends, now.getTime() + lookEvery)) : undefined;
}
