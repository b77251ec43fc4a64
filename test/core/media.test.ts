import { describe, expect, it } from "vitest";
import { isDisguised, isOpen, mostBytes, nextFetch, servedType } from "#core/media.ts";

const received = "2026-11-24T12:00:00.000Z";
const hoursLater = (hours: number): Date => new Date(Date.parse(received) + hours * 3_600_000);
const minutesTo = (tries: number, now: Date): number | undefined => {
  const next = nextFetch(received, { tries, now });
  return next === undefined ? undefined : (next.getTime() - now.getTime()) / 60_000;
};

describe("a file that could not be fetched", () => {
  it.each([
    [1, 2],
    [2, 4],
    [3, 8],
    [4, 16],
  ])("is asked for again later each time: after try %d in %d minutes", (tries, minutes) =>
    expect(minutesTo(tries, hoursLater(1))).toBe(minutes),
  );

  it("is asked for every six hours at least", () => expect(minutesTo(40, hoursLater(48))).toBe(360));

  it("is asked for once more just before its provider drops it", () =>
    expect(nextFetch(received, { tries: 12, now: hoursLater(166) })?.toISOString()).toBe(
      new Date(hoursLater(168).getTime() - 60_000).toISOString(),
    ));

  it("is never asked for again within a minute, nor at a time that is over", () =>
    expect(minutesTo(1, hoursLater(168 - 0.5 / 60))).toBe(1));

  it("is not asked for after seven days", () => expect(minutesTo(1, hoursLater(168))).toBeUndefined());
});

it.each([
  ["pending", true],
  ["failed", true],
  ["stored", false],
  ["expired", false],
  ["refused", false],
] as const)("holds a file that is %s for open: %s", (state, open) =>
  expect(isOpen({ kind: "image", state })).toBe(open),
);

it.each([
  ["image", "whatsapp", 5],
  ["audio", "whatsapp", 16],
  ["voice", "whatsapp", 16],
  ["video", "whatsapp", 16],
  ["sticker", "whatsapp", 500 / 1024],
  ["document", "whatsapp", 100],
  ["image", "facebook", 25],
  ["file", "sms", 25],
])("takes of %s on %s at most %d MB", (kind, channel, megabytes) =>
  expect(mostBytes(kind, channel)).toBe(megabytes * 1024 * 1024),
);

it.each(["image/jpeg", "audio/ogg", "video/mp4", "application/pdf"])("serves %s as what it is", (type) =>
  expect(servedType(type)).toBe(type),
);

it.each([
  "text/html",
  "image/svg+xml",
  "application/xml",
  "application/x-msdownload",
  "text/javascript",
  "text/html,image/png",
  "application/pdf+html",
])("serves %s as mere bytes", (type) => expect(servedType(type)).toBe("application/octet-stream"));

it.each([
  ["image", "application/x-msdownload", true],
  ["image", "application/octet-stream", true],
  ["image", "image/png", false],
  ["image", "application/x.image/png", true],
  ["sticker", "application/zip", true],
  ["audio", "application/zip", true],
  ["voice", "application/zip", true],
  ["video", "application/zip", true],
  ["audio", "video/mp4", false],
  ["document", "application/zip", false],
])("knows that a %s that is %s is in disguise: %s", (kind, type, disguised) =>
  expect(isDisguised({ kind, stored: { key: "k", type, ext: "x", size: 1 } })).toBe(disguised),
);

it("knows no disguise of a file that has not come yet", () => expect(isDisguised({ kind: "image" })).toBe(false));
