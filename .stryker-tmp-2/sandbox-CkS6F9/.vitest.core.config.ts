// @ts-nocheck
import { defineConfig } from "vitest/config";
export default defineConfig({ test: { include: ["test/core/{alert,case,counselor,html,link,message,phone,priority,reference,text,time}.test.ts"] } });
