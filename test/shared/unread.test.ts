import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CaseTable, Item } from "#shared/case-table.ts";
import { keepUnread, listUnread, readUnread } from "#shared/unread.ts";
import { emptyTables } from "../support/table.ts";
import { aWatch, type Watch } from "../support/tools.ts";

const emptyTable = emptyTables();
let table: CaseTable;
let all: () => Promise<readonly Item[]>;
let watch: Watch;

beforeEach(async () => {
  ({ table, all } = await emptyTable());
  watch = aWatch();
});

const keep = (body: Buffer, into: CaseTable = table) => keepUnread({ table: into, now: watch.now }, "facebook")(body);
const listed = () => listUnread(table, { limit: 10, now: watch.now() });
const read = async () => readUnread(table, (await listed())[0]?.id ?? "", watch.now());

describe("a body that nobody can read", () => {
  it("is kept as it came", async () => {
    const body = Buffer.from('{"entry":[{"مدد', "utf8");
    await keep(body);
    expect((await read())?.body.equals(body)).toBe(true);
  });

  it("is kept whole though it is larger than an item", async () => {
    const body = randomBytes(3 * 1024 * 1024);
    await keep(body);
    expect((await read())?.body.equals(body)).toBe(true);
  });

  it("is a line with its channel, its time and its size, and none of its words", async () => {
    await keep(Buffer.from("her words"));
    expect(await listed()).toEqual([
      expect.objectContaining({ channel: "facebook", at: watch.now().toISOString(), size: 9 }),
    ]);
  });

  it("is one line however often its provider repeats it", async () => {
    await keep(Buffer.from("her words"));
    watch.pass(60);
    await keep(Buffer.from("her words"));
    expect(await listed()).toHaveLength(1);
  });

  it("is gone after thirty days", async () => {
    await keep(Buffer.from("her words"));
    watch.pass(30 * 86_400);
    expect([await listed(), await read()]).toEqual([[], undefined]);
  });

  it("is dropped by the table itself then", async () => {
    await keep(Buffer.from("her words"));
    const until = watch.now().getTime() / 1000 + 30 * 86_400;
    expect((await all()).map(({ expiresAt }) => expiresAt)).toEqual([until, until]);
  });

  it("is nothing where there is nothing in it", async () => {
    await keep(Buffer.alloc(0));
    expect(await all()).toEqual([]);
  });

  it("does not show before all of it is kept", async () => {
    const failing: CaseTable = { ...table, create: async () => Promise.reject(new Error("Away")) };
    await keep(Buffer.from("her words"), failing).catch(() => undefined);
    expect(await listed()).toEqual([]);
  });

  it("is to be sent again where it could not be kept", async () => {
    const failing: CaseTable = { ...table, create: async () => Promise.reject(new Error("her words")) };
    const error = await keep(Buffer.from("her words"), failing).catch((thrown: unknown) => thrown);
    expect([error, String(error).includes("her words")]).toEqual([expect.objectContaining({ statusCode: 503 }), false]);
  });
});
