import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CaseView } from "#core/desk-case.ts";
import { readCase } from "#shared/cases.ts";
import { tick } from "#shared/clock.ts";
import { writeRoster } from "#shared/roster.ts";
import { noteKey } from "#shared/table-keys.ts";
import { type aMessage, aRoster, aShift, phone } from "../support/builders.ts";
import { signedIn, someoneWrites, type TestDesk, testDesk } from "../support/desk.ts";
import { emptyTables, withLateIndexes } from "../support/table.ts";

const emptyTable = emptyTables();
let desk: TestDesk;
let amna: Awaited<ReturnType<typeof signedIn>>;
let bano: Awaited<ReturnType<typeof signedIn>>;
let saima: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  const { table } = await emptyTable();
  desk = testDesk(withLateIndexes(table, 1));
  await writeRoster(table, aRoster());
  [amna, bano] = [await signedIn(desk, "amna"), await signedIn(desk, "bano")];
  saima = await signedIn(desk, "saima", "supervisor");
});

const p1 = { text: "he has a knife" };
const reason = { reason: "resolved_safe" };
const claimed = async (given: Parameters<typeof aMessage>[0] = {}): Promise<string> => {
  const id = await someoneWrites(desk, given);
  await amna.change(`/cases/${id}/claim`);
  return id;
};
const versionOf = async (id: string): Promise<number> => (await readCase(desk.table, id))?.version ?? 0;
const viewOf = async (id: string): Promise<CaseView> =>
  JSON.parse(JSON.stringify((await saima.get(`/cases/${id}`)).body));

describe("claiming", () => {
  it("puts the case into her hands", async () => {
    const id = await someoneWrites(desk);
    expect((await amna.change(`/cases/${id}/claim`)).body).toMatchObject({ status: "claimed", owner: "amna" });
  });

  it("gives the case to one of two who claim at once", async () => {
    const id = await someoneWrites(desk);
    const both = await Promise.all([amna.change(`/cases/${id}/claim`), bano.change(`/cases/${id}/claim`)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("says who was faster", async () => {
    const id = await claimed();
    expect((await bano.change(`/cases/${id}/claim`)).body).toMatchObject({
      error: "conflict",
      changes: [{ by: "amna", what: "claim" }],
    });
  });

  it("rings again when a P1 is claimed and nothing follows", async () => {
    await claimed(p1);
    desk.watch.pass(601);
    desk.topic.rung.length = 0;
    await tick(desk)(AbortSignal.timeout(5_000));
    expect(desk.topic.rung.map(({ reason: why }) => why)).toContain("no_answer");
  });

  it("rings no more after a note", async () => {
    const id = await claimed(p1);
    desk.watch.pass(300);
    await amna.post(`/cases/${id}/note`, { action: randomUUID(), kind: "note", text: "Called, all is calm." });
    desk.watch.pass(301);
    desk.topic.rung.length = 0;
    await tick(desk)(AbortSignal.timeout(5_000));
    expect(desk.topic.rung).toEqual([]);
  });
});

describe("what her words tell", () => {
  it("stands on the message, with its place in the text", async () => {
    const id = await someoneWrites(desk, { text: "please, he has a knife" });
    const [entry] = (await viewOf(id)).timeline.entries.filter(({ kind }) => kind === "in");
    expect(entry?.signals?.map(({ signal, from, to }) => [signal, entry.text.slice(from, to)])).toContainEqual([
      "weapon",
      expect.stringContaining("knife"),
    ]);
  });

  it("suggests the district they name", async () => {
    const id = await someoneWrites(desk, { text: "I live in Nawabshah, my husband beats me" });
    expect((await viewOf(id)).suggestions.districts).toEqual([{ district: "Shaheed Benazirabad", words: "Nawabshah" }]);
  });

  it("suggests a category, with the words", async () => {
    const id = await someoneWrites(desk, { text: "my husband beats me every day" });
    expect((await viewOf(id)).suggestions.categories.length).toBeGreaterThan(0);
  });

  it("suggests nothing where they tell nothing", async () => {
    const id = await someoneWrites(desk, { text: "السلام علیکم" });
    expect((await viewOf(id)).suggestions).toEqual({ categories: [], districts: [] });
  });
});

describe("giving a case away", () => {
  it("puts it into a colleague's hands and rings her", async () => {
    const id = await claimed();
    desk.topic.rung.length = 0;
    await amna.change(`/cases/${id}/hand-over`, { to: "bano" }, await versionOf(id));
    expect(desk.topic.rung.map(({ counselor, reason: why }) => [counselor.id, why])).toEqual([["bano", "handed_over"]]);
  });

  it("rings everyone on duty when it is given back", async () => {
    const id = await claimed();
    desk.topic.rung.length = 0;
    await amna.change(`/cases/${id}/unclaim`, {}, await versionOf(id));
    expect(desk.topic.rung.map(({ counselor, reason: why }) => [counselor.id, why])).toEqual([
      ["amna", "given_back"],
      ["bano", "given_back"],
    ]);
  });

  it("can be claimed anew, which ends the ringing", async () => {
    const id = await claimed();
    await amna.change(`/cases/${id}/unclaim`, {}, await versionOf(id));
    await bano.change(`/cases/${id}/claim`);
    desk.topic.rung.length = 0;
    desk.watch.pass(24 * 3600);
    await tick(desk)(AbortSignal.timeout(5_000));
    expect(desk.topic.rung).toEqual([]);
  });

  it("is not for a colleague", async () => {
    const id = await claimed();
    expect((await bano.change(`/cases/${id}/hand-over`, { to: "bano" }, await versionOf(id))).status).toBe(403);
  });

  it("goes to nobody who is not of the roster", async () => {
    const id = await claimed();
    const said = await amna.change(`/cases/${id}/hand-over`, { to: "nobody" }, await versionOf(id));
    expect(said.body.error).toBe("no_such_colleague");
  });
});

describe("two who change one case", () => {
  it("never overwrite each other", async () => {
    const id = await claimed();
    const version = await versionOf(id);
    const both = await Promise.all([
      amna.change(`/cases/${id}/close`, reason, version),
      saima.change(`/cases/${id}/hand-over`, { to: "bano" }, version),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("hear what changed", async () => {
    const id = await claimed();
    const version = await versionOf(id);
    await saima.change(`/cases/${id}/hand-over`, { to: "bano" }, version);
    expect((await saima.change(`/cases/${id}/close`, reason, version)).body).toEqual({
      error: "conflict",
      version: version + 1,
      changes: [{ by: "saima", at: desk.now().toISOString(), what: "hand-over" }],
    });
  });

  it("are told the same when one sends a change again", async () => {
    const id = await claimed();
    const change = { action: randomUUID(), version: await versionOf(id), ...reason };
    await amna.post(`/cases/${id}/close`, change);
    expect((await amna.post(`/cases/${id}/close`, change)).status).toBe(200);
  });
});

describe("opening a case", () => {
  it("needs a reason where a colleague has it", async () => {
    const id = await claimed();
    expect((await bano.get(`/cases/${id}`)).body.error).toBe("needs_reason");
  });

  it("is let in for a reason, for an hour", async () => {
    const id = await claimed();
    await bano.post(`/cases/${id}/open`, { action: randomUUID(), why: "Amna is on the phone" });
    const now = await bano.get(`/cases/${id}`);
    desk.watch.pass(3_601);
    expect([now.status, (await bano.get(`/cases/${id}`)).status]).toEqual([200, 403]);
  });

  it("shows the reason to supervisors on the board", async () => {
    const id = await claimed();
    await bano.post(`/cases/${id}/open`, { action: randomUUID(), why: "Amna is on the phone" });
    await bano.get("/me");
    expect((await saima.get("/board")).body["opened"]).toMatchObject([{ reference: id, by: "bano" }]);
  });

  it("is written down, once a quarter of an hour however often a page polls", async () => {
    const id = await someoneWrites(desk);
    await amna.get(`/cases/${id}`);
    await amna.get(`/cases/${id}`);
    const { body } = await saima.get(`/cases/${id}/audit`);
    expect(body["lines"]).toMatchObject([{ by: "amna", what: "read" }]);
  });

  it("comes in the order in which it was done", async () => {
    const id = await someoneWrites(desk);
    desk.watch.pass(60);
    await amna.post(`/cases/${id}/claim`, { action: randomUUID(), version: await versionOf(id) });
    desk.watch.pass(60);
    await bano.post(`/cases/${id}/open`, { action: randomUUID(), why: "Amna is on the phone" });
    desk.watch.pass(60);
    await saima.get(`/cases/${id}`);
    const { body } = await saima.get(`/cases/${id}/audit`);
    expect(body["lines"]).toMatchObject([{ what: "claim" }, { what: "break-glass" }, { by: "saima", what: "read" }]);
  });

  it("says of every change who made it", async () => {
    const id = await claimed();
    await amna.change(`/cases/${id}/close`, reason, await versionOf(id));
    const { body } = await saima.get(`/cases/${id}/audit`);
    expect(body["lines"]).toMatchObject([
      { by: "amna", what: "ask-close" },
      { by: "amna", what: "claim" },
    ]);
  });
});

describe("answering", () => {
  const reply = (id: string, given: object = {}) =>
    amna.post(`/cases/${id}/reply`, { action: randomUUID(), channel: "whatsapp", text: "Hello", ...given });

  it("goes to the address she wrote from", async () => {
    const id = await claimed({ identities: [{ kind: "phone", value: phone(77) }] });
    desk.sent.length = 0;
    await reply(id);
    expect(desk.sent).toMatchObject([{ to: { kind: "phone", value: phone(77) }, text: "Hello", by: "amna" }]);
  });

  it("is sent once, however often it is asked", async () => {
    const id = await claimed();
    desk.sent.length = 0;
    const action = randomUUID();
    await reply(id, { action });
    await reply(id, { action });
    expect(desk.sent).toHaveLength(1);
  });

  it("has no way on a channel she never used", async () => {
    const id = await claimed();
    expect((await reply(id, { channel: "sms" })).body.error).toBe("no_way");
  });

  it("is refused when the provider's window is over", async () => {
    const id = await claimed();
    desk.watch.pass(24 * 3600);
    const again = await signedIn(desk, "amna");
    const said = await again.post(`/cases/${id}/reply`, { action: randomUUID(), channel: "whatsapp", text: "Hello" });
    expect(said.body.error).toBe("window_closed");
  });

  it("is refused where the safe-contact card says no", async () => {
    const id = await claimed();
    await amna.post(`/cases/${id}/safe-contact`, { action: randomUUID(), seen: 0, card: { channels: ["sms"] } });
    expect((await reply(id)).body.error).toBe("unsafe_channel");
  });

  it("goes out despite the card for a reason, which supervisors see", async () => {
    const id = await claimed();
    await amna.post(`/cases/${id}/safe-contact`, { action: randomUUID(), seen: 0, card: { neverSay: ["hello"] } });
    desk.sent.length = 0;
    await reply(id, { despite: "She asked for it on the phone" });
    expect([desk.sent.length, (await saima.get("/board")).body["opened"]]).toMatchObject([1, [{ by: "amna" }]]);
  });

  it("shows in the case with what became of it", async () => {
    const id = await claimed();
    desk.watch.pass(60);
    await reply(id);
    await amna.get("/me");
    expect((await viewOf(id)).timeline.entries[0]).toMatchObject({
      kind: "out",
      text: "Hello",
      state: "sent",
      by: "amna",
    });
  });
});

describe("the safe-contact card", () => {
  it("is not overwritten by who saw an older one", async () => {
    const id = await claimed();
    const write = (seen: number) =>
      amna.post(`/cases/${id}/safe-contact`, { action: randomUUID(), seen, card: { codeWord: "mango" } });
    await write(0);
    expect((await write(0)).body).toMatchObject({ error: "card_changed", version: 1 });
  });
});

describe("closing", () => {
  it("waits for a second person", async () => {
    const id = await claimed();
    const { body } = await amna.change(`/cases/${id}/close`, reason, await versionOf(id));
    expect(body).toMatchObject({ status: "claimed", closing: { by: "amna", reason: "resolved_safe" } });
  });

  it("is done when the second person agrees", async () => {
    const id = await claimed();
    await amna.change(`/cases/${id}/close`, reason, await versionOf(id));
    await bano.change(`/cases/${id}/confirm-close`, {}, await versionOf(id));
    expect(await readCase(desk.table, id)).toMatchObject({
      status: "closed",
      closure: { by: "amna", secondPerson: "bano", reason: "resolved_safe" },
    });
  });

  it("is not done by the same person twice", async () => {
    const id = await claimed();
    await amna.change(`/cases/${id}/close`, reason, await versionOf(id));
    expect((await amna.change(`/cases/${id}/confirm-close`, {}, await versionOf(id))).body.error).toBe("second_person");
  });

  it("is not done when she wrote since", async () => {
    const from = { identities: [{ kind: "phone" as const, value: phone(78) }] };
    const id = await claimed(from);
    await amna.change(`/cases/${id}/close`, reason, await versionOf(id));
    desk.watch.pass(60);
    await someoneWrites(desk, from);
    expect((await bano.change(`/cases/${id}/confirm-close`, {}, await versionOf(id))).body.error).toBe("written_since");
  });

  it("opens another case for what she writes afterwards", async () => {
    const from = { identities: [{ kind: "phone" as const, value: phone(79) }] };
    const id = await claimed(from);
    await amna.change(`/cases/${id}/close`, reason, await versionOf(id));
    await bano.change(`/cases/${id}/confirm-close`, {}, await versionOf(id));
    expect(await someoneWrites(desk, from)).not.toBe(id);
  });

  it("is done at once, for review, by who is alone on duty", async () => {
    const { table } = await emptyTable();
    const night = testDesk(table);
    await writeRoster(table, aRoster({ shifts: [aShift()] }));
    const [alone, supervisor] = [await signedIn(night, "amna"), await signedIn(night, "saima", "supervisor")];
    const id = await someoneWrites(night);
    await alone.change(`/cases/${id}/claim`);
    await alone.change(`/cases/${id}/close`, reason, 1);
    expect((await supervisor.get("/board")).body["review"]).toMatchObject([{ reference: id, review: "needed" }]);
  });

  it("is taken back by a person, who has the case in her hands again", async () => {
    const id = await claimed();
    await amna.change(`/cases/${id}/close`, reason, await versionOf(id));
    await bano.change(`/cases/${id}/confirm-close`, {}, await versionOf(id));
    expect((await amna.change(`/cases/${id}/reopen`, {}, await versionOf(id))).body).toMatchObject({
      status: "claimed",
      owner: "amna",
    });
  });
});

describe("sorting a case", () => {
  const classification = {
    categories: ["MHS-EMO", "FAM-REL"],
    primary: "FAM-REL",
    survivor: { ageGroup: "25-59", sex: "female", district: "Karachi South", province: "PK-SD" },
    caller: "self",
  };

  it("keeps several categories and one that counts first", async () => {
    const id = await claimed();
    await amna.change(`/cases/${id}/classify`, { classification }, await versionOf(id));
    expect((await viewOf(id)).classification).toEqual(classification);
  });

  it("takes no category that is not of the list", async () => {
    const id = await claimed();
    const wrong = { ...classification, categories: ["AAA-BBB"], primary: "AAA-BBB" };
    const said = await amna.change(`/cases/${id}/classify`, { classification: wrong }, await versionOf(id));
    expect(said.body.error).toBe("no_such_category");
  });

  it("says in one tap that it needs no counseling, and asks to close", async () => {
    const id = await claimed();
    const { body } = await amna.change(`/cases/${id}/disposition`, { disposition: "prank" }, await versionOf(id));
    expect(body).toMatchObject({ disposition: "prank", closing: { reason: "non_counseling" } });
  });
});

describe("finding cases", () => {
  it("finds one by its reference as it was typed", async () => {
    const id = await claimed();
    const { body } = await amna.post("/search", { for: id.toLowerCase().replace("-", " ") });
    expect(body["cases"]).toMatchObject([{ reference: id }]);
  });

  it("finds a person's cases by her whole number", async () => {
    const id = await claimed({ identities: [{ kind: "phone", value: phone(80) }] });
    const { body } = await amna.post("/search", { for: phone(80).replace("+92", "0") });
    expect(body["cases"]).toMatchObject([{ reference: id }]);
  });

  it("finds nothing by a part of a number", async () => {
    await claimed({ identities: [{ kind: "phone", value: phone(81) }] });
    expect((await amna.post("/search", { for: "0081" })).body.error).toBe("no_reference_or_number");
  });

  it("hints at the case of a number that was typed into a form", async () => {
    const id = await claimed({ identities: [{ kind: "phone", value: phone(82) }] });
    const form = await someoneWrites(desk, {
      channel: "web-form",
      identities: [{ kind: "message", value: "form-1" }],
      contact: { value: phone(82) },
    });
    await amna.get("/me");
    expect((await viewOf(form)).hints).toMatchObject([{ reference: id, why: "same_number" }]);
  });

  it("keeps what a person decided about a hint", async () => {
    const id = await claimed();
    const other = await someoneWrites(desk);
    await amna.change(`/cases/${id}/hint`, { other, decided: "different" }, await versionOf(id));
    expect((await saima.get(`/cases/${id}/audit`)).body["lines"]).toContainEqual(
      expect.objectContaining({ what: "hint", by: "amna" }),
    );
  });

  it("links two cases to one incident, which both show", async () => {
    const [id, other] = [await claimed(), await someoneWrites(desk)];
    await amna.change(`/cases/${id}/incident`, { with: other }, await versionOf(id));
    expect((await viewOf(other)).incident).toEqual({ id, cases: [id] });
  });
});

describe("a contact that is typed in", () => {
  const contact = (given: object = {}) => ({
    action: randomUUID(),
    came: "walk-in",
    at: "2026-11-24T09:30:00.000Z",
    text: "She came with her son.",
    priority: "P2",
    ...given,
  });

  it("opens a case in the hands of who typed it, with its true time", async () => {
    const { body } = await amna.post("/cases", contact());
    await amna.get("/me");
    const view = await viewOf(String(body["reference"]));
    expect([view.line.owner, view.timeline.entries[0]?.at]).toEqual(["amna", "2026-11-24T09:30:00.000Z"]);
  });

  it("stands on the caller's open case when she called from her number", async () => {
    const id = await claimed({ identities: [{ kind: "phone", value: phone(83) }] });
    const { body } = await amna.post("/cases", contact({ came: "telephone", number: phone(83) }));
    expect(body["reference"]).toBe(id);
  });

  it("joins nobody's case by a number that a walk-in gave", async () => {
    const id = await claimed({ identities: [{ kind: "phone", value: phone(84) }] });
    const { body } = await amna.post("/cases", contact({ number: phone(84) }));
    expect(body["reference"]).not.toBe(id);
  });

  it("is one contact when it is sent again", async () => {
    const once = contact();
    const first = await amna.post("/cases", once);
    expect((await amna.post("/cases", once)).body["reference"]).toBe(first.body["reference"]);
  });

  it("did not happen in the future", async () => {
    expect((await amna.post("/cases", contact({ at: "2026-11-25T12:00:00.000Z" }))).body.error).toBe("in_the_future");
  });
});

describe("a long case", () => {
  it("comes in pages of 50, newest first, with nothing left out", async () => {
    const { table } = await emptyTable();
    const long = testDesk(table);
    await writeRoster(table, aRoster());
    const supervisor = await signedIn(long, "saima", "supervisor");
    const id = await someoneWrites(long);
    for (let sent = 0; sent < 120; sent += 1) {
      const at = new Date(long.now().getTime() + sent).toISOString();
      const note = { id: `note-${sent}`, kind: "note", text: `note ${sent}`, by: "amna", at };
      await table.put({ ...noteKey(id, note.id), ...note, listPk: `CASE#${id}`, listSk: `${at}#${at}#note` });
    }
    const texts: string[] = [];
    let page = (await supervisor.get(`/cases/${id}`)).body["timeline"];
    for (;;) {
      const { entries, before }: CaseView["timeline"] = JSON.parse(JSON.stringify(page));
      texts.push(...entries.filter(({ kind }) => kind === "note").map(({ text }) => text));
      if (before === undefined) break;
      page = (await supervisor.get(`/cases/${id}/timeline`, { query: { before } })).body;
    }
    expect(new Set(texts).size).toBe(120);
  });
});

describe("when WhatsApp takes no free words any more", () => {
  const wording = { name: "we_are_here", language: "ur", text: "ہم یہاں ہیں۔" } as const;
  const approved = { name: wording.name, language: wording.language };
  const answer = (id: string, given: object) =>
    amna.post(`/cases/${id}/reply`, { action: randomUUID(), channel: "whatsapp", ...given });
  const late = async (): Promise<string> => {
    Object.assign(desk, { wordings: [wording] });
    const id = await claimed();
    desk.watch.pass(25 * 3600);
    Object.assign(amna, await signedIn(desk, "amna"));
    return id;
  };

  it("an approved wording goes out, as the provider knows it", async () => {
    await answer(await late(), { wording: approved });
    expect(desk.sent.at(-1)).toMatchObject({ text: wording.text, template: { name: "we_are_here", language: "ur" } });
  });

  it("free words are refused", async () => {
    expect((await answer(await late(), { text: "Hello" })).body.error).toBe("window_closed");
  });

  it("a wording that nobody approved is refused", async () => {
    expect((await answer(await late(), { wording: { ...approved, language: "sd" } })).body.error).toBe(
      "no_such_wording",
    );
  });

  it("words and a wording at once are not understood", async () => {
    expect((await answer(await late(), { wording: approved, text: "Hello" })).status).toBe(400);
  });

  it("the case offers what was approved, on WhatsApp alone", async () => {
    const id = await late();
    Object.assign(saima, await signedIn(desk, "saima", "supervisor"));
    expect((await viewOf(id)).ways).toEqual([expect.objectContaining({ channel: "whatsapp", wordings: [wording] })]);
  });
});
