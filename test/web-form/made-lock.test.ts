import { expect, it } from "vitest";
import { drawKey, opens } from "#shared/mailbox-key.ts";
import { makeLock, readLock } from "../../functions/web-form/made-lock.ts";

const keys = { pepper: "pepper", linkKey: "link-key" };

it("a lock that was made for a key is opened by that key", async () => {
  const key = drawKey();
  const lock = readLock(await makeLock(key, keys), key, keys.linkKey);
  expect(lock && (await opens(key, lock, keys.pepper))).toBe(true);
});

it("a lock is good for no other key than its own", async () => {
  expect(readLock(await makeLock(drawKey(), keys), drawKey(), keys.linkKey)).toBeUndefined();
});

it.each([
  ["what another deployment made", async (key: string) => makeLock(key, { ...keys, linkKey: "another" })],
  ["what was changed on the way", async (key: string) => (await makeLock(key, keys)).replace("lock ", "lock  ")],
  ["nothing", async () => ""],
])("is no lock: %s", async (_what, make) => {
  const key = drawKey();
  expect(readLock(await make(key), key, keys.linkKey)).toBeUndefined();
});
