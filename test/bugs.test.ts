import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import type { Channel, OutboundMessage } from "#core/message.ts";
import { metaRefusal } from "#core/send-errors.ts";
import { partsOf } from "#core/split.ts";
import { accept } from "#shared/accept.ts";
import { tick } from "#shared/clock.ts";
import { Environment } from "#shared/environment.ts";
import { sendReply, writeReply } from "#shared/replies.ts";
import { collect } from "../functions/media/collect.ts";
import { fetchFile } from "../functions/media/fetch.ts";
import { source } from "../functions/media/source.ts";
import { putTogether } from "../functions/media/upload.ts";
import { parse } from "../functions/whatsapp/parse.ts";
import { aRequest, signedIn, someoneWrites, testDesk } from "./support/desk.ts";
import { fixture, fixtureJson } from "./support/fixture.ts";
import { bytes, type FileHosts, fileHosts, movedTo, png } from "./support/hosts.ts";
import { type TestIntake, testIntake } from "./support/intake.ts";
import { signedByAggregator, signedByMeta, type TestRequest, testSecrets } from "./support/requests.ts";
import { aWatch, fakeTopic, testTools } from "./support/tools.ts";

// Failures that others have reported in public, by their number in the list that this project keeps of them.
vi.setConfig({ testTimeout: 60_000 });

let intake: TestIntake;
let hosts: FileHosts;
beforeAll(async () => {
  [intake, hosts] = [await testIntake(), await fileHosts()];
}, 60_000);
afterAll(async () => {
  await hosts.stop();
  await intake.stop();
});
beforeEach(async () => {
  hosts.asked.length = 0;
  hosts.answers.clear();
  bucket.length = 0;
  await intake.clear();
});

const whatsapp = (body: Buffer | string) => intake.call("whatsapp", signedByMeta("/webhooks/whatsapp", body));
const facebook = (body: Buffer | string) => intake.call("facebook", signedByMeta("/webhooks/facebook", body));
const sms = (body: Buffer | string) => intake.call("sms", signedByAggregator("/webhooks/sms/generic", body));
const wa = (name: string) => whatsapp(fixture(`whatsapp/${name}.json`));
const fb = (name: string) => facebook(fixture(`facebook/${name}.json`));

const parseWhatsApp = (body: unknown, now: Date) =>
  parse({ ...aRequest({ method: "POST", path: "/webhooks/whatsapp" }), body: Buffer.from(JSON.stringify(body)) }, now);

const fixtureWith = (name: string, given: object): object => ({
  ...z.record(z.string(), z.unknown()).parse(fixtureJson(name)),
  ...given,
});

const Fetched = z.looseObject({ state: z.string(), stored: z.looseObject({ type: z.string() }).optional() });

/** Fetches what is due as the media function does, so many minutes from now, from hosts that are stood in for. */
async function filesOf(minutes = 0): Promise<void> {
  const env = Environment.parse({ ...process.env, GRAPH_URL: `${hosts.url}/graph`, MEDIA_STAND_IN: hosts.url });
  const now = () => new Date(Date.now() + minutes * 60_000);
  const fetch = fetchFile({
    source: source(env),
    bucket: {
      put: async ({ path }) => void bucket.push(await readFile(path)),
      head: async () => png,
      link: async () => "",
    },
    social: { numberOf: () => undefined, put: async () => 0 },
    putTogether: putTogether({ table: intake.table, now }),
    draw: () => crypto.randomUUID(),
  });
  await collect({ table: intake.table, fetch, now, log: () => undefined })(new AbortController().signal);
}
const bucket: Buffer[] = [];
const kept = async () => bucket;

const Item = z.looseObject({ pk: z.string(), sk: z.string() });
const all = async (sk: string) =>
  (await intake.items()).map((item) => Item.parse(item)).filter((item) => item.sk === sk);
const cases = () => all("CASE");
const received = async () => (await all("MESSAGE")).filter(({ direction }) => direction === "in");
const sent = async () => (await all("MESSAGE")).filter(({ direction }) => direction === "out");
const optedOut = async () => (await all("PERSON")).flatMap(({ optedOut_sms: out }) => out ?? []);
const alerts = async () => (await intake.items()).filter(({ sk }) => String(sk).startsWith("ALERT#"));
const texts = async () => (await received()).map(({ text }) => text);

/** A WhatsApp text as Meta writes it on the wire: every letter that is not ASCII escaped, and slashes too. */
const escaped = (json: unknown): string =>
  JSON.stringify(json)
    .replace(/[\u0080-\uFFFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
const aText = (text: string, given: Record<string, unknown> = {}) => someTexts([{ text: { body: text }, ...given }]);

const someTexts = (messages: readonly Record<string, unknown>[]) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "900000000000001",
      changes: [
        {
          field: "messages",
          value: {
            metadata: { phone_number_id: "900000000000101" },
            messages: messages.map((message) => ({
              from: "923000000001",
              id: "wamid.A",
              timestamp: "1790000000",
              type: "text",
              ...message,
            })),
          },
        },
      ],
    },
  ],
});

describe("signatures", () => {
  it("B01: takes the bytes that Meta escaped, and stores Urdu as Urdu", async () => {
    await whatsapp(escaped(aText("مجھے مدد چاہیے 🙏")));
    expect(await texts()).toEqual(["مجھے مدد چاہیے 🙏"]);
  });
  it("B02: takes a text with @ and slashes", async () => {
    expect((await whatsapp(escaped(aText("mail me a@b.pk http://x/")))).statusCode).toBe(200);
  });
  it("B03: refuses the same payload written with other spaces", async () => {
    const request = signedByMeta("/webhooks/whatsapp", JSON.stringify(aText("a")));
    const answer = await intake.call("whatsapp", { ...request, body: JSON.stringify(aText("a"), null, 2) });
    expect(answer.statusCode).toBe(401);
  });
  it("B04: hashes the bytes of an emoji, not a text", async () => {
    await whatsapp(JSON.stringify(aText("🙏🏽")));
    expect(await texts()).toEqual(["🙏🏽"]);
  });
  it("B06: refuses a post without a signature and stores nothing", async () => {
    const answer = await intake.call("whatsapp", { path: "/webhooks/whatsapp", body: JSON.stringify(aText("a")) });
    expect([answer.statusCode, await received()]).toEqual([401, []]);
  });
  it("B07: needs no table of Meta's escapes", async () => {
    const body = JSON.stringify(aText("<b>@home</b> 50%"))
      .replaceAll("<", "\\u003C")
      .replaceAll("@", "\\u0040")
      .replaceAll("/", "\\/");
    await whatsapp(body);
    expect(await texts()).toEqual(["<b>@home</b> 50%"]);
  });
  it("B08 B09: verifies the body as API Gateway hands it over", async () => {
    await whatsapp(fixture("whatsapp/text.json"));
    expect(await received()).toHaveLength(1);
  });
  it("B10: decodes a base64 body before it verifies it", async () => {
    const request = signedByMeta("/webhooks/whatsapp", fixture("whatsapp/text.json"));
    await intake.call("whatsapp", { ...request, isBase64: true });
    expect(await received()).toHaveLength(1);
  });
});

describe("requests", () => {
  it("B11: decodes a form post before it reads it", async () => {
    await twilio(fixture("sms/twilio_form_body.txt").toString("utf8"));
    expect(await texts()).toEqual(["مجھے مدد چاہیے & more"]);
  });
  it("B13: knows a form by its media type, whatever parameters follow", async () => {
    const body = fixture("web-form/submit_nojs_form_body.txt");
    const headers = { "content-type": "Application/X-WWW-Form-Urlencoded; charset=UTF-8" };
    await intake.call("web-form", { path: "/form", headers, body, isBase64: true });
    expect(await received()).toHaveLength(1);
  });
  it.each(["whatsapp", "facebook"] as const)("B14: gives %s its challenge back as it is", async (channel) => {
    const answer = await verification(channel, "1158201444");
    expect([answer.statusCode, answer.headers?.["content-type"], answer.body]).toEqual([
      200,
      "text/plain",
      "1158201444",
    ]);
  });
  it("B14: answers 403 to a wrong token", async () => {
    expect((await verification("whatsapp", "1158201444", "wrong")).statusCode).toBe(403);
  });
  it("B15: never reads a challenge as a number", async () => {
    expect((await verification("whatsapp", "90071992547409931937046336")).body).toBe("90071992547409931937046336");
  });
});

describe("repeats", () => {
  const duplicate = () =>
    JSON.stringify(
      z.object({ deliver_twice: z.unknown() }).parse(fixtureJson("whatsapp/duplicate_delivery.json")).deliver_twice,
    );

  it("B16: makes one message, one case and one alert of a repeat", async () => {
    await whatsapp(duplicate());
    await whatsapp(duplicate());
    expect([(await received()).length, (await cases()).length, (await alerts()).length]).toEqual([1, 1, 1]);
  });
  it("B17: makes one message of two deliveries at once", async () => {
    await Promise.all(Array.from({ length: 5 }, () => whatsapp(duplicate())));
    expect([(await received()).length, (await cases()).length]).toEqual([1, 1]);
  });
  it("B18: knows a repeat by the message's id, not by the request's", async () => {
    for (const id of ["1", "2"]) {
      const request = signedByMeta("/webhooks/whatsapp", duplicate());
      await intake.call("whatsapp", { ...request, headers: { ...request.headers, "x-request-id": id } });
    }
    expect(await received()).toHaveLength(1);
  });
  it("B19: sends no second receipt for a repeat", async () => {
    await whatsapp(duplicate());
    await whatsapp(duplicate());
    expect(intake.outgoing.filter(({ url }) => url.includes("/graph/"))).toHaveLength(1);
  });
  it("B20: makes one case of Twilio's repeat and answers 200 both times", async () => {
    const body = fixture("sms/twilio_form_body.txt").toString("utf8");
    const answers = [await twilio(body), await twilio(body)].map(({ statusCode }) => statusCode);
    expect([answers, (await received()).length]).toEqual([[200, 200], 1]);
  });
  it("B21: sends an answer once that was pressed twice", async () => {
    await wa("text");
    const [caseId] = (await cases()).map(({ id }) => String(id));
    const tools = testTools(intake.table);
    for (let time = 0; time < 2; time += 1)
      await answerFrom(tools, { caseId: caseId ?? "", key: "press-1", text: "we are here" });
    expect(tools.sent).toHaveLength(1);
  });
});

describe("statuses", () => {
  it("B22: makes no case and no alert of statuses", async () => {
    for (const name of ["status_sent", "status_delivered_with_contacts", "status_read_no_pricing"]) await wa(name);
    expect([await cases(), await alerts(), await received()]).toEqual([[], [], []]);
  });
  it("B23: never lets a late status lower an earlier one", async () => {
    await outgoing();
    await wa("status_out_of_order_read_then_sent");
    expect((await sent()).map(({ state }) => state)).toEqual(["read"]);
  });
  it("B25: takes a status that came before our send had an answer", async () => {
    await wa("status_read_no_pricing");
    await outgoing();
    expect((await sent()).map(({ state }) => state)).toEqual(["read"]);
  });
  it("B26: shows what did not arrive and alerts", async () => {
    await outgoing();
    await wa("status_failed_131026");
    const [reply] = await sent();
    expect([reply?.["state"], reply?.["failure"], (await alerts()).map(({ reason }) => reason).toSorted()]).toEqual([
      "failed",
      "131026",
      ["new_case", "send_failed"],
    ]);
  });
});

describe("batches", () => {
  it("B27 B28: takes every entry, change, message and status of a batch", async () => {
    await wa("batch_two_entries_mixed");
    expect([
      (await texts()).toSorted(),
      (await all("DELIVERY"))
        .map(({ state }) => state)
        .filter(Boolean)
        .toSorted(),
    ]).toEqual([
      ["one", "three", "two"],
      ["delivered", "read"],
    ]);
  });
  it("B29: makes three messages of three in one value, on one case", async () => {
    await whatsapp(JSON.stringify(someTexts(["1", "2", "3"].map((n) => ({ id: `wamid.${n}`, text: { body: n } })))));
    expect([(await texts()).toSorted(), (await cases()).length]).toEqual([["1", "2", "3"], 1]);
  });
  it("B31: takes each page's entry for its own page", async () => {
    await fb("batch_two_entries");
    expect((await received()).map(({ account }) => account).toSorted()).toEqual(["800000000000001", "800000000000002"]);
  });
});

describe("people", () => {
  it("B32 B35: opens a case for a person without a number", async () => {
    await wa("username_only_no_from_no_waid");
    expect([(await cases()).length, (await alerts()).length]).toEqual([1, 1]);
  });
  it("B33: answers a person without a number by `recipient`, never by `to`", async () => {
    await wa("username_only_no_from_no_waid");
    const [request] = intake.outgoing.filter(({ url }) => url.includes("/graph/"));
    expect(JSON.parse(request?.body ?? "{}")).toMatchObject({ recipient: "PK.70000000000000000002" });
    expect(JSON.parse(request?.body ?? "{}")).not.toHaveProperty("to");
  });
  it("B36: takes an id in Twilio's From for an id, not for a number", async () => {
    await twilio("MessageSid=SM1&From=whatsapp%3APK.70000000000000000001&To=whatsapp%3A%2B15550100003&Body=hello");
    expect((await received()).map(({ identities }) => identities)).toEqual([
      [{ kind: "bsuid", value: "PK.70000000000000000001" }],
    ]);
  });
  it("B37: makes a case of its own for the new id and hints at the old person", async () => {
    await wa("text");
    await wa("system_user_changed_user_id");
    await whatsapp(
      JSON.stringify(aText("me again", { from: undefined, from_user_id: "PK.70000000000000000009", id: "wamid.B" })),
    );
    const open = await cases();
    const people = open.map(({ personId }) => personId);
    const hints = open.flatMap((found) => found["hints"] ?? []);
    expect([new Set(people).size, people.includes(hints[0])]).toEqual([2, true]);
  });
  it("B37: leaves a line on the old case that says who to be careful with", async () => {
    await wa("text");
    await wa("system_user_changed_user_id");
    const line = (await received()).find(({ kind }) => kind === "system");
    expect([line?.["marks"], line?.["caseId"]]).toEqual([["check-who"], (await cases())[0]?.["id"]]);
  });
  it("B38: takes a message without any contact", async () => {
    await wa("contacts_array_missing");
    expect(await texts()).toEqual(["no contacts array"]);
  });
  it("B39: finds the contact of a message by its id, not by its place", async () => {
    await wa("batch_two_entries_mixed");
    const named = Object.fromEntries((await received()).map(({ text, profileName }) => [String(text), profileName]));
    expect(named).toMatchObject({ one: "Test Caller A", two: "Test Caller B" });
  });
  it("B40: knows a Mexican number with and without its 1", async () => {
    await whatsapp(JSON.stringify(aText("a", { from: "525512345678", id: "wamid.1" })));
    await whatsapp(JSON.stringify(aText("b", { from: "5215512345678", id: "wamid.2" })));
    expect(await cases()).toHaveLength(1);
  });
  it("B42: takes two writings of one number for one caller", async () => {
    await wa("text");
    await wa("wa_id_differs_from_from");
    expect(await cases()).toHaveLength(1);
  });
});

describe("kinds", () => {
  it.each(["reaction_add", "request_welcome"])("B43: opens no case for %s", async (name) => {
    await wa(name);
    expect([await cases(), await alerts()]).toEqual([[], []]);
  });
  it("B46: opens a case for what could not be shown, and asks for it again", async () => {
    await wa("unsupported_131060_unavailable");
    const [request] = intake.outgoing.filter(({ url }) => url.includes("/graph/"));
    expect([(await cases()).length, (await alerts()).length, request?.body.includes("send it again")]).toEqual([
      1,
      1,
      true,
    ]);
  });
  it("B47: keeps a type that is not known yet, by its name", async () => {
    const answer = await wa("unknown_future_type");
    expect([answer.statusCode, (await received()).map(({ kind, shownAs }) => [kind, shownAs])]).toEqual([
      200,
      [["hologram", "hologram"]],
    ]);
  });
  it("B48: shows the new text and keeps the old", async () => {
    await wa("text");
    await wa("edit_text");
    const amended = (await intake.items()).filter(({ sk }) => String(sk).startsWith("AMENDED#"));
    expect([await texts(), amended.map(({ text }) => text)]).toEqual([
      ["Salam, I would like to talk to a counselor"],
      ["corrected text"],
    ]);
  });
  it("B49: marks what was taken back and seals what it said", async () => {
    await wa("text");
    await wa("revoke");
    expect((await all("AMENDED#~WITHDRAWN")).map(({ pk }) => pk)).toEqual((await received()).map(({ pk }) => pk));
  });
  it("B50: reads a pressed button", async () => {
    await wa("interactive_button_reply");
    expect((await received()).map(({ text, details }) => [text, details])).toEqual([["Yes", { value: "urgent_yes" }]]);
  });
  it.each(["button_template_quick_reply", "button_without_context"])("B51: reads %s", async (name) => {
    await wa(name);
    expect(await texts()).toEqual(["Call me"]);
  });
  it("B53: keeps the first text of a conversation", async () => {
    await wa("text");
    expect((await received()).map(({ caseId }) => caseId)).toEqual((await cases()).map(({ id }) => id));
  });
});

describe("files", () => {
  it("B54: knows a voice note whatever codec its type names", async () => {
    await wa("audio_voice_note");
    expect((await received()).map(({ shownAs, media }) => [shownAs, media])).toMatchObject([
      ["voice note", [{ mimeType: "audio/ogg", state: "pending" }]],
    ]);
  });
  it("B58: saves a message before and without its file", async () => {
    await wa("document");
    expect((await received()).map(({ text, caseId }) => [text, typeof caseId])).toEqual([["the letter", "string"]]);
  });
});

describe("files, once they are fetched", () => {
  const media = async () => (await received()).flatMap((item) => z.array(Fetched).parse(item["media"]));
  const meta = (id: string, content: object) =>
    hosts.answers.set(`graph/${id}?phone_number_id=900000000000101`, bytes(JSON.stringify(content)));
  const atMeta = (path: string) => ({ url: `https://lookaside.fbsbx.com/${path}`, mime_type: "image/png" });
  const image = (id: string, given: Record<string, unknown> = {}) =>
    whatsapp(
      JSON.stringify(
        someTexts([{ type: "image", id: `wamid.${id}`, image: { id, mime_type: "image/png" }, ...given }]),
      ),
    );

  it("B55: sends no recording that a network would refuse: an answer holds words, and anything else is refused before", async () => {
    const desk = testDesk(intake.table);
    const id = await someoneWrites(desk);
    const amna = await signedIn(desk, "amna");
    await amna.change(`/cases/${id}/claim`);
    const recording = { action: crypto.randomUUID(), channel: "whatsapp", text: "listen", audio: "audio/opus" };
    const answer = await amna.post(`/cases/${id}/reply`, recording);
    expect([answer.status, answer.body.error, desk.sent.length, metaRefusal(131053).advice]).toEqual([
      400,
      "unreadable",
      1, // the receipt
      "other_format",
    ]);
  });

  it("B56: asks where the file is, then for the file, each with the token, and keeps the file and not where it is", async () => {
    meta("77", fixtureWith("whatsapp/out_media_metadata_response.json", atMeta("77")));
    hosts.answers.set("lookaside.fbsbx.com/77", bytes(png));
    await image("77");
    await filesOf();
    const tokens = hosts.asked.map(({ authorization }) => authorization);
    expect([tokens, await kept()]).toEqual([["Bearer test-access-token", "Bearer test-access-token"], [png]]);
  });

  it("B57: asks anew where a file is when it is tried again after six minutes", async () => {
    meta("77", atMeta("first"));
    await image("77");
    await filesOf();
    meta("77", atMeta("second"));
    hosts.answers.set("lookaside.fbsbx.com/second", bytes(png));
    await filesOf(6);
    expect([(await media()).map(({ state }) => state), await kept()]).toEqual([["stored"], [png]]);
  });

  it("B58: keeps the words, and the files of the others, where one of three is missing", async () => {
    for (const id of ["1", "2", "3"]) {
      meta(id, atMeta(id));
      if (id !== "2") hosts.answers.set(`lookaside.fbsbx.com/${id}`, bytes(png));
      await image(id, { image: { id, caption: `words ${id}` } });
    }
    await filesOf();
    const shown = (await received()).map((item) => [item["text"], z.array(Fetched).parse(item["media"])[0]?.state]);
    expect(shown.toSorted()).toEqual([
      ["words 1", "stored"],
      ["words 2", "failed"],
      ["words 3", "stored"],
    ]);
  });

  it("knows an MMS by its bytes, with Twilio's keys for Twilio alone", async () => {
    hosts.answers.set("api.twilio.com/m", movedTo("https://media.twiliocdn.com/x"));
    hosts.answers.set("media.twiliocdn.com/x", bytes(png));
    const fields = {
      MessageSid: "MM1",
      From: "+923000000001",
      To: "8000",
      NumMedia: "1",
      MediaContentType0: "image/gif",
    };
    await twilio(form({ ...fields, MediaUrl0: "https://api.twilio.com/m" }));
    await filesOf();
    const keys = hosts.asked.map(({ authorization }) => authorization?.split(" ")[0]);
    expect([(await media()).map(({ stored }) => stored?.type), keys]).toEqual([["image/png"], ["Basic", undefined]]);
  });
});

describe("time", () => {
  it("B60: keeps two messages of one second in the order in which they came", async () => {
    const said = ["first", "second"].map((body, at) => ({ id: `wamid.${9 - at}`, text: { body } }));
    await whatsapp(JSON.stringify(someTexts(said)));
    const places = (await received()).toSorted((one, other) =>
      String(one["listSk"]).localeCompare(String(other["listSk"])),
    );
    expect(places.map(({ text }) => text)).toEqual(["first", "second"]);
  });
});

describe("echoes", () => {
  it("B61: answers no echo of its own and opens no case", async () => {
    await fb("echo_from_our_app");
    expect([await cases(), intake.outgoing.filter(({ url }) => url.includes("/graph/"))]).toEqual([[], []]);
  });
  it("B61: shows what was typed in the page's inbox on the open case, as sent by the helpline", async () => {
    await fb("text");
    await fb("echo_from_page_inbox");
    expect((await sent()).map(({ writer }) => writer).toSorted()).toEqual(["automatic", "elsewhere"]);
  });
  it.each(["delivery", "read", "delivery_without_mids"])("B63: opens no case for %s", async (name) => {
    await fb(name);
    expect([await cases(), await received()]).toEqual([[], []]);
  });
  it("B64: knows an event by the key it holds", async () => {
    await fb("postback");
    expect(await texts()).toEqual(["Get Started"]);
  });
  it("B65: takes the receiver of an Instagram echo for the caller", async () => {
    await fb("instagram_text");
    await fb("instagram_echo");
    expect([
      (await cases()).length,
      (await sent()).every(({ to }) => z.object({ value: z.string() }).parse(to).value === "9000000000000001"),
    ]).toEqual([1, true]);
  });
});

describe("Messenger and Instagram", () => {
  it.each(["instagram_is_unsupported", "instagram_share_ig_reel"])("B67: shows %s by its name", async (name) => {
    await fb(name);
    expect((await received()).map(({ shownAs }) => typeof shownAs)).toEqual(["string"]);
  });
  it("B68: hides what was unsent and adds no message", async () => {
    await fb("instagram_text");
    await fb("instagram_is_deleted_unsend");
    expect([(await received()).length, (await all("AMENDED#~WITHDRAWN")).length]).toEqual([1, 1]);
  });
  it("B69: shows a story mention as a link and fetches nothing", async () => {
    await fb("instagram_story_mention");
    expect((await received()).map(({ details, media }) => [details, media])).toEqual([
      [{ link: "https://cdn.example/mention" }, undefined],
    ]);
  });
});

describe("SMS", () => {
  it("B70: builds the signed address from settings, not from headers", async () => {
    const answer = await twilio("MessageSid=SM2&From=%2B923000000001&To=%2B15550100003&Body=a", {
      headers: { host: "evil.example", "x-forwarded-proto": "http" },
    });
    expect(answer.statusCode).toBe(200);
  });
  it.each(["", ":443"])("B71: takes a signature over the address with the port %j", async (port) => {
    const answer = await twilio("MessageSid=SM3&From=%2B923000000001&To=%2B15550100003&Body=a", { port });
    expect(answer.statusCode).toBe(200);
  });
  it("B73: signs no fields of a GET", async () => {
    const query = { MessageSid: "SM4", From: "+923000000001", To: "+15550100003", Body: "by GET" };
    await twilio("", { method: "GET", query });
    expect(await texts()).toEqual(["by GET"]);
  });
  it("B74: alerts once for the parts of one SMS, in whatever order they come", async () => {
    await sms(fixture("sms/generic_json_part_2_of_2.json"));
    await sms(fixture("sms/generic_json_part_1_of_2.json"));
    expect([(await cases()).length, (await alerts()).length, (await received()).map(({ part }) => part)]).toMatchObject(
      [1, 1, [{ total: 2 }, { total: 2 }]],
    );
  });
  it("B76: reads hex as the letters it stands for", async () => {
    await sms(fixture("sms/generic_json_ucs2_hex.json"));
    expect(await texts()).toEqual(["مدد"]);
  });
  it("B78: leaves digits alone that no one called hex", async () => {
    await sms(JSON.stringify({ id: "1", from: "923000000001", to: "8000", text: "0645062F062F" }));
    expect(await texts()).toEqual(["0645062F062F"]);
  });
  it("B79: takes STOP alone for an opt-out", async () => {
    await sms(JSON.stringify({ id: "1", from: "923000000001", to: "8000", text: "STOP" }));
    expect([await cases(), await optedOut()]).toEqual([[], [true]]);
  });
  it("B79: takes STOP with more words for a call for help", async () => {
    await sms(
      JSON.stringify({ id: "1", from: "923000000001", to: "8000", text: "STOP him from calling me please help" }),
    );
    expect([(await cases()).length, await optedOut()]).toEqual([1, []]);
  });
  it("B80: sends no text to whoever opted out with the provider", async () => {
    await sms(fixture("sms/generic_json.json"));
    const [caseId] = (await cases()).map(({ id }) => String(id));
    await twilio(form(fixtureJson("sms/twilio_params_stop_advanced_optout.json")));
    const tools = testTools(intake.table, { pepper: async () => "test-pepper" });
    await answerFrom(tools, { caseId: caseId ?? "", key: "1", text: "hello", channel: "sms" });
    const [reply] = (await sent()).filter(({ writer }) => writer === "counselor");
    expect([tools.sent, reply?.["failure"]]).toEqual([[], "opted_out"]);
  });
  it("B81: takes 21610 in a status for the same", async () => {
    await twilio("MessageSid=SM9&MessageStatus=undelivered&ErrorCode=21610&To=%2B923000000001&From=%2B15550100003");
    expect(await optedOut()).toEqual([true]);
  });
});

describe("limits", () => {
  it("B82: takes a text with NUL and turned-around letters", async () => {
    const answer = await wa("text_nul_and_controls");
    const [text] = await texts();
    expect([answer.statusCode, /[\0\u202A-\u202E\u2066-\u2069]/.test(String(text))]).toEqual([200, false]);
  });
  it.each(["phone", "page-scoped", "instagram-scoped"] as const)(
    "B84: parts 5,000 Urdu letters for %s between words",
    (kind) => {
      const text = "مجھے مدد چاہیے ".repeat(340).trim();
      const parts = partsOf(text, kind);
      expect([parts.length > 1, parts.join(" ")]).toEqual([true, text]);
    },
  );
});

describe("queues", () => {
  const record = (id: string, body: string) => ({
    messageId: id,
    body,
    attributes: { SentTimestamp: "1790000000000" },
  });
  const text = (id: string) =>
    JSON.stringify({
      originationNumber: "+923000000001",
      destinationNumber: "8000",
      messageBody: id,
      inboundMessageId: id,
    });

  it("B85 B87: gives back the one record that failed, in the words that Lambda reads", async () => {
    const answer = await intake.queue("sms", [record("1", text("a")), record("2", "{"), record("3", text("c"))]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
  });
  it("B86: never gives back an id that was not in the batch", async () => {
    expect(await intake.queue("sms", [record("1", text("a"))])).toEqual({ batchItemFailures: [] });
  });
  it("B88: gives the list back rather than throw while the table is away", async () => {
    intake.broken.add("dynamodb");
    const answer = await intake.queue("sms", [record("1", text("a"))]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  });
  it("reads WhatsApp's entry out of three layers of JSON", async () => {
    const { Records } = z
      .object({ Records: z.array(z.looseObject({ messageId: z.string(), body: z.string() })) })
      .parse(fixtureJson("whatsapp/eum_sqs_record_body_sns_wrapped.json"));
    await intake.queue(
      "whatsapp",
      Records.map(({ messageId, body }) => record(messageId, body)),
    );
    expect(await texts()).toEqual(["via AWS"]);
  });
});

it("B91: takes fields that are not known yet", async () => {
  expect([(await wa("context_reply")).statusCode, await texts()]).toEqual([200, ["yes please"]]);
});

describe("batches to AWS", () => {
  it("B90: tries again only what was not taken of a batch, until it is", async () => {
    const refusing = new Set(["bano"]);
    const topic = fakeTopic(({ counselor }) => refusing.has(counselor.id));
    const tools = testTools(intake.table, { topic, watch: aWatch(new Date().toISOString()) });
    const opened = someTexts([{ id: "wamid.B90", from: "923000000090", text: { body: "first" } }]);
    const { messages } = parseWhatsApp(opened, tools.now());
    await accept(tools)(messages);
    refusing.clear();
    tools.watch.pass(20);
    await tick(tools)(new AbortController().signal);
    expect(topic.rung.map(({ counselor }) => counselor.id)).toEqual(["amna", "bano"]);
  });
});

function verification(channel: Channel, challenge: string, token: string = testSecrets.verifyToken) {
  const query = { "hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": token };
  return intake.call(channel, { method: "GET", path: `/webhooks/${channel}`, query });
}

const form = (fields: unknown): string =>
  new URLSearchParams(z.record(z.string(), z.string()).parse(fields)).toString();

interface TwilioGiven {
  readonly method?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly port?: string;
}

/** A post as Twilio signs it, by hand from its manual. */
function twilio(body: string, { method = "POST", query, headers = {}, port = "" }: TwilioGiven = {}) {
  const path = "/webhooks/sms/twilio";
  const search = query === undefined ? "" : `?${new URLSearchParams(query).toString()}`;
  const fields = [...new URLSearchParams(body)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join("");
  const signature = createHmac("sha1", testSecrets.twilioToken)
    .update(`https://intake.example.org${port}${path}${search}${fields}`)
    .digest("base64");
  const request: TestRequest = {
    method,
    path,
    headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature, ...headers },
    ...(query !== undefined && { query }),
    ...(body !== "" && { body, isBase64: true }),
  };
  return intake.call("sms", request);
}

/** A message of ours that the provider took under the id that the fixtures' statuses name. */
async function outgoing(): Promise<void> {
  const tools = testTools(intake.table, {
    send: { whatsapp: async () => ({ state: "sent", providerId: "wamid.OUR-OUTBOUND-0001==" }) },
    replies: {},
  });
  const opened = "+923000000088";
  await whatsapp(JSON.stringify(aText("first", { from: opened.slice(1) })));
  for (const reply of await sent()) await intake.remove(reply);
  const [caseId] = (await cases()).map(({ id }) => String(id));
  await answerFrom(tools, { caseId: caseId ?? "", key: "1", text: "we are here" });
}

interface Answering {
  readonly caseId: string;
  readonly key: string;
  readonly text: string;
  readonly channel?: OutboundMessage["channel"];
}

async function answerFrom(
  tools: ReturnType<typeof testTools>,
  { channel = "whatsapp", ...draft }: Answering,
): Promise<void> {
  const written = await writeReply(tools, {
    ...draft,
    channel,
    account: channel === "sms" ? "8000" : "900000000000101",
    to: { kind: "phone", value: "+923000000001" },
    personId: "person",
  });
  for (const reply of written) await sendReply(tools, { reply }, new AbortController().signal);
}
