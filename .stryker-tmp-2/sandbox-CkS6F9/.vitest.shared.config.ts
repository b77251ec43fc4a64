// @ts-nocheck
import { defineConfig } from "vitest/config";
export default defineConfig({ test: { testTimeout: 30_000, include: ["test/shared/{accept,advance,ring,clock,claim}.test.ts"] } });
