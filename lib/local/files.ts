import { randomUUID } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

/** A file that a caller sends from the page, as her provider keeps it. */
interface LocalFile {
  readonly bytes: Buffer;
  readonly type: string;
}

export interface LocalFiles {
  /** Keeps a file and answers with the provider's id of it. */
  readonly keep: (file: LocalFile) => string;
  /** The file of an id. What nobody sent is a sample picture, so that a payload from a manual shows something. */
  readonly find: (id: string) => LocalFile | undefined;
}

/** What a provider has no more: ids that begin so are not found. */
const gone = /^missing/;

export function localFiles(): LocalFiles {
  const kept = new Map<string, LocalFile>();
  return {
    keep(file) {
      const id = `local-${randomUUID()}`;
      kept.set(id, file);
      return id;
    },
    find: (id) => (gone.test(id) ? undefined : (kept.get(id) ?? { bytes: sample(), type: "image/png" })),
  };
}

/** A picture of 64 by 64 green points. */
function sample(): Buffer {
  const size = 64;
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, Buffer.from([11, 107, 58]))]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
