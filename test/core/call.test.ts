import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Call, Leg, Outcome, outcomeOf, rankOf, silentPriority, wasMissed } from "#core/call.ts";

const at = "2026-11-24T12:00:00.000Z";
const aLeg = (given: Partial<Leg> = {}): Leg => ({ contactId: "c", initiation: "INBOUND", ...given });
const missed = aLeg({ endedAt: at });
const left = aLeg({ queuedAt: at, endedAt: at });
const spoken = aLeg({ queuedAt: at, answeredAt: at, endedAt: at });

describe("a leg of a call", () => {
  it.each(["INBOUND", "TRANSFER", "QUEUE_TRANSFER", "WEBRTC_API"])(
    "on which a person came by %s is missed where it ended and nobody spoke to her",
    (initiation) => {
      expect(wasMissed(aLeg({ initiation, endedAt: at }))).toBe(true);
    },
  );

  it.each([
    ["while she still waits", aLeg({ queuedAt: at })],
    ["when someone spoke to her", spoken],
    ["when someone speaks to her", aLeg({ answeredAt: at })],
    ["when we called her", aLeg({ initiation: "API", endedAt: at })],
    ["when the telephone called her back", aLeg({ initiation: "CALLBACK", endedAt: at })],
    ["when it began in a way that nobody knows yet", aLeg({ initiation: "HOLOGRAM", endedAt: at })],
  ])("is not missed %s", (_when, leg) => {
    expect(wasMissed(leg)).toBe(false);
  });
});

describe("what became of a call", () => {
  const ofCall = (...legs: readonly Leg[]) => ({ call: {}, legs });
  const ofCallback = (...legs: readonly Leg[]) => ({ call: { callback: true } as const, legs });
  const calledBack = aLeg({ initiation: "CALLBACK", answeredAt: at });
  const queuedByUs = aLeg({ initiation: "API", queuedAt: at });

  it.each<[string, ReturnType<typeof ofCall>, Outcome | undefined]>([
    ["nothing yet, while nothing is heard of it", ofCall(), undefined],
    ["nothing yet, while she waits", ofCall(aLeg({ queuedAt: at })), undefined],
    ["nothing yet, while she waits and has asked to be called", ofCallback(aLeg({ queuedAt: at })), undefined],
    ["she hung up in the menu", ofCall(missed), "hung up in the menu"],
    [
      "she hung up in the menu, though a call to her is in the queue",
      ofCall(missed, queuedByUs),
      "hung up in the menu",
    ],
    ["she left the queue", ofCall(left), "left the queue"],
    ["she left the queue, where another leg ended before it", ofCall(missed, left), "left the queue"],
    ["she asked to be called, though she left the queue", ofCallback(left), "asked to be called"],
    ["she was answered", ofCall(spoken), "answered"],
    ["she was answered, while they still speak", ofCall(aLeg({ answeredAt: at })), "answered"],
    ["she was answered, though nobody took the transfer", ofCall(spoken, left), "answered"],
    ["she was answered, where she had asked to be called", ofCallback(left, calledBack), "answered"],
  ])("is: %s", (_what, { call, legs }, outcome) => {
    expect(outcomeOf(call, legs)).toBe(outcome);
  });

  it("is never less when more is known", () => {
    const time = fc.constant(at);
    const facts = fc.record({ queuedAt: time, answeredAt: time, endedAt: time }, { requiredKeys: [] });
    const initiation = fc.constantFrom("INBOUND", "TRANSFER", "API", "CALLBACK");
    const legs = fc.array(fc.record({ initiation, sooner: facts, later: facts }), { maxLength: 4 });
    const rank = (call: Call, known: readonly Leg[]): number => {
      const outcome = outcomeOf(call, known);
      return outcome === undefined ? -1 : rankOf(outcome);
    };
    fc.assert(
      fc.property(legs, fc.nat(4), fc.boolean(), (all, few, asked) => {
        const before = all.slice(0, few).map(({ initiation, sooner }) => aLeg({ initiation, ...sooner }));
        const after = all.map(({ initiation, sooner, later }) => aLeg({ initiation, ...sooner, ...later }));
        const call: Call = asked ? { callback: true } : {};
        expect(rank(call, after)).toBeGreaterThanOrEqual(rank({}, before));
      }),
    );
  });

  it("stands in the order in which one outranks the other", () => {
    const ranked = ["hung up in the menu", "left the queue", "asked to be called", "answered"] as const;
    expect(ranked.map(rankOf)).toEqual([0, 1, 2, 3]);
  });
});

describe("a person who called and could not speak", () => {
  it.each([
    [1, undefined],
    [2, "P2"],
    [3, "P1"],
    [4, "P1"],
  ])("is after %i calls within a day as urgent as %s", (calls, priority) => {
    expect(silentPriority(calls)).toBe(priority);
  });
});

describe("a call as it is kept", () => {
  const full = {
    pressed: true,
    danger: true,
    silent: true,
    unsafe: true,
    callback: true,
    recording: true,
    missedAt: at,
    outcome: "left the queue",
    answeredBy: "amna",
  };

  it("is read whole", () => {
    expect(Call.parse(full)).toEqual(full);
  });

  it.each(["pressed", "danger", "silent", "unsafe", "callback", "recording"])("never takes back that %s", (fact) => {
    expect(Call.safeParse({ ...full, [fact]: false }).success).toBe(false);
  });

  it.each(Outcome.options)("may have ended so: %s", (outcome) => {
    expect(Call.parse({ outcome })).toEqual({ outcome });
  });
});

describe("a leg as it is kept", () => {
  const full = aLeg({
    queuedAt: at,
    answeredAt: at,
    answeredBy: "agent-1",
    endedAt: at,
    endReason: "CUSTOMER_DISCONNECT",
    missedBy: new Set(["agent-2"]),
  });

  it("is read whole", () => {
    expect(Leg.parse(full)).toEqual(full);
  });

  it("has an id", () => {
    expect(Leg.safeParse({ ...full, contactId: "" }).success).toBe(false);
  });
});
