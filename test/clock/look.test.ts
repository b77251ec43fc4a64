import { beforeEach, describe, expect, it } from "vitest";
import type { Look } from "#core/watch.ts";
import { accept } from "#shared/accept.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { openFindings } from "#shared/findings.ts";
import { writeRoster } from "#shared/roster.ts";
import type { Account } from "../../functions/clock/last-heard.ts";
import { lookAround } from "../../functions/clock/look.ts";
import { aMessage, aRoster, phone } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { type TestTools, testTools } from "../support/tools.ts";

const emptyTable = emptyTables();
let table: CaseTable;
let tools: TestTools;
let seen: readonly Account[];

beforeEach(async () => {
  table = (await emptyTable()).table;
  tools = testTools(table);
  await writeRoster(table, aRoster());
});

const look = (...looks: readonly Look[]): Promise<void> =>
  lookAround({
    table,
    now: tools.now,
    log: tools.log,
    async looks(accounts) {
      seen = accounts;
      return looks;
    },
  });
const page = (state: Look["state"]): Look => ({ kind: "page_unsubscribed", channel: "facebook", account: "8", state });
const found = async () => (await openFindings(table)).map(({ kind, channel, since }) => [kind, channel, since]);
const logged = () => tools.events.map(({ event }) => event).filter((event) => /Silent|Unsubscribed/.test(event));
let people = 0;
const someoneWrites = async (): Promise<void> => {
  people += 1;
  const sender = { kind: "phone", value: phone(people) } as const;
  await accept(tools)([aMessage({ id: `w${people}`, identities: [sender], sentAt: tools.now().toISOString() })]);
};
/** A channel on which someone writes each hour. */
const busyDay = async (): Promise<void> => {
  for (let hour = 0; hour < 8; hour += 1) {
    await someoneWrites();
    await look();
    tools.watch.pass(3_600);
  }
};

describe("what is wrong", () => {
  it("stands since it was first seen, however often it is seen", async () => {
    const since = tools.now().toISOString();
    await look(page("bad"));
    tools.watch.pass(3_600);
    await look(page("bad"));
    expect(await found()).toEqual([["page_unsubscribed", "facebook", since]]);
  });

  it("is counted for an alarm each time", async () => {
    await look(page("bad"));
    await look(page("bad"));
    expect(logged()).toEqual(["PageUnsubscribed", "PageUnsubscribed"]);
  });

  it("is over when it is well again", async () => {
    await look(page("bad"));
    await look(page("good"));
    expect(await found()).toEqual([]);
  });

  it("stays while nobody can be asked", async () => {
    await look(page("bad"));
    await look(page("unknown"));
    expect(await found()).toHaveLength(1);
  });

  it("stands anew when it comes back", async () => {
    await look(page("bad"));
    await look(page("good"));
    tools.watch.pass(3_600);
    const since = tools.now().toISOString();
    await look(page("bad"));
    expect(await found()).toEqual([["page_unsubscribed", "facebook", since]]);
  });
});

describe("a channel that always speaks", () => {
  it("is found when it has fallen silent", async () => {
    await busyDay();
    tools.watch.pass(3 * 3_600);
    await look();
    expect([(await found()).map(([kind, channel]) => [kind, channel]), logged()]).toEqual([
      [["channel_silent", "whatsapp"]],
      ["ChannelSilent"],
    ]);
  });

  it("is well again when it speaks", async () => {
    await busyDay();
    tools.watch.pass(3 * 3_600);
    await look();
    await someoneWrites();
    await look();
    expect(await found()).toEqual([]);
  });

  it("is heard by a follow-up as by a first message", async () => {
    await busyDay();
    tools.watch.pass(3 * 3_600);
    const sender = { kind: "phone", value: phone(people) } as const;
    await accept(tools)([aMessage({ id: "again", identities: [sender], sentAt: tools.now().toISOString() })]);
    await look();
    expect(await found()).toEqual([]);
  });
});

it("asks the provider about the accounts that people wrote to", async () => {
  await someoneWrites();
  await look();
  expect(seen).toEqual([{ channel: "whatsapp", account: "900000000000101" }]);
});
