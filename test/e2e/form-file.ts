import { randomUUID } from "node:crypto";
import * as z from "zod";
import { pieceBytes } from "#core/upload.ts";
import { messageKey } from "#shared/table-keys.ts";
import type { TestRequest } from "../support/requests.ts";

const Answered = z.object({ files: z.array(z.object({ pass: z.string() })).length(1) });

/** A form without words, and the picture of two pieces that follows it. */
export function formWithFile() {
  const idempotencyKey = randomUUID();
  const bytes = Buffer.alloc(pieceBytes + 10, 7);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  const files = [{ id: randomUUID(), kind: "image", bytes: bytes.length }];
  return {
    key: messageKey({ channel: "web-form", account: "form", id: idempotencyKey }),
    size: bytes.length,
    form: {
      path: "/form",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ idempotencyKey, message: "", files }),
    } satisfies TestRequest,
    /** The pieces, the last one first, under the pass that the form was answered with. */
    pieces(answer: string): readonly TestRequest[] {
      const [file] = Answered.parse(JSON.parse(answer)).files;
      return [1, 0].map((piece) => ({
        path: "/form/file",
        headers: {
          "content-type": "application/octet-stream",
          "upload-pass": file?.pass ?? "",
          "upload-piece": String(piece),
        },
        body: bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes),
      }));
    },
  };
}
