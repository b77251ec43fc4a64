/** Pakistan has one time, five hours ahead of UTC, and has not moved its clocks since 2009. Minutes. */
const ahead = 300;

/** A moment as people in Pakistan read it: the day `2026-11-25`, its place in the week (Sunday 0), minutes since midnight. */
export function localTime(moment: Date): { readonly day: string; readonly weekday: number; readonly minutes: number } {
  const shifted = new Date(moment.getTime() + ahead * 60_000);
  return {
    day: shifted.toISOString().slice(0, 10),
    weekday: shifted.getUTCDay(),
    minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
  };
}

/** The moment at which a day of Pakistan begins. */
export const startOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) - ahead * 60_000);

/** The day that is so many days later. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The Monday on or before a day: duty is planned by weeks that begin on it. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

/** A moment as a form's field of date and time has it, by the clock of Pakistan: `2026-11-25T03:00`. */
export const toField = (moment: Date): string => new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, 16);

/** The moment that such a field stands for, as ISO 8601 UTC. */
export const fromField = (field: string): string =>
  new Date(Date.parse(`${field}:00.000Z`) - ahead * 60_000).toISOString();
