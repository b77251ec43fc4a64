import { SecretsProvider } from "@aws-lambda-powertools/parameters/secrets";
import * as z from "zod/mini";
import { clientSettings } from "./aws.ts";

/** A provider's keys. Two app secrets are good while one takes over from the other. */
export const MetaSecret = z.object({
  appSecret: z.string().check(z.minLength(1)),
  previousAppSecret: z.optional(z.string().check(z.minLength(1))),
  /** Of an app of its own that Instagram's login asks for, where there is one. */
  instagramAppSecret: z.optional(z.string().check(z.minLength(1))),
  verifyToken: z.string().check(z.minLength(1)),
  accessToken: z.string().check(z.minLength(1)),
  /** The Messenger token of a page, where it is not the same. */
  pageAccessToken: z.optional(z.string().check(z.minLength(1))),
});
export type MetaSecret = z.infer<typeof MetaSecret>;

/** Keys of whoever brings and takes texts, and where texts are handed over. */
export const SmsSecret = z
  .object({
    hmacSecret: z.optional(z.string().check(z.minLength(1))),
    previousHmacSecret: z.optional(z.string().check(z.minLength(1))),
    sendUrl: z.optional(z.url()),
    sendToken: z.optional(z.string().check(z.minLength(1))),
    /** What proves each aggregator of the settings, by its id. */
    providers: z.optional(
      z.record(
        z.string(),
        z.object({
          secret: z.string().check(z.minLength(1)),
          previousSecret: z.optional(z.string().check(z.minLength(1))),
          user: z.optional(z.string().check(z.minLength(1))),
        }),
      ),
    ),
    twilio: z.optional(
      z.object({
        accountSid: z.string().check(z.minLength(1)),
        authToken: z.string().check(z.minLength(1)),
        previousAuthToken: z.optional(z.string().check(z.minLength(1))),
      }),
    ),
  })
  .check(z.refine((filled) => Object.keys(filled).length > 0));
export type SmsSecret = z.infer<typeof SmsSecret>;

/** A secret that is not set, not reachable or not of its shape: the provider hears 503 and tries again. */
export class SecretUnavailable extends Error {
  override readonly name = "SecretUnavailable";
  readonly statusCode = 503;
  readonly expose = true;
  readonly secret: string;

  constructor(secret: string) {
    super();
    this.secret = secret;
  }
}

/** How long a secret is kept in a warm process, in seconds: a changed one is in use after this. */
const keptSeconds = 300;

/** A client that gives up early, as the table's does: the sender repeats, or the clock does. */
const provider = new SecretsProvider({
  clientConfig: {
    ...clientSettings,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1_500, throwOnRequestTimeout: true },
  },
});

/** What is being read just now: two who ask at once share one call. */
const underway = new Map<string, Promise<string>>();

/** Secrets that were not of their shape when they were last read: whoever fills one need not wait until it is dropped. */
const misshapen = new Set<string>();

/** Drops what is kept: the next read asks again. */
export const forgetSecrets = (): void => provider.clearCache();

/** A secret that is one word. @throws SecretUnavailable */
export function secretText(name: string): Promise<string> {
  const reading = underway.get(name) ?? read(name).finally(() => underway.delete(name));
  underway.set(name, reading);
  return reading;
}

/** Begins to read a secret that the first request will need, while a new process does other things. */
export const readAhead = (name: string): void => void secretText(name).catch(() => {});

async function read(name: string): Promise<string> {
  const forceFetch = misshapen.delete(name);
  const text = await provider.get(name, { maxAge: keptSeconds, forceFetch }).catch(() => undefined);
  if (typeof text !== "string" || text === "") throw new SecretUnavailable(name);
  return text;
}

/** A secret that is a JSON object. @throws SecretUnavailable */
export async function secretObject<T extends z.ZodMiniType>(name: string, schema: T): Promise<z.output<T>> {
  const text = await secretText(name);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    misshapen.add(name);
    throw new SecretUnavailable(name);
  }
}
