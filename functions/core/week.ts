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
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  // The same moment may be written with milliseconds or without.
  const spans = shifts.map((shift) => [Date.parse(shift.from), Date.parse(shift.to)] as const);
  let covered = begin;
  for (const [opens, closes] of spans.toSorted(([a], [b]) => a - b)) {
    if (opens >= end) break;
    if (opens > covered) found.push(spanOf(covered, opens));
    covered = Math.max(covered, closes);
  }
  if (covered < end) found.push(spanOf(covered, end));
  return found;
}

const spanOf = (from: number, to: number): Span => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

/** The shifts that begin in one week, moved to another. */
export function copiedWeek(shifts: readonly Shift[], from: string, to: string): readonly Shift[] {
  const week = weekOf(from);
  const moved = startOfDay(to).getTime() - startOfDay(from).getTime();
  const later = (time: string): string => new Date(Date.parse(time) + moved).toISOString();
  return shifts
    .filter((shift) => week.from <= shift.from && shift.from < week.to)
    .map((shift) => ({ ...shift, from: later(shift.from), to: later(shift.to) }));
}
