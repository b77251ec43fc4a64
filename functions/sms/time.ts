import { providerTime } from "#core/time.ts";
import type { Aggregator } from "./aggregator.ts";

/** Pakistan keeps one time, five hours ahead of UTC, all year. */
const offsets = { "Asia/Karachi": "+05:00", UTC: "Z" } as const;

/** An aggregator's time as ISO 8601 UTC; what cannot be read or cannot be is replaced by `now`. */
export function aggregatorTime(
  given: string | undefined,
  { timeFormat, timeZone }: Pick<Aggregator, "timeFormat" | "timeZone">,
  now: Date,
): string {
  if (given === undefined) return now.toISOString();
  if (timeFormat === "epoch-s" || timeFormat === "epoch-ms" || (timeFormat === "auto" && /^\d+$/.test(given))) {
    return providerTime(timeFormat === "epoch-ms" ? Number(given) : given, now);
  }
  return providerTime(Date.parse(withZone(given.trim(), offsets[timeZone])), now);
}

/** `2026-09-21 19:13:20` names no zone; `+0000` is written `+00:00` in ISO 8601. */
function withZone(written: string, offset: string): string {
  const time = written.replace(/^(\d{4}-\d\d-\d\d) /, "$1T").replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
  return /(Z|[+-]\d\d:\d\d)$/i.test(time) ? time : `${time}${offset}`;
}
