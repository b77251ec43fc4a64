import { expect, it } from "vitest";
import { oneAtATime } from "../../functions/web-form/lane.ts";

it("lets the next through when the one before is done, whatever came of it", async () => {
  const lane = oneAtATime();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === "first") throw new Error("Failed");
    return name;
  };
  const first = lane(work("first"));
  const second = lane(work("second"));
  await expect(first).rejects.toThrow("Failed");
  expect([await second, ...seen]).toEqual(["second", "first begins", "first ends", "second begins", "second ends"]);
});
