import type { Desk } from "./route.ts";

/** The bucket of files, loaded when the first is asked for: the desk starts without it. */
export function lazyFiles(bucket: string | undefined): Desk["files"] {
  if (bucket === undefined) return undefined;
  return {
    async link(file) {
      const { s3Client, s3MediaBucket } = await import("#shared/media-bucket.ts");
      return s3MediaBucket({ bucket, client: s3Client() }).link(file);
    },
  };
}
