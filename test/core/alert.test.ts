import { describe, expect, it } from "vitest";
import { Alert, defaultLadder, Ladder, nextStep, type Reason } from "#core/alert.ts";
import type { Roster } from "#core/counselor.ts";
import type { Priority } from "#core/priority.ts";
import { aCase, aCounselor, aDevice, anAlert, aRoster, aShift } from "../support/builders.ts";

const noon = new Date("2026-11-24T12:00:00.000Z");

type Given = Partial<Parameters<typeof nextStep>[0]>;
const stepOf = (given: Given = {}) =>
  nextStep({ alert: anAlert(), found: aCase(), roster: aRoster(), ladder: defaultLadder, now: noon, ...given });

/** A step as one sentence: who is rung, and after how many minutes again. */
function told(given: Given = {}): string {
  const step = stepOf(given);
  if (step.kind === "end") return `ends: ${step.why}`;
  const minutes = step.next === undefined ? "never" : (step.next.getTime() - noon.getTime()) / 60_000;
  return `${step.counselors.map(({ id }) => id).join(" ") || "nobody"}, again ${minutes}`;
}

const urgent = (priority: Priority, step: number): Given => ({
  alert: anAlert({ priority, step }),
  found: aCase({ priority }),
});

/** Amna and Bano on duty, Saima their supervisor, Dua at home. */
const withDua = (given: Partial<Roster> = {}): Roster =>
  aRoster({
    counselors: [...aRoster().counselors, aCounselor({ id: "dua" })],
    devices: [...aRoster().devices, aDevice({ counselorId: "dua" })],
    ...given,
  });

describe("the ladder of a new case", () => {
  it("rings everyone on duty first, for a P1 again after two minutes", () => {
    expect(told(urgent("P1", 0))).toBe("amna bano, again 2");
  });

  it.each([1, 2, 7])("rings all on duty and the supervisor at step %i of a P1, every five minutes", (step) => {
    expect(told({ ...urgent("P1", step), roster: withDua() })).toBe("amna bano saima, again 5");
  });

  it("rings for a P2 again after fifteen minutes", () => {
    expect(told(urgent("P2", 0))).toBe("amna bano, again 15");
  });

  it("rings all on duty and the supervisor for a P2 that waits, every fifteen minutes", () => {
    expect(told(urgent("P2", 1))).toBe("amna bano saima, again 15");
  });

  it("rings for a P3 again when the people on duty change", () => {
    const shifts = [aShift({ to: "2026-11-24T13:30:00.000Z" }), aShift({ counselorId: "bano" })];
    expect(told({ ...urgent("P3", 0), roster: aRoster({ shifts }) })).toBe("amna bano, again 90");
  });

  it("rings only who is on duty then, for a P3 that waited", () => {
    expect(told(urgent("P3", 1))).toBe("amna bano, again 720");
  });

  it("rings for a P3 again after eight hours where no shift is planned", () => {
    expect(told({ ...urgent("P3", 0), roster: aRoster({ shifts: [] }) })).toBe("amna bano saima, again 480");
  });

  it("rings once for a P4", () => {
    expect(told(urgent("P4", 0))).toBe("amna bano, again never");
  });

  it("follows the case's priority where a deployment wrote its own ladder", () => {
    const ladder: Ladder = { ...defaultLadder, P4: { first: 30, every: 60 } };
    expect(told({ ...urgent("P4", 0), ladder })).toBe("amna bano, again 30");
  });

  it("counts the steps", () => {
    expect(stepOf({ alert: anAlert({ step: 3 }) })).toMatchObject({ kind: "ring", step: 4 });
  });

  it("says that people were on duty", () => {
    expect(stepOf()).toMatchObject({ nobodyOnDuty: false });
  });
});

describe("with nobody on duty", () => {
  const alone = (given: Partial<Roster> = {}): Given => ({ roster: withDua({ shifts: [], ...given }) });

  it("rings the whole roster and the supervisor", () => {
    expect(told({ ...urgent("P1", 0), ...alone() })).toBe("amna bano saima dua, again 2");
  });

  it("rings the whole roster at every step, not the supervisor alone", () => {
    expect(told({ ...urgent("P1", 1), ...alone() })).toBe("amna bano saima dua, again 5");
  });

  it("rings the whole roster when a claim stays without an answer", () => {
    const alert = anAlert({ reason: "no_answer", claims: 1 });
    const found = aCase({ status: "claimed", owner: "amna", claims: 1 });
    expect(told({ alert, found, ...alone() })).toContain("amna bano saima dua");
  });

  it("says so, for the alarm that counts it", () => {
    expect(stepOf(alone())).toMatchObject({ nobodyOnDuty: true });
  });

  it("counts whoever has no device that works as absent", () => {
    const devices = aRoster().devices.map((device) => ({ ...device, confirmed: device.counselorId === "saima" }));
    expect(stepOf({ roster: aRoster({ devices }) })).toMatchObject({
      nobodyOnDuty: true,
      counselors: [{ id: "saima" }],
    });
  });

  it("stays open and looks again after five minutes where not one device works", () => {
    expect(told({ ...urgent("P4", 0), roster: aRoster({ devices: [] }) })).toBe("nobody, again 5");
  });
});

describe("a case in someone's hands", () => {
  const claimed = { status: "claimed", owner: "bano", claims: 1 } as const;
  const more = anAlert({ reason: "new_message", claims: 1 });

  it("ends the ladder of its first alert", () => {
    expect(told({ found: aCase(claimed) })).toBe("ends: taken");
  });

  it("rings its owner alone when more comes, once", () => {
    expect(told({ alert: more, found: aCase(claimed) })).toBe("bano, again never");
  });

  it("rings everyone on duty and the supervisor when its owner has gone off duty", () => {
    const found = aCase({ ...claimed, owner: "dua" });
    expect(told({ alert: more, found, roster: withDua() })).toBe("amna bano saima, again never");
  });

  it("rings everyone on duty and the supervisor when its owner has no device that works", () => {
    const roster = withDua({ devices: withDua().devices.filter(({ counselorId }) => counselorId !== "bano") });
    expect(told({ alert: more, found: aCase(claimed), roster })).toBe("amna saima, again never");
  });

  it("rings for a P1 again, unless she answers within ten minutes", () => {
    const alert = { ...more, priority: "P1" } as const;
    expect(told({ alert, found: aCase({ ...claimed, priority: "P1" }) })).toBe("bano, again 10");
  });

  it("rings everyone then, every five minutes", () => {
    const alert = { ...more, priority: "P1", step: 1 } as const;
    expect(told({ alert, found: aCase({ ...claimed, priority: "P1" }) })).toBe("amna bano saima, again 5");
  });

  it("rings its owner first when it becomes worse, and goes up the ladder from there", () => {
    const alert = { ...more, reason: "worse", priority: "P1" } as const;
    expect(told({ alert, found: aCase({ ...claimed, priority: "P1" }) })).toBe("bano, again 2");
  });

  it("ends what she answered", () => {
    const found = aCase({ ...claimed, answeredAt: more.since });
    expect(told({ alert: more, found })).toBe("ends: taken");
  });

  it("goes on where the answer was before the message", () => {
    const found = aCase({ ...claimed, answeredAt: "2026-11-24T11:59:59.999Z" });
    expect(told({ alert: more, found })).toBe("bano, again never");
  });

  it("ends what another claim took over", () => {
    expect(told({ alert: more, found: aCase({ ...claimed, claims: 2 }) })).toBe("ends: taken");
  });
});

describe("a claim without an answer", () => {
  const alert = anAlert({ reason: "no_answer", priority: "P1", claims: 1 });
  const claimed = { status: "claimed", owner: "bano", priority: "P1", claims: 1 } as const;

  it("rings everyone on duty and the supervisor", () => {
    expect(told({ alert, found: aCase(claimed), roster: withDua() })).toBe("amna bano saima, again 2");
  });

  it("is nothing where she answered", () => {
    expect(told({ alert, found: aCase({ ...claimed, answeredAt: alert.since }) })).toBe("ends: taken");
  });

  it("is nothing where the claim never came", () => {
    expect(told({ alert, found: aCase({ priority: "P1" }) })).toBe("ends: superseded");
  });
});

describe("a case that changed hands", () => {
  const handed = anAlert({ reason: "handed_over", claims: 2 });
  const given = anAlert({ reason: "given_back", claims: 1 });

  it("rings whoever has it now", () => {
    expect(told({ alert: handed, found: aCase({ status: "claimed", owner: "bano", claims: 2 }) })).toContain("bano,");
  });

  it("rings nobody where it was never handed over", () => {
    expect(told({ alert: handed, found: aCase({ status: "claimed", owner: "amna", claims: 1 }) })).toBe(
      "ends: superseded",
    );
  });

  it("rings everyone on duty where it was given back", () => {
    expect(told({ alert: given, found: aCase({ claims: 1 }) })).toContain("amna bano,");
  });

  it("rings nobody where it was never given back", () => {
    expect(told({ alert: given, found: aCase({ status: "claimed", owner: "amna", claims: 1 }) })).toBe(
      "ends: superseded",
    );
  });
});

describe("an alert that nobody needs any more", () => {
  it("ends with the case", () => {
    expect(told({ found: aCase({ status: "closed" }) })).toBe("ends: closed");
  });

  it("ends where a graver message rings by itself", () => {
    expect(told({ found: aCase({ priority: "P1" }) })).toBe("ends: superseded");
  });

  it("does not end where the case is as grave as it was", () => {
    expect(told({ ...urgent("P1", 0) })).not.toContain("ends");
  });

  it("does not end by claims that were there before, where it is no claim's own", () => {
    expect(told({ alert: anAlert({ claims: 2 }), found: aCase({ claims: 1 }) })).not.toContain("ends");
  });
});

describe("counselors whom the topic refused", () => {
  const refused = anAlert({ priority: "P1", step: 1, again: ["bano"], nextRingAt: "2026-11-24T12:02:00.000Z" });
  const found = aCase({ priority: "P1" });

  it("are rung again alone", () => {
    expect(told({ alert: refused, found })).toBe("bano, again 2");
  });

  it("are rung again alone where no step follows", () => {
    const { nextRingAt: _none, ...last } = refused;
    expect(told({ alert: last, found })).toBe("bano, again never");
  });

  it("are rung again though their shift is over", () => {
    expect(told({ alert: refused, found, roster: aRoster({ shifts: [] }) })).toBe("bano, again 2");
  });

  it("are no step of the ladder, and nobody missing from duty", () => {
    expect(stepOf({ alert: refused, found })).toMatchObject({ kind: "ring", step: 1, nobodyOnDuty: false });
  });

  it("do not keep the next step from everyone", () => {
    const now = new Date("2026-11-24T12:02:00.000Z");
    expect(stepOf({ alert: refused, found, now })).toMatchObject({ step: 2, counselors: { length: 3 } });
  });

  it("give way to the next step where their devices are gone", () => {
    const devices = aRoster().devices.filter(({ counselorId }) => counselorId !== "bano");
    expect(told({ alert: refused, found, roster: aRoster({ devices }) })).toBe("amna saima, again 5");
  });
});

describe("an alert as it is kept", () => {
  it.each(["new_case", "worse", "new_message", "missed_call", "send_failed", "no_answer"] satisfies Reason[])(
    "is read with the reason %s",
    (reason) => {
      expect(Alert.parse(anAlert({ reason })).reason).toBe(reason);
    },
  );

  it.each(["taken", "closed", "superseded", "rung"] as const)("is read as ended: %s", (ended) => {
    expect(Alert.parse(anAlert({ ended })).ended).toBe(ended);
  });

  it("keeps whom to ring again, and when the next step is", () => {
    const kept = anAlert({ again: ["amna"], nextRingAt: "2026-11-24T12:02:00.000Z", sentAt: "2026-11-24T12:00:00Z" });
    expect(Alert.parse(kept)).toEqual(kept);
  });

  it.each([
    { ...anAlert(), reason: "bored" },
    { ...anAlert(), since: "today" },
    { ...anAlert(), claims: 0.5 },
    { ...anAlert(), step: 0.5 },
    { ...anAlert(), ended: "lost" },
  ])("is nothing else", (other) => {
    expect(Alert.safeParse(other).success).toBe(false);
  });
});

describe("a ladder that a deployment writes", () => {
  it("is the one that is the default", () => {
    expect(Ladder.parse(defaultLadder)).toEqual(defaultLadder);
  });

  it.each([
    { ...defaultLadder, P1: { first: 0, every: 5 } },
    { ...defaultLadder, P1: { first: 2, every: -5 } },
    { ...defaultLadder, P1: { first: 2 } },
    { ...defaultLadder, P1: "soon" },
    { P1: "never" },
  ])("names a distance for every priority: %j does not", (ladder) => {
    expect(Ladder.safeParse(ladder).success).toBe(false);
  });
});
