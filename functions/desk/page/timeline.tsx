import { useEffect, useRef, useState } from "preact/hooks";
import type { TimelineEntry, Timeline as TimelinePage } from "#core/desk-case.ts";
import { channelNames } from "#core/texts/alert.ts";
import { read } from "./client.ts";
import { useDesk } from "./hooks.ts";
import { Said, Time } from "./parts.tsx";

/** So many entries show at once on a phone. */
const shortCase = 5;

interface Shown {
  readonly reference: string;
  readonly timeline: TimelinePage;
}

/** Everything of a case in its order, the newest at the bottom, older pages when asked for. */
export function Timeline({ reference, timeline }: Shown) {
  const { t } = useDesk();
  const [older, setOlder] = useState<readonly TimelineEntry[]>([]);
  const [before, setBefore] = useState<string | undefined>();
  const from = older.length === 0 ? timeline.before : before;
  const more = async (place: string): Promise<void> => {
    const said = await read<TimelinePage>(`/cases/${reference}/timeline?${new URLSearchParams({ before: place })}`);
    if (said.kind !== "ok") return;
    setOlder([...older, ...said.body.entries]);
    setBefore(said.body.before);
  };
  const entries = [...new Map([...timeline.entries, ...older].map((entry) => [entry.id, entry])).values()];
  const last = useRef<HTMLLIElement>(null);
  // What came last is what she answers to; on a long case it is far below.
  useEffect(() => {
    if (timeline.entries.length > shortCase) last.current?.scrollIntoView({ block: "center" });
  }, [reference]);
  const inOrder = entries.toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <section aria-label={reference}>
      {from !== undefined && (
        <button type="button" class="quiet" onClick={() => void more(from)}>
          {t.case.older}
        </button>
      )}
      {inOrder.length === 0 && <p class="empty">{t.case.empty}</p>}
      <ol class="timeline" aria-live="polite">
        {inOrder.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
        <li ref={last} class="end" aria-hidden="true" />
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { t, language, colleagues } = useDesk();
  const { kind, channel, by, state, failure } = entry;
  const known = Object.entries(t.reply.callFailures).find(([name]) => name === failure)?.[1];
  const writer = by === undefined ? undefined : (colleagues.find(({ id }) => id === by)?.name ?? by);
  const label =
    kind === "note" ? t.case.note : kind === "call" ? t.case.call : channel && channelNames[language][channel];
  return (
    <li data-kind={kind} data-state={state}>
      <p class="small">
        {label} · <Time at={entry.at} />
        {writer !== undefined && (
          <>
            {" · "}
            <Said>{writer}</Said>
          </>
        )}
        {state !== undefined && ` · ${t.reply.states[state]}`}
      </p>
      <p class="text" dir="auto" lang={entry.language}>
        {entry.text}
      </p>
      {state === "failed" && (
        <p class="warn">
          {known ?? t.reply.failedWhat} <bdi>{failure}</bdi>
        </p>
      )}
    </li>
  );
}
