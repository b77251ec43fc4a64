import pMap from "p-map";
import * as z from "zod/mini";
import { connectClient, connectTelephone } from "#shared/connect.ts";
import { tools } from "#shared/deployed-tools.ts";
import { environment } from "#shared/environment.ts";
import { log, nameOf } from "#shared/log.ts";
import { ended, type Heard, heardIn } from "./contact.ts";
import { settle } from "./settle.ts";

const env = environment();
if (env.CONNECT === undefined) throw new Error("CONNECT is not set: there is no telephone to hear of");
const { CONNECT: connect } = env;
const telephone = connectTelephone(connect, connectClient());
const bring = settle({ ...tools({}, env), telephone, connect });

const Records = z.looseObject({ Records: z.array(z.looseObject({ kinesis: z.looseObject({ data: z.string() }) })) });
const Search = z.looseObject({ search: z.literal("ended") });

/** How far back the hourly search looks, in hours: an event that was lost is looked for three times. */
const hoursBack = 3;

/** How many calls are settled at once: Connect allows two requests a second. */
const concurrency = 2;

/**
 * Called with contact events (EventBridge), with contact records and agents' events (Kinesis), and hourly to look for
 * what neither told. What fails is thrown when all else is done, so that the caller tries again.
 */
export async function handler(event: unknown): Promise<void> {
  const heard = await heardOf(event);
  const failed = await pMap(heard, tried, { concurrency });
  if (failed.some(Boolean)) throw new Error("CallsUnsettled");
}

async function heardOf(event: unknown): Promise<readonly Heard[]> {
  const records = Records.safeParse(event);
  if (records.success) return records.data.Records.flatMap(({ kinesis }) => heardIn(jsonIn(kinesis.data)));
  if (!Search.safeParse(event).success) return heardIn(event);
  const now = new Date();
  const contacts = await telephone.ended(new Date(now.getTime() - hoursBack * 3_600_000), now);
  return contacts.map((contact) => ended(connect.instanceId, contact));
}

async function tried(heard: Heard): Promise<boolean> {
  try {
    await bring(heard);
    return false;
  } catch (error) {
    log("RequestFailed", { error: nameOf(error) });
    return true;
  }
}

/** A record that is no JSON is nobody's call; failing on it would stop the stream. */
function jsonIn(data: string): unknown {
  try {
    return JSON.parse(Buffer.from(data, "base64").toString("utf8"));
  } catch {
    log("UnreadableRequest");
    return undefined;
  }
}
