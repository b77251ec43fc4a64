import { expect, it } from "vitest";
import { isWeak } from "../../functions/call/page/network.ts";

it.each([
  [{ effectiveType: "slow-2g" }, true],
  [{ effectiveType: "2g" }, true],
  [{ effectiveType: "3g", downlink: 0.4 }, true],
  [{ effectiveType: "4g", saveData: true }, true],
  [{ effectiveType: "3g", downlink: 1.5 }, false],
  [{ effectiveType: "4g", downlink: 10 }, false],
  [{}, false],
])("a network of %j is weak: %s", (network, weak) => expect(isWeak(network)).toBe(weak));
