import { readFile, rm } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { lengthOfPiece, pieceBytes, piecesOf, uploadOpensFor } from "#core/upload.ts";
import { accept } from "#shared/accept.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { readMessage } from "#shared/hearing.ts";
import type { MediaFile } from "#shared/media-bucket.ts";
import { writeRoster } from "#shared/roster.ts";
import { messageKey } from "#shared/table-keys.ts";
import { keepPiece, lookNow, type Upload } from "#shared/uploads.ts";
import { collect } from "../../functions/media/collect.ts";
import { fetchFile } from "../../functions/media/fetch.ts";
import { putTogether } from "../../functions/media/upload.ts";
import { aMessage, aRoster } from "../support/builders.ts";
import { emptyTables } from "../support/table.ts";
import { aWatch, type TestTools, testTools } from "../support/tools.ts";

const emptyTable = emptyTables();
const messageId = "4f0c1a52-0000-4000-8000-000000000001";
const key = messageKey({ channel: "web-form", account: "form", id: messageId });
const hours = (ms: number): number => ms / 3_600_000;

let table: CaseTable;
let tools: TestTools;
let bucket: { readonly file: MediaFile; readonly bytes: Buffer }[];
let isBroken: boolean;

beforeEach(async () => {
  table = (await emptyTable()).table;
  tools = testTools(table, { watch: aWatch() });
  await writeRoster(table, aRoster());
  bucket = [];
  isBroken = false;
});

/** A file of so many bytes that begins as a JPEG does. */
const picture = (bytes: number): Buffer => {
  const made = Buffer.alloc(bytes, 7);
  made.set([0xff, 0xd8, 0xff, 0xe0]);
  return made;
};
const upload = (fileId: string, bytes: number): Upload => ({ messageId, fileId, bytes });

/** A form that announced these files, by id and length. */
const formWith = (files: Readonly<Record<string, number>>) =>
  accept(tools)([
    aMessage({
      channel: "web-form",
      account: "form",
      id: messageId,
      kind: "form",
      identities: [{ kind: "message", value: messageId }],
      media: Object.entries(files).map(([id, bytes]) => ({ id, kind: "image", bytes, state: "pending" as const })),
      sentAt: tools.now().toISOString(),
    }),
  ]);

const send = async (fileId: string, file: Buffer, pieces: readonly number[]): Promise<void> => {
  for (const piece of pieces) {
    const from = piece * pieceBytes;
    const bytes = Uint8Array.from(file.subarray(from, from + (lengthOfPiece(piece, file.length) ?? 0)));
    const here = await keepPiece(table, upload(fileId, file.length), { piece, bytes, now: tools.now() });
    if (here === piecesOf(file.length)) await lookNow(table, key, tools.now());
  }
};

const collecting = (on: CaseTable = table) => {
  const fetch = fetchFile({
    source: () => Promise.reject(new Error("A form's file is nowhere else")),
    bucket: {
      async put(file) {
        if (isBroken) throw new Error("NoBucket");
        bucket.push({ file, bytes: await readFile(file.path) });
      },
      head: async () => new Uint8Array(),
      link: async () => "",
    },
    social: { numberOf: () => undefined, put: async () => 0 },
    putTogether: putTogether({ table: on, now: tools.now }),
    draw: () => crypto.randomUUID(),
  });
  return collect({ table: on, fetch, now: tools.now, log: tools.log })(new AbortController().signal);
};

const media = async () => (await readMessage(table, key))?.message.media ?? [];
const states = async () => (await media()).map(({ state }) => state);
const dueAt = async () => (await table.read(key))?.["dueAt"];
const eventsOf = (name: string) => tools.events.filter(({ event }) => event === name).length;

describe("a file that a form's page sends", () => {
  it("is stored once it is whole, as it was sent and by what its bytes are", async () => {
    const file = picture(3 * pieceBytes + 5);
    await formWith({ a: file.length });
    await send("a", file, [2, 0, 3, 1]);
    await collecting();
    expect([(await media())[0]?.stored, bucket[0]?.bytes.equals(file)]).toMatchObject([
      { type: "image/jpeg", ext: "jpg", size: file.length },
      true,
    ]);
  });

  it("is pending while a piece is missing, and no failure", async () => {
    await formWith({ a: 2 * pieceBytes });
    await send("a", picture(2 * pieceBytes), [0]);
    await collecting();
    expect([await states(), eventsOf("MediaFailed")]).toEqual([["pending"], 0]);
  });

  it("is stored at the next tick after its last piece, however long it was waited for", async () => {
    const file = picture(2 * pieceBytes);
    await formWith({ a: file.length });
    await send("a", file, [0]);
    await collecting();
    tools.watch.pass(60);
    await send("a", file, [1]);
    await collecting();
    expect(await states()).toEqual(["stored"]);
  });

  it("is found within minutes where its last piece could not tell that it was the last", async () => {
    const file = picture(pieceBytes);
    await formWith({ a: file.length });
    await collecting();
    await keepPiece(table, upload("a", file.length), { piece: 0, bytes: Uint8Array.from(file), now: tools.now() });
    tools.watch.pass(301);
    await collecting();
    expect(await states()).toEqual(["stored"]);
  });

  it("is given up when nothing of it is let in any more, which is no alarm of ours", async () => {
    await formWith({ a: 2 * pieceBytes });
    await send("a", picture(2 * pieceBytes), [1]);
    await collecting();
    tools.watch.pass(uploadOpensFor / 1000 + 61);
    await collecting();
    expect([await media(), await dueAt(), eventsOf("UploadGivenUp"), eventsOf("MediaExpired")]).toMatchObject([
      [{ state: "expired", why: "not whole" }],
      undefined,
      1,
      0,
    ]);
  });

  it("is stored though the bucket was away for longer than it may be sent", async () => {
    const file = picture(10);
    await formWith({ a: file.length });
    await send("a", file, [0]);
    isBroken = true;
    for (let hour = 0; hour < hours(uploadOpensFor) + 2; hour += 1) {
      await collecting();
      tools.watch.pass(3_600);
    }
    isBroken = false;
    tools.watch.pass(6 * 3_600);
    await collecting();
    expect(await states()).toEqual(["stored"]);
  });

  it("is tried again soon when the bucket fails, though it was waited for long", async () => {
    const file = picture(10);
    await formWith({ a: file.length });
    for (let at = 0; at < 20; at += 1) {
      await collecting();
      tools.watch.pass(301);
    }
    await send("a", file, [0]);
    isBroken = true;
    await collecting();
    isBroken = false;
    tools.watch.pass(121);
    await collecting();
    expect(await states()).toEqual(["stored"]);
  });

  it("does not wait for another of its message", async () => {
    await formWith({ a: 2 * pieceBytes, b: 20 });
    await send("a", picture(2 * pieceBytes), [0]);
    await send("b", picture(20), [0]);
    await collecting();
    expect(await states()).toEqual(["pending", "stored"]);
  });

  it("is stored once, whatever else of its message comes while it is", async () => {
    await formWith({ a: 10, b: 20 });
    await send("a", picture(10), [0]);
    await collecting();
    await send("b", picture(20), [0]);
    await collecting();
    await collecting();
    expect(bucket.map(({ file }) => file.size)).toEqual([10, 20]);
  });

  it("stays as it was stored first when two were at it", async () => {
    await formWith({ a: 10 });
    await send("a", picture(10), [0]);
    // The second is at it while the first is: its last piece was sent again.
    const interrupted: CaseTable = {
      ...table,
      async change(at, change) {
        if (change.set.includes("#media[")) {
          await lookNow(table, key, tools.now());
          await collecting();
        }
        return table.change(at, change);
      },
    };
    await collecting(interrupted);
    expect([await states(), (await media())[0]?.stored?.key === bucket[1]?.file.key]).toEqual([["stored"], true]);
  });

  it("is neither lost nor doubled at the desk when whoever stored it died before saying so", async () => {
    await formWith({ a: 10 });
    await send("a", picture(10), [0]);
    const dying: CaseTable = {
      ...table,
      async change(at, change) {
        if (change.set.includes("#media[")) throw new Error("Died");
        return table.change(at, change);
      },
    };
    await collecting(dying);
    tools.watch.pass(181);
    await collecting();
    expect([await states(), bucket.length]).toEqual([["stored"], 2]);
  });

  it("leaves nothing on the machine that put it together", async () => {
    await formWith({ a: 10 });
    await send("a", picture(10), [0]);
    await collecting();
    const { path = "" } = bucket[0]?.file ?? {};
    await expect(rm(path)).rejects.toThrow("ENOENT");
  });
});
