import { describe, expect, it } from "vitest";
import { flows } from "../../../lib/flows/flows.ts";
import { dial, toldAt } from "../../../lib/flows/line.ts";
import { play, type Script } from "../../../lib/flows/script.ts";
import { everyLine } from "../../../lib/flows/walk.ts";
import { leftAlone } from "../../../lib/flows/ways.ts";

const answer = { reference: "7K3Q-9F2M", priority: "P3", known: "no" };
const asked = async () => answer;
const went = (script: Script) => play(flows, script, asked);
const ops = (called: Awaited<ReturnType<typeof went>>["called"]) => called.map(({ told }) => told["op"]);

describe("every way through the flows", () => {
  const all = [...everyLine(flows, { answer }).values()];
  const ends = all.filter(({ line }) => line.end !== undefined);

  it("ends with a counselor, a call back or words on who else helps, whatever fails and however often", () => {
    expect(ends.filter(({ line }) => line.end === "nothing").map(({ way }) => way)).toEqual([]);
  });

  it("comes to each of the three", () => {
    expect(new Set(ends.map(({ line }) => line.end))).toEqual(new Set(["counselor", "call back", "alternatives"]));
  });

  it("leads to no call back that was not asked for", () => {
    const unasked = all.filter(({ line, way }) => line.calledBack && !/ (offer|silent):1/.test(way));
    expect(unasked.map(({ way }) => way)).toEqual([]);
  });

  it("holds also when the counselor's line is gone", () => {
    const [queued] = ends.filter(
      ({ line }) => line.end === "counselor" && line.hooks["CustomerRemaining"] !== undefined,
    );
    const from = leftAlone(flows, queued?.line ?? dial(flows));
    const after = [...everyLine(flows, { from, answer }).values()];
    expect([from.flow, after.filter(({ line }) => line.end === "nothing")]).toEqual(["DisconnectFlow", []]);
  });
});

describe("every way of a call from a mailbox", () => {
  const attributes = { language: "sd", mailbox: "7K3Q-9F2M:1", reference: "7K3Q-9F2M" };
  const from = { ...dial(flows), flow: "AppFlow" as const, at: flows.AppFlow.content.StartAction, attributes };
  const all = [...everyLine(flows, { from, answer }).values()];

  it("ends with a counselor or words on who else helps, whatever fails and however often", () => {
    const ends = all.flatMap(({ line }) => line.end ?? []);
    expect(new Set(ends)).toEqual(new Set(["counselor", "alternatives"]));
  });

  it("tells the function whose mailbox it is", () => {
    const arrived = all.find(({ line }) => line.flow === "AppFlow" && line.at === "arrived");
    expect(arrived && toldAt(flows, arrived.line)).toMatchObject({ mailbox: "7K3Q-9F2M:1", language: "sd" });
  });

  it("comes to the queue of her language", () => {
    expect(new Set(all.flatMap(({ line }) => line.queue ?? []))).toContain("${QueueSd}");
  });
});

describe("a caller", () => {
  it("who presses nothing hears Urdu and comes to a counselor", async () => {
    const { played, end } = await went({ keys: [] });
    expect([end, played.filter((one) => /(En|Sd|Ps)\}$/.test(one))]).toEqual(["counselor", []]);
  });

  it("is known to the function before she hears anything", async () => {
    const { called, played } = await went({ keys: [], hangsUpAt: 4 });
    expect([ops(called), played]).toEqual([["arrived"], []]);
  });

  it.each([
    ["2", "En"],
    ["3", "Sd"],
    ["4", "Ps"],
  ])("who presses %s hears her language", async (key, language) => {
    const { played } = await went({ keys: [key] });
    expect(played).toContain(`\${PromptDanger${language}}`);
  });

  it("in danger comes first, to the queue for danger, and is asked nothing more", async () => {
    const { line, played } = await went({ keys: ["1", "1"] });
    expect([line.queue, line.attributes["danger"], played.join().includes("Consent")]).toEqual([
      "${QueueDanger}",
      "yes",
      false,
    ]);
  });

  it("is recorded only when she says so", async () => {
    const { steps } = await went({ keys: ["1", undefined, "1"] });
    expect(steps).toContain("MainFlow recorded");
  });

  it("who cannot speak and presses nothing more comes to a counselor all the same", async () => {
    const { line, end } = await went({ keys: ["1", "2"] });
    expect([end, line.attributes["silent"]]).toEqual(["counselor", "yes"]);
  });

  it("who cannot speak can ask to be called later", async () => {
    const { end, called } = await went({ keys: ["1", "2", "1"] });
    expect([end, ops(called)]).toEqual(["call back", ["arrived", "callback"]]);
  });

  it("who is not safe to call is never called back, and the function knows", async () => {
    const { end, called } = await went({ keys: ["1", "2", "2"] });
    expect([end, called.at(-1)?.told["unsafe"]]).toEqual(["alternatives", "yes"]);
  });

  it("hears the numbers of police, rescue and child protection when all are busy, and waits in line", async () => {
    const { played, end } = await went({ keys: [], counselors: "busy" });
    expect([played.includes("${PromptBusyUr}"), end]).toEqual([true, "counselor"]);
  });

  it("is told of to the function when no counselor is signed in", async () => {
    const { called } = await went({ keys: [], counselors: "none" });
    expect(ops(called)).toEqual(["arrived", "chosen", "nobody"]);
  });

  it("is offered a call back when the line is closed, and none is made when she presses nothing", async () => {
    const { played, end } = await went({ keys: [], hours: "closed" });
    expect([played.includes("${PromptOfferUr}"), end]).toEqual([true, "alternatives"]);
  });

  it("who waits and asks to be called is told of to the function before the number is tried", async () => {
    const { called, end } = await went({ keys: ["1", undefined, undefined, "1"], waits: 2, number: "not dialable" });
    expect([ops(called).at(-1), end]).toEqual(["callback", "counselor"]);
  });

  it("goes on when the function fails each time", async () => {
    const { end, called } = await play(flows, { keys: ["1", "1"] }, () => Promise.reject(new Error("Fails")));
    expect([end, called.every(({ answered }) => !answered)]).toEqual(["counselor", true]);
  });
});
