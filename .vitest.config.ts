import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**"],
    // A slow machine is no failing test: only what hangs is ended.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
