import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod";
import { type CaseTable, dynamoCaseTable, dynamoClient } from "#shared/case-table.ts";
import type { TestRequest } from "../support/requests.ts";

const stage = "e2e";
export const stackName = `MadadgaarIntake-${stage}`;

const Outputs = z.object({
  ApiUrl: z.url(),
  CaseTableName: z.string(),
  DutyTopicArn: z.string(),
  MetaSecretArn: z.string(),
  SmsSecretArn: z.string(),
});

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** The intake stack on an AWS, deployed and spoken to as README says. */
export class Deployment {
  readonly at: { readonly endpoint: string; readonly region: string };
  private readonly folder: string;
  private found: z.infer<typeof Outputs> | undefined;

  constructor(at: Deployment["at"], folder: string) {
    this.at = at;
    this.folder = folder;
  }

  get outputs(): z.infer<typeof Outputs> {
    if (this.found === undefined) throw new Error("not deployed");
    return this.found;
  }

  get table(): CaseTable {
    return dynamoCaseTable({ tableName: this.outputs.CaseTableName, client: dynamoClient(this.at) });
  }

  /** `npm run synth` with settings of this stage, `cdk bootstrap` and `npm run deploy`. */
  async deploy(settings: object): Promise<void> {
    const app = join(this.folder, "cdk.out");
    const context = `madadgaar=${JSON.stringify({ stage, region: this.at.region, ...settings })}`;
    await this.npm("run", "synth", "--", "--output", app, "-c", context);
    await this.npm("exec", "--", "cdk", "bootstrap", "--app", app);
    await this.npm("run", "deploy", "--", "MadadgaarIntake", "--require-approval", "never", "--app", app);
    const asked = new DescribeStacksCommand({ StackName: stackName });
    const { Stacks = [] } = await new CloudFormationClient(this.at).send(asked);
    const outputs = (Stacks[0]?.Outputs ?? []).map(({ OutputKey = "", OutputValue }) => [OutputKey, OutputValue]);
    this.found = Outputs.parse(Object.fromEntries(outputs));
  }

  async fillSecret(name: "MetaSecretArn" | "SmsSecretArn", value: object): Promise<void> {
    const SecretString = JSON.stringify(value);
    const given = { SecretId: this.outputs[name], SecretString };
    await new SecretsManagerClient(this.at).send(new PutSecretValueCommand(given));
  }

  /** Puts a roster in place with the script; answers with what it said. */
  async roster(lines: readonly string[]): Promise<string> {
    const path = join(this.folder, "roster.csv");
    await writeFile(path, `${lines.join("\n")}\n`);
    return this.npm("run", "--silent", "roster", "--", path, "--stack", stackName);
  }

  /** Sends a request to the API, or to any address of it. The emulator knows an API by the host that is asked for. */
  send({ method = "POST", path, headers = {}, body, query }: TestRequest): Promise<Answer> {
    const url = new URL(path, this.outputs.ApiUrl);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const port = new URL(this.at.endpoint).port;
    const here = url.hostname.endsWith(".localhost") ? { hostname: "127.0.0.1", port } : {};
    return new Promise((resolve, reject) => {
      const asked = request(url, { ...here, method, headers: { host: url.host, ...headers } }, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(Buffer.from(chunk));
        const { statusCode: status = 0, headers: given } = answer;
        resolve({ status, headers: given, body: Buffer.concat(chunks).toString("utf8") });
      });
      asked.setTimeout(60_000, () => asked.destroy(new Error("no answer in a minute")));
      asked.once("error", reject);
      asked.end(body);
    });
  }

  /** Runs npm, waits for its end, and answers with what it printed. @throws with that, when it failed */
  private async npm(...words: readonly string[]): Promise<string> {
    const child = spawn("npm", words, { stdio: ["ignore", "pipe", "pipe"] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => void said.push(chunk));
    const status = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    const text = Buffer.concat(said).toString("utf8");
    if (status !== 0) throw new Error(`npm ${words.join(" ")} ended with ${status}:\n${text.slice(-4_000)}`);
    return text;
  }
}
