import { expect, it } from "vitest";
import { isHigher, Priority } from "#core/priority.ts";

it("puts P1 over P2 over P3 over P4, and none over itself", () => {
  const pairs = Priority.options.flatMap((a) => Priority.options.filter((b) => isHigher(a, b)).map((b) => a + b));
  expect(pairs).toEqual(["P1P2", "P1P3", "P1P4", "P2P3", "P2P4", "P3P4"]);
});
