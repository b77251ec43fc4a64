import { describe, expect, it } from "vitest";
import { Aggregator, builtIn } from "../../functions/sms/aggregator.ts";
import { parse, parseAws } from "../../functions/sms/parse.ts";
import { parseTwilio } from "../../functions/sms/twilio.ts";
import { fixture, fixtureJson } from "../support/fixture.ts";
import { aRequest } from "../support/requests.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const generic = builtIn[0] ?? Aggregator.parse({ id: "generic" });
const read = (body: unknown, aggregator = generic) => parse(aRequest(body), aggregator, now).messages;

describe("a text of an aggregator", () => {
  it("is the sender's, by her number in the one form that every channel uses", () => {
    expect(read(fixture("sms/generic_json.json"))).toEqual([
      {
        channel: "sms",
        account: "8000",
        id: "agg-0001",
        direction: "in",
        kind: "text",
        text: "I need help",
        opensCase: true,
        identities: [{ kind: "phone", value: "+923000000001" }],
        sentAt: "2026-09-21T14:13:20.000Z",
      },
    ]);
  });

  it.each(["03000000001", "923000000001", "+923000000001", "00923000000001"])(
    "knows %s for the same person",
    (from) => {
      expect(read({ from, to: "8000", text: "a" })[0]?.identities).toEqual([{ kind: "phone", value: "+923000000001" }]);
    },
  );

  it.each(["Jazz", "8000", "15"])("from %s is an operator's notice", (from) => {
    expect(read({ from, to: "8000", text: "a" })).toMatchObject([
      { opensCase: false, identities: [{ kind: "sender-name" }] },
    ]);
  });

  it("without an id is marked, and has the same id when it comes again", () => {
    const ids = [1, 2].map(() => read(fixture("sms/generic_json_no_id.json"))[0]);
    expect([ids[0]?.id === ids[1]?.id, ids[0]?.marks]).toEqual([true, ["weak-id"]]);
  });

  it("names the part it is", () => {
    expect(read(fixture("sms/generic_json_part_2_of_2.json"))[0]?.part).toEqual({
      reference: "79",
      index: 2,
      total: 2,
    });
  });

  it("that is empty is still a message", () => {
    expect(read({ from: "923000000001", to: "8000", text: "" })).toHaveLength(1);
  });

  it.each(["{", "[]", '{"text":"a"}'])("refuses %j", (body) => {
    expect(() => read(body)).toThrow();
  });
});

describe("an aggregator of the settings", () => {
  const infobip = Aggregator.parse({
    id: "infobip",
    list: "results",
    fields: { from: "from", to: "to", text: "text", id: "messageId", time: "receivedAt" },
    timeFormat: "iso",
    auth: { kind: "basic" },
  });
  const qasid = Aggregator.parse({
    id: "qasid",
    bodyFormat: "form",
    fields: { from: "msisdn", to: "shortcode", text: "message", id: "id" },
    auth: { kind: "pathToken" },
    success: { status: 200, contentType: "text/plain", body: "ACK" },
  });
  const naama = Aggregator.parse({
    id: "naama",
    list: "data.items",
    fields: { from: "sms.source", to: "sms.target", text: "sms.hex", id: "uid", time: "at" },
    textEncoding: "ucs2-hex",
    timeFormat: "epoch-ms",
    auth: { kind: "bearer" },
  });

  it("like Infobip brings the whole text, with its keyword", () => {
    expect(read(fixture("sms/infobip_mo_single.json"), infobip)).toMatchObject([
      { id: "817790313235066447", text: "HELP I need to talk", sentAt: "2026-09-21T14:13:20.000Z" },
    ]);
  });

  it("like Infobip brings many in one", () => {
    const messages = read(fixture("sms/infobip_mo_two_results_one_long_urdu.json"), infobip);
    expect(messages.map(({ opensCase }) => opensCase)).toEqual([true, false]);
  });

  it("brings forms with its own names of fields", () => {
    expect(read(fixture("sms/generic_form_body.txt"), qasid)).toMatchObject([
      { id: "agg-0004", account: "8000", text: "مجھے مدد چاہیے" },
    ]);
  });

  it("brings a query by GET", () => {
    const byQuery = Aggregator.parse({ ...qasid, id: "q", method: "GET", bodyFormat: "query" });
    const rawQuery = fixture("sms/generic_get_query.txt").toString("utf8").trim();
    expect(parse(aRequest("", { method: "GET", rawQuery }), byQuery, now).messages).toMatchObject([
      { id: "agg-0005", text: "I need help & more" },
    ]);
  });

  it("brings lists deep in JSON, texts in hex and times in milliseconds", () => {
    const item = { uid: 7, at: 1_790_000_000_000, sms: { source: "03000000001", target: "8001", hex: "0645062F062F" } };
    expect(read({ data: { items: [item] } }, naama)).toMatchObject([
      { id: "7", account: "8001", text: "مدد", sentAt: "2026-09-21T14:13:20.000Z" },
    ]);
  });

  it("brings a list that is the whole of a body, fields inside of lists, and days written before months", () => {
    const dastak = Aggregator.parse({
      id: "dastak",
      fields: { from: "sender.0.no", to: "dest", text: "parts.0.body", id: "id", time: "on" },
      timeFormat: "dd/MM/yyyy HH:mm",
    });
    const text = {
      id: 1,
      sender: [{ no: "03000000001" }],
      dest: "8002",
      parts: [{ body: "مدد" }],
      on: "21/09/2026 19:13",
    };
    expect(read([text, { ...text, id: 2 }], dastak)).toMatchObject([
      { id: "1", account: "8002", text: "مدد", sentAt: "2026-09-21T14:13:00.000Z" },
      { id: "2" },
    ]);
  });

  it("brings by GET the bytes that a phone sent, with parts counted from nothing and its own words for hex", () => {
    const pukaar = Aggregator.parse({
      id: "pukaar",
      method: "GET",
      bodyFormat: "query",
      fields: {
        from: "msisdn",
        to: "to",
        text: "msg.text",
        id: "i",
        time: "t",
        partRef: "r",
        partIndex: "n",
        partTotal: "of",
      },
      charset: "utf-16be",
      firstPart: 0,
      timeFormat: "yyyyMMddHHmmss",
      timeZone: "UTC",
    });
    const rawQuery = "msisdn=%2B923000000001&to=8003&msg.text=%06%A9%00+%06E&i=9&t=20260921141320&r=7&n=0&of=2";
    expect(parse(aRequest("", { method: "GET", rawQuery }), pukaar, now).messages).toMatchObject([
      { text: "ک م", sentAt: "2026-09-21T14:13:20.000Z", part: { reference: "7", index: 1, total: 2 } },
    ]);
  });

  it.each([
    ["ucs2-hex", "FEFF0645062F062F", "مدد"],
    ["ucs2-hex", "FFFE45062F062F06", "مدد"],
    ["ucs2-hex", "0x0645 062F 062F", "مدد"],
    ["ucs2-hex", "06450", "06450"],
    ["ucs2-hex", "D800", "D800"],
    ["utf8-hex", "D985D8AFD8AF", "مدد"],
    ["utf8-hex", "D9", "D9"],
    ["base64", "2YXYr9iv", "مدد"],
    ["base64", "not base64!", "not base64!"],
    ["ucs2-base64", "BkUGLwYv", "مدد"],
    ["utf8", "0645062F062F", "0645062F062F"],
  ])("in %s reads %j as %j", (textEncoding, text, expected) => {
    const aggregator = Aggregator.parse({ id: "x", textEncoding });
    expect(read({ from: "03000000001", to: "1", text }, aggregator)[0]?.text).toBe(expected);
  });

  it.each([
    ["8", "مدد"],
    ["UCS-2", "مدد"],
    ["0", "0645062F062F"],
    [undefined, "0645062F062F"],
  ])("takes the message's own word %j for its encoding", (coding, expected) => {
    const fields = { from: "from", to: "to", text: "text", encoding: "coding" };
    const aggregator = Aggregator.parse({ id: "x", fields, textEncoding: "by-field", encodings: { 8: "ucs2-hex" } });
    const message = { from: "03000000001", to: "1", text: "0645062F062F", ...(coding && { coding }) };
    expect(read(message, aggregator)[0]?.text).toBe(expected);
  });

  it("brings forms in the letters of old phones", () => {
    const aggregator = Aggregator.parse({ id: "x", bodyFormat: "form", charset: "windows-1256" });
    expect(read("from=03000000001&to=1&text=%E3%CF%CF", aggregator)[0]?.text).toBe("مدد");
  });

  it("cannot be written with a setting that does not exist", () => {
    expect(Aggregator.safeParse({ id: "x", retries: 3 }).success).toBe(false);
  });
});

describe("AWS", () => {
  const aws = (name: string, at = 0) => {
    const event = Object(fixtureJson(`sms/aws_lambda_event_sns_${name}.json`));
    const { Message, Timestamp } = event.Records[at].Sns;
    return parseAws(Message, Timestamp);
  };

  it("brings a text with the topic's time", () => {
    expect(aws("urdu").messages).toMatchObject([{ text: "مجھے مدد چاہیے", sentAt: "2026-09-21T14:13:20.300Z" }]);
  });

  it("brings STOP alone as an opt-out and no case", () => {
    const { messages, notices } = aws("stop");
    expect([messages[0]?.opensCase, notices]).toMatchObject([false, [{ kind: "opt-out" }]]);
  });

  it("brings STOP with more words as a case", () => {
    const { messages, notices } = aws("stop_plus_text");
    expect([messages[0]?.opensCase, notices]).toEqual([true, []]);
  });
});

describe("Twilio", () => {
  const twilio = (name: string) => {
    const fields = new URLSearchParams(Object(fixtureJson(`sms/twilio_${name}.json`))).toString();
    return parseTwilio(aRequest(fields), now);
  };

  it("brings files by their address", () => {
    expect(twilio("params_mms_media").messages[0]?.media).toEqual([
      {
        kind: "image",
        url: "https://api.twilio.com/2010-04-01/Accounts/ACxxx/Messages/MMxxx/Media/MExxx",
        mimeType: "image/jpeg",
        state: "pending",
      },
    ]);
  });

  it("brings WhatsApp's senders by their numbers", () => {
    expect(twilio("params_whatsapp").messages).toMatchObject([
      { identities: [{ kind: "phone", value: "+923000000001" }], profileName: "Test Caller A" },
    ]);
  });

  it("tells what it took for an opt-out", () => {
    expect(twilio("params_stop_advanced_optout").notices).toMatchObject([{ kind: "opt-out" }]);
  });

  it("tells what became of a text, and brings no message then", () => {
    const body = "MessageSid=SM1&MessageStatus=delivered&To=%2B923000000001&From=%2B15550100003";
    expect(parseTwilio(aRequest(body), now)).toMatchObject({
      messages: [],
      notices: [{ kind: "delivery", state: "delivered" }],
    });
  });
});

describe("a list of texts", () => {
  const listed = Aggregator.parse({
    id: "agg",
    list: "results",
    fields: { from: "from", to: "to", text: "text", media: "files" },
  });
  const whole = (results: unknown) => parse(aRequest({ results }), listed, now);
  const text = { from: "03000000001", to: "8000", text: "help" };

  it("loses none of its texts for one that names no sender, and is kept besides", () => {
    const { messages, unread } = whole([{ text: "who?" }, text, "garbage"]);
    expect([messages.map((message) => message.text), unread]).toEqual([["help"], 2]);
  });

  it("cannot be read where nothing in it can", () => expect(() => whole([{ text: "who?" }])).toThrow());

  it("is none where it is empty", () => expect(whole([]).messages).toEqual([]));

  it.each([
    ["one address", "https://media.example.org/a", 1],
    ["a list of them", ["https://media.example.org/a", "https://media.example.org/b", 5, ""], 2],
    ["nothing", undefined, 0],
    ["more than anyone sends", Array.from({ length: 500 }, (_, at) => `https://media.example.org/${at}`), 10],
  ])("brings files where their field holds %s", (_, files, count) => {
    const [message] = whole([{ ...text, files }]).messages;
    expect(message?.media?.length ?? 0).toBe(count);
  });
});
