// @ts-nocheck
import { getSecret } from "@aws-lambda-powertools/parameters/secrets";
import * as z from "zod";

/** A provider's keys. Two app secrets are good while one takes over from the other. */
export const MetaSecret = z.object({
  appSecret: z.string().min(1),
  previousAppSecret: z.string().min(1).optional(),
  verifyToken: z.string().min(1),
  accessToken: z.string().min(1),
  /** The Messenger token of a page, where it is not the same. */
  pageAccessToken: z.string().min(1).optional(),
});
export type MetaSecret = z.infer<typeof MetaSecret>;

/** The SMS aggregator's keys, and where texts are handed to it. */
export const SmsSecret = z.object({
  hmacSecret: z.string().min(1),
  previousHmacSecret: z.string().min(1).optional(),
  sendUrl: z.url().optional(),
  sendToken: z.string().min(1).optional(),
});
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

/** A secret that is one word. @throws SecretUnavailable */
export async function secretText(name: string): Promise<string> {
  const text = await getSecret(name, { maxAge: keptSeconds }).catch(() => undefined);
  if (typeof text !== "string" || text === "") throw new SecretUnavailable(name);
  return text;
}

/** A secret that is a JSON object. @throws SecretUnavailable */
export async function secretObject<T extends z.ZodType>(name: string, schema: T): Promise<z.output<T>> {
  const text = await secretText(name);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new SecretUnavailable(name);
  }
}
