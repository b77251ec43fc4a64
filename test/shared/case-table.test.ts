import { describe, expect, it } from "vitest";
import { emptyTables } from "../support/table.ts";

const aTable = emptyTables();
const key = { pk: "CASE#1", sk: "CASE" };

describe("a write whose answer was lost, and that the client sent again", () => {
  it("made the item", async () => {
    const { table, loseNextAnswer } = await aTable();
    loseNextAnswer();
    expect(await table.create({ ...key, at: "1" })).toBe(true);
  });

  it("changed the item on a condition that holds no more", async () => {
    const { table, loseNextAnswer } = await aTable();
    await table.put({ ...key, at: "1" });
    loseNextAnswer();
    const change = { set: "SET #at = :next", values: { ":next": "2", ":seen": "1" }, when: "#at = :seen" };
    expect(await table.change(key, change)).toMatchObject({ at: "2" });
  });

  it("took what it took", async () => {
    const { table, loseNextAnswer } = await aTable();
    await table.put({ ...key, at: "1" });
    loseNextAnswer();
    const change = { set: "REMOVE #at", values: { ":seen": "1" }, when: "#at = :seen" };
    expect(await table.change(key, change)).not.toHaveProperty("at");
  });
});

describe("another's write", () => {
  it("is never taken for one's own", async () => {
    const { table } = await aTable();
    await table.create(key);
    expect(await table.create(key)).toBe(false);
  });

  it("is seen by one whose condition it undid", async () => {
    const { table } = await aTable();
    await table.put({ ...key, at: "1" });
    const change = { set: "SET #at = :next", values: { ":next": "2", ":seen": "1" }, when: "#at = :seen" };
    await table.change(key, change);
    expect(await table.change(key, change)).toBeUndefined();
  });
});
