import { open, rm } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { mostBytes } from "#core/media.ts";
import type { InboundMessage, Media } from "#core/message.ts";
import type { MediaBucket } from "#shared/media-bucket.ts";
import { download, Refused } from "./download.ts";
import type { Social } from "./social.ts";
import type { Source } from "./source.ts";
import type { PutTogether } from "./upload.ts";

/** Fetches one file and keeps it under a random key: what its bytes are, whatever they were called. */
export type Fetch = (message: InboundMessage, media: Media) => Promise<NonNullable<Media["stored"]>>;

interface Ways {
  readonly source: Source;
  readonly bucket: MediaBucket;
  /** Numbers that are registered with AWS, which puts their files into the bucket itself. */
  readonly social: Social;
  /** Files that the form's page sends itself. */
  readonly putTogether: PutTogether;
  readonly draw: () => string;
}

/** How much of a file tells what it is, in bytes: the names inside an office document come late. */
const telling = 65_536;

export const fetchFile =
  ({ source, bucket, social, putTogether, draw }: Ways): Fetch =>
  async (message, media) => {
    const key = draw();
    const most = mostBytes(media.kind, message.channel);
    const number = social.numberOf(message);
    if (number !== undefined && media.id !== undefined) {
      const size = await social.put({ number, mediaId: media.id, key, most });
      return { key, size, ...(await typeOf(await bucket.head(key, telling), media.kind)) };
    }
    const { path, size } =
      message.channel === "web-form"
        ? await putTogether(message, media)
        : await download({ ...(await source(message, media)), most });
    try {
      if (size === 0) throw new Refused("size");
      const { type, ext } = await typeOf(await beginning(path), media.kind);
      await bucket.put({ key, path, size, type, name: `${message.caseId ?? "file"}.${ext}` });
      return { key, size, type, ext };
    } finally {
      await rm(path, { force: true });
    }
  };

/** By its bytes, never by its name. (The library's own reading of files cannot be bundled.) */
async function typeOf(bytes: Uint8Array, kind: string): Promise<{ readonly type: string; readonly ext: string }> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined) return { type: "application/octet-stream", ext: "bin" };
  // `audio/ogg; codecs=opus`
  const type = found.mime.split(";", 1).join("").trim();
  // What a browser records is a WebM like any other, with sound only.
  return { type: kind === "voice" && type === "video/webm" ? "audio/webm" : type, ext: found.ext };
}

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(telling), 0, telling, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
