import type { Environment } from "#shared/environment.ts";
import { SecretUnavailable, SmsSecret, secretObject } from "#shared/secrets.ts";
import type { Answer, Parsed, Request } from "#shared/webhook.ts";
import { Aggregator, builtIn } from "./aggregator.ts";
import { parse } from "./parse.ts";
import { isSignedByTwilio, parseTwilio } from "./twilio.ts";
import { isFromAggregator } from "./verify.ts";

/** How one provider's requests are checked, read and answered. */
interface Provider {
  readonly verify: (request: Request) => Promise<boolean>;
  readonly parse: (request: Request, now: Date) => Parsed;
  readonly answer: Answer;
}

/** The provider of a request by its address, `/webhooks/sms/<id>`: built in, Twilio, or from the deployment's settings. */
export function providers(env: Environment): (request: Request) => Provider | undefined {
  const aggregators = [...env.SMS_AGGREGATORS.map((settings) => Aggregator.parse(settings)), ...builtIn];
  const known = new Map<string, Provider>();
  known.set("twilio", twilio(env));
  // Settings come before what is built in: a deployment may change it.
  for (const aggregator of aggregators.toReversed()) known.set(aggregator.id, generic(env, aggregator));
  return ({ path }) => known.get(path.split("/").at(3) ?? "");
}

const generic = (env: Environment, aggregator: Aggregator): Provider => ({
  verify: async (request) =>
    isFromAggregator(request, { aggregator, secret: await secretObject(env.SMS_SECRET, SmsSecret), now: new Date() }),
  parse: (request, now) => parse(request, aggregator, now),
  answer: {
    statusCode: aggregator.success.status,
    headers: { "content-type": aggregator.success.contentType },
    body: aggregator.success.body,
  },
});

const twilio = (env: Environment): Provider => ({
  async verify(request) {
    const { twilio: keys } = await secretObject(env.SMS_SECRET, SmsSecret);
    if (keys === undefined) throw new SecretUnavailable("sms twilio");
    const tokens = [keys.authToken, keys.previousAuthToken].filter((token) => token !== undefined);
    return isSignedByTwilio({ request, publicUrl: env.PUBLIC_URL, tokens });
  },
  parse: parseTwilio,
  // No words in it: an automatic answer on a shared phone is a danger.
  answer: { statusCode: 200, headers: { "content-type": "text/xml" }, body: "<Response/>" },
});
