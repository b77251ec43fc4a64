import { defineConfig } from "vitest/config";

/** The tests that mutants are tried on: the rules and the path, without the long property that draws its own faults. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: ["test/core/**/*.test.ts", "test/shared/{accept,advance,claim,clock,ring}.test.ts"],
  },
});
