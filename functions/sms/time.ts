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
  const isNamed = timeFormat === "auto" || timeFormat === "iso";
  const written = isNamed ? given.trim() : isoOf(given.trim(), timeFormat);
  return providerTime(Date.parse(withZone(written, offsets[timeZone])), now);
}

/** `2026-09-21 19:13:20` names no zone; `+0000` is written `+00:00` in ISO 8601. */
function withZone(written: string, offset: string): string {
  const time = written.replace(/^(\d{4}-\d\d-\d\d) /, "$1T").replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
  return /(Z|[+-]\d\d:\d\d)$/i.test(time) ? time : `${time}${offset}`;
}

const numbers = /yyyy|MM|dd|HH|mm|ss/g;

/** A time in a way of writing of its own, by the places of its numbers; what is written otherwise stays as it came. */
function isoOf(given: string, format: string): string {
  const names: readonly string[] = format.match(numbers) ?? [];
  const pattern = format
    .replace(/[^A-Za-z\s]/g, "\\$&")
    .replace(numbers, (name) => (name === "yyyy" ? "(\\d{4})" : "(\\d\\d?)"));
  const read = new RegExp(`^${pattern}`).exec(given)?.slice(1);
  if (read === undefined) return given;
  const at = (name: string): string => (read[names.indexOf(name)] ?? "0").padStart(2, "0");
  return `${at("yyyy")}-${at("MM")}-${at("dd")}T${at("HH")}:${at("mm")}:${at("ss")}`;
}
