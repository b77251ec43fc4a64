import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The app of counselors' phones, as a deployment would have it registered with SNS. */
export const localApp = "arn:aws:sns:ap-southeast-1:000000000000:app/GCM/1098";

/** A phone that has the app. */
interface Endpoint {
  token: string;
  enabled: string;
  data: string;
}

interface Stands {
  /** SNS on this machine, which knows topics but no apps. */
  readonly sns: string;
  /** A queue that stands for a phone with the app; its ARN. */
  readonly givePhone: (endpointArn: string) => string;
}

export interface Platform {
  /** Where SNS is with apps: everything else is passed on. */
  readonly url: string;
  /** What SNS does when the app was removed from a phone: it takes the endpoint back, and publishes to it no more. */
  readonly disable: (endpointArn: string) => void;
  readonly endpoints: ReadonlyMap<string, Readonly<Endpoint>>;
  readonly stop: () => Promise<void>;
}

type Said = { readonly status: number; readonly body: string };

const answer = (action: string, inside = ""): Said => ({
  status: 200,
  body: `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${inside}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
});

const refusal = (status: number, code: string, message: string): Said => ({
  status,
  body: `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});

/** Apps on phones, as SNS has them. @see https://docs.aws.amazon.com/sns/latest/dg/mobile-platform-endpoint.html */
export async function startPlatform({ sns, givePhone }: Stands): Promise<Platform> {
  const endpoints = new Map<string, Endpoint>();
  /** The queues that stand for phones, and whose. */
  const queues = new Map<string, string>();
  const acts: Readonly<Record<string, (form: URLSearchParams) => Said | undefined>> = {
    CreatePlatformEndpoint(form) {
      const [token, data] = [form.get("Token") ?? "", form.get("CustomUserData") ?? ""];
      if (form.get("PlatformApplicationArn") !== localApp) return refusal(404, "NotFound", "No such application");
      const [arn, found] = [...endpoints].find(([, endpoint]) => endpoint.token === token) ?? [];
      if (arn === undefined || found === undefined) {
        const made = `${localApp.replace(":app/", ":endpoint/")}/${randomUUID()}`;
        endpoints.set(made, { token, enabled: "true", data });
        return answer("CreatePlatformEndpoint", `<EndpointArn>${made}</EndpointArn>`);
      }
      if (found.data === data && found.enabled === "true")
        return answer("CreatePlatformEndpoint", `<EndpointArn>${arn}</EndpointArn>`);
      const why = `Invalid parameter: Token Reason: Endpoint ${arn} already exists with the same Token, but different attributes.`;
      return refusal(400, "InvalidParameter", why);
    },
    GetEndpointAttributes(form) {
      const found = endpoints.get(form.get("EndpointArn") ?? "");
      if (found === undefined) return refusal(404, "NotFound", "Endpoint does not exist");
      const entries = Object.entries({ Enabled: found.enabled, Token: found.token, CustomUserData: found.data });
      const inside = entries.map(([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`).join("");
      return answer("GetEndpointAttributes", `<Attributes>${inside}</Attributes>`);
    },
    SetEndpointAttributes(form) {
      const found = endpoints.get(form.get("EndpointArn") ?? "");
      if (found === undefined) return refusal(404, "NotFound", "Endpoint does not exist");
      const given = attributesIn(form);
      found.token = given.get("Token") ?? found.token;
      found.enabled = given.get("Enabled") ?? found.enabled;
      found.data = given.get("CustomUserData") ?? found.data;
      return answer("SetEndpointAttributes");
    },
    DeleteEndpoint(form) {
      endpoints.delete(form.get("EndpointArn") ?? "");
      return answer("DeleteEndpoint");
    },
    Subscribe(form) {
      if (form.get("Protocol") !== "application") return undefined;
      const arn = form.get("Endpoint") ?? "";
      if (!endpoints.has(arn)) return refusal(400, "InvalidParameter", "Invalid parameter: Endpoint");
      const queue = [...queues].find(([, one]) => one === arn)?.[0] ?? givePhone(arn);
      queues.set(queue, arn);
      form.set("Protocol", "sqs");
      form.set("Endpoint", queue);
      const filtered = [...form.keys()].filter((name) => /^Attributes\.entry\.\d+\.key$/.test(name)).length;
      if (filtered > 0) {
        form.set(`Attributes.entry.${filtered + 1}.key`, "RawMessageDelivery");
        form.set(`Attributes.entry.${filtered + 1}.value`, "true");
      }
      return undefined;
    },
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
    const said = acts[form.get("Action") ?? ""]?.(form) ?? (await passedOn(sns, form, request));
    const body = [...queues].reduce((text, [queue, arn]) => text.replaceAll(queue, arn), said.body);
    response.writeHead(said.status, { "content-type": "text/xml" }).end(body);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() satisfies AddressInfo | string | null;
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    endpoints,
    disable(arn) {
      const found = endpoints.get(arn);
      if (found !== undefined) found.enabled = "false";
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `Attributes.entry.1.key` and `.value`, as the query protocol writes a map. */
function attributesIn(form: URLSearchParams): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, key] of form) {
    const place = /^Attributes\.entry\.(\d+)\.key$/.exec(name)?.[1];
    if (place !== undefined) found.set(key, form.get(`Attributes.entry.${place}.value`) ?? "");
  }
  return found;
}

async function passedOn(sns: string, form: URLSearchParams, { headers }: IncomingMessage): Promise<Said> {
  const { authorization = "" } = headers;
  const passed = await fetch(sns, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", authorization },
    body: form.toString(),
  });
  return { status: passed.status, body: await passed.text() };
}
