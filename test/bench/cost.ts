import type { Taken } from "./calls.ts";
import { type Figure, rounded } from "./figures.ts";
import { prices } from "./prices.ts";

/** A contact: one new case on WhatsApp, four more messages, and a claim by link (one read, one claim). */
const contacts = 1_000;
const followUps = 4;
const claimRequests = 2;

/** What the count cannot tell: a function's memory, how long AWS takes for a call, and what a request logs. */
const gigabytes = 0.5;
const millisecondsACall = 8;
const logBytesARequest = 1_500;

interface Measured {
  readonly newCase: Taken;
  readonly followUp: Taken;
  /** One opening of an alert's link and one claim through it. */
  readonly claim: Taken;
}

/**
 * The price of 1,000 contacts by service, from what was counted; no free tier, no cold starts. Beside it stands what a
 * month costs whether anybody writes or not (keys, secrets, alarms, the clock's 43,200 runs), which is not in it, nor is
 * what WhatsApp or an SMS provider charges.
 */
export function cost({ newCase, followUp, claim }: Measured): readonly Figure[] {
  const each = (of: (taken: Taken) => number): number => of(newCase) + followUps * of(followUp) + of(claim);
  const requests = 1 + followUps + claimRequests;
  const seconds = (each(({ calls }) => calls) * millisecondsACall) / 1_000;
  const alerts = each((taken) => taken.alerts);
  const services = {
    "API Gateway": requests * prices.apiRequest.dollars,
    Lambda: requests * prices.lambdaRequest.dollars + seconds * gigabytes * prices.lambdaGigabyteSecond.dollars,
    DynamoDB:
      each(({ write }) => write) * prices.writeUnit.dollars + each(({ read }) => read) * prices.readUnit.dollars,
    SNS: alerts * (prices.publish.dollars + prices.push.dollars),
    // A warm process keeps its secrets for five minutes: at worst each contact brings three calls of its own.
    "Secrets Manager": 3 * prices.secretCall.dollars,
    CloudWatch: ((requests * logBytesARequest) / 1e9) * prices.logGigabyte.dollars,
    KMS: each(({ byService }) => byService.sns) * prices.keyRequest.dollars,
  };
  const lines = Object.entries(services).map(([service, dollars]) => ({
    name: `price of 1,000 contacts, ${service}`,
    value: rounded(dollars * contacts, 4),
    unit: "US$",
  }));
  const total = Object.values(services).reduce((sum, dollars) => sum + dollars, 0);
  return [...lines, { name: "price of 1,000 contacts", value: rounded(total * contacts, 3), unit: "US$" }];
}
