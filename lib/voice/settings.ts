import * as z from "zod";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const number = z.string().regex(/^\+[1-9]\d{6,14}$/);

const telephone = {
  /** The number that a carrier leads 1098 to: claimed by the stack, or one that the account has. None: bound by hand. */
  number: z
    .union([
      z.strictObject({
        countryCode: z.string().regex(/^[A-Z]{2}$/),
        type: z.enum(["DID", "TOLL_FREE", "UIFN", "SHARED", "THIRD_PARTY_DID", "THIRD_PARTY_TF"]),
      }),
      z.strictObject({ arn: z.string().regex(/^arn:aws[\w-]*:connect:[\w-]+:\d{12}:phone-number\/[\w-]+$/) }),
    ])
    .optional(),
  /** Numbers that a carrier puts in place of a caller's: nobody is known by them. */
  trunks: z.array(number).default([]),
  /** Whether an urgency on another channel becomes a task in the counselors' workspace too. */
  tasks: z.boolean().default(false),
  /** Whether being on duty at the desk opens a counselor's line to calls. */
  presence: z.enum(["follows duty", "by hand"]).default("by hand"),
  /** Numbers on which people reach the helpline, beside the one that is claimed or named: for those bound by hand. */
  numbers: z.array(number).default([]),
  /** Days on which the line is open at other hours, in Karachi; no hours: closed. */
  otherHours: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(127),
        from: z.iso.date(),
        to: z.iso.date(),
        open: z.strictObject({ from: clock, to: clock }).optional(),
      }),
    )
    .default([]),
  recordingDays: z.number().int().min(1).max(3_650).default(90),
};

/** The telephone: an instance of Amazon Connect that the stack makes, or one that is there, or none. */
export const Voice = z.discriminatedUnion("mode", [
  z.strictObject({
    mode: z.literal("create"),
    /** Unique in the world, part of the sign-in address; made from the account's number unless it is given. */
    alias: z
      .string()
      .regex(/^(?!d-)[a-zA-Z0-9-]{1,45}$/)
      .optional(),
    ...telephone,
  }),
  z.strictObject({
    mode: z.literal("import"),
    instanceArn: z.string().regex(/^arn:aws[\w-]*:connect:[\w-]+:\d{12}:instance\/[\w-]+$/),
    ...telephone,
  }),
  z.strictObject({ mode: z.literal("off") }),
]);
