import { expect, it } from "vitest";
import { groupNames } from "#core/category-groups.ts";
import { categoryTable } from "#core/category-table.ts";

it("names every group of the table, and no other", () => {
  expect(Object.keys(groupNames)).toEqual([...new Set<string>(categoryTable.map(({ group }) => group))]);
});
