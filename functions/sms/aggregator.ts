import * as z from "zod/mini";

const path = z.string().check(z.minLength(1));

/** How letters are written: as they are, or as the bytes of an encoding in hex or base64. */
const Encoding = z.enum(["utf8", "ucs2-hex", "utf8-hex", "ucs2-base64", "base64"]);

/**
 * How a local aggregator brings texts: settings, no code. `fields` are dotted paths into a JSON body (`items.0.text`), or
 * names of form or query fields. What is secret about it stands in the SMS secret under its id.
 */
export const Aggregator = z.strictObject({
  /** The last part of its address: `/webhooks/sms/<id>`. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  method: z._default(z.enum(["GET", "POST"]), "POST"),
  bodyFormat: z._default(z.enum(["query", "form", "json"]), "json"),
  /** Where a JSON body holds a list of texts; without it, it is one text, or a list of them. */
  list: z.optional(path),
  fields: z._default(
    z.strictObject({
      from: path,
      to: path,
      text: path,
      id: z.optional(path),
      time: z.optional(path),
      partRef: z.optional(path),
      partIndex: z.optional(path),
      partTotal: z.optional(path),
      encoding: z.optional(path),
      /** The address of a file, or a list of them. */
      media: z.optional(path),
    }),
    { from: "from", to: "to", text: "text", id: "id", time: "timestamp" },
  ),
  /** `by-field`: as the field `encoding` says. UCS-2 is UTF-16, most significant byte first unless it begins otherwise. */
  textEncoding: z._default(z.enum([...Encoding.options, "by-field"]), "utf8"),
  /** What the field `encoding` may say: `{"8": "ucs2-hex"}`. Where it says UCS-2, UTF-16 or hex by name, it is UCS-2 in hex. */
  encodings: z._default(z.record(z.string(), Encoding), {}),
  /** The bytes behind the text of a form or a query, where they are not UTF-8. */
  charset: z._default(z.enum(["utf-8", "utf-16be", "utf-16le", "windows-1256", "iso-8859-1"]), "utf-8"),
  /** From which number parts are counted. */
  firstPart: z._default(z.literal([0, 1]), 1),
  /** A way of writing (`dd/MM/yyyy HH:mm`, `yyyyMMddHHmmss`), or one that needs none. */
  timeFormat: z._default(
    z.union([z.enum(["auto", "iso", "epoch-s", "epoch-ms"]), z.string().check(z.regex(/^(?=.*yyyy)(?=.*MM)(?=.*dd)/))]),
    "auto",
  ),
  /** Of times that name no zone. */
  timeZone: z._default(z.enum(["Asia/Karachi", "UTC"]), "Asia/Karachi"),
  auth: z._default(
    z.discriminatedUnion("kind", [
      /** A signature over `<timestamp>.<body>`; without a header for the timestamp, over the body; of a GET, over its query. */
      z.strictObject({
        kind: z.literal("hmac"),
        algorithm: z._default(z.enum(["sha256", "sha512", "sha1"]), "sha256"),
        digest: z._default(z.enum(["hex", "base64"]), "hex"),
        signatureHeader: z._default(z.string().check(z.toLowerCase()), "x-intake-signature"),
        timestampHeader: z.optional(z.string().check(z.toLowerCase())),
        prefix: z._default(z.string(), ""),
      }),
      z.strictObject({ kind: z.literal("bearer") }),
      /** The secret alone in a header of its own: `x-api-key`. */
      z.strictObject({ kind: z.literal("headerToken"), header: z.string().check(z.minLength(1), z.toLowerCase()) }),
      z.strictObject({ kind: z.literal("basic") }),
      /** The secret is the part after the id: `/webhooks/sms/<id>/<secret>`. */
      z.strictObject({ kind: z.literal("pathToken") }),
      /** The secret is a field of the query. Only where the aggregator can do nothing better: queries are logged on the way. */
      z.strictObject({ kind: z.literal("queryToken"), field: path }),
    ]),
    {
      kind: "hmac",
      algorithm: "sha256",
      digest: "hex",
      signatureHeader: "x-intake-signature",
      timestampHeader: "x-intake-timestamp",
      prefix: "v1=",
    },
  ),
  /** Hosts from which its files are fetched, and whatever is below them; none: its files are shown and not fetched. */
  mediaHosts: z._default(z.array(z.hostname()), []),
  /** Only from these addresses; none: from anywhere. */
  allowedCidrs: z.optional(z.array(z.union([z.cidrv4(), z.cidrv6()]))),
  /** What it must hear to believe that the text was taken. */
  success: z._default(
    z.strictObject({ status: z.int().check(z.gte(200), z.lte(299)), contentType: z.string(), body: z.string() }),
    { status: 200, contentType: "text/plain", body: "" },
  ),
});
export type Aggregator = z.infer<typeof Aggregator>;

/** Known without settings. */
export const builtIn: readonly Aggregator[] = [
  Aggregator.parse({
    id: "generic",
    fields: {
      from: "from",
      to: "to",
      text: "text",
      id: "id",
      time: "timestamp",
      partRef: "part.ref",
      partIndex: "part.index",
      partTotal: "part.total",
      encoding: "encoding",
    },
    textEncoding: "by-field",
  }),
];
