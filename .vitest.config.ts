import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A slow machine fails no test: no test is about time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**"],
  },
});
