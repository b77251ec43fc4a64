import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { writeRoster } from "#shared/roster.ts";
import { keepUnread, listUnread } from "#shared/unread.ts";
import { lookAround } from "../../functions/clock/look.ts";
import { aRoster } from "../support/builders.ts";
import { signedIn, type TestDesk, testDesk } from "../support/desk.ts";
import { emptyTables } from "../support/table.ts";

const emptyTable = emptyTables();
let desk: TestDesk;

beforeEach(async () => {
  desk = testDesk((await emptyTable()).table);
  await writeRoster(desk.table, aRoster());
});

const amna = () => signedIn(desk, "amna");
const saima = () => signedIn(desk, "saima", "supervisor");
const board = async () => (await (await amna()).get("/board")).body;

it("shows every counselor what is wrong with a way in, and since when", async () => {
  const looks = async () => [{ kind: "token_refused", channel: "whatsapp", account: "me", state: "bad" }] as const;
  await lookAround({ table: desk.table, looks, now: desk.now, log: desk.log });
  expect((await board())["watch"]).toEqual([
    { kind: "token_refused", channel: "whatsapp", since: desk.now().toISOString() },
  ]);
});

describe("what nobody could read", () => {
  const idOf = async (): Promise<string> => {
    await keepUnread(desk, "facebook")(Buffer.from('{"مدد'));
    return (await listUnread(desk.table, { limit: 1, now: desk.now() }))[0]?.id ?? "";
  };

  it("is a line for every counselor, without a word of it", async () => {
    const id = await idOf();
    expect((await board())["unread"]).toEqual([{ id, channel: "facebook", at: desk.now().toISOString(), size: 8 }]);
  });

  it("is read by a supervisor", async () => {
    const id = await idOf();
    const said = await (await saima()).post(`/unread/${id}`, { action: randomUUID() });
    expect(said.body).toMatchObject({ channel: "facebook", text: '{"مدد' });
  });

  it("is read by nobody without a line in the audit", async () => {
    const id = await idOf();
    const supervisor = await saima();
    await supervisor.post(`/unread/${id}`, { action: randomUUID() });
    const day = await supervisor.get("/deeds", { query: { counselor: "saima", day: "2026-11-24" } });
    expect(JSON.stringify(day.body)).toContain('"what":"unread"');
  });

  it("is not there under a name that nothing has", async () => {
    const said = await (await saima()).post("/unread/0123456789ABCDEF", { action: randomUUID() });
    expect(said.status).toBe(404);
  });
});
