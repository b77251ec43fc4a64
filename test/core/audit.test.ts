import { describe, expect, it } from "vitest";
import { Audit } from "#core/audit.ts";

const deed: Audit = {
  caseId: "7K3Q-9F2M",
  counselorId: "amna",
  at: "2026-11-24T12:00:00.000Z",
  what: "break-glass",
  why: "She called again, and Bano is off duty.",
  version: 4,
  refused: true,
};

describe("the audit", () => {
  it("keeps who did what to which case, when, why, and that it came to nothing", () => {
    expect(Audit.parse(deed)).toEqual(deed);
  });

  it("keeps no word of the case", () => {
    expect(Audit.parse({ ...deed, text: "He has a gun." })).toEqual(deed);
  });

  it.each([
    "read",
    "break-glass",
    "claim",
    "unclaim",
    "hand-over",
    "reply",
    "reply-despite-card",
    "note",
    "call",
    "classify",
    "disposition",
    "safe-contact",
    "hint",
    "incident",
    "contact",
    "ask-close",
    "close",
    "close-alone",
    "keep-open",
    "reopen",
    "review",
    "search",
    "appointment",
    "file",
    "unread",
  ] as const)("reads for ever what was written down as: %s", (what) => {
    expect(Audit.parse({ ...deed, what }).what).toBe(what);
  });

  it.each(["", "peek"])("knows no deed that is called %j", (what) => {
    expect(Audit.safeParse({ ...deed, what }).success).toBe(false);
  });

  it.each(["caseId", "counselorId", "at", "what"] as const)("never leaves out %s", (name) => {
    const { [name]: _left, ...rest } = deed;
    expect(Audit.safeParse(rest).success).toBe(false);
  });
});
