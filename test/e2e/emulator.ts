import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

/** MiniStack runs the functions with the `node` on its path, and needs Python 3.10 or newer. */
const version = "1.5.33";
const folder = ".emulator";
const root = join(import.meta.dirname, "..", "..");

/** Where AWS is for this run: its address, and how to end it. */
export interface Emulator {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The endpoint that AWS_ENDPOINT_URL names, or an emulator of our own, installed where git does not look. */
export async function emulator(): Promise<Emulator> {
  const given = process.env["AWS_ENDPOINT_URL"];
  if (given !== undefined && given !== "") return { url: given, stop: async () => undefined };
  install();
  const port = await freePort();
  const log = openSync(join(folder, "emulator.log"), "w");
  const child = spawn(join(folder, version, "bin", "python"), ["-m", "ministack"], {
    // A group of its own: the functions' processes end with it.
    detached: true,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      // Not localhost: buckets would become part of the host's name.
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: "0",
      SFTP_ENABLED: "0",
      PATH: [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => end(child);
  await answering(url, child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

function install(): void {
  if (existsSync(join(folder, version, "bin", "ministack"))) return;
  mkdirSync(folder, { recursive: true });
  run("python3", "-m", "venv", "--clear", join(folder, version));
  run(
    join(folder, version, "bin", "python"),
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    `ministack==${version}`,
  );
}

function run(command: string, ...words: readonly string[]): void {
  const { status } = spawnSync(command, words, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}`);
}

/** A port that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 120; tried += 1) {
    if (child.exitCode !== null) throw new Error(`the emulator ended: see ${folder}/emulator.log`);
    const isUp = await fetch(`${url}/_ministack/health`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the emulator does not answer: see ${folder}/emulator.log`);
}

async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-pid, name);
    } catch {
      // The group is gone already.
    }
  };
  signal("SIGTERM");
  const timer = setTimeout(() => signal("SIGKILL"), 5_000);
  if (child.exitCode === null) await ended;
  clearTimeout(timer);
  signal("SIGKILL");
}
