import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Slot } from "#core/appointment.ts";
import { SafeContact } from "#core/safe-contact-card.ts";
import { accept } from "#shared/accept.ts";
import { tick } from "#shared/clock.ts";
import { takeNotices } from "#shared/notices.ts";
import { writeRoster } from "#shared/roster.ts";
import { writeSafeContact } from "#shared/safe-contact.ts";
import { openSlot, readSlot } from "#shared/slots.ts";
import { personKey } from "#shared/table-keys.ts";
import type { Send } from "#shared/tools.ts";
import { answer } from "../../functions/mailbox/answer.ts";
import { answer as formAnswer } from "../../functions/web-form/answer.ts";
import { aMessage, aRoster, personOf, phone } from "../support/builders.ts";
import { signedIn, type TestDesk, testDesk } from "../support/desk.ts";
import { aRequest } from "../support/requests.ts";
import { emptyTables } from "../support/table.ts";

const live = new AbortController().signal;
const key = "1234567890123456";
const json = { headers: { "content-type": "application/json" } };
/** Noon in UTC is five in the afternoon of Karachi. */
const start = "2026-11-24T12:00:00.000Z";
const dayAfterTomorrow = "2026-11-26T10:00:00.000Z";

const emptyTable = emptyTables();
let desk: TestDesk;
/** Texts that went out, by whatever tools. */
let texts: { readonly to: string; readonly text: string; readonly at: string }[];
let sms: Send;

const ask = async (reference: string, body: object = {}) =>
  JSON.parse((await answer(desk)(aRequest({ reference, key, ...body }, json))).body ?? "");
async function aForm(): Promise<string> {
  const asked = { idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key };
  return JSON.parse((await formAnswer(desk)(aRequest(asked, json))).body ?? "").reference;
}
async function open(startsAt = dayAfterTomorrow): Promise<string> {
  const id = desk.draw().caseId;
  const slot: Slot = { id, meeting: "telephone", startsAt, lasts: 30, languages: ["ur"], woman: true, state: "open" };
  await openSlot(desk.table, slot);
  return id;
}
async function booked(given: { startsAt?: string; reach?: string; language?: string } = {}) {
  const [slot, reference] = [await open(given.startsAt), await aForm()];
  const { reach = phone(7), language = "ur" } = given;
  await ask(reference, { act: "book", slot, reach, remind: "on", language });
  return { slot, reference };
}
const ticks = () => tick(desk)(live);
/** The clock ticks once an hour. */
async function hoursPass(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    desk.watch.pass(3_600);
    await ticks();
  }
}

beforeEach(async () => {
  const place = await emptyTable();
  texts = [];
  sms = async ({ to, text, id }) => {
    texts.push({ to: to.value, text, at: desk.now().toISOString() });
    return { state: "sent", providerId: id };
  };
  const send = { sms: (...given: Parameters<Send>) => sms(...given) };
  desk = testDesk(place.table, { send });
  await writeRoster(desk.table, aRoster());
});

describe("a reminder", () => {
  it("goes out by itself a day before, once, to the number she typed", async () => {
    await booked();
    await hoursPass(40);
    expect(texts).toMatchObject([{ to: phone(7), at: "2026-11-25T10:00:00.000Z" }]);
  });

  it.each([
    ["ur", "السلام علیکم۔ ایک چھوٹی سی یاد دہانی۔"],
    ["en", "Hello. Just a short reminder."],
  ])("says nothing but that it is one, in the language of her page: %s", async (language, text) => {
    await booked({ language });
    await hoursPass(30);
    expect(texts.map((sent) => sent.text)).toEqual([text]);
  });

  it("is not sent to whoever did not ask for one", async () => {
    const [slot, reference] = [await open(), await aForm()];
    await ask(reference, { act: "book", slot, reach: phone(7) });
    await hoursPass(44);
    expect(texts).toEqual([]);
  });

  it("is not sent of a time that she gave back", async () => {
    const { reference } = await booked();
    await ticks();
    await ask(reference, { act: "cancel" });
    await hoursPass(44);
    expect(texts).toEqual([]);
  });

  it("is sent of the time that she took instead", async () => {
    const { reference } = await booked();
    const other = await open("2026-11-27T10:00:00.000Z");
    await ask(reference, { act: "book", slot: other, reach: phone(8), remind: "on" });
    await hoursPass(60);
    expect(texts).toMatchObject([{ to: phone(8), at: "2026-11-26T10:00:00.000Z" }]);
  });

  it("is sent to whoever has the time by then", async () => {
    const { slot, reference } = await booked();
    await ask(reference, { act: "cancel" });
    await ask(await aForm(), { act: "book", slot, reach: phone(9), remind: "on" });
    await hoursPass(44);
    expect(texts).toMatchObject([{ to: phone(9) }]);
  });

  it("is sent anew to whoever gave the time back and took it again", async () => {
    const { slot, reference } = await booked();
    await ask(reference, { act: "cancel" });
    desk.watch.pass(60);
    await ask(reference, { act: "book", slot, reach: phone(7), remind: "on" });
    await hoursPass(44);
    expect(texts).toHaveLength(1);
  });

  it("goes out once, of any number of clocks at once", async () => {
    await booked();
    await ticks();
    desk.watch.pass(22 * 3_600);
    await Promise.all(Array.from({ length: 5 }, ticks));
    await Promise.all(Array.from({ length: 5 }, ticks));
    expect(texts).toHaveLength(1);
  });

  it("does not go out while the provider is down and she gives the time back meanwhile", async () => {
    const { reference } = await booked();
    const works = sms;
    sms = () => Promise.reject(new Error("TryLater"));
    await hoursPass(23);
    sms = works;
    await ask(reference, { act: "cancel" });
    await hoursPass(20);
    expect(texts).toEqual([]);
  });

  it("goes out when the provider is back", async () => {
    await booked();
    const works = sms;
    sms = () => Promise.reject(new Error("TryLater"));
    await hoursPass(23);
    sms = works;
    await hoursPass(2);
    expect(texts).toHaveLength(1);
  });

  it("is not tried on into the night", async () => {
    await booked();
    const works = sms;
    sms = () => Promise.reject(new Error("TryLater"));
    await hoursPass(29);
    sms = works;
    await hoursPass(12);
    expect(texts).toEqual([]);
  });

  it("is held where somebody agreed with the owner of that number that it is not safe", async () => {
    const { watch } = desk;
    await accept(desk)([aMessage({ identities: [{ kind: "phone", value: phone(7) }] })]);
    const card = SafeContact.parse({ channels: ["whatsapp"] });
    const at = watch.now().toISOString();
    await writeSafeContact(desk.table, { personId: personOf(7), card, seen: 0, by: "amna", at });
    await booked();
    await hoursPass(44);
    expect(texts).toEqual([]);
  });

  it("is held where the number wants no texts", async () => {
    const identity = { kind: "phone", value: phone(7) } as const;
    await takeNotices(desk)({ notices: [{ kind: "opt-out", channel: "sms", account: "8000", identity, at: start }] });
    await booked();
    await hoursPass(44);
    expect(texts).toEqual([]);
  });
});

describe("at the desk", () => {
  const shown = async () =>
    Object((await (await signedIn(desk, "amna")).get("/appointments")).body["appointments"])[0].reminder;

  it("it is planned", async () => {
    await booked();
    expect(await shown()).toEqual({ state: "planned" });
  });

  it("it was sent", async () => {
    await booked();
    await hoursPass(30);
    expect(await shown()).toEqual({ state: "sent" });
  });

  it("there is none where the time was close", async () => {
    await booked({ startsAt: "2026-11-24T14:00:00.000Z" });
    expect(await shown()).toEqual({ state: "none" });
  });

  it("it is impossible where she typed no number", async () => {
    await booked({ reach: "Facebook: Sana" });
    await ticks();
    expect(await shown()).toEqual({ state: "failed", failure: "no_phone_number" });
  });

  it("it shows what the gate held", async () => {
    const identity = { kind: "phone", value: phone(7) } as const;
    await takeNotices(desk)({ notices: [{ kind: "opt-out", channel: "sms", account: "8000", identity, at: start }] });
    await booked();
    await hoursPass(30);
    expect(await shown()).toEqual({ state: "failed", failure: "opted_out" });
  });

  it("it shows what the provider refused, and rings", async () => {
    sms = async () => ({ state: "failed", failure: "21211" });
    await booked();
    await hoursPass(30);
    expect([await shown(), desk.topic.rung.some(({ reason }) => reason === "send_failed")]).toEqual([
      { state: "failed", failure: "21211" },
      true,
    ]);
  });
});

describe("whatever she, the clock and the provider do", () => {
  const act = fc.constantFrom(
    ...["book", "book other", "cancel", "cancel while it waits", "tick", "two ticks", "down", "up", "an hour", "a day"],
  );

  it("no having of a time is reminded of twice, and nobody of a time she does not have", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
        const place = await emptyTable();
        const sent: { readonly id: string; readonly has: boolean; readonly hour: number }[] = [];
        let isDown = false;
        const send: Send = async ({ id, reminds }) => {
          if (isDown) throw new Error("TryLater");
          const slot = reminds && (await readSlot(place.table, reminds.slot));
          const hour = (desk.now().getUTCHours() + 5) % 24;
          sent.push({ id, has: slot?.bookedAt === reminds?.bookedAt && slot?.state === "booked", hour });
          return { state: "sent", providerId: id };
        };
        desk = testDesk(place.table, { send: { sms: send } });
        await writeRoster(desk.table, aRoster());
        const reference = await aForm();
        const slots = [await open("2026-11-28T10:00:00.000Z"), await open("2026-11-29T20:00:00.000Z")];
        const book = (slot = slots[0]) => ask(reference, { act: "book", slot, reach: phone(7), remind: "on" });
        const does: Readonly<Record<string, () => Promise<unknown>>> = {
          book: () => book(),
          "book other": () => book(slots[1]),
          cancel: () => ask(reference, { act: "cancel" }),
          // Written down, and the provider did not take it: then she gives the time back.
          "cancel while it waits": async () => {
            isDown = true;
            await hoursPass(24);
            await ask(reference, { act: "cancel" });
            isDown = false;
            await hoursPass(2);
          },
          tick: ticks,
          "two ticks": () => Promise.all([ticks(), ticks()]),
          down: async () => (isDown = true),
          up: async () => (isDown = false),
          "an hour": async () => desk.watch.pass(3_600),
          "a day": async () => desk.watch.pass(86_400),
        };
        for (const one of acts) {
          await does[one]?.();
          desk.watch.pass(1);
        }
        expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
        expect(sent.filter(({ has, hour }) => !has || hour < 8 || hour >= 21)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

it("the number she typed names nobody: no person is made of it", async () => {
  await booked();
  await hoursPass(30);
  expect(await desk.table.read(personKey(personOf(7)))).toBeUndefined();
});
