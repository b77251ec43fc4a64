import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { readCase } from "#shared/cases.ts";
import { writeRoster } from "#shared/roster.ts";
import { aRoster, aShift } from "../support/builders.ts";
import { signedIn, someoneWrites, type TestDesk, testDesk } from "../support/desk.ts";
import { emptyTables } from "../support/table.ts";

const emptyTable = emptyTables();
let desk: TestDesk;
let amna: Awaited<ReturnType<typeof signedIn>>;
let saima: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  const { table } = await emptyTable();
  desk = testDesk(table);
  await writeRoster(table, aRoster());
  [amna, saima] = [await signedIn(desk, "amna"), await signedIn(desk, "saima", "supervisor")];
});

describe("being on duty", () => {
  it("begins when she says so, though no shift was planned", async () => {
    await saima.post("/duty/on", { hours: 8 });
    expect((await saima.get("/me")).body["me"]).toMatchObject({ onDutyUntil: "2026-11-24T20:00:00.000Z" });
  });

  it.each([
    ["open", "/duty/on", { hours: 8 }],
    ["closed", "/duty/off", { claims: [] }],
  ] as const)("makes her line for calls %s", async (line, path, body) => {
    const lines: string[] = [];
    const presence = async (id: string, put: string) => void lines.push(`${id} ${put}`);
    Object.assign(desk, { telephone: async () => ({ account: "instance", presence }) });
    await amna.post(path, body);
    expect(lines).toEqual([`amna ${line}`]);
  });

  it("begins also when the telephone does not answer", async () => {
    Object.assign(desk, { telephone: () => Promise.reject(new Error("Down")) });
    expect((await amna.post("/duty/on", { hours: 8 })).status).toBe(200);
  });

  it("does not end before she says to whom her open cases go", async () => {
    const id = await someoneWrites(desk);
    await amna.change(`/cases/${id}/claim`);
    expect((await amna.post("/duty/off", { claims: [] })).body).toMatchObject({
      error: "open_claims",
      open: [{ reference: id }],
    });
  });

  it("ends with her cases in a colleague's hands", async () => {
    const id = await someoneWrites(desk);
    await amna.change(`/cases/${id}/claim`);
    await amna.post("/duty/off", { claims: [{ reference: id, to: "bano" }] });
    expect([(await readCase(desk.table, id))?.owner, (await amna.get("/me")).body["me"]]).toEqual([
      "bano",
      expect.not.objectContaining({ onDutyUntil: expect.anything() }),
    ]);
  });
});

describe("the plan of a week", () => {
  it("shows when nobody is on duty", async () => {
    const { body } = await amna.get("/duty", { query: { week: "2026-11-30" } });
    expect(body["gaps"]).toEqual([{ from: "2026-11-29T19:00:00.000Z", to: "2026-12-06T19:00:00.000Z" }]);
  });

  it("is copied to another week", async () => {
    const { body } = await saima.post("/duty/copy", { from: "2026-11-23", to: "2026-11-30" });
    expect(body["shifts"]).toHaveLength(2);
  });

  it("lets two change shifts that end together", async () => {
    const one = aShift({ from: "2026-11-25T00:00:00.000Z", to: "2026-11-25T08:00:00.000Z" });
    const other = { ...one, counselorId: "bano", from: "2026-11-25T04:00:00.000Z" };
    await saima.post("/duty/shifts", one);
    await saima.post("/duty/shifts", other);
    const { body } = await saima.post("/duty/shifts/swap", { one, other });
    expect(body["shifts"]).toEqual(
      expect.arrayContaining([
        { ...one, counselorId: "bano" },
        { ...other, counselorId: "amna" },
      ]),
    );
  });

  it("loses a shift that is taken out", async () => {
    const { body } = await saima.post("/duty/shifts/remove", aShift());
    expect(body["shifts"]).toEqual([aShift({ counselorId: "bano" })]);
  });
});

describe("her devices", () => {
  it("are added with their address shortened in what is shown", async () => {
    const { body } = await amna.post("/duty/devices", { kind: "sms", address: "0300 0000042" });
    expect(body["devices"]).toContainEqual(
      expect.objectContaining({ kind: "sms", address: "+92…0042", state: "confirmed" }),
    );
  });

  it("show that an e-mail address is not confirmed yet", async () => {
    const { body } = await amna.post("/duty/devices", { kind: "email", address: "amna@example.org" });
    expect(body["devices"]).toContainEqual(expect.objectContaining({ kind: "email", state: "unconfirmed" }));
  });

  it("are hers alone: a phone that changed hands is its old counselor's no more", async () => {
    const phone = { kind: "sms", address: "0300 0000042" };
    await amna.post("/duty/devices", phone);
    await saima.post("/duty/devices", phone);
    const shown = async (who: typeof amna) => JSON.stringify((await who.get("/duty/devices")).body);
    expect([(await shown(amna)).includes("0042"), (await shown(saima)).includes("0042")]).toEqual([false, true]);
  });

  it("are rung one by one", async () => {
    const { body } = await amna.get("/duty/devices");
    const devices: readonly { readonly id: string }[] = JSON.parse(JSON.stringify(body["devices"]));
    await amna.post("/duty/devices/test", { id: devices[0]?.id });
    expect(desk.devices.rung).toHaveLength(1);
  });

  it("are nobody else's to ring", async () => {
    expect((await amna.post("/duty/devices/test", { id: `sms-${randomUUID().slice(0, 12)}` })).status).toBe(404);
  });

  it("are gone once they are taken away", async () => {
    const { body } = await amna.get("/duty/devices");
    const devices: readonly { readonly id: string }[] = JSON.parse(JSON.stringify(body["devices"]));
    expect((await amna.post("/duty/devices/remove", { id: devices[0]?.id })).body["devices"]).toEqual([]);
  });
});
