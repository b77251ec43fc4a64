import type { Shift } from "./counselor.ts";
import { dayAfter, startOfDay } from "./local-time.ts";

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The week that begins on a Monday, as moments. */
export const weekOf = (monday: string): Span => ({
  from: startOfDay(monday).toISOString(),
  to: startOfDay(dayAfter(monday, 7)).toISOString(),
});

/** When nobody is on duty within a span, in order. */
export function gaps(shifts: readonly Shift[], { from, to }: Span): readonly Span[] {
  const found: Span[] = [];
  let covered = from;
  for (const shift of shifts.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (shift.from >= to) break;
    if (shift.from > covered) found.push({ from: covered, to: shift.from });
    if (shift.to > covered) covered = shift.to;
  }
  if (covered < to) found.push({ from: covered, to });
  return found;
}

/** The shifts that begin in one week, moved to another. */
export function copiedWeek(shifts: readonly Shift[], from: string, to: string): readonly Shift[] {
  const week = weekOf(from);
  const moved = startOfDay(to).getTime() - startOfDay(from).getTime();
  const later = (time: string): string => new Date(Date.parse(time) + moved).toISOString();
  return shifts
    .filter((shift) => week.from <= shift.from && shift.from < week.to)
    .map((shift) => ({ ...shift, from: later(shift.from), to: later(shift.to) }));
}
