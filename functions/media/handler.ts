import { randomUUID } from "node:crypto";
import { dynamoCaseTable, dynamoClient } from "#shared/case-table.ts";
import { environment } from "#shared/environment.ts";
import { log } from "#shared/log.ts";
import { s3Client, s3MediaBucket } from "#shared/media-bucket.ts";
import { collect } from "./collect.ts";
import { fetchFile } from "./fetch.ts";
import { awsSocial } from "./social.ts";
import { source } from "./source.ts";
import { putTogether } from "./upload.ts";

const env = environment();
const bucketName = env.MEDIA_BUCKET ?? "";
const bucket = s3MediaBucket({ bucket: bucketName, client: s3Client() });
const table = dynamoCaseTable({ tableName: env.CASE_TABLE, client: dynamoClient() });
const now = () => new Date();
const fetch = fetchFile({
  source: source(env),
  bucket,
  social: awsSocial(env, bucketName),
  putTogether: putTogether({ table, now }),
  draw: randomUUID,
});
const run = collect({ table, fetch, now, log });

/** How long a tick begins new files, in milliseconds; what it has begun it ends. */
const budget = 50_000;

/** Called every minute. */
export async function handler(): Promise<void> {
  const taken = await run(AbortSignal.timeout(budget));
  if (taken > 0) log("MediaTicked", { messages: taken });
}
