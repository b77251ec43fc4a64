import { expect, it } from "vitest";
import { groupNames } from "#core/category-groups.ts";
import { categoryTable } from "#core/category-table.ts";

it("names every group as the table does", () => {
  const unlike = categoryTable.filter(({ group, groupName }) => groupNames[group].en !== groupName);
  expect(unlike.map(({ code }) => code)).toEqual([]);
});
