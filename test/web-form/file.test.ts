import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { pieceBytes, uploadOpensFor } from "#core/upload.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { writeRoster } from "#shared/roster.ts";
import { signed } from "#shared/signature.ts";
import { messageKey } from "#shared/table-keys.ts";
import { isWhole } from "#shared/uploads.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { answer } from "../../functions/web-form/answer.ts";
import { aRoster } from "../support/builders.ts";
import { aRequest } from "../support/requests.ts";
import { emptyTables } from "../support/table.ts";
import { aWatch, type TestTools, testTools } from "../support/tools.ts";

const id = (n: number): string => `4f0c1a52-0000-4000-8000-${String(n).padStart(12, "0")}`;
const bytes = pieceBytes + 100;
const announced = { id: id(7), kind: "voice", bytes };

const emptyTable = emptyTables();
let table: CaseTable;
let tools: TestTools;
let form: (request: Request) => Promise<Answer>;

beforeEach(async () => {
  table = (await emptyTable()).table;
  tools = testTools(table, { watch: aWatch() });
  await writeRoster(table, aRoster());
  form = answer(tools);
});

const Told = z.object({
  reference: z.string(),
  files: z.array(z.object({ id: z.string(), pass: z.string() })).default([]),
});

const post = (given: object = {}) =>
  form(
    aRequest(
      { idempotencyKey: id(1), message: "مدد", files: [announced], ...given },
      { path: "/form", headers: { "content-type": "application/json" } },
    ),
  );
const told = (answered: Answer) => Told.parse(JSON.parse(answered.body ?? ""));
const passOf = async (given: object = {}): Promise<string> => told(await post(given)).files[0]?.pass ?? "";

interface Sent {
  readonly pass: string;
  readonly piece?: string;
  readonly body?: Buffer;
  readonly type?: string;
}
const send = ({ pass, piece = "0", body = Buffer.alloc(pieceBytes), type = "application/octet-stream" }: Sent) =>
  form(
    aRequest(body, {
      path: "/form/file",
      headers: { "content-type": type, "upload-pass": pass, "upload-piece": piece },
    }),
  );
const said = ({ statusCode, body = "{}" }: Answer) => [statusCode, JSON.parse(body)];
const last = Buffer.alloc(100);
const upload = { messageId: id(1), fileId: id(7), bytes };
const dueAt = async () =>
  (await table.read(messageKey({ channel: "web-form", account: "form", id: id(1) })))?.["dueAt"];

describe("a form that announces a file", () => {
  it("is answered at once, with what lets the file in", async () => {
    expect([(await post()).statusCode, told(await post()).files.map((file) => file.id)]).toEqual([200, [id(7)]]);
  });

  it("rings before anything of the file is here", async () => {
    await post();
    expect(tools.topic.rung.length).toBeGreaterThan(0);
  });

  it("is answered a second time with the same", async () => {
    const first = await passOf();
    tools.watch.pass(60);
    expect(await passOf()).toBe(first);
  });

  it("is not the same as one that announces another", async () => {
    await post();
    expect((await post({ files: [{ ...announced, id: id(8) }] })).statusCode).toBe(409);
  });

  it("is taken where no pass can be signed just then", async () => {
    const away = answer({ ...tools, linkKey: () => Promise.reject(new Error("Away")) });
    const request = aRequest(
      { idempotencyKey: id(1), message: "مدد", files: [announced] },
      { path: "/form", headers: { "content-type": "application/json" } },
    );
    expect((await away(request)).statusCode).toBe(200);
  });
});

describe("a piece of a file", () => {
  it("is taken, and it is told how many are here", async () => {
    expect(said(await send({ pass: await passOf() }))).toEqual([200, { received: 1, pieces: 2 }]);
  });

  it("lets the file be stored at once when it is the last", async () => {
    const pass = await passOf();
    await send({ pass, piece: "1", body: last });
    tools.watch.pass(600);
    await send({ pass });
    expect([await isWhole(table, upload), await dueAt()]).toEqual([true, tools.now().toISOString()]);
  });

  it("leaves everything as it is when another is still missing", async () => {
    const pass = await passOf();
    const before = await dueAt();
    tools.watch.pass(600);
    await send({ pass });
    expect(await dueAt()).toBe(before);
  });

  it("is taken again and changes nothing", async () => {
    const pass = await passOf();
    await send({ pass });
    expect(said(await send({ pass }))).toEqual([200, { received: 1, pieces: 2 }]);
  });

  it.each(["2", "-1", "0.5", "1e0", "", "99999", "0 "])("of number %j is refused", async (piece) => {
    expect(said(await send({ pass: await passOf(), piece }))).toEqual([400, { errors: { piece: "not readable" } }]);
  });

  it("that is longer than announced is refused", async () => {
    const answered = await send({ pass: await passOf(), piece: "1", body: Buffer.alloc(101) });
    expect(said(answered)).toEqual([413, { errors: { body: "too long" } }]);
  });

  it("that was cut short on its way is refused", async () => {
    const answered = await send({ pass: await passOf(), body: Buffer.alloc(pieceBytes - 1) });
    expect(said(answered)).toEqual([400, { errors: { body: "too short" } }]);
  });

  it("that is no bytes is refused", async () => {
    expect((await send({ pass: await passOf(), type: "application/json" })).statusCode).toBe(415);
  });

  it("under no pass is refused", async () => {
    expect(said(await send({ pass: "" }))).toEqual([403, { errors: { pass: "wrong" } }]);
  });

  it("under a pass that lets in more than was announced is refused", async () => {
    const forged = (await passOf()).replace(String(bytes), String(5_000_000));
    expect(said(await send({ pass: forged }))).toEqual([403, { errors: { pass: "wrong" } }]);
  });

  it("under a pass that is signed with another key is refused", async () => {
    const [text = ""] = (await passOf()).split("~");
    expect(said(await send({ pass: signed(text, "another-key") }))).toEqual([403, { errors: { pass: "wrong" } }]);
  });

  it("under a signed text of ours that is for something else is refused", async () => {
    const foreign = signed(`mailbox 7K3Q-9F2M:${id(3)} 9999999999`, "link-key");
    expect(said(await send({ pass: foreign }))).toEqual([403, { errors: { pass: "wrong" } }]);
  });

  it("goes to the file of its pass and to no other", async () => {
    const other = await passOf({ idempotencyKey: id(2), files: [{ ...announced, id: id(8) }] });
    await passOf();
    await send({ pass: other });
    await send({ pass: other, piece: "1", body: last });
    expect([
      await isWhole(table, upload),
      await isWhole(table, { ...upload, messageId: id(2), fileId: id(8) }),
    ]).toEqual([false, true]);
  });

  it("is let in until the time is over, and not after, however often the form is sent again", async () => {
    const pass = await passOf();
    tools.watch.pass(uploadOpensFor / 1_000 - 1);
    const before = await send({ pass });
    tools.watch.pass(1);
    const after = await send({ pass: await passOf() });
    expect([before.statusCode, said(after)]).toEqual([200, [403, { errors: { pass: "expired" } }]]);
  });

  it("is told to wait where one address sends very many, and is taken a little later", async () => {
    const pass = await passOf();
    const answers = await Promise.all(Array.from({ length: 401 }, () => send({ pass, piece: "7" })));
    const refused = answers.filter(({ statusCode }) => statusCode === 429).length;
    tools.watch.pass(1);
    expect([refused, (await send({ pass })).statusCode]).toEqual([1, 200]);
  });
});
