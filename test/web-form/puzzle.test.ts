import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { describe, expect, it } from "vitest";
import { isSolved, makePuzzle } from "../../functions/web-form/puzzle.ts";

const [idempotencyKey, secret] = ["4f0c1a52-0000-4000-8000-000000000001", "link-key"];
const make = (now = new Date()) => makePuzzle({ idempotencyKey, secret, now });
const solve = async (challenge: string) =>
  JSON.stringify(await solveChallenge({ challenge: JSON.parse(challenge), deriveKey }));

describe("a puzzle", () => {
  it("is solved by whoever works for it", async () => {
    const challenge = await make();
    expect(await isSolved({ challenge, solution: await solve(challenge) }, { idempotencyKey, secret })).toBe(true);
  });

  it("that is solved is good for one message", async () => {
    const challenge = await make();
    const other = "4f0c1a52-0000-4000-8000-000000000002";
    expect(await isSolved({ challenge, solution: await solve(challenge) }, { idempotencyKey: other, secret })).toBe(
      false,
    );
  });

  it("cannot be made by another", async () => {
    const challenge = await makePuzzle({ idempotencyKey, secret: "another", now: new Date() });
    expect(await isSolved({ challenge, solution: await solve(challenge) }, { idempotencyKey, secret })).toBe(false);
  });

  it("cannot be made easier", async () => {
    const { parameters, signature } = JSON.parse(await make());
    const challenge = JSON.stringify({ parameters: { ...parameters, keyPrefix: "" }, signature });
    const solution = JSON.stringify({ counter: 0, derivedKey: "00".repeat(32) });
    expect(await isSolved({ challenge, solution }, { idempotencyKey, secret })).toBe(false);
  });

  it("is of no use after half a day", async () => {
    const challenge = await make(new Date(Date.now() - 13 * 3_600_000));
    expect(await isSolved({ challenge, solution: await solve(challenge) }, { idempotencyKey, secret })).toBe(false);
  });

  it.each(["", "FICTIONAL", "[]", "{}", "null"])("is not %j", async (text) => {
    expect(await isSolved({ challenge: text, solution: text }, { idempotencyKey, secret })).toBe(false);
  });
});
