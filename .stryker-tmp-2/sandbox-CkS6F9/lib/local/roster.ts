// @ts-nocheck
import type { Roster } from "#core/counselor.ts";

/** Three made-up counselors who are on duty for a week from now, each with a phone of the local topic. */
export function localRoster(now: Date, givePhone: (counselorId: string) => string): Roster {
  const counselors = [
    { id: "amna", name: "Amna (fictional)", role: "counselor", language: "ur" },
    { id: "bano", name: "Bano (fictional)", role: "counselor", language: "en" },
    { id: "saima", name: "Saima (fictional)", role: "supervisor", language: "en" },
  ] as const;
  const day = 86_400_000;
  const from = new Date(now.getTime() - day).toISOString();
  const to = new Date(now.getTime() + 7 * day).toISOString();
  return {
    counselors,
    devices: counselors.map(({ id }) => ({ counselorId: id, kind: "app", address: givePhone(id), confirmed: true })),
    shifts: counselors.filter(({ role }) => role === "counselor").map(({ id }) => ({ counselorId: id, from, to })),
  };
}
