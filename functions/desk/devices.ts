import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Device } from "#core/counselor.ts";
import { OwnDevice } from "#core/desk-duty.ts";
import { phoneNumber } from "#core/phone.ts";
import { endInRoster, readRoster } from "#shared/roster.ts";
import { deviceKey } from "#shared/table-keys.ts";
import { type Desk, type Refusal, refusal, route } from "./route.ts";

/** A device's name: of its kind and address, so that adding it again is the same device. */
export const deviceName = ({ kind, address }: Pick<Device, "kind" | "address">): string =>
  `${kind}-${createHash("sha256").update(address).digest("hex").slice(0, 12)}`;

const Devices = z.strictObject({ devices: z.array(OwnDevice) });

/** The devices of a counselor, as the table has them. */
export async function devicesOf(
  { table, now }: Pick<Desk, "table" | "now">,
  counselorId: string,
): Promise<readonly Device[]> {
  const { devices } = await readRoster(table, now());
  return devices.filter((device) => device.counselorId === counselorId);
}

/** A device as she sees it: her number but for the middle, so that she knows which it is. */
export const ownDevice = (device: Device): OwnDevice => ({
  id: deviceName(device),
  kind: device.kind,
  address: device.kind === "app" ? `…${device.address.slice(-6)}` : shortened(device.address),
  state: device.dead === true ? "dead" : device.confirmed ? "confirmed" : "unconfirmed",
});

const shortened = (address: string): string => `${address.slice(0, 3)}…${address.slice(-4)}`;

/** Looks at each device anew: what was confirmed or given up since is written down. */
async function refreshed(desk: Desk, counselorId: string): Promise<z.input<typeof Devices>> {
  const devices = await Promise.all(
    (await devicesOf(desk, counselorId)).map(async (device) => {
      const now = await desk.devices.refresh(device).catch(() => device);
      await desk.table.put({ ...deviceKey(now), ...now });
      return ownDevice(now);
    }),
  );
  return { devices };
}

export const devicesRoute = route({
  method: "GET",
  path: "/duty/devices",
  group: "counselor",
  summary: "Her devices, and whether alerts reach them now",
  query: z.strictObject({}),
  body: z.undefined(),
  answer: Devices,
  handle: (desk, { caller }) => refreshed(desk, caller.id),
});

const change = { method: "POST", group: "counselor", query: z.strictObject({}), answer: Devices } as const;

export const addDeviceRoute = route({
  ...change,
  path: "/duty/devices",
  summary: "Add a device, or mend one: a number for SMS, an e-mail address, or the token of the app on her phone",
  body: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("sms"), address: z.string().check(z.maxLength(30)) }),
    z.strictObject({ kind: z.literal("email"), address: z.email().check(z.maxLength(200)) }),
    z.strictObject({ kind: z.literal("app"), address: z.string().check(z.minLength(8), z.maxLength(4_096)) }),
  ]),
  async handle(desk, { caller, body, now }) {
    const address = body.kind === "sms" ? phoneNumber(body.address) : body.address;
    if (address === undefined) return refusal(422, "no_number");
    const added = await desk.devices.add({ counselorId: caller.id, kind: body.kind, address });
    if (added === undefined) return refusal(422, "no_app");
    // A phone that changed hands rings for whoever has it now, and for nobody else.
    const { devices } = await readRoster(desk.table, now);
    const others = devices.filter((one) => one.counselorId !== caller.id && isSamePlace(one, added));
    await endInRoster(desk.table, { counselors: [], devices: others, shifts: [] }, now);
    await desk.table.put({ ...deviceKey(added), ...added });
    return refreshed(desk, caller.id);
  },
});

const isSamePlace = (one: Device, other: Device): boolean => one.kind === other.kind && one.address === other.address;

const Named = z.strictObject({ id: z.string().check(z.maxLength(60)) });

export const testDeviceRoute = route({
  ...change,
  path: "/duty/devices/test",
  summary: "Ring one of her devices, and no other",
  body: Named,
  handle: (desk, { caller, body }) =>
    withDevice(desk, { counselorId: caller.id, id: body.id }, async (device) => {
      await desk.devices.test(device, caller.counselor.language === "ur" ? "1098 · آزمائش" : "1098 · Test");
    }),
});

export const removeDeviceRoute = route({
  ...change,
  path: "/duty/devices/remove",
  summary: "Take a device away: no alert goes to it any more",
  body: Named,
  handle: (desk, { caller, body, now }) =>
    withDevice(desk, { counselorId: caller.id, id: body.id }, async (device) => {
      await desk.devices.remove(device);
      await endInRoster(desk.table, { counselors: [], devices: [device], shifts: [] }, now);
    }),
});

async function withDevice(
  desk: Desk,
  { counselorId, id }: { counselorId: string; id: string },
  act: (device: Device) => Promise<void>,
): Promise<z.input<typeof Devices> | Refusal> {
  const device = (await devicesOf(desk, counselorId)).find((one) => deviceName(one) === id);
  if (device === undefined) return refusal(404, "no_such_device");
  await act(device);
  return refreshed(desk, counselorId);
}
