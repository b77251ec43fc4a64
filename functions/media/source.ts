import * as z from "zod/mini";
import { looseText } from "#core/loose.ts";
import { mostBytes } from "#core/media.ts";
import type { InboundMessage, Media } from "#core/message.ts";
import { isOurs, metaRefusal } from "#core/send-errors.ts";
import type { Environment } from "#shared/environment.ts";
import { log } from "#shared/log.ts";
import { get } from "#shared/post.ts";
import { MetaSecret, SmsSecret, secretObject } from "#shared/secrets.ts";
import { NotNow, Refused, type Wanted } from "./download.ts";
import { metaHosts, twilioHosts } from "./hosts.ts";

/** How long Meta may take to say where a file is, in milliseconds. */
const timeout = 10_000;

export type Source = (message: InboundMessage, media: Media) => Promise<Omit<Wanted, "most">>;

/**
 * Where a file is to be had just now, and with whose keys. WhatsApp says so for five minutes at a time: it is asked anew
 * at each try.
 * @throws Refused, NotNow, SecretUnavailable, or what Node throws when the network fails
 */
export const source =
  (env: Environment): Source =>
  async (message, media) => {
    const common = { standIn: env.MEDIA_STAND_IN };
    if (message.channel === "whatsapp") return { ...common, ...(await atMeta(env, message.account, media)) };
    const { url } = media;
    if (url === undefined) throw new Refused("no_address");
    if (message.channel === "facebook") return { ...common, url, hosts: metaHosts };
    return { ...common, ...(await bySms(env, url)) };
  };

type Place = Pick<Wanted, "url" | "authorization" | "hosts">;

const Where = z.looseObject({ url: looseText, file_size: looseText });
const Failure = z.looseObject({ error: z.looseObject({ code: z.number() }) });

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media */
async function atMeta(env: Environment, account: string, { id, url, kind }: Media): Promise<Place> {
  const { accessToken } = await secretObject(env.META_SECRET, MetaSecret);
  const authorization = `Bearer ${accessToken}`;
  if (id === undefined) {
    if (url === undefined) throw new Refused("no_address");
    return { url, authorization, hosts: metaHosts };
  }
  const query = new URLSearchParams({ phone_number_id: account });
  const { status, ok, content } = await get({
    url: `${env.GRAPH_URL}/${encodeURIComponent(id)}?${query}`,
    headers: { authorization },
    timeout,
  });
  const code = Failure.safeParse(content).data?.error.code;
  if (code !== undefined && isOurs(metaRefusal(code))) log("ProviderRefusesUs", { code });
  const found = Where.safeParse(content).data;
  if (!ok || found?.url === undefined) throw new NotNow(String(code ?? status));
  if (Number(found.file_size) > mostBytes(kind, "whatsapp")) throw new Refused("size");
  return { url: found.url, authorization, hosts: metaHosts };
}

const Hosted = z.looseObject({ mediaHosts: z.catch(z.array(z.string()), []) });

/** Twilio wants its own keys, and no other host may see them. An aggregator's hosts stand in its settings. */
async function bySms(env: Environment, url: string): Promise<Place> {
  const given = env.SMS_AGGREGATORS.flatMap((settings) => Hosted.safeParse(settings).data?.mediaHosts ?? []);
  const hosts = [...twilioHosts, ...given];
  const isTwilio = URL.parse(url)?.hostname === new URL(env.TWILIO_URL).hostname;
  if (!isTwilio) return { url, hosts };
  const { twilio } = await secretObject(env.SMS_SECRET, SmsSecret);
  if (twilio === undefined) throw new NotNow("no_keys");
  const keys = Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString("base64");
  return { url, authorization: `Basic ${keys}`, hosts };
}
