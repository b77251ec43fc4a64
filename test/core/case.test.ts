import { describe, expect, it } from "vitest";
import { Case, consequences, mayMove, Status, versionOf } from "#core/case.ts";
import { aCase, aStored } from "../support/builders.ts";

describe("the desk", () => {
  const allowed = [
    "new to claimed",
    "new to closed",
    "claimed to new",
    "claimed to referred",
    "claimed to closed",
    "referred to claimed",
    "referred to closed",
    "closed to claimed",
  ];
  const all = Status.options.flatMap((from) => Status.options.map((to) => ({ from, to })));

  it("may move a case where it stands in the table of moves, and nowhere else", () => {
    const found = all.filter(({ from, to }) => mayMove(from, to)).map(({ from, to }) => `${from} to ${to}`);
    expect(found).toEqual(allowed);
  });
});

describe("what follows from a message", () => {
  const key = "MESSAGE#whatsapp#a#7";

  it("is a new case, where the message opened it", () => {
    expect(consequences(aCase({ openedBy: key }), aStored(), key)).toEqual(["new_case"]);
  });

  it("is a new case first, then a worse one, where a call opened it and raised it by a key that was pressed later", () => {
    const found = aCase({ openedBy: key, raisedBy: key, waitingSince: key, status: "claimed" });
    expect(consequences(found, aStored(), key)).toEqual(["new_case", "worse"]);
  });

  it("is a worse case, where the message raised it", () => {
    expect(consequences(aCase({ raisedBy: key }), aStored(), key)).toEqual(["worse"]);
  });

  it("is a worse case before it is one more message", () => {
    const found = aCase({ status: "claimed", raisedBy: key, waitingSince: key });
    expect(consequences(found, aStored(), key)).toEqual(["worse"]);
  });

  it.each(["claimed", "referred"] as const)("is a new message, where the %s case waits since then", (status) => {
    expect(consequences(aCase({ status, waitingSince: key }), aStored(), key)).toEqual(["new_message"]);
  });

  it("is nothing on a case that nobody has taken, for its ladder runs already", () => {
    expect(consequences(aCase({ waitingSince: key }), aStored(), key)).toEqual([]);
  });

  it("is nothing where an earlier message waits already", () => {
    const found = aCase({ status: "claimed", waitingSince: "MESSAGE#whatsapp#a#6" });
    expect(consequences(found, aStored(), key)).toEqual([]);
  });

  it("is a missed call before anything else, where nobody spoke to the caller", () => {
    const call = { missedAt: "2026-11-24T12:00:00.000Z" };
    expect(consequences(aCase({ openedBy: key }), aStored({ call }), key)).toEqual(["missed_call", "new_case"]);
  });

  it("is nothing for what starts no conversation", () => {
    const found = aCase({ status: "claimed", waitingSince: key });
    expect(consequences(found, aStored({ opensCase: false }), key)).toEqual([]);
  });

  it("is nothing for a message that neither opened nor raised nor waits", () => {
    expect(consequences(aCase({ status: "claimed" }), aStored(), key)).toEqual([]);
  });
});

describe("a case as it is kept", () => {
  const full = aCase({
    raisedBy: "MESSAGE#whatsapp#a#2",
    waitingSince: "MESSAGE#whatsapp#a#3",
    owner: "amna",
    claimedAt: "2026-11-24T12:01:00.000Z",
    answeredAt: "2026-11-24T12:02:00.000Z",
    closedAt: "2026-11-24T12:03:00.000Z",
    hints: ["person-2"],
    closing: { by: "amna", at: "2026-11-24T12:02:30.000Z", reason: "unreachable" },
    closure: { by: "amna", reason: "unreachable", secondPerson: "bano" },
  });

  it("is read whole", () => {
    expect(Case.parse(full)).toEqual(full);
  });

  it.each(["openedAt", "lastMessageAt", "claimedAt", "answeredAt", "closedAt"])("has %s in ISO 8601", (name) => {
    expect(Case.safeParse({ ...full, [name]: "yesterday" }).success).toBe(false);
  });

  it("counts its claims in whole numbers", () => {
    expect(Case.safeParse({ ...full, claims: 0.5 }).success).toBe(false);
  });

  it("has a status of the four", () => {
    expect(Case.safeParse({ ...full, status: "lost" }).success).toBe(false);
  });

  it.each(["needed", "done"] as const)("has a review that is %s", (review) => {
    expect(Case.parse({ ...full, review }).review).toBe(review);
  });
});

describe("the version of a case", () => {
  it("is none before anyone changed it", () => {
    expect(versionOf(aCase())).toBe(0);
  });

  it("is how often people changed it", () => {
    expect(versionOf(aCase({ version: 3 }))).toBe(3);
  });
});
