import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { cleaned } from "#core/text.ts";
import type { Parsed, Request } from "#shared/webhook.ts";
import { parse as parseFacebook } from "../functions/facebook/parse.ts";
import { Aggregator, builtIn } from "../functions/sms/aggregator.ts";
import { parseAws, parse as parseSms } from "../functions/sms/parse.ts";
import { parseTwilio } from "../functions/sms/twilio.ts";
import { parse as parseForm } from "../functions/web-form/parse.ts";
import { parseSocial, parse as parseWhatsApp } from "../functions/whatsapp/parse.ts";
import { fixtureJson } from "./support/fixture.ts";
import { aRequest } from "./support/requests.ts";

vi.setConfig({ testTimeout: 60_000 });

const now = new Date("2026-11-24T12:00:00.000Z");

/** What a provider could send in the place of anything. */
const anything = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1e21, "", "0", "x".repeat(70_000), "\0\u202E", "😀", [], {}, [[]], [null]),
  fc.jsonValue(),
);

type Path = readonly string[];

const childrenOf = (value: unknown): readonly [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** Every place inside a value. */
const pathsIn = (value: unknown, at: Path = []): readonly Path[] => [
  at,
  ...childrenOf(value).flatMap(([name, child]) => pathsIn(child, [...at, name])),
];

const gone = Symbol("gone");

/** A value with another one, or nothing, at a place. */
function changed(value: unknown, [name, ...rest]: Path, to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) {
    return value.flatMap((child, at) => {
      const put = String(at) === name ? changed(child, rest, to) : child;
      return put === gone ? [] : [put];
    });
  }
  const entries = childrenOf(value).flatMap(([key, child]): [string, unknown][] => {
    const put = key === name ? changed(child, rest, to) : child;
    return put === gone ? [] : [[key, put]];
  });
  return Object.fromEntries(entries);
}

/** A payload with one to four of its places dropped, retyped, nested wrong or made huge; never the whole of it. */
const broken = (payload: unknown, below: Path = []) =>
  fc
    .array(
      fc.record({
        path: fc.constantFrom(
          ...pathsIn(payload).filter(
            (path) => path.length > below.length && below.every((name, at) => path[at] === name),
          ),
        ),
        to: fc.oneof({ weight: 1, arbitrary: fc.constant(gone) }, { weight: 2, arbitrary: anything }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => changes.reduce<unknown>((value, { path, to }) => changed(value, path, to), payload));

const parsers: Readonly<Record<string, (request: Request, now: Date) => Parsed>> = {
  whatsapp: parseWhatsApp,
  facebook: parseFacebook,
};

/** A parser may refuse a body; then it throws, and the handler answers. Anything else it gives back must be sound. */
function parsedOrRefused(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch {
    return { messages: [], notices: [], ignored: 0 };
  }
}

const messageIn: Path = ["entry", "0", "changes", "0", "value", "messages", "0"];
const eventIn: Path = ["entry", "0", "messaging", "0"];

describe("a message with broken fields", () => {
  it.each([
    "text",
    "image",
    "audio_voice_note",
    "location_pin",
    "contacts",
    "interactive_list_reply",
    "unsupported_131051",
    "referral_ad_text",
  ])("is still one message of WhatsApp: %s", (name) => {
    fc.assert(
      fc.property(broken(fixtureJson(`whatsapp/${name}.json`), messageIn), (payload) => {
        const { messages, notices = [] } = parseWhatsApp(aRequest(payload), now);
        expect(messages.length + notices.filter(({ kind }) => kind === "amendment").length).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it.each(["text", "attachment_audio", "attachments_two_images", "quick_reply", "sticker_only_after_2026_08_30"])(
    "is still one message of Messenger: %s",
    (name) => {
      fc.assert(
        fc.property(broken(fixtureJson(`facebook/${name}.json`), [...eventIn, "message"]), (payload) => {
          expect(parseFacebook(aRequest(payload), now).messages).toHaveLength(1);
        }),
        { numRuns: 150 },
      );
    },
  );

  it("is a message of Messenger or is kept, whatever stands in the place of its object", () => {
    fc.assert(
      fc.property(
        anything.filter((value) => value !== null),
        (value) => {
          const payload = changed(fixtureJson("facebook/text.json"), [...eventIn, "message"], value);
          const { messages, unread = 0 } = parseFacebook(aRequest(payload), now);
          expect(messages.length + unread).toBe(1);
        },
      ),
    );
  });

  it("says of WhatsApp what a plain text says that stands in the place of its object", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (words) => {
        const payload = changed(fixtureJson("whatsapp/text.json"), [...messageIn, "text"], words);
        expect(parseWhatsApp(aRequest(payload), now).messages).toMatchObject([{ text: cleaned(words) }]);
      }),
    );
  });

  it("is still one text of an aggregator while it names a sender", () => {
    const [generic] = builtIn;
    fc.assert(
      fc.property(
        fc.record({
          id: anything,
          to: anything,
          text: anything,
          timestamp: anything,
          part: anything,
          encoding: anything,
        }),
        (fields) => {
          const parse = () =>
            parseSms(aRequest({ from: "923000000001", ...fields }), generic ?? Aggregator.parse({ id: "x" }), now);
          expect(parse().messages).toHaveLength(1);
        },
      ),
    );
  });
});

describe("what surrounds a message", () => {
  const around: readonly [string, string, Path][] = [
    ["whatsapp", "whatsapp/text.json", ["entry", "0", "changes", "0", "value", "contacts"]],
    ["whatsapp", "whatsapp/text.json", ["entry", "0", "changes", "0", "value", "metadata"]],
    ["whatsapp", "whatsapp/text.json", ["entry", "0", "changes", "0", "field"]],
    ["whatsapp", "whatsapp/text.json", ["entry", "0", "changes", "0", "value", "messaging_product"]],
    ["facebook", "facebook/text.json", ["entry", "0", "time"]],
    ["facebook", "facebook/text.json", [...eventIn, "timestamp"]],
    ["facebook", "facebook/text.json", [...eventIn, "recipient"]],
  ];
  it.each(around)("of %s (%s) may be anything at %j", (channel, name, path) => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(gone), anything), (to) => {
        const payload = changed(fixtureJson(name), path, to);
        expect(parsers[channel]?.(aRequest(payload), now).messages).toHaveLength(1);
      }),
    );
  });
});

describe("a status, receipt or echo with broken fields", () => {
  const whatsapp = ["status_sent", "status_failed_131026", "status_out_of_order_read_then_sent", "status_played"];
  it.each(whatsapp)("of WhatsApp never becomes a message: %s", (name) => {
    const statuses = ["entry", "0", "changes", "0", "value", "statuses"];
    fc.assert(
      fc.property(broken(fixtureJson(`whatsapp/${name}.json`), statuses), (payload) => {
        expect(parseWhatsApp(aRequest(payload), now).messages).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(["delivery", "read"])("of Messenger never becomes a message: %s", (name) => {
    fc.assert(
      fc.property(broken(fixtureJson(`facebook/${name}.json`), [...eventIn, name]), (payload) => {
        expect(parseFacebook(aRequest(payload), now).messages).toEqual([]);
      }),
    );
  });

  it("of our own page never becomes a message, whatever its flag", () => {
    const payload = fixtureJson("facebook/echo_from_our_app.json");
    fc.assert(
      fc.property(broken(payload, [...eventIn, "message"]), (echo) => {
        expect(parseFacebook(aRequest(echo), now).messages).toEqual([]);
      }),
    );
  });
});

describe("any payload", () => {
  const payloads = [
    "whatsapp/batch_two_entries_mixed.json",
    "whatsapp/system_user_changed_number.json",
    "facebook/batch_two_entries.json",
    "facebook/feed_comment_add.json",
  ];
  it.each(payloads)("broken anywhere gives messages that the intake can take: %s", (name) => {
    const parse = parsers[name.split("/", 1).join("")];
    fc.assert(
      fc.property(broken(fixtureJson(name)), (payload) => {
        const { messages } = parsedOrRefused(() => parse?.(aRequest(payload), now) ?? { messages: [], ignored: 0 });
        for (const message of messages) {
          expect(message.identities.length).toBeGreaterThan(0);
          expect(message.id).not.toBe("");
          expect(Number.isNaN(Date.parse(message.sentAt))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["AWS SMS", (text: string) => parseAws(text, now.toISOString())],
    ["AWS Social", (text: string) => parseSocial(text, now.toISOString())],
    ["Twilio", (text: string) => parseTwilio(aRequest(text, { headers: { "content-type": "application/json" } }), now)],
    ["Twilio form", (text: string) => parseTwilio(aRequest(text), now)],
  ])("of %s is read or refused", (_, parse) => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void parsedOrRefused(() => parse(text))));
  });

  it("of the form is read or refused by field", () => {
    fc.assert(
      fc.property(broken(fixtureJson("web-form/submit_json.json")), (payload) => {
        const read = parseForm(aRequest(payload, { headers: { "content-type": "application/json" } }), now);
        expect(read.ok || Object.keys(read.errors).length > 0).toBe(true);
      }),
    );
  });
});
