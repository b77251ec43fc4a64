import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { looseList } from "#core/loose.ts";
import type { Media } from "#core/message.ts";
import type { Request } from "#shared/webhook.ts";
import type { Aggregator } from "./aggregator.ts";
import { decodedText } from "./encoding.ts";
import { formFields } from "./form.ts";
import { aggregatorTime } from "./time.ts";

/** One SMS, or one part of one, whoever brought it. */
export interface Sms {
  readonly id: string;
  /** The provider gave no id; ours is made of what it gave. */
  readonly isWeakId: boolean;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly sentAt: string;
  readonly media?: readonly Media[];
  readonly part?: { readonly reference: string; readonly index: number; readonly total: number } | undefined;
}

interface Texts {
  readonly texts: readonly Sms[];
  /** Members of a list that name no sender, beside others that do. */
  readonly unread: number;
}

/**
 * The texts of a request, as an aggregator's settings say. One that cannot be read does not lose the others of its list.
 * Throws for a body that is not of its format, or of which nothing can be read.
 */
export function textsIn(request: Request, aggregator: Aggregator, now: Date): Texts {
  const records = recordsIn(request, aggregator);
  const texts = records.flatMap((record) => smsIn(record, aggregator, now) ?? []);
  if (texts.length === 0 && records.length > 0) throw new Error("NoSender");
  return { texts, unread: records.length - texts.length };
}

function recordsIn({ body, rawQuery }: Request, { bodyFormat, list, ...settings }: Aggregator): readonly unknown[] {
  if (bodyFormat === "query") return [formFields(rawQuery, settings)];
  if (bodyFormat === "form") return [formFields(body.toString("latin1"), settings)];
  const json: unknown = JSON.parse(body.toString("utf8").replace(/^\uFEFF/, ""));
  if (list === undefined) return Array.isArray(json) && json.length > 0 ? json : [json];
  const found = at(json, list);
  if (found === undefined) throw new Error("NoList");
  return looseList.parse(found);
}

function smsIn(record: unknown, { fields, firstPart, ...settings }: Aggregator, now: Date): Sms | undefined {
  const field = (name: keyof Aggregator["fields"]): string | undefined => {
    const path = fields[name];
    return path === undefined ? undefined : word(at(record, path));
  };
  const from = field("from");
  if (from === undefined || from === "") return undefined;
  const to = field("to") ?? "unknown";
  const text = decodedText(field("text") ?? "", settings, field("encoding"));
  const time = field("time");
  const sentAt = aggregatorTime(time, settings, now);
  const given = field("id");
  return {
    id: given || weakId([from, to, text], time === undefined ? undefined : sentAt, now),
    isWeakId: !given,
    from,
    to,
    text,
    sentAt,
    media: filesAt(record, fields.media),
    part: partOf({ reference: field("partRef"), index: field("partIndex"), total: field("partTotal"), firstPart }),
  };
}

/** How many files of one text are kept; no network carries more. */
const mostFiles = 10;

const filesAt = (record: unknown, path: string | undefined): readonly Media[] =>
  path === undefined
    ? []
    : looseList
        .parse(at(record, path))
        .flatMap((url): Media[] =>
          typeof url === "string" && url !== "" ? [{ kind: "file", url, state: "pending" }] : [],
        )
        .slice(0, mostFiles);

/** Ten minutes, in which the same words of the same sender without id and time are taken for a repeat. */
const repeatsWithin = 600_000;

const weakId = (words: readonly string[], sentAt: string | undefined, now: Date): string =>
  createHash("sha256")
    .update(JSON.stringify([...words, sentAt?.slice(0, 19) ?? Math.floor(now.getTime() / repeatsWithin)]))
    .digest("hex");

interface Counted {
  readonly reference: string | undefined;
  readonly index: string | undefined;
  readonly total: string | undefined;
  readonly firstPart: Aggregator["firstPart"];
}

function partOf({ reference, firstPart, ...given }: Counted): Sms["part"] {
  const [index, total] = [Number(given.index || Number.NaN) + 1 - firstPart, Number(given.total)];
  const isPart = Number.isInteger(index) && Number.isInteger(total) && total > 1 && total <= 255 && index >= 1;
  if (!isPart || index > total || reference === undefined) return undefined;
  return { reference: reference.slice(0, 50), index, total };
}

/** What stands at a dotted path; a name may have dots of its own. */
function at(value: unknown, path: string): unknown {
  const inside = Fields.safeParse(Array.isArray(value) ? { ...value } : value).data;
  if (inside === undefined || Object.hasOwn(inside, path)) return inside?.[path];
  const [name = "", ...rest] = path.split(".");
  return rest.length === 0 ? undefined : at(inside[name], rest.join("."));
}

const Fields = z.record(z.string(), z.unknown());

const word = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;
