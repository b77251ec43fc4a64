import { type ChildProcess, fork, spawn } from "node:child_process";
import { once as event } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { transformSync } from "esbuild";
import * as z from "zod";
import { once } from "#core/once.ts";
import type { Call } from "./counting.ts";

const Told = z.object({
  env: z.record(z.string(), z.string()),
  /** The same without the counting proxies, where a time is measured. */
  direct: z.record(z.string(), z.string()),
  /** What a process finds that Lambda lets work on after its answer. */
  lambda: z.record(z.string(), z.string()),
  table: z.object({ url: z.string(), name: z.string() }),
});
const Calls = z.object({
  calls: z.array(
    z.object({
      service: z.enum(["dynamodb", "sns", "secretsmanager"]),
      operation: z.string(),
      status: z.number(),
      request: z.string(),
      answer: z.string(),
    }),
  ),
});

export interface Backend extends z.infer<typeof Told> {
  /** The AWS calls since this was last asked. */
  readonly calls: () => Promise<readonly Call[]>;
  /** Hands an event to the next process that registers with Lambda; comes back when that has done all its work. */
  readonly invoke: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A world of its own for functions to run against. */
export async function startBackend(): Promise<Backend> {
  const child = fork(join(import.meta.dirname, "backend.ts"), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const told = Told.parse(await heard(child));
  return {
    ...told,
    async calls() {
      const answer = heard(child);
      child.send("calls");
      return Calls.parse(await answer).calls;
    },
    async invoke() {
      const done = heard(child);
      child.send("invoke");
      await done;
    },
    stop: () => ended(child),
  };
}

const Answers = z.object({
  answers: z.array(z.object({ statusCode: z.number().optional(), milliseconds: z.number() })),
  /** Milliseconds of all events together. */
  processor: z.number(),
  /** The most memory the process has had, in MiB. */
  memory: z.number(),
});
export type Answers = z.infer<typeof Answers>;

export interface FunctionProcess {
  /** Hands events to the function, one after the other. @throws when one is not answered with 200 */
  readonly handle: (...events: readonly (APIGatewayProxyEventV2 | Record<string, never>)[]) => Promise<Answers>;
  readonly stop: () => Promise<void>;
}

/** As the script it becomes. */
const functionProcess = once(
  () => transformSync(readFileSync(join(import.meta.dirname, "function-process.ts"), "utf8"), { loader: "ts" }).code,
);

/** A new process for one function; its bundle is imported with the first event. */
export async function startFunction(bundle: string, env: Readonly<Record<string, string>>): Promise<FunctionProcess> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", functionProcess()], {
    env: { PATH: process.env["PATH"], BUNDLE: pathToFileURL(bundle).href, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await event(child, "spawn");
  return {
    async handle(...events) {
      const answer = heard(child);
      child.send({ events });
      const told = Answers.parse(await answer);
      const wrong = told.answers.find(({ statusCode = 200 }) => statusCode !== 200);
      if (wrong !== undefined) throw new Error(`A function answered ${wrong.statusCode}`);
      return told;
    },
    stop: () => ended(child),
  };
}

/** What a process tells next; an error when it ends instead. */
async function heard(child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  const { signal } = stop;
  try {
    return await Promise.race([
      event(child, "message", { signal }).then(([message]: unknown[]) => message),
      event(child, "exit", { signal }).then(() => Promise.reject(new Error("A process of the bench ended"))),
    ]);
  } finally {
    stop.abort();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = event(child, "exit");
  child.disconnect();
  await gone;
}
