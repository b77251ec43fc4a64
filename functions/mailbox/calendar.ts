import { endOf, type Slot } from "#core/appointment.ts";
import type { Answer } from "#shared/webhook.ts";

/**
 * Her appointment as a calendar file (RFC 5545), that says nothing but when. She asked for it: it stays on her phone.
 */
export function calendar(slot: Slot, now: Date): Answer {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//calendar//EN",
    "BEGIN:VEVENT",
    `UID:${slot.id}`,
    `DTSTAMP:${stamp(now.toISOString())}`,
    `DTSTART:${stamp(slot.startsAt)}`,
    `DTEND:${stamp(endOf(slot))}`,
    "SUMMARY:Meeting",
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  return {
    statusCode: 200,
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="meeting.ics"',
      "Cache-Control": "no-store",
    },
    body: lines.join("\r\n"),
  };
}

/** `2026-11-25T10:00:00.000Z` as `20261125T100000Z`. */
const stamp = (at: string): string => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
