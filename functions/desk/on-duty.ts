import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { versionOf } from "#core/case.ts";
import type { Shift } from "#core/counselor.ts";
import { CaseLine } from "#core/desk-case.ts";
import { Me } from "#core/desk-duty.ts";
import { nameOf } from "#shared/log.ts";
import { readRoster, writeRoster } from "#shared/roster.ts";
import { handOver, unclaim } from "./claims.ts";
import { removeShift } from "./duty.ts";
import { claimsOf } from "./my-day.ts";
import { lineOf } from "./queue.ts";
import { type Asked, type Desk, isRefusal, refusal, route } from "./route.ts";

const MeNow = z.strictObject({ me: Me, open: z.optional(z.array(CaseLine)) });

/** Who she is, and until when she is on duty. */
export async function meNow(desk: Desk, { caller, now }: Pick<Asked<unknown, unknown>, "caller" | "now">): Promise<Me> {
  const { counselor, group } = caller;
  const until = (await runningShifts(desk, caller.id, now))
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return { ...counselor, group, ...(until !== undefined && { onDutyUntil: until }) };
}

async function runningShifts(desk: Desk, counselorId: string, now: Date): Promise<readonly Shift[]> {
  const { shifts } = await readRoster(desk.table, now);
  const time = now.toISOString();
  return shifts.filter((shift) => shift.counselorId === counselorId && shift.from <= time && time < shift.to);
}

const change = { method: "POST", group: "counselor", query: z.strictObject({}), answer: MeNow } as const;

export const onDutyRoute = route({
  ...change,
  path: "/duty/on",
  summary: "I am on duty now, for so many hours: for whoever is not in the plan",
  body: z.strictObject({ hours: z.int().check(z.gte(1), z.lte(16)) }),
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const to = new Date(now.getTime() + body.hours * 3_600_000).toISOString();
    const shift = { counselorId: caller.id, from: now.toISOString(), to };
    await writeRoster(desk.table, { counselors: [], devices: [], shifts: [shift] });
    await lineOfHers(desk, caller.id, "open");
    return { me: await meNow(desk, asked) };
  },
});

/** Her line for calls follows her duty, where the deployment wants it; that it cannot must not keep her from duty. */
async function lineOfHers(desk: Desk, counselorId: string, line: "open" | "closed"): Promise<void> {
  try {
    await (await desk.telephone())?.presence(counselorId, line);
  } catch (error) {
    desk.log("RequestFailed", { error: nameOf(error) });
  }
}

/** `queue`: back to the queue, to whoever takes it; else the colleague who has it from now on. */
const Left = z.strictObject({ reference: z.string(), to: z.string().check(z.maxLength(40)) });

/**
 * Ends her duty. With open claims it asks to whom they go first; nobody's case is left with someone who sleeps.
 */
export const offDutyRoute = route({
  ...change,
  path: "/duty/off",
  summary: "I leave duty: every open claim goes to a colleague, or back to the queue",
  body: z.strictObject({ claims: z.array(Left).check(z.maxLength(200)) }),
  async handle(desk, asked) {
    const { caller, now, body } = asked;
    const open = await claimsOf(desk, caller.id);
    const unsaid = open.filter(({ id }) => !body.claims.some(({ reference }) => reference === id));
    if (unsaid.length > 0) return refusal(422, "open_claims", { open: unsaid.map(lineOf) });
    for (const found of open) {
      const to = body.claims.find(({ reference }) => reference === found.id)?.to ?? "queue";
      const one = { ...asked, id: found.id, body: { action: randomUUID(), version: versionOf(found) } };
      const worked = to === "queue" ? await unclaim(desk, one) : await handOver(desk, one, to);
      if (isRefusal(worked)) return worked;
    }
    for (const shift of await runningShifts(desk, caller.id, now)) {
      const ended = { ...shift, to: now.toISOString() };
      await writeRoster(desk.table, { counselors: [], devices: [], shifts: [ended] });
      await removeShift(desk, shift, now);
    }
    await lineOfHers(desk, caller.id, "closed");
    return { me: await meNow(desk, asked) };
  },
});
