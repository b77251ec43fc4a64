import { BlockList, isIPv6 } from "node:net";
import { SecretUnavailable, type SmsSecret } from "#shared/secrets.ts";
import { hmacHex, isSame, isSignedByAggregator } from "#shared/signature.ts";
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
  const { headers, body, path, rawQuery } = request;
  const given = (text: string | undefined): boolean =>
    text !== undefined && secrets.some((secret) => isSame(text, secret));
  switch (auth.kind) {
    case "hmac": {
      const signature = headers[auth.signatureHeader];
      if (auth.timestampHeader === undefined) {
        return (
          signature !== undefined &&
          secrets.some((secret) => isSame(signature, `${auth.prefix}${hmacHex(secret, body)}`))
        );
      }
      const timestamp = headers[auth.timestampHeader];
      const signed =
        signature?.startsWith(auth.prefix) === true ? `v1=${signature.slice(auth.prefix.length)}` : undefined;
      return isSignedByAggregator({ body, timestamp, signature: signed, secrets, now });
    }
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

function isAllowed({ sourceIp }: Request, { allowedCidrs }: Aggregator): boolean {
  if (allowedCidrs === undefined) return true;
  const list = new BlockList();
  for (const cidr of allowedCidrs) {
    const [address = "", bits] = cidr.split("/");
    list.addSubnet(address, Number(bits), isIPv6(address) ? "ipv6" : "ipv4");
  }
  return list.check(sourceIp, isIPv6(sourceIp) ? "ipv6" : "ipv4");
}
