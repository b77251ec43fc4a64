/** node test/bench/parsers.ts: what each parser costs beside the bare decoder of the same bytes, as a table. */
import type { Request } from "#shared/webhook.ts";
import { parse as parseFacebook } from "../../functions/facebook/parse.ts";
import { Aggregator, builtIn } from "../../functions/sms/aggregator.ts";
import { parseAws, parse as parseSms } from "../../functions/sms/parse.ts";
import { parseTwilio } from "../../functions/sms/twilio.ts";
import { parse as parseForm } from "../../functions/web-form/parse.ts";
import { parseSocial, parse as parseWhatsApp } from "../../functions/whatsapp/parse.ts";
import { fixture, fixtureJson } from "../support/fixture.ts";
import { aRequest } from "../support/requests.ts";
import { type Figure, rounded } from "./figures.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
/** The most Meta sends at once. */
const most = 1_000;

const kinds = {
  whatsapp: ["text", "text_urdu_emoji", "image", "audio_voice_note", "document", "location_pin", "contacts"]
    .concat(["interactive_list_reply", "interactive_nfm_reply", "button_template_quick_reply", "reaction_add"])
    .concat(["edit_text", "revoke", "unsupported_131051", "system_user_changed_number", "status_failed_131026"]),
  facebook: ["text", "text_urdu_emoji", "attachment_audio", "attachments_two_images", "quick_reply", "postback"]
    .concat(["reaction", "message_edit", "echo_from_our_app", "delivery", "standby_message", "referral"])
    .concat(["sticker_only_after_2026_08_30", "feed_comment_add"]),
} as const;

/**
 * A thousand things of many kinds in one body, each with an id of its own, as Meta puts them together and writes them: every
 * letter that is not ASCII escaped.
 */
export function mixedBatch(network: keyof typeof kinds): Buffer {
  const envelopes = kinds[network].map((name) => fixtureJson(`${network}/${name}.json`));
  const entries = envelopes.flatMap((envelope) => entriesOf(envelope));
  const all = Array.from({ length: most }, (_, at) => renamed(entries[at % entries.length], at));
  const object = network === "whatsapp" ? "whatsapp_business_account" : "page";
  return Buffer.from(escaped(JSON.stringify({ object, entry: all })), "utf8");
}

const renamed = (entry: unknown, at: number): unknown =>
  JSON.parse(JSON.stringify(entry).replaceAll('"wamid.', `"wamid.${at}-`).replaceAll('"mid":"', `"mid":"${at}-`));

const entriesOf = (envelope: unknown): readonly unknown[] => {
  const entries: unknown = Object.entries(Object(envelope)).find(([name]) => name === "entry")?.[1];
  return Array.isArray(entries) ? entries : [];
};

const escaped = (json: string): string =>
  json.replace(/[\u0080-\uFFFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

interface Measured {
  readonly name: string;
  readonly body: Buffer;
  readonly parse: (body: Buffer) => unknown;
  /** What any reader of these bytes would do first. */
  readonly bare: (body: Buffer) => unknown;
  readonly count: number;
}

const json = (body: Buffer): unknown => JSON.parse(body.toString("utf8"));
const fields = (body: Buffer): unknown => Object.fromEntries(new URLSearchParams(body.toString("utf8")));
const asked = (body: Buffer): Request => ({ ...aRequest({}), body });

const [generic] = builtIn;
const infobip = Aggregator.parse({
  id: "infobip",
  list: "results",
  fields: { from: "from", to: "to", text: "text", id: "messageId", time: "receivedAt" },
  timeFormat: "iso",
  auth: { kind: "basic" },
});

/** One AWS event is text in text: the notification, and for WhatsApp the entry in it. */
const social = (): string => {
  const entry = entriesOf(fixtureJson("whatsapp/text.json"))[0];
  return JSON.stringify({ whatsAppWebhookEntry: JSON.stringify(entry), messageId: "1" });
};
const awsSms = JSON.stringify({
  originationNumber: "+923000000001",
  destinationNumber: "8000",
  messageBody: "مجھے مدد چاہیے",
  inboundMessageId: "1",
});

const measured: readonly Measured[] = [
  ...(["whatsapp", "facebook"] as const).flatMap((network) => {
    const read = network === "whatsapp" ? parseWhatsApp : parseFacebook;
    const parse = (body: Buffer): unknown => read(asked(body), now);
    return [
      { name: `${network}, a text`, body: fixture(`${network}/text.json`), parse, bare: json, count: 1 },
      {
        name: `${network}, ${most} of ${kinds[network].length} kinds`,
        body: mixedBatch(network),
        parse,
        bare: json,
        count: most,
      },
    ];
  }),
  {
    name: "whatsapp by way of AWS, a text",
    body: Buffer.from(social(), "utf8"),
    parse: (body) => parseSocial(body.toString("utf8"), now.toISOString()),
    bare: (body) => JSON.parse(String(Object(json(body)).whatsAppWebhookEntry)),
    count: 1,
  },
  {
    name: "sms of an aggregator",
    body: fixture("sms/generic_json.json"),
    parse: (body) => parseSms(asked(body), generic ?? infobip, now),
    bare: json,
    count: 1,
  },
  {
    name: "sms of Infobip, two texts",
    body: fixture("sms/infobip_mo_two_results_one_long_urdu.json"),
    parse: (body) => parseSms(asked(body), infobip, now),
    bare: json,
    count: 2,
  },
  {
    name: "sms of Twilio, a form",
    body: fixture("sms/twilio_form_body.txt"),
    parse: (body) => parseTwilio(asked(body), now),
    bare: fields,
    count: 1,
  },
  {
    name: "sms by way of AWS",
    body: Buffer.from(awsSms, "utf8"),
    parse: (body) => parseAws(body.toString("utf8"), now.toISOString()),
    bare: json,
    count: 1,
  },
  {
    name: "web form, JSON",
    body: fixture("web-form/submit_json.json"),
    parse: (body) => parseForm({ ...asked(body), headers: { "content-type": "application/json" } }, now),
    bare: json,
    count: 1,
  },
];

/** The fastest of some rounds, in microseconds a message: the code, not what else the machine was doing. */
function fastest(act: () => unknown, { count, times }: { readonly count: number; readonly times: number }): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 12; round += 1) {
    const begin = performance.now();
    for (let at = 0; at < times; at += 1) act();
    best = Math.min(best, performance.now() - begin);
  }
  return (best * 1_000) / (times * count);
}

/** Each parser's microseconds a message, and how many times the bare decoder's that is. */
export function parsers(): readonly Figure[] {
  return measured.flatMap(({ name, body, parse, bare, count }) => {
    const times = count === most ? 3 : 1_000;
    const ours = fastest(() => parse(body), { count, times });
    const floor = fastest(() => bare(body), { count, times });
    return [
      { name: `${name}: parser`, value: rounded(ours, 1), unit: "µs a message" },
      { name: `${name}: bare decoder`, value: rounded(floor, 1), unit: "µs a message" },
      { name: `${name}: parser beside it`, value: rounded(ours / floor, 1), unit: "times" },
    ];
  });
}

if (import.meta.main) {
  for (const { name, value, unit } of parsers()) {
    process.stdout.write(`${name.padEnd(64)} ${String(value).padStart(8)} ${unit}\n`);
  }
}
