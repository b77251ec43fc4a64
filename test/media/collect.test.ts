import { beforeEach, describe, expect, it } from "vitest";
import type { InboundMessage, Media } from "#core/message.ts";
import { accept } from "#shared/accept.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { readMessage } from "#shared/hearing.ts";
import { writeRoster } from "#shared/roster.ts";
import { messageKey } from "#shared/table-keys.ts";
import { collect } from "../../functions/media/collect.ts";
import { NotNow, Refused } from "../../functions/media/download.ts";
import { aMessage, aRoster } from "../support/builders.ts";
import { emptyTables, withLateIndexes } from "../support/table.ts";
import { aWatch, type TestTools, testTools } from "../support/tools.ts";

const emptyTable = emptyTables();
let table: CaseTable;
let tools: TestTools;
let asked: string[];
/** What asking for a file of this id comes to; a file is stored where nothing is said. */
let outcomes: Map<string, Error>;

beforeEach(async () => {
  table = (await emptyTable()).table;
  tools = testTools(table, { watch: aWatch() });
  await writeRoster(table, aRoster());
  asked = [];
  outcomes = new Map();
});

const file = (id: string): Media => ({ kind: "image", id, state: "pending" });
const stored = (id: string) => ({ key: `key-${id}`, type: "image/png", ext: "png", size: 3 });
const message = (id: string, media: readonly Media[]) => aMessage({ id, kind: "image", media: [...media] });

const collecting = (on: CaseTable = table) =>
  collect({
    table: on,
    now: tools.now,
    log: tools.log,
    async fetch(_: InboundMessage, { id = "" }) {
      asked.push(id);
      const outcome = outcomes.get(id);
      if (outcome !== undefined) throw outcome;
      return stored(id);
    },
  })(new AbortController().signal);

const mediaOf = async (id: string) => (await readMessage(table, messageKey(aMessage({ id }))))?.message.media;
const statesOf = async (id: string) => (await mediaOf(id))?.map(({ state }) => state);
const itemOf = async (id: string) => (await table.read(messageKey(aMessage({ id })))) ?? {};

describe("the files of a message", () => {
  it("are pending when the message is saved, alerted and answered", async () => {
    await accept(tools)([message("1", [file("a")])]);
    expect([await statesOf("1"), tools.topic.rung.length > 0]).toEqual([["pending"], true]);
  });

  it("are stored, each with what it is", async () => {
    await accept(tools)([message("1", [file("a"), file("b")])]);
    await collecting();
    expect(await mediaOf("1")).toMatchObject([
      { state: "stored", stored: stored("a") },
      { state: "stored", stored: stored("b") },
    ]);
  });

  it("are fetched once", async () => {
    await accept(tools)([message("1", [file("a")])]);
    await collecting();
    await collecting();
    expect(asked).toEqual(["a"]);
  });

  it("leave nothing due once they are there", async () => {
    await accept(tools)([message("1", [file("a")])]);
    await collecting();
    expect((await itemOf("1"))["duePk"]).toBeUndefined();
  });

  it("come though a neighbour fails", async () => {
    outcomes.set("b", new NotNow("404"));
    await accept(tools)([message("1", [file("a"), file("b"), file("c")])]);
    await collecting();
    expect(await statesOf("1")).toEqual(["stored", "failed", "stored"]);
  });

  it("come though another message's cannot", async () => {
    outcomes.set("a", new NotNow("500"));
    await accept(tools)([message("1", [file("a")]), message("2", [file("b")])]);
    await collecting();
    expect([await statesOf("1"), await statesOf("2")]).toEqual([["failed"], ["stored"]]);
  });

  it("are asked for again only when it is time, and only those that failed", async () => {
    outcomes.set("b", new NotNow("404"));
    await accept(tools)([message("1", [file("a"), file("b")])]);
    await collecting();
    tools.watch.pass(60);
    await collecting();
    outcomes.clear();
    tools.watch.pass(61);
    await collecting();
    expect([asked, await statesOf("1")]).toEqual([
      ["a", "b", "b"],
      ["stored", "stored"],
    ]);
  });

  it("say why they failed, by a word of ours or a status", async () => {
    outcomes.set("a", new NotNow("404"));
    await accept(tools)([message("1", [file("a")])]);
    await collecting();
    expect(await mediaOf("1")).toMatchObject([{ why: "404" }]);
  });

  it("are never asked for again where they may not be fetched", async () => {
    outcomes.set("a", new Refused("size"));
    await accept(tools)([message("1", [file("a")])]);
    await collecting();
    tools.watch.pass(7 * 86_400);
    await collecting();
    expect([asked, await mediaOf("1")]).toMatchObject([["a"], [{ state: "refused", why: "size" }]]);
  });

  it("are expired, and an alarm counts it, when the provider's time is over", async () => {
    outcomes.set("a", new NotNow("404"));
    await accept(tools)([message("1", [file("a")])]);
    for (let day = 0; day < 8; day += 1) {
      await collecting();
      tools.watch.pass(86_400);
    }
    const counted = tools.events.filter(({ event }) => event === "MediaExpired").length;
    expect([await statesOf("1"), counted, (await itemOf("1"))["duePk"]]).toEqual([["expired"], 1, undefined]);
  });

  it("keep no address once they are there", async () => {
    await accept(tools)([message("1", [{ ...file("a"), url: "https://lookaside.fbsbx.com/a" }])]);
    await collecting();
    expect((await mediaOf("1"))?.map(({ url }) => url)).toEqual([undefined]);
  });

  it("are taken by one of two who come at once", async () => {
    await accept(tools)([message("1", [file("a")])]);
    await Promise.all([collecting(), collecting()]);
    expect(asked).toEqual(["a"]);
  });

  it("are taken again when whoever took them died", async () => {
    await accept(tools)([message("1", [file("a")])]);
    const dying: CaseTable = {
      ...table,
      async change(key, change) {
        if (change.set.includes("#media[")) throw new Error("Died");
        return table.change(key, change);
      },
    };
    await collecting(dying);
    tools.watch.pass(181);
    await collecting();
    expect(await statesOf("1")).toEqual(["stored"]);
  });

  it("come though the index is late", async () => {
    const late = withLateIndexes(table, 2);
    await accept(testTools(late, { watch: tools.watch }))([message("1", [file("a")])]);
    for (let at = 0; at < 3; at += 1) await collecting(late);
    await collecting();
    expect([asked, await statesOf("1")]).toEqual([["a"], ["stored"]]);
  });

  it("come ten at a time, all of them in one run", async () => {
    await accept(tools)([
      message(
        "1",
        Array.from({ length: 25 }, (_, at) => file(`f${at}`)),
      ),
    ]);
    await collecting();
    expect([asked.length, new Set(await statesOf("1"))]).toEqual([25, new Set(["stored"])]);
  });

  it("stay where they are when the message stands on no case", async () => {
    await accept(tools)([aMessage({ id: "1", opensCase: false, media: [file("a")] })]);
    await collecting();
    expect(asked).toEqual([]);
  });

  it("do not make a message due again whose path is done", async () => {
    outcomes.set("a", new NotNow("404"));
    await accept(tools)([message("1", [file("a")])]);
    await collecting();
    expect((await readMessage(table, messageKey(aMessage({ id: "1" }))))?.done).toBe(true);
  });

  it("leave no word of the person in the log", async () => {
    outcomes.set("a", new Error("https://lookaside.fbsbx.com/her-picture"));
    await accept(tools)([message("1", [file("a")])]);
    await collecting();
    expect(JSON.stringify(tools.events)).not.toContain("her-picture");
  });
});
