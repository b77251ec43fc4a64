import * as z from "zod";
import { publicApi } from "#shared/public-api.ts";
import { Submission } from "./parse.ts";

const Received = z.strictObject({
  reference: z.string().meta({ description: "Of her case, as she reads it out", examples: ["7K3Q-9F2M"] }),
  mailboxKey: z
    .string()
    .optional()
    .meta({ description: "16 digits; show it once, in groups of four, and keep it nowhere" }),
  message: z.literal("received"),
});

const Refused = z.strictObject({ errors: z.record(z.string(), z.string()) });

/** POST /form for other sites and apps. */
export const formApi = (): Promise<string> =>
  publicApi({
    path: "/form",
    title: "Form",
    summary: "Send a message. The same key and words again are the same message. POST /mailbox reads its answers",
    body: Submission,
    done: Received,
    refused: Refused,
    statuses: {
      "400": "Fields that cannot be read, by name; what was in them is never repeated",
      "409": "The same key came before with other words",
      "413": "Over 64 KB",
      "503": "Not saved: try again with the same key",
    },
  });
