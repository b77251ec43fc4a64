import { describe, expect, it } from "vitest";
import {
  askToClose,
  claimRefusal,
  closureOf,
  confirmRefusal,
  isAlarming,
  mayOpen,
  workRefusal,
} from "#core/case-work.ts";
import { aCase, aCounselor } from "../support/builders.ts";

const amna = { id: "amna", group: "counselor" } as const;
const bano = { id: "bano", group: "counselor" } as const;
const saima = { id: "saima", group: "supervisor" } as const;
const hers = aCase({ status: "claimed", owner: "amna", claims: 1, claimedAt: "2026-11-24T12:00:00.000Z" });
const closed = aCase({ status: "closed", owner: "amna" });
const closing = aCase({ ...hers, closing: { by: "amna", at: "2026-11-24T13:00:00.000Z", reason: "resolved_safe" } });

describe("who may open a case", () => {
  it.each([
    ["what nobody has", aCase(), bano, true],
    ["her own", hers, amna, true],
    ["a colleague's", hers, bano, false],
    ["a closed one", closed, bano, false],
    ["a closed one that a second person was once asked for", { ...closing, status: "closed" as const }, bano, false],
    ["what waits for a second person", closing, bano, true],
    ["what she agreed to close", { ...closed, ...closureOf("amna", "unreachable", "bano") }, bano, true],
    ["a colleague's as supervisor", hers, saima, true],
  ])("%s", (...[, found, worker, may]) => {
    expect(mayOpen(found, worker)).toBe(may);
  });
});

describe("who may claim", () => {
  it.each([
    ["a new case", aCase(), bano, undefined],
    ["her own again", hers, amna, undefined],
    ["a colleague's", hers, bano, "taken"],
    ["a colleague's, even as supervisor", hers, saima, "taken"],
    ["a referred one", aCase({ status: "referred" }), bano, undefined],
    ["a closed one", closed, amna, "closed"],
  ])("%s", (...[, found, worker, why]) => {
    expect(claimRefusal(found, worker)).toBe(why);
  });
});

describe("who may work on a case", () => {
  it.each([
    ["the owner", hers, amna, undefined],
    ["a colleague", hers, bano, "not_yours"],
    ["a supervisor", hers, saima, undefined],
    ["anyone before it is claimed", aCase(), amna, "not_claimed"],
    ["anyone once it is closed", closed, saima, "closed"],
  ])("%s", (...[, found, worker, why]) => {
    expect(workRefusal(found, worker)).toBe(why);
  });
});

describe("closing a case", () => {
  it("asks for a second person where others are on duty", () => {
    expect(askToClose(hers, amna, [aCounselor(), aCounselor({ id: "bano" })])).toEqual({ kind: "asked" });
  });

  it("closes at once where she is alone on duty", () => {
    expect(askToClose(hers, amna, [aCounselor()])).toEqual({ kind: "closed alone" });
  });

  it("asks for a second person where the one on duty is someone else", () => {
    expect(askToClose(hers, amna, [aCounselor({ id: "bano" })])).toEqual({ kind: "asked" });
  });

  it("asks for a second person where nobody is on duty", () => {
    expect(askToClose(hers, amna, [])).toEqual({ kind: "asked" });
  });

  it("is not for a colleague", () => {
    expect(askToClose(hers, bano, [])).toEqual({ kind: "refused", why: "not_yours" });
  });

  it.each([
    ["a colleague", closing, bano, undefined],
    ["she who asked", closing, amna, "second_person"],
    ["anyone where nobody asked", hers, bano, "nothing_to_confirm"],
    [
      "anyone after the person wrote again",
      { ...closing, lastMessageAt: "2026-11-24T13:00:01.000Z" },
      bano,
      "written_since",
    ],
    ["anyone once it is closed", closed, bano, "closed"],
  ])("is confirmed by %s", (...[, found, worker, why]) => {
    expect(confirmRefusal(found, worker)).toBe(why);
  });

  it("is marked for review where no second person agreed", () => {
    expect(closureOf("amna", "unreachable").review).toBe("needed");
  });

  it("is not marked for review where one did", () => {
    expect(closureOf("amna", "unreachable", "bano").review).toBeUndefined();
  });

  it("names no second person where there was none", () => {
    expect(closureOf("amna", "unreachable").closure).toStrictEqual({ by: "amna", reason: "unreachable" });
  });

  it("names the second person", () => {
    expect(closureOf("amna", "unreachable", "bano").closure).toMatchObject({ by: "amna", secondPerson: "bano" });
  });
});

describe("what the board shows red", () => {
  const now = new Date("2026-11-24T12:10:00.000Z");
  const p1 = (given: Partial<typeof hers>) => aCase({ priority: "P1", ...given });
  it.each([
    ["a P1 nobody took for two minutes", p1({ openedAt: "2026-11-24T12:08:00.000Z" }), true],
    ["a P1 nobody took for less", p1({ openedAt: "2026-11-24T12:08:01.000Z" }), false],
    ["a P1 claimed and silent for ten", p1({ ...hers, priority: "P1" }), true],
    ["a P1 claimed and silent for less", p1({ ...hers, priority: "P1", claimedAt: "2026-11-24T12:00:01.000Z" }), false],
    ["a P1 answered since", p1({ ...hers, priority: "P1", answeredAt: "2026-11-24T12:01:00.000Z" }), false],
    ["a P1 answered the moment it was claimed", p1({ ...hers, priority: "P1", answeredAt: hers.claimedAt }), false],
    ["a P1 answered before this claim", p1({ ...hers, priority: "P1", answeredAt: "2026-11-24T11:59:00.000Z" }), true],
    ["a P1 that was referred", p1({ ...hers, priority: "P1", status: "referred" }), false],
    ["a P1 that was closed", p1({ ...hers, priority: "P1", status: "closed" }), false],
    ["a P2", aCase({ priority: "P2", openedAt: "2026-11-24T11:00:00.000Z" }), false],
  ])("%s", (_what, found, red) => {
    expect(isAlarming(found, now)).toBe(red);
  });
});
