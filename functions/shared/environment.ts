import * as z from "zod/mini";
import { defaultLadder, Ladder } from "#core/alert.ts";
import { Channel } from "#core/message.ts";
import { defaultReminders, Reminders } from "#core/reminder.ts";
import { Wording } from "#core/wording.ts";

const json = <T extends z.ZodMiniType>(schema: T) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => JSON.parse(text)),
    ),
    schema,
  );

/** Which channels answer a first message by themselves: `neutral` sends the receipt, `none` sends nothing. */
export const ReplyPolicy = z.partialRecord(Channel, z.enum(["neutral", "none"]));
export type ReplyPolicy = z.infer<typeof ReplyPolicy>;

/** A caller's phone may be in other hands; a form's number is a claim. So a form is answered on its own page only. */
export const defaultReplyPolicy: ReplyPolicy = {
  whatsapp: "neutral",
  facebook: "neutral",
  sms: "neutral",
  "web-form": "none",
  mailbox: "none",
  voice: "none",
};

/** How counselors sign in at the desk: through Cognito, by choosing a name on one machine, or not at all. */
export const SignIn = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("local") }),
  z.object({ kind: z.literal("cognito"), issuer: z.url(), clientId: z.string().check(z.minLength(1)) }),
]);
export type SignIn = z.infer<typeof SignIn>;

/** What a deployment knows of its telephone: the instance, and what may be started there. */
export const ConnectSettings = z.object({
  instanceId: z.string().check(z.minLength(1)),
  /** The queue whose number and staff a call from us shows. */
  queueId: z.string().check(z.minLength(1)),
  callBackFlowId: z.string().check(z.minLength(1)),
  appCallFlowId: z.string().check(z.minLength(1)),
  /** Undefined: urgent cases of other channels make no task in the counselor's workspace. */
  taskFlowId: z.optional(z.string().check(z.minLength(1))),
  /** Whether being on duty opens a counselor's line to calls, and leaving it closes it. */
  presence: z._default(z.enum(["follows duty", "by hand"]), "by hand"),
  /** Numbers that a carrier puts in place of a caller's. */
  trunks: z._default(z.array(z.string()), []),
  /** Numbers on which people reach the helpline. */
  numbers: z._default(z.array(z.string()), []),
  /** `shared`: others use the instance too; a call is the helpline's by its number, or by what its flow set. */
  instance: z._default(z.enum(["ours", "shared"]), "ours"),
});
export type ConnectSettings = z.infer<typeof ConnectSettings>;

/** How texts are sent through AWS End User Messaging. */
export const SmsAws = z.object({
  originationIdentity: z.string().check(z.minLength(1)),
  configurationSet: z.optional(z.string().check(z.minLength(1))),
  protectConfiguration: z.optional(z.string().check(z.minLength(1))),
  /** US dollars a part. */
  maxPrice: z.optional(z.string().check(z.regex(/^\d{1,3}(\.\d{1,5})?$/))),
  /** Seconds after which a text that has not arrived is dropped: late, it may come into other hands. */
  timeToLive: z.optional(z.int().check(z.gte(5), z.lte(259_200))),
});

/** What every function is told by its deployment. Secrets are named here, never given. */
export const Environment = z.object({
  CASE_TABLE: z.string().check(z.minLength(1)),
  DUTY_TOPIC_ARN: z.string().check(z.minLength(1)),
  /** Where counselors and providers reach the API, without a slash at the end. */
  PUBLIC_URL: z.url(),
  PEPPER_SECRET: z.string().check(z.minLength(1)),
  LINK_SECRET: z.string().check(z.minLength(1)),
  META_SECRET: z.string().check(z.minLength(1)),
  SMS_SECRET: z.string().check(z.minLength(1)),
  LADDER: z._default(json(Ladder), defaultLadder),
  REMINDERS: z._default(json(Reminders), defaultReminders),
  REPLIES: z._default(json(ReplyPolicy), defaultReplyPolicy),
  SIGN_IN: z._default(json(SignIn), { kind: "none" }),
  /** Sites, by origin, whose pages may use the form and the mailbox through their API. */
  FORM_ORIGINS: z._default(json(z.array(z.string())), []),
  /** The SNS platform application of the counselors' app, where there is one. */
  APP_ARN: z.optional(z.string().check(z.minLength(1))),
  /** The telephone, where the deployment's own stack has it; else a parameter tells, which may not be there yet. */
  CONNECT: z.optional(json(ConnectSettings)),
  TELEPHONE_PARAMETER: z.optional(z.string().check(z.minLength(1))),
  /** Aggregators that bring texts, beside those that are built in; functions/sms/aggregator.ts says how they are written. */
  SMS_AGGREGATORS: z._default(json(z.array(z.unknown())), []),
  /** Who takes the texts we send. */
  SMS_SEND_THROUGH: z._default(z.enum(["aggregator", "aws", "twilio"]), "aggregator"),
  SMS_AWS: z.optional(json(SmsAws)),
  TWILIO_URL: z._default(z.url(), "https://api.twilio.com/2010-04-01"),
  /** Wordings that WhatsApp approved, for when its 24 hours are over. */
  WORDINGS: z._default(json(z.array(Wording)), []),
  /** AWS End User Messaging Social: our numbers there, by Meta's id of each. Others are sent through Meta. */
  SOCIAL_NUMBERS: z._default(json(z.record(z.string(), z.string())), {}),
  /** Whether a public comment on the page is answered once, neutrally and in private. */
  COMMENT_REPLY: z._default(z.enum(["neutral", "none"]), "none"),
  /** Where files that people sent are kept; undefined: nothing is fetched. */
  MEDIA_BUCKET: z.optional(z.string().check(z.minLength(1))),
  /** On one machine: the address under which every host that brings files is stood in for. */
  MEDIA_STAND_IN: z.optional(z.url()),
  /** Meta's Graph API with its version. */
  GRAPH_URL: z._default(z.url(), "https://graph.facebook.com/v26.0"),
});
export type Environment = z.infer<typeof Environment>;

/** The secrets a function can be let read. */
export type SecretName = keyof Environment & `${string}_SECRET`;

/** The environment as a deployment writes it: names and text, as Lambda wants it. */
export type EnvironmentText = { readonly [Name in keyof Environment]?: string };

/** The process's environment, or an error that names what is missing. */
export const environment = (): Environment => Environment.parse(process.env);
