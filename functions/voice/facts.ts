import type { Call } from "#core/call.ts";
import type { Language } from "#core/language.ts";
import type { InboundMessage } from "#core/message.ts";
import { isHigher, type Priority } from "#core/priority.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { readMessage } from "#shared/hearing.ts";
import type { Stored } from "#shared/messages.ts";
import { caseKey, duePk, type Key } from "#shared/table-keys.ts";

/** What is new of a call. */
export interface News {
  readonly call: Call;
  readonly language?: Language | undefined;
  readonly priority?: Priority | undefined;
  readonly contact?: Readonly<Record<string, string>> | undefined;
  /** When the clock is to take it up, if whoever notes this does not bring it to its end. */
  readonly dueAt: string;
}

/**
 * Writes down what is new of a call that stands in the table, and makes its message due again where its case or its
 * alert depends on it, so that the one path brings it there. Undefined when there is no such call yet.
 */
export async function noteCall(table: CaseTable, key: Key, news: News): Promise<Stored | undefined> {
  const stored = await readMessage(table, key);
  if (stored === undefined) return undefined;
  const { message } = stored;
  const fresh = Object.entries(news.call).filter(([fact]) => !isKnown(message, fact));
  const priority = news.priority !== undefined && isHigher(news.priority, message.priority) ? news.priority : undefined;
  const language = news.language === message.language ? undefined : news.language;
  const contact = message.contact === undefined ? news.contact : undefined;
  const again = priority !== undefined || fresh.some(([fact]) => fact === "missedAt");
  const set = [
    ...fresh.map(([fact]) => `#call.#${fact} = if_not_exists(#call.#${fact}, :${fact})`),
    ...Object.entries({ priority, language, contact }).flatMap(([name, value]) =>
      value === undefined ? [] : [`#${name} = :${name}`],
    ),
    ...(again ? ["#duePk = :duePk", "#dueAt = :dueAt"] : []),
  ];
  if (set.length === 0) return stored;
  await table.change(key, {
    set: `SET ${set.join(", ")}`,
    values: {
      ...Object.fromEntries(fresh.map(([fact, value]) => [`:${fact}`, value])),
      ...(priority !== undefined && { ":priority": priority }),
      ...(language !== undefined && { ":language": language }),
      ...(contact !== undefined && { ":contact": contact }),
      ...(again && { ":duePk": duePk("message"), ":dueAt": news.dueAt }),
    },
    // The clock, or another process, may have raised it in between.
    when:
      priority === undefined
        ? "attribute_exists(#pk)"
        : "attribute_exists(#pk) AND (attribute_not_exists(#priority) OR #priority > :priority)",
  });
  if (language !== undefined) await speak(table, message, { key, language });
  return readMessage(table, key);
}

const isKnown = ({ call }: InboundMessage, fact: string): boolean =>
  Object.keys(call ?? {}).some((known) => known === fact);

/** The case that a call opened is in the language that was chosen by key. */
async function speak(
  table: CaseTable,
  { caseId }: InboundMessage,
  { key, language }: { key: Key; language: Language },
): Promise<void> {
  if (caseId === undefined) return;
  await table.change(caseKey(caseId), {
    set: "SET #language = :language",
    values: { ":language": language, ":key": key.pk },
    when: "#openedBy = :key",
  });
}
