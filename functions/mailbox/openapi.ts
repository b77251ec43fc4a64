import * as z from "zod/mini";
import { Slot } from "#core/appointment.ts";
import { publicApi } from "#shared/public-api.ts";
import { Posted } from "./parse.ts";

const Free = z.pick(Slot, { id: true, meeting: true, startsAt: true, lasts: true, languages: true, woman: true });

const Opened = z.strictObject({
  letters: z
    .array(z.strictObject({ at: z.iso.datetime(), text: z.optional(z.string()) }))
    .check(z.meta({ description: "Newest first; without a text: she wrote" })),
  appointment: z.optional(Free).check(z.meta({ description: "The time she has" })),
  free: z
    .optional(z.array(Free))
    .check(z.meta({ description: "With `act`: times that suit her wish and may be taken" })),
  taken: z.optional(z.boolean()).check(z.meta({ description: "Somebody else was quicker" })),
  message: z.optional(z.literal("received")).check(z.meta({ description: "Her message was taken" })),
});

const Refused = z.strictObject({ errors: z.record(z.string(), z.string()) });

/** POST /mailbox for other sites and apps. */
export const mailboxApi = () =>
  publicApi({
    path: "/mailbox",
    title: "Mailbox",
    summary: "Open the mailbox of a form that was sent, and write into it",
    body: z.omit(Posted, { pass: true }),
    done: Opened,
    refused: Refused,
    statuses: {
      "400": "It cannot be read",
      "403": "Reference and key do not fit, there is no such mailbox, or it is closed: nothing tells which",
      "409": "The same idempotency key came before with other words",
      "413": "Over 64 KB",
      "503": "Not saved: try again",
    },
  });
