import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { type LambdaApi, startLambdaApi } from "./lambda-api.ts";

/** What Lambda's runtime does: it loads the function, and asks for an event when the last one is answered. */
const runtime = `
const api = "http://" + process.env.AWS_LAMBDA_RUNTIME_API + "/2018-06-01/runtime/invocation";
const { handler } = await import(process.env.BUNDLE);
for (;;) {
  const next = await fetch(api + "/next");
  const id = next.headers.get("lambda-runtime-aws-request-id");
  const answer = await handler(await next.json());
  await fetch(api + "/" + id + "/response", { method: "POST", body: JSON.stringify(answer ?? null) });
}`;

export interface LambdaProcess {
  /** Hands it an event. As on Lambda it stands still before, and after all is done. */
  readonly invoke: (event: unknown) => ReturnType<LambdaApi["invoke"]>;
  /** Stands still at once, whatever it does. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly kill: () => Promise<void>;
}

/** A function in a process of its own that stands still whenever Lambda would let it. */
export async function startLambda(bundle: string, env: Readonly<Record<string, string>>): Promise<LambdaProcess> {
  const lambda = await startLambdaApi();
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "--eval", runtime], {
    env: { ...env, BUNDLE: pathToFileURL(bundle).href, AWS_LAMBDA_RUNTIME_API: lambda.api },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  const signal = (name: NodeJS.Signals) => (): void => void child.kill(name);
  const [freeze, thaw] = [signal("SIGSTOP"), signal("SIGCONT")];
  return {
    invoke(event) {
      thaw();
      const invocation = lambda.invoke(event);
      return { ...invocation, done: invocation.done.then(freeze) };
    },
    freeze,
    thaw,
    async kill() {
      child.kill("SIGKILL");
      await ended;
      await lambda.stop();
    },
  };
}
