import { expect, it } from "vitest";
import { pace } from "../../../functions/desk/page/pace.ts";

it.each(["case", "queue", "urgent", "board"] as const)(
  "asks so often who has a case that a claim shows within five seconds, a second for the answer: %s",
  (page) => {
    expect(pace[page]).toBeLessThanOrEqual(4_000);
  },
);
