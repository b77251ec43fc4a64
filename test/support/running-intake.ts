import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import { type CaseTable, dynamoCaseTable, dynamoClient } from "#shared/case-table.ts";

export interface RunningIntake {
  readonly url: string;
  /** Its case table, for what would otherwise take hours to come about. */
  readonly table: CaseTable;
  readonly stop: () => Promise<void>;
}

const program = join(import.meta.dirname, "..", "..", "bin", "local.ts");

/** What `npm start` starts, in a process and a folder of its own, ready to be used. */
export async function runIntake(): Promise<RunningIntake> {
  const folder = await mkdtemp(join(tmpdir(), "intake-"));
  const port = await freePort();
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /intake on (\S+)\/local/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return { url, table: await tableOf(folder), stop };
  }
  await stop();
  throw new Error("The intake ended before it was ready");
}

const Endpoints = z.looseObject({ dynamodb: z.string(), tableName: z.string() });

async function tableOf(folder: string): Promise<CaseTable> {
  const written = await readFile(join(folder, ".local", "endpoints.json"), "utf8");
  const { dynamodb: endpoint, tableName } = Endpoints.parse(JSON.parse(written));
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  return dynamoCaseTable({ tableName, client: dynamoClient({ endpoint, region: "ap-southeast-1", credentials }) });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  await once(server, "close");
  return port;
}

const State = z.object({
  cases: z.array(
    z.looseObject({
      reference: z.string(),
      status: z.string(),
      owner: z.string().optional(),
      timeline: z.array(z.looseObject({ direction: z.string(), text: z.string().optional() })),
    }),
  ),
  alerts: z.array(z.looseObject({ counselorId: z.string(), caseReference: z.string(), link: z.string() })),
});

/** What the page at /local is told: cases with all that was said, and every alert. */
export const stateAt = async (url: string): Promise<z.infer<typeof State>> =>
  State.parse(await (await fetch(`${url}/local/state.json`)).json());
