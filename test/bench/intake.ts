import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BatchGetItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { messageKey } from "#shared/table-keys.ts";
import type { Post } from "./requests.ts";

const Endpoints = z.object({ dynamodb: z.string(), tableName: z.string() });
const Rungs = z.array(z.object({ at: z.iso.datetime(), caseReference: z.string(), reason: z.string() }));

/** Where a message stands: the case it is on, and whether its path is done. */
export interface Standing {
  readonly caseId: string | undefined;
  readonly done: boolean;
}

export interface Intake {
  readonly api: string;
  /** How each message stands in the table; undefined where it is not there. */
  readonly standings: (posts: readonly Pick<Post, "key">[]) => Promise<readonly (Standing | undefined)[]>;
  /** When a phone first rang for a new case, by the case's reference, in milliseconds since 1970. */
  readonly rung: () => Promise<ReadonlyMap<string, number>>;
  readonly stop: () => Promise<void>;
}

/** What `npm start` starts, on a port of its own and in a folder that goes when it stops. */
export async function startIntake(port: number): Promise<Intake> {
  const folder = await mkdtemp(join(tmpdir(), "intake-bench-"));
  const script = join(import.meta.dirname, "..", "..", "bin", "local.ts");
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: { PATH: process.env["PATH"], PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await said(child, "1098 intake on");
  child.stdout.resume();
  const { dynamodb, tableName } = Endpoints.parse(
    JSON.parse(await readFile(join(folder, ".local", "endpoints.json"), "utf8")),
  );
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: dynamodb, region: "ap-southeast-1", credentials });
  const api = `http://127.0.0.1:${port}`;
  const standingsOf = async (posts: readonly Pick<Post, "key">[]) => {
    const keys = posts.map(({ key }) => messageKey(key));
    const Keys = keys.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
    const command = new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } });
    const items = (await client.send(command)).Responses?.[tableName] ?? [];
    const byKey = new Map(items.map((item) => [item["pk"]?.S, item]));
    return keys.map(({ pk }): Standing | undefined => {
      const item = byKey.get(pk);
      return item && { caseId: item["caseId"]?.S, done: item["dueAt"] === undefined };
    });
  };
  return {
    api,
    async standings(posts) {
      const all: (Standing | undefined)[] = [];
      for (let at = 0; at < posts.length; at += 100) all.push(...(await standingsOf(posts.slice(at, at + 100))));
      return all;
    },
    async rung() {
      const rungs = Rungs.parse(await (await fetch(`${api}/local/alerts.json`)).json());
      const first = new Map<string, number>();
      for (const { at, caseReference, reason } of rungs) {
        if (reason === "new_case" && !first.has(caseReference)) first.set(caseReference, Date.parse(at));
      }
      return first;
    },
    async stop() {
      client.destroy();
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await gone;
      clearTimeout(late);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function said(child: ChildProcess, words: string): Promise<void> {
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    if (String(chunk).includes(words)) return;
  }
  throw new Error("npm start ended");
}
