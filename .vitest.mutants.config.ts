import { defineConfig } from "vitest/config";

/** The tests that mutants are tried on: the rules and the path, without the long property that draws its own faults. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: ["test/{core,shared}/**/*.test.ts"],
    exclude: ["test/shared/path.property.test.ts"],
  },
});
