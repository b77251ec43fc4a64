import { describe, expect, it } from "vitest";
import { groupIn, isLive, Session, sessionLives } from "#core/session.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const inSeconds = (seconds: number): number => now.getTime() / 1000 + seconds;
const aSession = (given: Partial<Session> = {}): Session => ({
  counselorId: "amna",
  group: "counselor",
  since: "2026-11-24T06:00:00.000Z",
  expiresAt: inSeconds(3_600),
  ...given,
});

describe("a session at the desk", () => {
  it("lasts for a long shift of twelve hours", () => {
    expect(sessionLives / 3_600).toBe(12);
  });

  it("lets in until its last second", () => {
    expect(isLive(aSession({ expiresAt: inSeconds(1) }), now)).toBe(true);
  });

  it.each([0, -1, -86_400])("lets nobody in once it is over, %d seconds from its end", (seconds) => {
    expect(isLive(aSession({ expiresAt: inSeconds(seconds) }), now)).toBe(false);
  });

  it("lets nobody in after a supervisor has ended it", () => {
    expect(isLive(aSession({ endedBy: "saima" }), now)).toBe(false);
  });

  it("lets nobody in again when it was ended before it was over", () => {
    expect(isLive(aSession({ endedBy: "saima", expiresAt: inSeconds(-1) }), now)).toBe(false);
  });

  it.each(["counselor", "supervisor"] as const)("of a %s is read whole", (group) => {
    const ended = aSession({ group, endedBy: "saima" });
    expect(Session.parse(ended)).toEqual(ended);
  });

  it.each([
    ["a group of another kind", { group: "visitor" }],
    ["a group without a name", { group: "" }],
    ["a beginning that is no time", { since: "this morning" }],
    ["an end within a second", { expiresAt: 0.5 }],
    ["nobody who signed in", { counselorId: undefined }],
  ])("has not %s", (_, other) => {
    expect(Session.safeParse({ ...aSession(), ...other }).success).toBe(false);
  });
});

describe("a sign-in", () => {
  it.each([
    ["a counselor", ["counselor"], "counselor"],
    ["a supervisor", ["supervisor"], "supervisor"],
    ["a counselor among others", ["volunteers", "counselor"], "counselor"],
    ["a supervisor who counsels too", ["counselor", "supervisor"], "supervisor"],
  ])("gives %s her place at the desk", (_, groups, group) => {
    expect(groupIn(groups)).toBe(group);
  });

  it.each([[[]], [["volunteers"]], [[""]], [["Supervisor"]]])("gives no place to the groups %j", (groups) => {
    expect(groupIn(groups)).toBeUndefined();
  });
});
