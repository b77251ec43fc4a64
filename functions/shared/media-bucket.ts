import { createReadStream } from "node:fs";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { servedType } from "#core/media.ts";

/** A file on this machine, and how it is to lie in the bucket. */
export interface MediaFile {
  readonly key: string;
  readonly path: string;
  readonly size: number;
  /** What its bytes are. */
  readonly type: string;
  /** What it is called when someone saves it: ours, never the sender's. */
  readonly name: string;
}

/** Where files that people sent are kept: private, each under a random name. */
export interface MediaBucket {
  readonly put: (file: MediaFile) => Promise<void>;
  /** The first bytes of a file that another service put there: enough to tell what it is. */
  readonly head: (key: string, bytes: number) => Promise<Uint8Array>;
  /** An address that brings one file, as something to be saved, for a minute. */
  readonly link: (file: Pick<MediaFile, "key" | "type" | "name">) => Promise<string>;
}

/** For how long a link brings its file, in seconds. */
export const linkLives = 60;

/** Never shown in a page: a browser saves it. */
const asDownload = (name: string): string => `attachment; filename="${name}"`;

/** The bucket on S3. Throws whatever the client throws. */
export function s3MediaBucket({ bucket, client }: { readonly bucket: string; readonly client: S3Client }): MediaBucket {
  return {
    async put({ key, path, size, type, name }) {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: createReadStream(path),
          ContentLength: size,
          ContentType: servedType(type),
          ContentDisposition: asDownload(name),
          CacheControl: "no-store",
        }),
      );
    },
    async head(key, bytes) {
      const range = `bytes=0-${bytes - 1}`;
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: range }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
    async link({ key, type, name }) {
      const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
      const get = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentType: servedType(type),
        ResponseContentDisposition: asDownload(name),
        ResponseCacheControl: "no-store",
      });
      return getSignedUrl(client, get, { expiresIn: linkLives });
    },
  };
}

/** An S3 client that gives up early: what is not stored now is fetched again. */
export const s3Client = (): S3Client =>
  new S3Client({
    maxAttempts: 2,
    // A sum over a stream would be sent in S3's own chunks; TLS guards the bytes on their way.
    requestChecksumCalculation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
  });
