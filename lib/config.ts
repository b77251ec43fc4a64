import * as z from "zod";
import { defaultLadder, Ladder } from "../functions/core/alert.ts";
import { defaultReminders, Reminders } from "../functions/core/reminder.ts";
import { Wording } from "../functions/core/wording.ts";
import { defaultReplyPolicy, ReplyPolicy, SmsAws } from "../functions/shared/environment.ts";
import { Aggregator } from "../functions/sms/aggregator.ts";
import { Voice } from "./voice/settings.ts";

/** For how many days CloudWatch can keep logs; it knows no others. */
const logDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** An ARN, so that the functions can be let send from this and from nothing else. */
const sender = z.string().regex(/^arn:aws[\w-]*:sms-voice:[\w-]+:\d{12}:(phone-number|pool|sender-id)\//);

const steps = z.partialRecord(Ladder.def.keyType, Ladder.def.valueType);

/** A deployment's settings: the context key `madadgaar` of cdk.json. What is left out has the value that stands here. */
export const Settings = z.strictObject({
  /** Several may stand in one account: all but `production` carry the stage in their stack's name. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,19}$/)
    .default("production"),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .default("ap-southeast-1"),
  /** Minutes from ring to ring while nobody takes a case; a priority that is left out has the helpline's own steps. */
  alertSteps: steps.default({}).transform((given) => Ladder.parse({ ...defaultLadder, ...given })),
  /** Which channels answer a first message by themselves. */
  replies: z._default(ReplyPolicy, {}).transform((given) => ({ ...defaultReplyPolicy, ...given })),
  /** When people are reminded of an appointment, where they asked for it; what is left out is the default. */
  reminders: z
    .strictObject(Reminders.shape)
    .partial()
    .default({})
    .transform((given) => Reminders.parse({ ...defaultReminders, ...given })),
  /** How many days logs are kept. They hold ids and counts, never what a person sent. */
  retentionDays: z
    .number()
    .refine((days) => logDays.includes(days))
    .default(90),
  /** Who is written to when an alarm rings. */
  opsEmail: z.email().optional(),
  /** A number of AWS End User Messaging on which people can text the helpline. */
  smsNumber: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .optional(),
  voice: Voice.default(() => Voice.parse({ mode: "create" })),
  /** Who takes the texts we send, and the aggregators that bring some beside those that are built in. */
  sms: z
    .strictObject({
      through: z.enum(["aggregator", "aws", "twilio"]).default("aggregator"),
      aggregators: z.array(Aggregator).default([]),
      aws: z.object(SmsAws.shape).extend({ originationIdentity: sender }).optional(),
    })
    .refine(({ through, aws }) => through !== "aws" || aws !== undefined, { path: ["aws"] })
    .default({ through: "aggregator", aggregators: [] }),
  /** Our WhatsApp numbers that are registered with AWS and not with Meta, by Meta's id of each. */
  socialNumbers: z.record(z.string().regex(/^\d+$/), z.string().regex(/^phone-number-id-\w+$/)).default({}),
  /** Our WhatsApp account that is linked with AWS: what comes to its numbers is led to the intake's topic. */
  socialAccount: z
    .string()
    .regex(/^waba-\w+$/)
    .optional(),
  /** Sites whose pages may use the form and the mailbox through their API, by origin. */
  formOrigins: z.array(z.string().regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/)).default([]),
  /** Wordings that WhatsApp approved, for answers after its 24 hours: name, language and what it says, without variables. */
  wordings: z.array(Wording).default([]),
  /** The SNS platform application of the counselors' app, where there is one: no stack can make it. */
  appArn: z
    .string()
    .regex(/^arn:aws[\w-]*:sns:[\w-]+:\d{12}:app\/(GCM|APNS|APNS_SANDBOX)\/[\w.-]+$/)
    .optional(),
  /** Whether a public comment on the page is answered once, neutrally and in private. */
  commentReply: z.enum(["neutral", "none"]).default("none"),
  /** Meta's Graph API, to move to a newer version of it. */
  graphUrl: z.url({ protocol: /^https?$/ }).optional(),
});
export type Settings = z.output<typeof Settings>;
export type VoiceSettings = Exclude<Settings["voice"], { readonly mode: "off" }>;

/** What each setting must be, as a person who wrote it wrong should hear it. */
const musts: Readonly<Record<keyof Settings, string>> = {
  stage: 'must be a short name in lower case, such as "production" or "test"',
  region: 'must be the code of an AWS region, such as "ap-southeast-1"',
  alertSteps:
    'must be, for each of P1 to P4, minutes such as { "first": 2, "every": 5 }, or "shift" (ring when the shift changes), or "never" (ring once)',
  replies: 'must be, for a channel (whatsapp, facebook, sms, web-form, mailbox, voice), "neutral" or "none"',
  reminders:
    'must be such as { "hoursBefore": [24, 3], "byDay": { "from": "08:00", "to": "21:00" }, "account": the number that texts go out from }',
  retentionDays: `must be a number of days that CloudWatch knows: ${logDays.join(", ")}`,
  opsEmail: "must be an e-mail address",
  smsNumber: 'must be a phone number with its country code, such as "+923000000000"',
  voice:
    'must be { "mode": "create" }, { "mode": "import", "instanceArn": "…" } or { "mode": "off" }, with number, numbers, trunks, tasks, presence, otherHours or recordingDays as lib/flows/README.md says',
  sms: 'must be such as { "through": "aggregator" }, "aws" or "twilio"; for "aws" also { "aws": { "originationIdentity": the ARN of a number, a pool or a sender id } }; aggregators as functions/sms/aggregator.ts says',
  socialNumbers:
    'must be such as { "900000000000101": "phone-number-id-0a1b" }: the id of a number at Meta, and at AWS',
  socialAccount: 'must be the id of the WhatsApp account at AWS, such as "waba-0a1b"',
  formOrigins: 'must be a list of origins, such as ["https://app.example.org"], each without a path',
  wordings:
    'must be such as [{ "name": "we_are_here", "language": "ur", "text": "…" }]: as WhatsApp approved them, no variables',
  appArn:
    'must be the ARN of an SNS platform application, such as "arn:aws:sns:ap-southeast-1:000000000000:app/GCM/name"',
  commentReply: 'must be "neutral" or "none"',
  graphUrl: "must be the address of the Graph API with its version, without a slash at the end",
};

/** A setting that cannot be used: says which, where it stands, and what it must be. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

/**
 * The settings as cdk.json gives them, or as JSON text from the command line (`-c madadgaar='{…}'`).
 * @param voice `off`, `create`, or JSON, given with `-c voice=…`: it wins over what cdk.json says
 * @throws WrongSetting, one line for each setting that is wrong
 */
export function readSettings(given: unknown, voice?: unknown): Settings {
  const settings: unknown = typeof given === "string" ? jsonIn(given) : (given ?? {});
  const read = Settings.safeParse(voice === undefined ? settings : { ...Object(settings), voice: voiceIn(voice) });
  if (read.success) return read.data;
  throw new WrongSetting(read.error.issues.flatMap(sentences).join("\n"));
}

function sentences(issue: z.core.$ZodIssue): string[] {
  const at = (path: readonly PropertyKey[]): string => ["madadgaar", ...path].map(String).join(".");
  const [setting] = issue.path;
  const must = Object.entries(musts).find(([name]) => name === setting)?.[1];
  if (must !== undefined) return [`${at(issue.path)} in cdk.json ${must}.`];
  if (issue.code !== "unrecognized_keys") return ["madadgaar in cdk.json must be an object of settings."];
  const known = Object.keys(musts).join(", ");
  return issue.keys.map((key) => `${at([key])} in cdk.json is no setting; there are ${known}.`);
}

const voiceIn = (given: unknown): unknown =>
  given === "off" || given === "create" ? { mode: given } : typeof given === "string" ? jsonIn(given) : given;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongSetting("madadgaar, as given with -c, must be JSON.");
  }
}
