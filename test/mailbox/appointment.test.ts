import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Slot } from "#core/appointment.ts";
import { writeRoster } from "#shared/roster.ts";
import { listedSlots, markSlot, openSlot } from "#shared/slots.ts";
import type { Answer } from "#shared/webhook.ts";
import { answer } from "../../functions/mailbox/answer.ts";
import { answer as formAnswer } from "../../functions/web-form/answer.ts";
import { aRoster } from "../support/builders.ts";
import { signedIn, type TestDesk, testDesk } from "../support/desk.ts";
import { aRequest } from "../support/requests.ts";
import { emptyTables } from "../support/table.ts";

const json = { headers: { "content-type": "application/json" } };
const form = { headers: { "content-type": "application/x-www-form-urlencoded" } };
const key = "1234567890123456";
const tomorrow = "2026-11-25T10:00:00.000Z";

const emptyTable = emptyTables();
let desk: TestDesk;
let all: () => Promise<readonly Record<string, unknown>[]>;

const bodyOf = (got: Answer) => JSON.parse(got.body ?? "");
const aForm = async (): Promise<string> =>
  bodyOf(
    await formAnswer(desk)(aRequest({ idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key }, json)),
  ).reference;
const ask = async (reference: string, body: object = {}) =>
  bodyOf(await answer(desk)(aRequest({ reference, key, ...body }, json)));
const open = async (given: Partial<Slot> = {}): Promise<string> => {
  const id = desk.draw().caseId;
  const slot = {
    meeting: "telephone",
    startsAt: tomorrow,
    lasts: 30,
    languages: ["ur"],
    woman: true,
    state: "open",
  } as const;
  await openSlot(desk.table, { ...slot, languages: ["ur"], id, ...given });
  return id;
};
const stateOf = async (id: string) => (await listedSlots(desk.table)).find((slot) => slot.id === id)?.state;

beforeEach(async () => {
  const place = await emptyTable();
  all = place.all;
  desk = testDesk(place.table);
  await writeRoster(desk.table, aRoster());
});

describe("a time", () => {
  it("is one person's of twenty who take it at once", async () => {
    const slot = await open();
    const references = await Promise.all(Array.from({ length: 20 }, aForm));
    const answers = await Promise.all(references.map((reference) => ask(reference, { act: "book", slot })));
    expect([
      answers.filter(({ appointment }) => appointment !== undefined).length,
      answers.filter(({ taken }) => taken).length,
    ]).toEqual([1, 19]);
  });

  it("that was taken twice by one person is hers once", async () => {
    const [slot, reference] = [await open(), await aForm()];
    await Promise.all([ask(reference, { act: "book", slot }), ask(reference, { act: "book", slot })]);
    expect((await ask(reference)).appointment.id).toBe(slot);
  });

  it("stands on her case", async () => {
    const [slot, reference] = [await open(), await aForm()];
    await ask(reference, { act: "book", slot });
    expect((await all()).find(({ kind }) => kind === "appointment")?.["caseId"]).toBe(reference);
  });

  it("is free again when she gives it back", async () => {
    const [slot, reference] = [await open(), await aForm()];
    await ask(reference, { act: "book", slot });
    expect([(await ask(reference, { act: "cancel" })).appointment, await stateOf(slot)]).toEqual([undefined, "open"]);
  });

  it("is free again when she takes another", async () => {
    const [first, second, reference] = [await open(), await open(), await aForm()];
    await ask(reference, { act: "book", slot: first });
    await ask(reference, { act: "book", slot: second });
    expect([await stateOf(first), await stateOf(second)]).toEqual(["open", "booked"]);
  });

  it("stays hers when the other was taken already", async () => {
    const [first, second] = [await open(), await open()];
    const [hers, another] = [await aForm(), await aForm()];
    await ask(another, { act: "book", slot: second });
    await ask(hers, { act: "book", slot: first });
    expect((await ask(hers, { act: "book", slot: second })).appointment.id).toBe(first);
  });

  it("is nobody's to give back but hers", async () => {
    const [slot, hers, another] = [await open(), await aForm(), await aForm()];
    await ask(hers, { act: "book", slot });
    await ask(another, { act: "cancel", slot });
    expect(await stateOf(slot)).toBe("booked");
  });

  it("cannot be taken once it has begun", async () => {
    const [slot, reference] = [await open({ startsAt: "2026-11-24T11:59:00.000Z" }), await aForm()];
    expect((await ask(reference, { act: "book", slot })).taken).toBe(true);
  });

  it("is shown to whom it suits", async () => {
    const sindhi = await open({ languages: ["sd"], woman: false });
    const woman = await open({ languages: ["sd"], woman: true });
    await open({ languages: ["ur"], woman: true });
    const reference = await aForm();
    const ids = async (wish: object) =>
      (await ask(reference, { act: "look", ...wish })).free.map(({ id }: Slot) => id).toSorted();
    expect([await ids({ speaks: "sd" }), await ids({ speaks: "sd", woman: "on" })]).toEqual([
      [sindhi, woman].toSorted(),
      [woman],
    ]);
  });

  it("can be saved as a file that says only when", async () => {
    const [slot, reference] = [await open(), await aForm()];
    await ask(reference, { act: "book", slot });
    const got = await answer(desk)(aRequest(new URLSearchParams({ reference, key, act: "calendar" }).toString(), form));
    expect(got.body).toMatch(/DTSTART:20261125T100000Z\r\nDTEND:20261125T103000Z\r\nSUMMARY:Meeting/);
  });

  it("is told to nobody with the mailbox that has it", async () => {
    const [slot, reference] = [await open(), await aForm()];
    await ask(reference, { act: "book", slot });
    const amna = await signedIn(desk, "amna");
    expect(JSON.stringify((await amna.get("/appointments")).body)).not.toContain(`${reference}:`);
  });
});

describe("at the desk", () => {
  const slot = { meeting: "in-person", startsAt: tomorrow, lasts: 30, languages: ["ur"], woman: true };

  it("a supervisor opens a time", async () => {
    const saima = await signedIn(desk, "saima", "supervisor");
    const { body } = await saima.post("/appointments", slot);
    expect(body["appointments"]).toMatchObject([{ ...slot, state: "open" }]);
  });

  it("a counselor opens none", async () => {
    expect((await (await signedIn(desk, "amna")).post("/appointments", slot)).status).toBe(403);
  });

  it("a time that is taken cannot be taken back", async () => {
    const [id, reference] = [await open(), await aForm()];
    await ask(reference, { act: "book", slot: id });
    const saima = await signedIn(desk, "saima", "supervisor");
    expect((await saima.post(`/appointments/${id}/withdraw`, {})).status).toBe(409);
  });

  const missed = async () => {
    const [id, reference] = [await open(), await aForm()];
    await ask(reference, { act: "book", slot: id });
    desk.watch.pass(2 * 86_400);
    return { id, reference, amna: await signedIn(desk, "amna") };
  };
  const welfareOn = async ({ amna }: { amna: Awaited<ReturnType<typeof signedIn>> }) =>
    Object((await amna.get("/board")).body)["welfare"].map((line: { reference: string }) => line.reference);

  it("whoever nobody says has come is on the board", async () => {
    const one = await missed();
    expect(await welfareOn(one)).toEqual([one.reference]);
  });

  it("whoever came is not", async () => {
    const one = await missed();
    await one.amna.post(`/appointments/${one.id}/mark`, { action: randomUUID(), state: "kept" });
    expect(await welfareOn(one)).toEqual([]);
  });

  it("whoever did not come is on the board until somebody has looked after her", async () => {
    const one = await missed();
    const mark = (state: string) => one.amna.post(`/appointments/${one.id}/mark`, { action: randomUUID(), state });
    await mark("missed");
    const before = await welfareOn(one);
    await mark("welfare done");
    expect([before, await welfareOn(one)]).toEqual([[one.reference], []]);
  });

  it("that she did not come stands on her case", async () => {
    const { id, reference, amna } = await missed();
    await amna.post(`/appointments/${id}/mark`, { action: randomUUID(), state: "missed" });
    const { body } = await amna.get(`/cases/${reference}`);
    expect(JSON.stringify(body["timeline"])).toContain("missed: telephone");
  });
});

it("marks a time once", async () => {
  const id = await open();
  const [one, other] = await Promise.all([
    markSlot(desk.table, id, "withdrawn"),
    markSlot(desk.table, id, "withdrawn"),
  ]);
  expect([one, other].filter((marked) => marked !== undefined)).toHaveLength(1);
});
