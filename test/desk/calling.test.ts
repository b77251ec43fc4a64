import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CaseView } from "#core/desk-case.ts";
import type { Board } from "#core/desk-duty.ts";
import { accept } from "#shared/accept.ts";
import { tick } from "#shared/clock.ts";
import { readMessage } from "#shared/hearing.ts";
import { writeRoster } from "#shared/roster.ts";
import { writeSafeContact } from "#shared/safe-contact.ts";
import { messageKey } from "#shared/table-keys.ts";
import { answerFlow } from "../../functions/voice/answer.ts";
import { heardIn } from "../../functions/voice/contact.ts";
import { parse } from "../../functions/voice/parse.ts";
import { callOut } from "../../functions/voice/send.ts";
import { settle } from "../../functions/voice/settle.ts";
import { aMessage, aRoster, phone } from "../support/builders.ts";
import { aContactEvent, aFlowEvent } from "../support/calls.ts";
import { type ConnectServer, connectSettings, startConnect } from "../support/connect.ts";
import { signedIn, someoneWrites, type TestDesk, testDesk } from "../support/desk.ts";
import { type Engine, startEngine } from "../support/table.ts";
import { fakeTelephone } from "../support/telephone.ts";
import { aWatch } from "../support/tools.ts";

const account = connectSettings.instanceId;

let engine: Engine;
let connect: ConnectServer;
let desk: TestDesk;
let amna: Awaited<ReturnType<typeof signedIn>>;
let saima: Awaited<ReturnType<typeof signedIn>>;
let made = 0;

beforeAll(async () => {
  engine = await startEngine();
  connect = await startConnect();
});
afterAll(async () => {
  await connect.stop();
  await engine.stop();
});
beforeEach(async () => {
  made += 1;
  const { table } = await engine.makeTable(`calling-${made}`);
  const watch = aWatch();
  const send = { voice: callOut(connect.telephone(), watch.now) };
  desk = {
    ...testDesk(table, { watch, send }),
    telephone: async () => ({ account, presence: async () => undefined }),
  };
  await writeRoster(table, aRoster());
  [amna, saima] = [await signedIn(desk, "amna"), await signedIn(desk, "saima", "supervisor")];
});

/** A call comes in by the flow; the reference of its case. */
async function calls(event: Parameters<typeof aFlowEvent>[0]): Promise<string> {
  const call = parse(aFlowEvent(event), { now: desk.now(), trunks: [] });
  if (call === undefined) throw new Error("NoCall");
  await answerFlow(desk)(call);
  return (await readMessage(desk.table, messageKey(call.message)))?.message.caseId ?? "";
}
const callBack = (id: string, body: object = {}) =>
  amna.post(`/cases/${id}/call-back`, { action: randomUUID(), ...body });
const viewOf = async (id: string): Promise<CaseView> =>
  JSON.parse(JSON.stringify((await saima.get(`/cases/${id}`)).body));
const board = async (): Promise<Board> => JSON.parse(JSON.stringify((await saima.get("/board")).body));
const dialled = () => connect.taken.length;

describe("calling a person back", () => {
  it("dials her number, and stands on the case as dialled", async () => {
    const id = await calls({ contactId: "c1" });
    expect([(await callBack(id)).body, connect.taken.at(-1)?.body["DestinationPhoneNumber"]]).toEqual([
      expect.objectContaining({ kind: "out", channel: "voice", state: "sent", by: "amna" }),
      phone(1),
    ]);
  });

  it("dials whoever wrote from a number", async () => {
    const id = await someoneWrites(desk);
    expect((await callBack(id)).body).toMatchObject({ state: "sent" });
  });

  it("dials the number that she typed into the form to be called at", async () => {
    const contact = { method: "phone", number: phone(7), safe: "true" };
    const id = await someoneWrites(desk, {
      channel: "web-form",
      identities: [{ kind: "message", value: "f" }],
      contact,
    });
    await callBack(id);
    expect(connect.taken.at(-1)?.body["DestinationPhoneNumber"]).toBe(phone(7));
  });

  it("dials once for a click that comes twice", async () => {
    const id = await calls({ contactId: "c1" });
    const [before, action] = [dialled(), randomUUID()];
    await Promise.all([callBack(id, { action }), callBack(id, { action })]);
    await callBack(id, { action });
    expect(new Set(connect.taken.slice(before).map(({ body }) => body["ClientToken"])).size).toBe(1);
  });

  it("is no way to send words", async () => {
    const id = await calls({ contactId: "c1" });
    const said = await amna.post(`/cases/${id}/reply`, { action: randomUUID(), channel: "voice", text: "Hello" });
    expect([said.body.error, (await viewOf(id)).ways]).toEqual(["no_way", []]);
  });

  it("is an answer: the alert that watches a claim rings no more", async () => {
    const id = await calls({ contactId: "c1", parameters: { op: "chosen", danger: "yes" } });
    await amna.change(`/cases/${id}/claim`);
    await callBack(id);
    desk.watch.pass(601);
    desk.topic.rung.length = 0;
    await tick(desk)(AbortSignal.timeout(5_000));
    expect(desk.topic.rung).toEqual([]);
  });

  it("is written down with who did it", async () => {
    const id = await calls({ contactId: "c1" });
    await callBack(id);
    expect((await saima.get(`/cases/${id}/audit`)).body).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ by: "amna", what: "call" })]),
    });
  });
});

describe("nobody is called", () => {
  const refusedWith = async (id: string, body: object = {}) => {
    const before = dialled();
    const said = await callBack(id, body);
    return [said.status, said.body.error, dialled() - before];
  };

  it("who said that it is not safe", async () => {
    const id = await calls({ contactId: "c1", parameters: { op: "chosen", unsafe: "yes" } });
    expect(await refusedWith(id)).toEqual([422, "unsafe_call", 0]);
  });

  it("who typed into the form that it is not safe", async () => {
    const contact = { method: "phone", number: phone(7), safe: "false" };
    const id = await someoneWrites(desk, {
      channel: "web-form",
      identities: [{ kind: "message", value: "f" }],
      contact,
    });
    expect(await refusedWith(id)).toEqual([422, "unsafe_call", 0]);
  });

  it("whose card does not name the telephone", async () => {
    const message = aMessage({ id: "card" });
    await accept(desk)([message]);
    const { caseId = "", personId = "" } = (await readMessage(desk.table, messageKey(message)))?.message ?? {};
    const card = { channels: ["whatsapp" as const], hours: [], neverSay: [] };
    const rest = { whoMayAnswer: "", codeWord: "", mayLeaveMessage: "unknown" as const, note: "" };
    const agreed = { personId, card: { ...card, ...rest }, seen: 0, by: "amna", at: desk.now().toISOString() };
    await writeSafeContact(desk.table, agreed);
    expect(await refusedWith(caseId)).toEqual([422, "unsafe_channel", 0]);
  });

  it("whose number is not known", async () => {
    expect(await refusedWith(await calls({ contactId: "c1", from: null }))).toEqual([422, "no_number_to_call", 0]);
  });

  it("where there is no telephone", async () => {
    const id = await calls({ contactId: "c1" });
    Object.assign(desk, { telephone: async () => undefined });
    expect(await refusedWith(id)).toEqual([422, "no_telephone", 0]);
  });

  it("but for a reason that supervisors see", async () => {
    const id = await calls({ contactId: "c1", parameters: { op: "chosen", unsafe: "yes" } });
    await callBack(id, { despite: "She asked for it by letter." });
    expect((await board()).opened).toMatchObject([{ reference: id, by: "amna", why: "She asked for it by letter." }]);
  });
});

describe("what Connect says", () => {
  it("no to stands on the case, in its own word", async () => {
    const id = await calls({ contactId: "c1" });
    connect.refuses.push({ status: 403, name: "DestinationNotAllowedException" });
    await callBack(id);
    expect((await viewOf(id)).timeline.entries).toContainEqual(
      expect.objectContaining({ kind: "out", state: "failed", failure: "DestinationNotAllowedException" }),
    );
  });

  it("it is too busy for is dialled by the clock", async () => {
    const id = await calls({ contactId: "c1" });
    const busy = Array.from({ length: 3 }, () => ({ status: 429, name: "TooManyRequestsException" }));
    connect.refuses.push(...busy);
    const said = await callBack(id);
    desk.watch.pass(31);
    await tick(desk)(AbortSignal.timeout(20_000));
    const [entry] = (await viewOf(id)).timeline.entries.filter(({ kind }) => kind === "out");
    expect([said.body["state"], entry?.state]).toEqual(["pending", "sent"]);
  });

  it("it is too busy for is not dialled when nobody waits for it any more", async () => {
    const id = await calls({ contactId: "c1" });
    const busy = Array.from({ length: 3 }, () => ({ status: 429, name: "TooManyRequestsException" }));
    connect.refuses.push(...busy);
    await callBack(id);
    desk.watch.pass(601);
    await tick(desk)(AbortSignal.timeout(20_000));
    const [entry] = (await viewOf(id)).timeline.entries.filter(({ kind }) => kind === "out");
    expect(entry).toMatchObject({ state: "failed", failure: "too_late" });
  });

  it.each([
    ["a counselor spoke to her", { answered: "2026-11-24T12:00:20.000Z" }, "delivered"],
    ["nobody picked up", { ended: "2026-11-24T12:00:40.000Z" }, "failed"],
  ] as const)("of a call of ours shows: %s", async (_, happened, state) => {
    const id = await calls({ contactId: "c1" });
    await callBack(id);
    const [entry] = (await viewOf(id)).timeline.entries.filter(({ kind }) => kind === "out");
    const contactId = String((await replyOf(id))?.["providerId"]);
    const event = aContactEvent({ contactId, type: "DISCONNECTED", initiation: "API", ...happened });
    const bring = settle({ ...desk, telephone: fakeTelephone(), connect: connectSettings });
    for (const heard of heardIn(event)) await bring(heard);
    const [after] = (await viewOf(id)).timeline.entries.filter(({ kind }) => kind === "out");
    expect([entry?.state, after?.state]).toEqual(["sent", state]);
  });
});

describe("who asked in a call to be called", () => {
  const asks = () => calls({ contactId: "c1", parameters: { op: "callback" } });

  it("is work on the board, longest waiting first", async () => {
    const id = await asks();
    desk.watch.pass(60);
    const other = await calls({ contactId: "c2", from: phone(2), parameters: { op: "callback" } });
    expect((await board()).callBacks.map(({ line }) => line.reference)).toEqual([id, other]);
  });

  it("shows on her case", async () => {
    expect((await viewOf(await asks())).callBack).toMatchObject({ askedAt: expect.any(String), unsafe: false });
  });

  it("is work no more when she was called", async () => {
    await callBack(await asks());
    expect((await board()).callBacks).toEqual([]);
  });

  it("is work no more when a call is noted", async () => {
    await amna.post(`/cases/${await asks()}/note`, { action: randomUUID(), kind: "call", text: "We spoke." });
    expect((await board()).callBacks).toEqual([]);
  });

  it("is work no more when the telephone called her and a counselor spoke", async () => {
    await asks();
    const bring = settle({ ...desk, telephone: fakeTelephone(), connect: connectSettings });
    const event = aContactEvent({
      contactId: "back",
      initialContactId: "c1",
      initiation: "CALLBACK",
      type: "CONNECTED_TO_AGENT",
      answered: "2026-11-24T12:05:00.000Z",
    });
    for (const heard of heardIn(event)) await bring(heard);
    expect((await board()).callBacks).toEqual([]);
  });

  it("asks once, however often her call is told of again", async () => {
    await callBack(await asks());
    await asks();
    expect((await board()).callBacks).toEqual([]);
  });

  it("asks anew in another call", async () => {
    const id = await asks();
    await callBack(id);
    desk.watch.pass(60);
    await calls({ contactId: "c3", parameters: { op: "callback" } });
    expect((await board()).callBacks.map(({ line }) => line.reference)).toEqual([id]);
  });
});

/** The call of ours on a case, as the table has it. */
async function replyOf(caseId: string): Promise<Record<string, unknown> | undefined> {
  const page = { index: "list", partition: `CASE#${caseId}`, limit: 100 } as const;
  const keys = (await desk.table.nominated(page)).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  return (await desk.table.readAll(keys)).find(({ direction }) => direction === "out");
}
