import { BlockList, isIPv6 } from "node:net";
import { SecretUnavailable, type SmsSecret } from "#shared/secrets.ts";
import { hmacOf, isSame, isSignedByAggregator } from "#shared/signature.ts";
import type { Request } from "#shared/webhook.ts";
import type { Aggregator } from "./aggregator.ts";

interface Known {
  readonly aggregator: Aggregator;
  readonly secret: SmsSecret;
  readonly now: Date;
}

/**
 * Whether an aggregator sent the request, in the way its settings say.
 * @throws SecretUnavailable where nothing is set that could prove it
 */
export function isFromAggregator(request: Request, { aggregator, secret, now }: Known): boolean {
  const { secrets, user } = keysOf(aggregator, secret);
  if (secrets.length === 0) throw new SecretUnavailable(`sms ${aggregator.id}`);
  return (
    request.method === aggregator.method &&
    isAllowed(request, aggregator) &&
    isProven(request, aggregator.auth, { secrets, user, now })
  );
}

interface Keys {
  readonly secrets: readonly string[];
  readonly user: string | undefined;
}

function keysOf({ id }: Aggregator, { hmacSecret, previousHmacSecret, providers }: SmsSecret): Keys {
  const own = providers?.[id];
  const { secret, previousSecret, user } =
    own ?? (id === "generic" ? { secret: hmacSecret, previousSecret: previousHmacSecret } : {});
  return { secrets: [secret, previousSecret].filter((key) => key !== undefined), user };
}

function isProven(
  request: Request,
  auth: Aggregator["auth"],
  { secrets, user, now }: Keys & { readonly now: Date },
): boolean {
  const { headers, path, rawQuery } = request;
  const given = (text: string | undefined): boolean =>
    text !== undefined && secrets.some((secret) => isSame(text, secret));
  switch (auth.kind) {
    case "hmac":
      return isSigned(request, auth, { secrets, now });
    case "headerToken":
      return given(headers[auth.header]);
    case "bearer":
      return given(/^Bearer (.+)$/i.exec(headers["authorization"] ?? "")?.[1]);
    case "basic": {
      const written = /^Basic (.+)$/i.exec(headers["authorization"] ?? "")?.[1] ?? "";
      const [name = "", ...password] = Buffer.from(written, "base64").toString("utf8").split(":");
      return (user === undefined || isSame(name, user)) && given(password.join(":"));
    }
    case "pathToken":
      return given(path.split("/").at(4));
    case "queryToken":
      return given(new URLSearchParams(rawQuery).get(auth.field) ?? undefined);
  }
}

/** Over what a GET brings there is no body: its query is signed. */
function isSigned(
  { method, headers, body, rawQuery }: Request,
  auth: Extract<Aggregator["auth"], { kind: "hmac" }>,
  { secrets, now }: Pick<Keys, "secrets"> & { readonly now: Date },
): boolean {
  const { prefix, signatureHeader, timestampHeader } = auth;
  const signature = headers[signatureHeader];
  const bytes = method === "GET" ? Buffer.from(rawQuery, "utf8") : body;
  if (signature?.startsWith(prefix) !== true) return false;
  const own = signature.slice(prefix.length);
  if (timestampHeader === undefined) return secrets.some((secret) => isSame(own, hmacOf(auth, secret, bytes)));
  const timestamp = headers[timestampHeader];
  return isSignedByAggregator({ body: bytes, timestamp, signature: `v1=${own}`, secrets, now, hash: auth });
}

function isAllowed({ sourceIp }: Request, { allowedCidrs }: Aggregator): boolean {
  if (allowedCidrs === undefined) return true;
  const list = new BlockList();
  for (const cidr of allowedCidrs) {
    const [address = "", bits] = cidr.split("/");
    list.addSubnet(address, Number(bits), isIPv6(address) ? "ipv6" : "ipv4");
  }
  return list.check(sourceIp, isIPv6(sourceIp) ? "ipv6" : "ipv4");
}
