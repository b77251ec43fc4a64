import * as z from "zod/mini";
import { pieceBytes, uploadOpensFor } from "#core/upload.ts";
import { publicApi } from "#shared/public-api.ts";
import { Submission } from "./submission.ts";

const Received = z.strictObject({
  reference: z.string().check(z.meta({ description: "Of her case, as she reads it out", examples: ["7K3Q-9F2M"] })),
  mailboxKey: z
    .optional(z.string())
    .check(z.meta({ description: "16 digits; show it once, in groups of four, and keep it nowhere" })),
  message: z.literal("received"),
  files: z
    .optional(z.array(z.strictObject({ id: z.uuid(), pass: z.string() })))
    .check(
      z.meta({ description: `What lets in each file that was announced, for ${uploadOpensFor / 3_600_000} hours` }),
    ),
});

const Refused = z.strictObject({ errors: z.record(z.string(), z.string()) });

const PieceTaken = z.strictObject({
  received: z.int().check(z.meta({ description: "How many of the pieces are here" })),
  pieces: z.int().check(z.meta({ description: "How many there are: the file is whole when all are here" })),
});

const refusal = (description: string) => ({ description, content: { "application/json": { schema: Refused } } });

/** POST /form/file: a file follows its message in pieces, so that a line that breaks costs one piece. */
const filePath = {
  "/form/file": {
    post: {
      summary: `Send a piece of an announced file: ${pieceBytes} bytes, the last one what is left. In any order; again is harmless`,
      requestParams: {
        header: z.object({
          "upload-pass": z
            .string()
            .check(z.meta({ description: "As the answer to the message brought it for this file" })),
          "upload-piece": z
            .string()
            .check(z.regex(/^\d{1,4}$/))
            .check(z.meta({ description: "The piece's number; the first is 0" })),
        }),
      },
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
      responses: {
        "200": { description: "Kept", content: { "application/json": { schema: PieceTaken } } },
        "400": refusal("There is no piece of this number, or the body is shorter than it must be"),
        "403": refusal("The pass is not ours, or its time is over"),
        "413": refusal("The body is longer than the piece"),
        "415": { description: "No application/octet-stream" },
        "429": refusal("Too many at once: try again"),
        "500": { description: "Not kept: try again" },
      },
    },
  },
} as const;

/** POST /form for other sites and apps. */
export const formApi = () =>
  publicApi({
    path: "/form",
    title: "Form",
    summary: "Send a message. The same key and words again are the same message. POST /mailbox reads its answers",
    body: z.omit(Submission, { mailboxLock: true }),
    done: Received,
    refused: Refused,
    also: filePath,
    statuses: {
      "400": "Fields that cannot be read, by name; what was in them is never repeated",
      "409": "The same key came before with other words",
      "413": "Over 64 KB",
      "503": "Not saved: try again with the same key",
    },
  });
