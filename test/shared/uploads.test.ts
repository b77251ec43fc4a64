import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { lengthOfPiece, pieceBytes, piecesOf } from "#core/upload.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { isWhole, keepPiece, lookNow, readPieces, type Upload } from "#shared/uploads.ts";
import { emptyTables, type MadeTable } from "../support/table.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const emptyTable = emptyTables();
let made: MadeTable;
let table: CaseTable;

beforeEach(async () => {
  made = await emptyTable();
  table = made.table;
});

const upload = (given: Partial<Upload> = {}): Upload => ({
  messageId: "4f0c1a52-0000-4000-8000-000000000001",
  fileId: "4f0c1a52-0000-4000-8000-000000000002",
  bytes: 2 * pieceBytes + 100,
  ...given,
});

/** The piece of this number, of bytes that tell which it is. */
const bytesOf = (one: Upload, piece: number): Uint8Array =>
  new Uint8Array(lengthOfPiece(piece, one.bytes) ?? 0).fill(piece + 1);
const keep = (one: Upload, piece: number, bytes = bytesOf(one, piece)) => keepPiece(table, one, { piece, bytes, now });
const whole = async (one: Upload) => Buffer.concat(await readPieces(table, one));
const asSent = (one: Upload) =>
  Buffer.concat(Array.from({ length: piecesOf(one.bytes) }, (_, piece) => bytesOf(one, piece)));

describe("a file in pieces", () => {
  it("is whole once every piece is here, in whatever order and however often they came", async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 3 });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(order, async (pieces) => {
        n += 1;
        const one = upload({ fileId: `file-${n}` });
        for (const piece of pieces) await keep(one, piece);
        const all = new Set(pieces).size === 3;
        expect(await isWhole(table, one)).toBe(all);
        if (all) expect((await whole(one)).equals(asSent(one))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("is whole when its pieces come all at once", async () => {
    await Promise.all([2, 0, 1, 1, 0, 2].map((piece) => keep(upload(), piece)));
    expect([await isWhole(table, upload()), (await whole(upload())).equals(asSent(upload()))]).toEqual([true, true]);
  });

  it("says with each piece how many are here", async () => {
    expect([await keep(upload(), 1), await keep(upload(), 1), await keep(upload(), 0)]).toEqual([1, 1, 2]);
  });

  it("is not whole while one is missing", async () => {
    await keep(upload(), 0);
    await keep(upload(), 2);
    expect(await isWhole(table, upload())).toBe(false);
  });

  it("is not whole before the first", async () => expect(await isWhole(table, upload())).toBe(false));

  it("keeps what came first under a number", async () => {
    const one = upload({ bytes: 3 });
    await keep(one, 0, Uint8Array.from([1, 2, 3]));
    await keep(one, 0, Uint8Array.from([7, 7, 7]));
    expect(await whole(one)).toEqual(Buffer.from([1, 2, 3]));
  });

  it("is in nobody's way who sends another at the same time", async () => {
    const [one, other] = [upload({ fileId: "one" }), upload({ fileId: "other" })];
    await Promise.all([0, 1, 2].flatMap((piece) => [keep(one, piece), keep(other, piece)]));
    expect([(await whole(one)).equals(asSent(one)), (await whole(other)).equals(asSent(other))]).toEqual([true, true]);
  });

  it("counts a piece once whose answer was lost", async () => {
    made.loseNextAnswer();
    expect([await keep(upload(), 0), await keep(upload(), 0)]).toEqual([1, 1]);
  });

  it("counts nothing that is not here", async () => {
    const broken: CaseTable = { ...table, create: () => Promise.reject(new Error("Busy")) };
    await keepPiece(broken, upload({ bytes: 1 }), { piece: 0, bytes: Uint8Array.of(1), now }).catch(() => undefined);
    expect(await isWhole(table, upload({ bytes: 1 }))).toBe(false);
  });

  it("is dropped by the table by itself, all of it, after eight days", async () => {
    await keep(upload(), 0);
    const gone = now.getTime() / 1000 + 8 * 86_400;
    expect((await made.all()).map((item) => item["expiresAt"])).toEqual([gone, gone]);
  });
});

describe("a message one of whose files is whole", () => {
  const key = { pk: "MESSAGE#web-form#form#1", sk: "MESSAGE" };

  it("is looked at now", async () => {
    await table.put({ ...key, duePk: "DUE#media#0", dueAt: "2026-11-24T15:00:00.000Z" });
    await lookNow(table, key, now);
    expect((await table.read(key))?.["dueAt"]).toBe(now.toISOString());
  });

  it.each([
    ["has its path before it", { duePk: "DUE#message#0", dueAt: "2026-11-24T15:00:00.000Z" }],
    ["is done", {}],
  ])("is left alone where it %s", async (_, due) => {
    await table.put({ ...key, ...due });
    await lookNow(table, key, now);
    expect(await table.read(key)).toEqual({ ...key, ...due });
  });
});
