import * as z from "zod";
import type { Item } from "#shared/case-table.ts";
import { messageKey } from "#shared/table-keys.ts";
import type { Post } from "../bench/requests.ts";
import type { Passed } from "./proxy.ts";

/** What the table, the topic and the providers hold after all of it. */
export interface Aftermath {
  readonly items: readonly Item[];
  readonly posts: readonly Post[];
  readonly published: readonly Passed[];
  readonly written: readonly Passed[];
  readonly replies: readonly Passed[];
}

export interface Finding {
  readonly name: string;
  readonly value: number;
  /** What it must be; undefined: told, not judged. */
  readonly must?: number;
}

const Case = z.object({ id: z.string(), personId: z.string(), status: z.string() });

/** Counts what must hold whatever went wrong on the way. */
export function verdict({ items, posts, published, written, replies }: Aftermath): readonly Finding[] {
  const byKey = new Map(items.map((item) => [String(item["pk"]), item]));
  const inbound = items.filter((item) => item["sk"] === "MESSAGE" && item["direction"] === "in");
  const cases = items.filter(({ sk }) => sk === "CASE").map((item) => Case.parse(item));
  const caseIds = new Set(cases.map(({ id }) => id));
  const onCases = posts.filter(({ key }) => caseIds.has(String(byKey.get(messageKey(key).pk)?.["caseId"])));
  const open = cases.filter(({ status }) => status !== "closed").map(({ personId }) => personId);
  const alerted = new Set(published.flatMap(({ body, status }) => (status === 200 ? references(body) : [])));
  const doubled = doubledReplies(items, written, replies);
  const due = items.filter(({ duePk, sk }) => duePk !== undefined && !String(sk).startsWith("ALERT#"));
  return [
    { name: "messages sent", value: posts.length },
    { name: "messages in the table", value: inbound.length, must: posts.length },
    { name: "messages on cases", value: onCases.length, must: posts.length },
    { name: "cases", value: cases.length },
    { name: "people with more than one open case", value: open.length - new Set(open).size, must: 0 },
    { name: "cases nobody was alerted of", value: cases.filter(({ id }) => !alerted.has(id)).length, must: 0 },
    { name: "messages and replies left unfinished", value: due.length, must: 0 },
    { name: "replies sent", value: doubled.sent },
    { name: "cases owed a reply that got none", value: doubled.missing, must: 0 },
    { name: "replies doubled after a send that was not written down in time", value: doubled.allowed },
    { name: "replies doubled though the first was written down", value: doubled.wrong, must: 0 },
  ];
}

/** Case references in a PublishBatch: a form, in it JSON, in it JSON. */
const references = (body: string): string[] =>
  Array.from(
    decodeURIComponent(body.replaceAll("+", " ")).matchAll(/caseReference\W+([0-9A-Z]{4}-[0-9A-Z]{4})/g),
    ([, id = ""]) => id,
  );

/** Every case that was opened by phone or page is owed one reply; a second is told by whether the first was marked yet. */
function doubledReplies(items: readonly Item[], written: readonly Passed[], replies: readonly Passed[]) {
  const receipts = items.filter((item) => item["direction"] === "out");
  const marks = new Map<string, number>();
  for (const { target, body, status, answeredAt } of written) {
    if (target !== "UpdateItem" || status !== 200 || !body.includes('"sent"')) continue;
    const pk = /"pk":\{"S":"(MESSAGE#[^"]*#receipt-[^"]*)"/.exec(body)?.[1];
    if (pk !== undefined && !marks.has(pk)) marks.set(pk, answeredAt);
  }
  const counted = receipts.map((receipt) => {
    const to = z.object({ value: z.string() }).parse(receipt["to"]).value;
    const sends = replies
      .filter(
        // Without a body something was only asked for.
        ({ status, body, path }) =>
          status === 200 && body !== "" && isTo(body, to) && channelOf(path, body) === receipt["channel"],
      )
      .map(({ at }) => at)
      .toSorted((a, b) => a - b);
    const marked = marks.get(String(receipt["pk"])) ?? Number.POSITIVE_INFINITY;
    const repeats = sends.slice(1);
    const wrong = repeats.filter((at) => at > marked).length;
    return { sent: sends.length, missing: sends.length === 0 ? 1 : 0, wrong, allowed: repeats.length - wrong };
  });
  const sum = (of: (one: (typeof counted)[number]) => number) => counted.reduce((total, one) => total + of(one), 0);
  return {
    sent: sum(({ sent }) => sent),
    missing: sum(({ missing }) => missing),
    allowed: sum(({ allowed }) => allowed),
    wrong: sum(({ wrong }) => wrong),
  };
}

const Body = z.looseObject({
  to: z.string().optional(),
  recipient: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
});

function isTo(body: string, address: string): boolean {
  const { to, recipient } = Body.parse(JSON.parse(body));
  return to === address || recipient === address || (typeof recipient === "object" && recipient.id === address);
}

function channelOf(path: string, body: string): string {
  if (!path.includes("/graph/")) return "sms";
  return body.includes('"messaging_product"') ? "whatsapp" : "facebook";
}
