import * as z from "zod/mini";

const KB = 1024;
const MB = 1024 * KB;

/** How much of a file is sent at once, in bytes: two seconds of a slow line, so that little is lost when it breaks. */
export const pieceBytes = 64 * KB;

/** For how long after its message a file may be sent, in milliseconds: a power cut, and not half a day of waiting. */
export const uploadOpensFor = 3 * 3_600_000;

/** What may come with one form: how many of each, and how large each may be, in bytes. */
export const fileLimits = {
  /** Five minutes of speech, at five times what a browser makes of them. */
  voice: { most: 1, bytes: 5 * MB },
  /** Our page makes 1600 points of it, which are a tenth of this. */
  image: { most: 3, bytes: 3 * MB },
} as const;

/** A file that is to come after its message: nothing else of it is told. */
const Announced = z
  .strictObject({
    /** Made by the page, or by the client. */
    id: z.pipe(
      z.uuid(),
      z.transform((id) => id.toLowerCase()),
    ),
    kind: z.enum(["voice", "image"]),
    bytes: z.int().check(z.gte(1)),
  })
  .check(z.refine(({ kind, bytes }) => bytes <= fileLimits[kind].bytes, { error: "too large", path: ["bytes"] }));
type Announced = z.infer<typeof Announced>;

/** The files of one form. */
export const Files = z.array(Announced).check(
  z.refine((files) => kinds.every((kind) => ofKind(files, kind) <= fileLimits[kind].most), "too many"),
  z.refine((files) => new Set(files.map(({ id }) => id)).size === files.length, "not readable"),
);

const kinds = ["voice", "image"] as const;
const ofKind = (files: readonly Announced[], kind: string): number => files.filter((file) => file.kind === kind).length;

/** How many pieces a file of so many bytes is sent in. */
export const piecesOf = (bytes: number): number => Math.ceil(bytes / pieceBytes);

/** How many bytes the piece of this number has; the first is number 0. Undefined: there is no such piece. */
export function lengthOfPiece(piece: number, bytes: number): number | undefined {
  const last = piecesOf(bytes) - 1;
  if (!Number.isInteger(piece) || piece < 0 || piece > last) return undefined;
  return piece < last ? pieceBytes : bytes - last * pieceBytes;
}
