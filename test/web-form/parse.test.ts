import { describe, expect, it } from "vitest";
import { parse } from "../../functions/web-form/parse.ts";
import { fixture, fixtureJson } from "../support/fixture.ts";
import { aRequest } from "../support/requests.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const json = { headers: { "content-type": "application/json" } };
const form = { headers: { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" } };
const read = (body: unknown) => parse(aRequest(body, json), now);
const messageOf = (body: unknown) => {
  const result = read(body);
  return result.ok ? result.message : undefined;
};
const errorsOf = (body: unknown) => {
  const result = read(body);
  return result.ok ? undefined : result.errors;
};
const said = { idempotencyKey: "4f0c1a52-0000-4000-8000-000000000001", message: "مدد" };

describe("a form", () => {
  it("is a stranger's, whatever number it names", () => {
    expect(messageOf(fixture("web-form/submit_json.json"))?.identities).toEqual([
      { kind: "message", value: "4f0c1a52-0000-4000-8000-000000000001" },
    ]);
  });

  it("holds what she says about reaching her as a claim", () => {
    expect(messageOf(fixture("web-form/submit_json.json"))?.contact).toEqual({
      method: "whatsapp",
      value: "03000000001",
      number: "+923000000001",
      safe: "true",
      bestTime: "after 9pm",
      canLeaveMessage: "false",
      codeWord: "sabz",
    });
  });

  it("may say nothing about reaching her", () => {
    expect(messageOf(fixture("web-form/submit_json_anonymous_no_contact.json"))?.contact).toBeUndefined();
  });

  it("that a machine filled in is taken", () => {
    expect(read(fixture("web-form/submit_json_honeypot_filled.json")).ok).toBe(true);
  });

  it("without a puzzle solved is taken", () => {
    expect(read(fixture("web-form/submit_json_pow_missing.json")).ok).toBe(true);
  });

  it("is the same message by script and without", () => {
    const plain = parse(
      aRequest("idempotencyKey=4f0c1a52-0000-4000-8000-000000000001&message=a%0D%0Ab&contactMethod=none", form),
      now,
    );
    const script = messageOf({ ...said, message: "a\nb", contact: { method: "none" } });
    expect(plain.ok && plain.message.bodyHash).toBe(script?.bodyHash);
  });

  it("posted without scripts has its contact", () => {
    const plain = parse(aRequest(fixture("web-form/submit_nojs_form_body.txt"), form), now);
    expect(plain.ok && plain.message.contact).toMatchObject({ method: "phone", number: "+923000000001" });
  });

  it("reads Urdu digits in a number", () => {
    expect(messageOf({ ...said, contact: { method: "phone", value: "۰۳۰۰۰۰۰۰۰۰۱" } })?.contact).toMatchObject({
      value: "03000000001",
      number: "+923000000001",
    });
  });

  it("has another hash for other words under the same key", () => {
    const { first, second } = Object(fixtureJson("web-form/retry_same_key_other_body.json"));
    expect(messageOf(first)?.bodyHash === messageOf(second)?.bodyHash).toBe(false);
  });

  it("has the same hash when only the puzzle differs", () => {
    const pow = { challenge: "a", solution: "b" };
    expect(messageOf({ ...said, pow })?.bodyHash).toBe(messageOf(said)?.bodyHash);
  });
});

describe("what is happening now", () => {
  it("is serious without a word of danger", () => {
    expect(messageOf({ ...said, message: "Hello", happeningNow: true })?.urgency).toBe("P2");
  });

  it("is danger now with one word of danger, though that alone would be less", () => {
    expect(messageOf({ ...said, message: "My husband beats me often", happeningNow: true })?.urgency).toBe("P1");
  });

  it("is read from a form without scripts", () => {
    const body = `idempotencyKey=${said.idempotencyKey}&message=Hello&happeningNow=yes`;
    const plain = parse(aRequest(body, form), now);
    expect(plain.ok && plain.message.urgency).toBe("P2");
  });

  it("is nobody's guess when she says no", () => {
    expect(messageOf({ ...said, happeningNow: false })?.urgency).toBeUndefined();
  });
});

describe("what is wrong with a form", () => {
  it.each([
    [{ message: "a" }, { idempotencyKey: "required" }],
    [{ ...said, message: " \n" }, { message: "required" }],
    [{ ...said, message: "😀".repeat(10_001) }, { message: "too long" }],
    [{ ...said, idempotencyKey: "1" }, { idempotencyKey: "not readable" }],
    [{ ...said, contact: { method: "pigeon" } }, { "contact.method": "not readable" }],
    [{ ...said, extra: 1 }, { "unknown field": "not readable" }],
    ["not json", { body: "required" }],
  ])("is told by field: %j", (body, errors) => {
    expect(errorsOf(body)).toEqual(errors);
  });

  it("is nothing at 10,000 characters as a person counts them", () => {
    expect(read({ ...said, message: "😀".repeat(10_000) }).ok).toBe(true);
  });

  it("never quotes what was sent", () => {
    const errors = errorsOf({ idempotencyKey: "kanari", message: 5, contact: { method: "kanari" }, kanari: "kanari" });
    expect(JSON.stringify(errors)).not.toContain("kanari");
  });
});

describe("files that go with a form", () => {
  const voice = { id: "4f0c1a52-0000-4000-8000-00000000000A", kind: "voice", bytes: 1_000 };
  const plainWith = (files: string, message = "a") =>
    parse(aRequest(new URLSearchParams({ ...said, message, contactMethod: "none", files }).toString(), form), now);

  it("are to come: the message stands without them", () => {
    expect(messageOf({ ...said, files: [voice] })?.media).toEqual([
      { id: voice.id.toLowerCase(), kind: "voice", bytes: 1_000, state: "pending" },
    ]);
  });

  it("are told by the page's script beside its fields", () => {
    const plain = plainWith(JSON.stringify([voice]));
    expect(plain.ok && plain.message.media).toHaveLength(1);
  });

  it("may stand for words", () => {
    expect(messageOf({ ...said, message: " ", files: [voice] })).toMatchObject({ shownAs: "sent without words" });
  });

  it("do not, where there are none", () => {
    expect(errorsOf({ ...said, message: " ", files: [] })).toEqual({ message: "required" });
  });

  it("do not, where no message was sent at all", () => {
    expect(errorsOf({ idempotencyKey: said.idempotencyKey, files: [voice] })).toEqual({ message: "required" });
  });

  it("are another message than the same words without them", () => {
    expect(messageOf({ ...said, files: [voice] })?.bodyHash).not.toBe(messageOf(said)?.bodyHash);
  });

  it("that are too large are named with what is wrong", () => {
    expect(errorsOf({ ...said, files: [{ ...voice, bytes: 6_000_000 }] })).toEqual({ "files.0.bytes": "too large" });
  });

  it("that are too many are named with what is wrong", () => {
    const two = [voice, { ...voice, id: "4f0c1a52-0000-4000-8000-00000000000b" }];
    expect(errorsOf({ ...said, files: two })).toEqual({ files: "too many" });
  });

  it.each(["{", "null", "7", "[7]"])("that are %s cannot be read", (files) => {
    expect(plainWith(files).ok).toBe(false);
  });
});
