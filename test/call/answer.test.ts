import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Slot } from "#core/appointment.ts";
import { passFor } from "#shared/mailbox-pass.ts";
import { writeRoster } from "#shared/roster.ts";
import { openSlot, readSlot } from "#shared/slots.ts";
import type { BrowserCall } from "#shared/telephone.ts";
import { answer } from "../../functions/call/answer.ts";
import { answer as mailboxAnswer } from "../../functions/mailbox/answer.ts";
import { answer as formAnswer } from "../../functions/web-form/answer.ts";
import { aRoster } from "../support/builders.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { aRequest } from "../support/requests.ts";
import { emptyTables } from "../support/table.ts";

const key = "1234567890123456";
const json = { headers: { "content-type": "application/json" } };
/** Two hours after the desk's clock. */
const startsAt = "2026-11-24T14:00:00.000Z";

const emptyTable = emptyTables();
let desk: TestDesk;
let begun: BrowserCall[];
let telephone: Parameters<typeof answer>[0]["telephone"];

async function aForm(): Promise<string> {
  const asked = { idempotencyKey: randomUUID(), message: "Please help", mailboxKey: key };
  return JSON.parse((await formAnswer(desk)(aRequest(asked, json))).body ?? "").reference;
}
const mailbox = async (reference: string, body: object = {}, hasTelephone = true) => {
  const tools = { ...desk, hasTelephone: async () => hasTelephone };
  return (await mailboxAnswer(tools)(aRequest({ reference, key, ...body }, json))).body ?? "";
};
async function booked(given: Partial<Slot> = {}) {
  const id = desk.draw().caseId;
  const slot: Slot = { id, meeting: "video", startsAt, lasts: 30, languages: ["ur"], woman: true, state: "open" };
  await openSlot(desk.table, { ...slot, ...given });
  const reference = await aForm();
  await mailbox(reference, { act: "book", slot: id, language: "sd" });
  const name = (await readSlot(desk.table, id))?.mailbox ?? "";
  return { slot: id, reference, pass: passFor(name, await desk.linkKey(), desk.now()) };
}
const hoursPass = (hours: number): void => desk.watch.pass(hours * 3_600);
const script = async () => ({ statusCode: 200 });
async function ask(asked: { slot: string; pass: string }, given: object = {}) {
  const body = { slot: asked.slot, pass: asked.pass, attempt: randomUUID(), soundOnly: false, ...given };
  const got = await answer({ ...desk, telephone, script })(aRequest(body, { ...json, path: "/call" }));
  return [got.statusCode, JSON.parse(got.body ?? "")];
}

beforeEach(async () => {
  const { table } = await emptyTable();
  desk = testDesk(table);
  await writeRoster(desk.table, aRoster());
  begun = [];
  telephone = async () => ({
    async appCall(call) {
      begun.push(call);
      return { state: "started", contactId: "contact", participantToken: "token", connection: { Meeting: {} } };
    },
  });
});

describe("a call of a time by video", () => {
  it("begins for whoever has the time, and comes to her mailbox and her case in her language", async () => {
    const hers = await booked();
    hoursPass(2);
    expect([await ask({ ...hers, pass: passAt(hers) }), begun]).toMatchObject([
      [200, { Meeting: {} }],
      [
        {
          caseId: hers.reference,
          mailbox: expect.stringMatching(`^${hers.reference}:`),
          language: "sd",
          video: "send",
        },
      ],
    ]);
  });

  it("begins ten minutes before, and not earlier", async () => {
    const hers = await booked();
    hoursPass(1.82);
    const early = await ask({ ...hers, pass: passAt(hers) });
    hoursPass(0.02);
    expect([early, (await ask({ ...hers, pass: passAt(hers) }))[0]]).toEqual([[409, { error: "not now" }], 200]);
  });

  it("does not begin when the time is over", async () => {
    const hers = await booked();
    hoursPass(2.5);
    expect(await ask({ ...hers, pass: passAt(hers) })).toEqual([409, { error: "not now" }]);
  });

  it("does not begin for a time on the telephone", async () => {
    const hers = await booked({ meeting: "telephone" });
    hoursPass(2);
    expect(await ask({ ...hers, pass: passAt(hers) })).toEqual([409, { error: "not now" }]);
  });

  it("is nobody's to begin without the pass of an open mailbox", async () => {
    const hers = await booked();
    hoursPass(2);
    expect([await ask({ ...hers, pass: "nobody" }), await ask(hers)]).toEqual([
      [403, { error: "expired" }],
      [403, { error: "expired" }],
    ]);
  });

  it("is nobody's to begin from another mailbox", async () => {
    const [hers, another] = [await booked(), await booked()];
    hoursPass(2);
    expect(await ask({ slot: hers.slot, pass: passAt(another) })).toEqual([409, { error: "not now" }]);
  });

  it("does not begin where there is no telephone", async () => {
    const hers = await booked();
    hoursPass(2);
    telephone = async () => undefined;
    expect(await ask({ ...hers, pass: passAt(hers) })).toEqual([422, { error: "no telephone" }]);
  });

  it("is without pictures where she wants that", async () => {
    const hers = await booked();
    hoursPass(2);
    await ask({ ...hers, pass: passAt(hers) }, { soundOnly: true });
    expect(begun[0]?.video).toBe("none");
  });

  it("has one token for one attempt, however often it is asked for", async () => {
    const hers = await booked();
    hoursPass(2);
    const attempt = randomUUID();
    await Promise.all([1, 2, 3].map(() => ask({ ...hers, pass: passAt(hers) }, { attempt })));
    expect(new Set(begun.map(({ token }) => token))).toEqual(new Set([`call-${hers.slot}-${attempt}`]));
  });

  it("is one of two attempts at once", async () => {
    const hers = await booked();
    hoursPass(2);
    const answers = await Promise.all([1, 2, 3].map(() => ask({ ...hers, pass: passAt(hers) })));
    expect(answers.map(([status]) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it("may be begun again a little later", async () => {
    const hers = await booked();
    hoursPass(2);
    await ask({ ...hers, pass: passAt(hers) });
    desk.watch.pass(16);
    expect((await ask({ ...hers, pass: passAt(hers) }))[0]).toBe(200);
  });

  it("cannot be begun without end", async () => {
    const hers = await booked();
    hoursPass(2);
    const statuses: unknown[] = [];
    for (let tried = 0; tried < 21; tried += 1) {
      statuses.push((await ask({ ...hers, pass: passAt(hers) }))[0]);
      desk.watch.pass(16);
    }
    expect(statuses.lastIndexOf(200)).toBe(19);
  });

  it("is asked for again where Connect is busy", async () => {
    const hers = await booked();
    hoursPass(2);
    telephone = async () => ({ appCall: () => Promise.reject(new Error("ThrottlingException")) });
    expect(await ask({ ...hers, pass: passAt(hers) })).toEqual([503, { error: "try again" }]);
  });

  it("is begun anew where the answer to an attempt was lost", async () => {
    const hers = await booked();
    hoursPass(2);
    telephone = async () => ({
      appCall: async () => ({ state: "started", contactId: "1", participantToken: "", connection: undefined }),
    });
    expect(await ask({ ...hers, pass: passAt(hers) })).toEqual([409, { error: "another" }]);
  });
});

describe("the page of a call", () => {
  const page = () => answer({ ...desk, telephone, script })({ ...aRequest({}), method: "GET", path: "/call" });

  it("may reach Amazon's media servers, and may stand in our own pages alone", async () => {
    const policy = String((await page()).headers?.["Content-Security-Policy"]);
    expect([policy.includes("wss://*.chime.aws"), policy.includes("frame-ancestors 'self'")]).toEqual([true, true]);
  });

  it("is kept by no browser", async () => expect((await page()).headers?.["Cache-Control"]).toBe("no-store"));
});

describe("a mailbox", () => {
  const form = { headers: { "content-type": "application/x-www-form-urlencoded" } };
  const opened = async (reference: string, hasTelephone = true) => {
    const tools = { ...desk, hasTelephone: async () => hasTelephone };
    return (
      (await mailboxAnswer(tools)(aRequest(new URLSearchParams({ reference, key, language: "en" }).toString(), form)))
        .body ?? ""
    );
  };

  it("offers the call when its time has come", async () => {
    const { reference } = await booked();
    const before = await opened(reference);
    hoursPass(2);
    expect([before.includes("data-call"), (await opened(reference)).includes("data-call")]).toEqual([false, true]);
  });

  it("offers no call where there is no telephone, and says how she is reached", async () => {
    const { reference } = await booked();
    hoursPass(2);
    const page = await opened(reference, false);
    expect([page.includes("data-call"), page.includes("will be called")]).toEqual([false, true]);
  });

  it("shows times by video only where there is a telephone", async () => {
    const id = desk.draw().caseId;
    const slot: Slot = { id, meeting: "video", startsAt, lasts: 30, languages: ["ur"], woman: true, state: "open" };
    await openSlot(desk.table, slot);
    const reference = await aForm();
    const free = async (has: boolean) => JSON.parse(await mailbox(reference, { act: "look" }, has)).free.length;
    expect([await free(true), await free(false)]).toEqual([1, 0]);
  });
});

/** A pass lasts an hour: she has just opened her mailbox. */
function passAt({ pass }: { pass: string }): string {
  const [, name = ""] = pass.split(" ");
  return passFor(name, "link-key", desk.now());
}
