import * as z from "zod/mini";
import { piecesOf } from "#core/upload.ts";
import type { CaseTable } from "./case-table.ts";
import { duePk, type Key, uploadKey, uploadPieceKey } from "./table-keys.ts";

/** A file that a page or an app sends in pieces after its message. */
export interface Upload {
  /** The message's own id. */
  readonly messageId: string;
  readonly fileId: string;
  /** How many bytes it was announced with. */
  readonly bytes: number;
}

/** For how many days pieces are kept: as long as the file is tried to be stored, and a day. Nothing removes them before. */
const keptDays = 8;

interface Piece {
  readonly piece: number;
  readonly bytes: Uint8Array;
  readonly now: Date;
}

/**
 * Keeps one piece, in whatever order pieces come and however often; what came first under its number stays. Answers with
 * how many pieces are here. The piece is written before it is counted: what is counted is here.
 */
export async function keepPiece(table: CaseTable, upload: Upload, { piece, bytes, now }: Piece): Promise<number> {
  const expiresAt = Math.floor(now.getTime() / 1000) + keptDays * 86_400;
  await table.create({ ...uploadPieceKey(upload, piece), bytes, expiresAt });
  const counted = await table.change(uploadKey(upload), {
    set: "SET #expiresAt = :gone ADD #got :piece",
    values: { ":gone": expiresAt, ":piece": new Set([piece]) },
  });
  return Counted.parse(counted).got.size;
}

const Counted = z.object({ got: z.set(z.number()) });

/** Whether every piece is here. */
export async function isWhole(table: CaseTable, upload: Upload): Promise<boolean> {
  const got = Counted.safeParse(await table.read(uploadKey(upload))).data?.got;
  return got !== undefined && got.size === piecesOf(upload.bytes);
}

/** The pieces of a file that is whole, in order. */
export async function readPieces(table: CaseTable, upload: Upload): Promise<readonly Uint8Array[]> {
  const items = await table.partition(uploadKey(upload).pk, "PIECE#");
  return items.flatMap((item) => Kept.safeParse(item).data?.bytes ?? []);
}

const Kept = z.object({ sk: z.string().check(z.startsWith("PIECE#")), bytes: z.instanceof(Uint8Array) });

/** Lets a message's files be looked for at once: one of them is whole. Where its path is not done, that will. */
export async function lookNow(table: CaseTable, message: Key, now: Date): Promise<void> {
  await table.change(message, {
    set: "SET #dueAt = :now",
    values: { ":now": now.toISOString(), ":media": duePk("media") },
    when: "#duePk = :media",
  });
}
