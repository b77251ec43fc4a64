import { randomUUID } from "node:crypto";
import type { Device } from "#core/counselor.ts";
import type { Group } from "#core/session.ts";
import { accept } from "#shared/accept.ts";
import type { CaseTable } from "#shared/case-table.ts";
import type { Devices } from "#shared/duty-devices.ts";
import { readMessage } from "#shared/hearing.ts";
import { messageKey } from "#shared/table-keys.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import type { Desk } from "../../functions/desk/route.ts";
import { serveApi } from "../../functions/desk/serve.ts";
import { tableSessions } from "../../functions/desk/sessions.ts";
import { aMessage, phone } from "./builders.ts";
import { type TestTools, testTools } from "./tools.ts";

/** Devices that nothing is wrong with, and which of them were rung. */
export function fakeDevices(given: Partial<Devices> = {}): Devices & { readonly rung: Device[] } {
  const rung: Device[] = [];
  return {
    rung,
    add: async (device) => ({ ...device, confirmed: device.kind !== "email" }),
    refresh: async (device) => device,
    remove: async () => undefined,
    test: async (device) => void rung.push(device),
    ...given,
  };
}

/** A bucket whose links say what they would bring. */
const fakeFiles: Desk["files"] = {
  link: async ({ key, type, name }) => `https://bucket.example.org/${key}?${new URLSearchParams({ type, name })}`,
};

export interface TestDesk extends TestTools, Omit<Desk, keyof TestTools> {
  readonly devices: ReturnType<typeof fakeDevices>;
}

export function testDesk(table: CaseTable, given: Parameters<typeof testTools>[1] = {}): TestDesk {
  return {
    ...testTools(table, given),
    devices: fakeDevices(),
    sessions: tableSessions(table),
    files: fakeFiles,
    telephone: async () => undefined,
    wordings: [],
  };
}

export interface Said {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly error?: string };
  readonly headers: NonNullable<Answer["headers"]>;
  readonly cookies: readonly string[];
}

interface Asking {
  readonly body?: unknown;
  readonly query?: Request["query"];
  readonly headers?: Request["headers"];
}

export const aRequest = (given: Partial<Request>): Request => ({
  method: "GET",
  path: "/desk",
  rawQuery: "",
  sourceIp: "192.0.2.1",
  query: {},
  headers: {},
  body: Buffer.alloc(0),
  ...given,
});

/** The API of a desk as one counselor uses it, from our own page. */
export async function signedIn(desk: TestDesk, id: string, group: Group = "counselor") {
  const token = await desk.sessions.begin(id, group, desk.now());
  const api = serveApi(desk);
  const ask = async (method: string, path: string, { body, query = {}, headers = {} }: Asking): Promise<Said> => {
    const answer = await api({
      ...aRequest({ method, path: `/desk/api${path}` }),
      query,
      headers: {
        cookie: `__Host-desk=${token}`,
        origin: desk.publicUrl,
        "content-type": "application/json",
        ...headers,
      },
      body: Buffer.from(body === undefined ? "" : JSON.stringify(body)),
    });
    const said = answer.body === undefined || answer.body === "" ? {} : JSON.parse(answer.body);
    return {
      status: answer.statusCode ?? 200,
      body: said,
      headers: answer.headers ?? {},
      cookies: answer.cookies ?? [],
    };
  };
  return {
    token,
    get: (path: string, asking: Asking = {}) => ask("GET", path, asking),
    post: (path: string, body: unknown, asking: Asking = {}) => ask("POST", path, { ...asking, body }),
    /** A change of a case, as of this version. */
    change: (path: string, body: object = {}, version = 0) =>
      ask("POST", path, { body: { action: randomUUID(), version, ...body } }),
  };
}

let people = 0;

/** A person nobody has heard of writes on WhatsApp: the reference of the case that opens. */
export async function someoneWrites(desk: TestDesk, given: Parameters<typeof aMessage>[0] = {}): Promise<string> {
  people += 1;
  const message = aMessage({
    id: `wamid.desk-${people}`,
    identities: [{ kind: "phone", value: phone(5_000 + people) }],
    sentAt: desk.now().toISOString(),
    ...given,
  });
  await accept(desk)([message]);
  const caseId = (await readMessage(desk.table, messageKey(message)))?.message.caseId;
  if (caseId === undefined) throw new Error("NoCase");
  return caseId;
}
