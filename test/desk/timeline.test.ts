import { beforeEach, describe, expect, it } from "vitest";
import type { CaseView, TimelineEntry } from "#core/desk-case.ts";
import type { Received } from "#core/message.ts";
import { accept } from "#shared/accept.ts";
import { amend } from "#shared/amendments.ts";
import { writeRoster } from "#shared/roster.ts";
import { messageKey } from "#shared/table-keys.ts";
import { aMessage, aRoster, phone } from "../support/builders.ts";
import { signedIn, someoneWrites, type TestDesk, testDesk } from "../support/desk.ts";
import { emptyTables } from "../support/table.ts";

const emptyTable = emptyTables();
let desk: TestDesk;
let amna: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  desk = testDesk((await emptyTable()).table);
  await writeRoster(desk.table, aRoster());
  amna = await signedIn(desk, "amna");
});

const key = "0f8fad5b-d9cb-469f-a165-70867728950e";
const stored = { key, type: "image/png", ext: "png", size: 2_048 };
const picture: Partial<Received> = {
  kind: "image",
  media: [{ kind: "image", name: "a.png", state: "stored", stored }],
};

async function entries(id: string): Promise<readonly TimelineEntry[]> {
  const view: CaseView = JSON.parse(JSON.stringify((await amna.get(`/cases/${id}`)).body));
  return view.timeline.entries.filter(({ kind }) => kind === "in");
}
const asked = (id: string, file: string = key) => amna.post(`/cases/${id}/file`, { action: crypto.randomUUID(), file });

describe("a file on a case", () => {
  it("is shown with its state, its type and its size", async () => {
    const id = await someoneWrites(desk, picture);
    expect((await entries(id))[0]?.files).toEqual([
      { id: key, kind: "image", state: "stored", type: "image/png", size: 2_048, name: "a.png", disguised: false },
    ]);
  });

  it("is shown while it is not here, with nothing to ask for", async () => {
    const id = await someoneWrites(desk, { kind: "image", media: [{ kind: "image", state: "failed", why: "404" }] });
    expect((await entries(id))[0]?.files).toEqual([{ kind: "image", state: "failed", why: "404", disguised: false }]);
  });

  it("is to be had by a link, under the case's name and as what it is", async () => {
    const id = await someoneWrites(desk, picture);
    expect((await asked(id)).body).toEqual({
      url: `https://bucket.example.org/${key}?${new URLSearchParams({ type: "image/png", name: `${id}.png` })}`,
    });
  });

  it("is to be had on its own case only", async () => {
    await someoneWrites(desk, picture);
    const other = await someoneWrites(desk);
    expect(await asked(other)).toMatchObject({ status: 404, body: { error: "no_such_file" } });
  });

  it("of a colleague's case is to be had for a reason only", async () => {
    const id = await someoneWrites(desk, picture);
    const bano = await signedIn(desk, "bano");
    await bano.change(`/cases/${id}/claim`);
    expect((await asked(id)).body).toEqual({ error: "needs_reason" });
  });

  it("is not asked for without a word in the audit", async () => {
    const id = await someoneWrites(desk, picture);
    await asked(id);
    const saima = await signedIn(desk, "saima", "supervisor");
    expect(JSON.stringify((await saima.get(`/cases/${id}/audit`)).body)).toContain('"what":"file"');
  });
});

describe("a long SMS", () => {
  const part = (index: number, text: string): Received =>
    aMessage({
      channel: "sms",
      account: "8000",
      id: `sms-${index}`,
      text,
      identities: [{ kind: "phone", value: phone(7_000) }],
      part: { reference: "9", index, total: 3 },
      sentAt: desk.now().toISOString(),
    });
  const came = async (...parts: readonly Received[]): Promise<string> => {
    for (const one of parts) await accept(desk)([one]);
    const [first] = parts;
    return String((await desk.table.read(messageKey(first ?? aMessage())))?.["caseId"]);
  };

  it("is one entry in the order of its text, in whatever order its parts came", async () => {
    const id = await came(part(3, "three"), part(1, "one "), part(2, "two "));
    expect((await entries(id)).map(({ text, parts }) => [text, parts])).toEqual([["one two three", undefined]]);
  });

  it("shows which of its parts may still come", async () => {
    const id = await came(part(3, "three"), part(1, "one "));
    expect((await entries(id)).map(({ text, parts }) => [text, parts])).toEqual([
      ["one […]three", { missing: [2], waiting: true }],
    ]);
  });

  it("shows which of its parts did not come", async () => {
    const id = await came(part(1, "one "), part(2, "two "));
    desk.watch.pass(61);
    expect((await entries(id))[0]?.parts).toEqual({ missing: [3], waiting: false });
  });
});

describe("a message that was changed", () => {
  const changed = async (...texts: readonly (string | undefined)[]): Promise<TimelineEntry | undefined> => {
    const message = aMessage({ id: "wamid.changed", text: "at first", details: { place: "Lahore" } });
    const id = await someoneWrites(desk, message);
    for (const [at, text] of texts.entries()) {
      await amend(desk, {
        kind: "amendment",
        channel: "whatsapp",
        account: message.account,
        of: message.id,
        text,
        number: at,
        at: desk.now().toISOString(),
      });
    }
    return (await entries(id))[0];
  };

  it("shows what it says now, and what it said before", async () => {
    expect(await changed("then", "now")).toMatchObject({ text: "now", before: ["at first", "then"] });
  });

  it("shows that it was taken back, and nothing of what it said", async () => {
    const entry = await changed("then", undefined);
    expect([entry?.takenBack, JSON.stringify(entry).match(/at first|then|Lahore/)]).toEqual([true, null]);
  });

  it("shows what came in fields", async () => expect((await changed())?.details).toEqual({ place: "Lahore" }));
});
