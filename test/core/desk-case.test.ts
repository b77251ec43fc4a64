import { describe, expect, it } from "vitest";
import {
  CallBack,
  CaseLine,
  CaseView,
  Conflict,
  Hint,
  Queue,
  ReplyWay,
  Timeline,
  TimelineEntry,
  TimelineFile,
} from "#core/desk-case.ts";

const noon = "2026-11-24T12:00:00.000Z";

const line: CaseLine = {
  reference: "7K3Q-9F2M",
  version: 4,
  status: "claimed",
  priority: "P2",
  channel: "whatsapp",
  language: "ur",
  province: "Sindh",
  openedAt: noon,
  lastMessageAt: noon,
  owner: "amna",
  claimedAt: noon,
  answeredAt: noon,
  waits: false,
  suspect: true,
  closing: { by: "amna", at: noon, reason: "resolved_safe" },
  review: "needed",
  disposition: "information",
};

const file: TimelineFile = {
  id: "MEDIA/1",
  kind: "image",
  state: "stored",
  why: "slow",
  type: "image/png",
  size: 1_024,
  name: "photo.png",
  disguised: false,
};

const entry: TimelineEntry = {
  id: "entry-1",
  kind: "in",
  at: noon,
  channel: "sms",
  sort: "image",
  shownAs: "image",
  text: "He has a gun.",
  language: "en",
  by: "amna",
  state: "failed",
  failure: "131047",
  files: [file],
  details: { latitude: "24.86" },
  marks: ["forwarded"],
  signals: [{ signal: "weapon", from: 9, to: 12 }],
  before: ["He has a knife."],
  takenBack: true,
  parts: { missing: [2], waiting: true },
};

const hint: Hint = {
  reference: "4T8W-2C6R",
  why: "same_number",
  openedAt: noon,
  status: "new",
  decided: "same",
  by: "amna",
};

const way: ReplyWay = {
  channel: "whatsapp",
  to: "+923000000001",
  windowEnds: noon,
  wordings: [{ name: "we_are_here", language: "ur", text: "ہم یہاں ہیں۔" }],
};

const callBack: CallBack = { to: "+923000000001", unsafe: true, askedAt: noon };

const timeline: Timeline = { entries: [entry], before: "cursor" };

const view: CaseView = {
  line,
  classification: {
    categories: ["PHY-DOM"],
    primary: "PHY-DOM",
    survivor: { ageGroup: "25-59", sex: "female", district: "Karachi South", province: "Sindh" },
    caller: "self",
  },
  closure: { by: "amna", reason: "resolved_safe", secondPerson: "bano" },
  incident: { id: "incident-1", cases: ["4T8W-2C6R"] },
  safeContact: {
    version: 2,
    card: {
      channels: ["whatsapp"],
      hours: [{ days: [1], from: "10:00", to: "12:00" }],
      whoMayAnswer: "her sister",
      neverSay: ["1098"],
      codeWord: "tailor",
      mayLeaveMessage: "no",
      note: "He works on Mondays.",
    },
  },
  hints: [hint],
  ways: [way],
  callBack,
  timeline,
  suggestions: {
    categories: [{ category: "PHY-DOM", words: "hits me" }],
    districts: [{ district: "Karachi South", words: "Saddar" }],
  },
};

const changes: Conflict = { error: "conflict", version: 5, changes: [{ by: "bano", at: noon, what: "hand-over" }] };

describe("a counselor", () => {
  it.each([
    ["a case in the queue", CaseLine, line],
    ["a page of the queue", Queue, { cases: [line], next: "cursor" }],
    ["a file", TimelineFile, file],
    ["what came and went", TimelineEntry, entry],
    ["a page of the timeline", Timeline, timeline],
    ["a way to answer", ReplyWay, way],
    ["another case that may be of the same person", Hint, hint],
    ["how to call her back", CallBack, callBack],
    ["a case", CaseView, view],
    ["what a colleague changed meanwhile", Conflict, changes],
  ])("is shown all there is to know of %s", (_what, schema, shown) => {
    expect(schema.parse(shown)).toEqual(shown);
  });

  it.each([
    ["the line of a case", CaseLine, { ...line, text: "He has a gun." }],
    ["the line of a case that waits to be closed", CaseLine, { ...line, closing: { ...line.closing, text: "Safe." } }],
    ["a file", TimelineFile, { ...file, url: "https://example.org/1" }],
    ["an entry", TimelineEntry, { ...entry, phone: "+923000000001" }],
    ["a hint at another case", Hint, { ...hint, phone: "+923000000001" }],
    ["a case", CaseView, { ...view, personId: "person-1" }],
    ["a conflict", Conflict, { ...changes, text: "He has a gun." }],
  ])("is never shown by accident what does not belong to %s", (_what, schema, shown) => {
    expect(schema.safeParse(shown).success).toBe(false);
  });
});

describe("the line of a case", () => {
  it.each(["needed", "done"] as const)("says that a supervisor's look at it is %s", (review) => {
    expect(CaseLine.parse({ ...line, review }).review).toBe(review);
  });

  it("knows no other state of that look", () => {
    expect(CaseLine.safeParse({ ...line, review: "" }).success).toBe(false);
  });
});

describe("an entry of the timeline", () => {
  it.each(["in", "out", "note", "call"] as const)("may be of the kind %s", (kind) => {
    expect(TimelineEntry.parse({ ...entry, kind }).kind).toBe(kind);
  });

  it.each(["pending", "sent", "delivered", "read", "failed"] as const)("says that an answer is %s", (state) => {
    expect(TimelineEntry.parse({ ...entry, state }).state).toBe(state);
  });

  it.each([{ kind: "" }, { state: "" }])("is of no other kind and in no other state: %j", (other) => {
    expect(TimelineEntry.safeParse({ ...entry, ...other }).success).toBe(false);
  });

  it("points at the words of danger in the text, and does not repeat them", () => {
    const heard = { signal: "weapon", from: 9, to: 12, words: "gun" };
    expect(TimelineEntry.parse({ ...entry, signals: [heard] }).signals).toEqual(entry.signals);
  });
});

describe("a hint at another case", () => {
  it.each(["same_number", "same_sender", "earlier_case"] as const)("says why it is one: %s", (why) => {
    expect(Hint.parse({ ...hint, why }).why).toBe(why);
  });

  it.each(["same", "different"] as const)("says that somebody found the person to be %s", (decided) => {
    expect(Hint.parse({ ...hint, decided }).decided).toBe(decided);
  });

  it.each([{ why: "" }, { decided: "" }])("says nothing else of it: %j", (other) => {
    expect(Hint.safeParse({ ...hint, ...other }).success).toBe(false);
  });
});

describe("a way to answer", () => {
  it("has no approved wordings where the provider knows none", () => {
    const { wordings: _none, ...plain } = way;
    expect(ReplyWay.parse(plain).wordings).toEqual([]);
  });
});
