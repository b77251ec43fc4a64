import { beforeEach, describe, expect, it } from "vitest";
import { mailboxName } from "#core/mailbox.ts";
import type { CaseTable, Item } from "#shared/case-table.ts";
import { drawKey, lockFor } from "#shared/mailbox-key.ts";
import { attemptsADay, createMailbox, forgetAttempt, keepOpen, openMailbox } from "#shared/mailboxes.ts";
import { emptyTables } from "../support/table.ts";
import { type TestTools, testTools } from "../support/tools.ts";

const key = "1234567890123456";
const [reference, name] = ["7K3Q-9F2M", mailboxName("7K3Q-9F2M", "one")];

const emptyTable = emptyTables();
let tools: TestTools;
let all: () => Promise<readonly Item[]>;

const create = async (given: { name?: string; key?: string } = {}) =>
  createMailbox(tools.table, {
    name,
    now: tools.now(),
    ...given,
    lock: await lockFor(given.key ?? key, "pepper"),
  });
const open = (typed: string | undefined, of: string | undefined = reference) =>
  openMailbox(tools, { reference: of, key: typed });

beforeEach(async () => {
  const place = await emptyTable();
  all = place.all;
  tools = testTools(place.table);
});

describe("a mailbox", () => {
  it("opens with its key", async () => {
    await create();
    expect((await open(key))?.name).toBe(name);
  });

  it("opens with no other", async () => {
    await create();
    expect(await open("1234567890123457")).toBeUndefined();
  });

  it("is made once, with one key", async () => {
    await create();
    expect([await create({ key: "6543210987654321" }), (await open(key))?.name]).toEqual([false, name]);
  });

  it("leaves no key in the table, nor a quick hash of one", async () => {
    await create();
    const item = (await all()).find(({ sk }) => sk === "MAILBOX") ?? {};
    expect([JSON.stringify(item).includes(key), Object.keys(item).toSorted()]).toEqual([
      false,
      ["expiresAt", "first", "hash", "lastWrite", "name", "pk", "salt", "sk"],
    ]);
  });

  it("closes 90 days after it was made", async () => {
    await create();
    tools.watch.pass(90 * 86_400);
    expect(await open(key)).toBeUndefined();
  });

  it("closes 90 days after the last word in it", async () => {
    await create();
    tools.watch.pass(89 * 86_400);
    await keepOpen(tools.table, name, tools.now());
    tools.watch.pass(89 * 86_400);
    expect((await open(key))?.name).toBe(name);
  });

  it("that is closed takes no more words", async () => {
    await create();
    tools.watch.pass(91 * 86_400);
    expect(await keepOpen(tools.table, name, tools.now())).toBe(false);
  });

  it("takes no words for another that drew the same reference", async () => {
    await create();
    expect(await keepOpen(tools.table, mailboxName(reference, "two"), tools.now())).toBe(false);
  });
});

describe("guesses", () => {
  const guess = async (typed: string, times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) await open(typed);
  };

  it("of a stranger lock nobody out", async () => {
    await create();
    await guess("9999999999999999", attemptsADay * 2);
    expect((await open(key))?.name).toBe(name);
  });

  it("of someone who knows half of the key come to an end", async () => {
    await create();
    await guess("1234569999999999", attemptsADay);
    expect(await open(key)).toBeUndefined();
  });

  it("at once are counted one by one", async () => {
    await create();
    await Promise.all(Array.from({ length: attemptsADay + 10 }, () => open("1234569999999999")));
    const counted = (await all()).find(({ sk }) => String(sk).startsWith("ATTEMPTS"));
    expect(counted?.["owner"]).toBe(attemptsADay);
  });

  it("are new every day", async () => {
    await create();
    await guess("1234569999999999", attemptsADay);
    tools.watch.pass(86_400);
    expect((await open(key))?.name).toBe(name);
  });

  it("that were right are none", async () => {
    await create();
    for (let at = 0; at < attemptsADay + 5; at += 1) {
      await open(key);
      await forgetAttempt(tools.table, reference, tools.now());
    }
    expect((await open(key))?.name).toBe(name);
  });

  /** The calls to the table that a guess makes, by name. */
  const callsOf = async (typed: string | undefined, of: string | undefined) => {
    const calls: string[] = [];
    const counted =
      <A extends readonly unknown[], R>(call: string, act: (...given: A) => R) =>
      (...given: A): R => {
        calls.push(call);
        return act(...given);
      };
    const { table } = tools;
    const counting: CaseTable = {
      ...table,
      create: counted("create", table.create),
      change: counted("change", table.change),
      read: counted("read", table.read),
    };
    await openMailbox({ ...tools, table: counting }, { reference: of, key: typed });
    return calls;
  };

  it.each([
    ["of a wrong key", "9999999999999999", reference],
    ["of a key that begins rightly", "1234569999999999", reference],
    ["of what is no key", undefined, reference],
    ["at a mailbox that is not there", key, "0000-0000"],
    ["at what is no reference", key, undefined],
  ])("%s are the same work", async (_, typed, of) => {
    await create();
    expect(await callsOf(typed, of)).toEqual(["read", "change"]);
  });
});

it("draws keys of sixteen digits", () => {
  expect(Array.from({ length: 50 }, drawKey).every((drawn) => /^\d{16}$/.test(drawn))).toBe(true);
});
