import { defineConfig } from "vitest/config";
import { groups } from "./groups.ts";

/** The tests of the group of files whose mutants are tried; `run.ts` says which. */
const group = groups[process.env["MUTANTS"] ?? ""];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: [...(group?.tests ?? [])],
    exclude: [...(group?.without ?? [])],
    // It learns for six seconds: for each mutant that is too long.
    testNamePattern: /^(?!.*what the lexicon keeps).*$/,
  },
});
