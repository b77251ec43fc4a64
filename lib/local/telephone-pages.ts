import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod";
import { promptFiles } from "../flows/prompts.ts";
import { callers } from "./callers.ts";
import type { CallShown } from "./local-call.ts";
import type { LocalTelephone } from "./telephone.ts";

type Result = APIGatewayProxyStructuredResultV2;

const Dialling = z.object({ caller: z.string() });
const Acting = z.object({
  call: z.string(),
  act: z.union([
    z.object({ key: z.string().regex(/^[0-9*#]$/) }),
    z.enum(["nothing", "counselor", "counselor hangs up", "hang up"]),
  ]),
});

/** The telephone of the page: dial 1098, and whatever comes next. */
export const telephoneRoutes = (
  telephone: LocalTelephone,
): Readonly<Record<string, (body: unknown) => Promise<Result>>> => ({
  "POST /local/telephone/dial": async (body) => {
    const { caller: id } = Dialling.parse(body);
    const caller = callers.find((one) => one.id === id);
    return caller === undefined ? { statusCode: 404 } : shown(await telephone.dial(caller));
  },
  "POST /local/telephone/act": async (body) => {
    const { call, act } = Acting.parse(body);
    const found = await telephone.act(call, act);
    return found === undefined ? { statusCode: 404 } : shown(found);
  },
});

const shown = (call: CallShown): Result => ({
  statusCode: 200,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(call),
});

const folder = join(import.meta.dirname, "..", "flows", "prompts");

/** A recording, by its name in `promptFiles` and no other. */
export async function promptSound(path: string): Promise<Result> {
  const found = promptFiles.find(({ file }) => path === `/local/prompts/${file}.wav`);
  if (found === undefined) return { statusCode: 404 };
  return {
    statusCode: 200,
    headers: { "content-type": "audio/wav", "cache-control": "no-store" },
    body: (await readFile(join(folder, `${found.file}.wav`))).toString("base64"),
    isBase64Encoded: true,
  };
}
