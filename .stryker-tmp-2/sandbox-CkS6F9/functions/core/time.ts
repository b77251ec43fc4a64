/** The day before WhatsApp was: what claims to be older, or from the day after tomorrow, is a wrong clock. */
// @ts-nocheck

const earliest = Date.UTC(2009, 0, 1);
const day = 86_400_000;

/**
 * A provider's time as ISO 8601 UTC. Providers send seconds or milliseconds, as numbers or as strings; from 10^12 on
 * it is milliseconds. A time that cannot be is replaced by `now`.
 */
export function providerTime(given: unknown, now: Date): string {
  const digits =
    typeof given === "number"
      ? Math.trunc(given)
      : typeof given === "string" && /^\d{1,16}$/.test(given)
        ? Number(given)
        : NaN;
  const time = digits >= 1e12 ? digits : digits * 1000;
  return time >= earliest && time <= now.getTime() + day ? new Date(time).toISOString() : now.toISOString();
}
