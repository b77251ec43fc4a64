import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod/mini";
import { Channel } from "#core/message.ts";
import type { CaseTable } from "./case-table.ts";
import { unreadHeadKey, unreadPieceKey, unreadPk } from "./table-keys.ts";

/** A body that could not be kept: its provider must hear 5xx and repeat it. */
export class NotKept extends Error {
  override readonly name = "NotKept";
  readonly statusCode = 503;
  readonly expose = true;
}

/** For how many days it is kept: long enough for someone to write the reader that it lacked. */
const keptDays = 30;

/** How much of it one item holds, in bytes: an item may have 400 kB. */
const pieceSize = 300_000;

export type KeepUnread = (body: Uint8Array) => Promise<void>;

/**
 * Keeps a body that its provider signed and nobody can read: somebody may be waiting in it. A repeat of it is the same.
 * @throws NotKept
 */
export const keepUnread =
  ({ table, now }: { readonly table: CaseTable; readonly now: () => Date }, channel: Channel): KeepUnread =>
  async (body) => {
    if (body.length === 0) return;
    const id = createHash("sha256").update(body).digest("hex").slice(0, 16).toUpperCase();
    const at = now().toISOString();
    const expiresAt = Math.floor(now().getTime() / 1000) + keptDays * 86_400;
    const packed = gzipSync(body);
    const pieces = Array.from({ length: Math.ceil(packed.length / pieceSize) }, (_, piece) => ({
      ...unreadPieceKey(id, piece),
      bytes: Uint8Array.from(packed.subarray(piece * pieceSize, (piece + 1) * pieceSize)),
      expiresAt,
    }));
    const head = { channel, at, size: body.length };
    try {
      for (const piece of pieces) await table.create(piece);
      // Last, for it is what shows.
      await table.create({ ...unreadHeadKey(id), id, ...head, expiresAt, listPk: unreadPk, listSk: at });
    } catch {
      throw new NotKept();
    }
  };

const Unread = z.object({
  id: z.string(),
  channel: Channel,
  at: z.iso.datetime(),
  /** Bytes, as they came. */
  size: z.int(),
  expiresAt: z.number(),
});
export type Unread = z.infer<typeof Unread>;

/** The newest bodies that nobody could read. */
export async function listUnread(table: CaseTable, { limit, now }: { limit: number; now: Date }): Promise<Unread[]> {
  const nominated = await table.nominated({ index: "list", partition: unreadPk, order: "newest first", limit });
  const items = await table.readAll(nominated);
  return items.flatMap((item) => Unread.safeParse(item).data ?? []).filter((one) => isKept(one, now));
}

const Piece = z.object({ bytes: z.instanceof(Uint8Array) });

/** A body as it came; undefined where it is not, or no longer, here. */
export async function readUnread(
  table: CaseTable,
  id: string,
  now: Date,
): Promise<{ readonly head: Unread; readonly body: Buffer } | undefined> {
  const head = Unread.safeParse(await table.read(unreadHeadKey(id))).data;
  if (head === undefined || !isKept(head, now)) return undefined;
  const pieces = (await table.partition(unreadHeadKey(id).pk, "PIECE#")).map((item) => Piece.parse(item).bytes);
  return { head, body: gunzipSync(Buffer.concat(pieces)) };
}

const isKept = ({ expiresAt }: Unread, now: Date): boolean => expiresAt * 1000 > now.getTime();
