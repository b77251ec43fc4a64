import { readCounselor } from "#shared/roster.ts";
import type { Request } from "#shared/webhook.ts";
import { tokenIn } from "./cookies.ts";
import type { Caller, Desk } from "./route.ts";

/** Browsers name the origin of every change; what names none is no page of ours. */
export const isOurOrigin = ({ publicUrl }: Pick<Desk, "publicUrl">, { headers }: Request): boolean =>
  headers["origin"] === new URL(publicUrl).origin;

/** Who asks: her session is good, and she is still of the roster. */
export async function callerOf(desk: Desk, { headers }: Request): Promise<Caller | undefined> {
  const token = tokenIn(headers);
  const now = desk.now();
  const session = token === undefined ? undefined : await desk.sessions.find(token, now);
  if (token === undefined || session === undefined) return undefined;
  const counselor = await readCounselor(desk.table, session.counselorId, now);
  return counselor === undefined ? undefined : { id: counselor.id, group: session.group, counselor, token };
}
