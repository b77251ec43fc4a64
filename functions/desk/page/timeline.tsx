import { useEffect, useRef, useState } from "preact/hooks";
import type { TimelineEntry, Timeline as TimelinePage } from "#core/desk-case.ts";
import { adviceFor } from "#core/send-errors.ts";
import { channelNames } from "#core/texts/alert.ts";
import { fieldIn, sortIn } from "#core/texts/desk/shown.ts";
import { read } from "./client.ts";
import { Files } from "./files.tsx";
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
  // Providers count in seconds: what came in one second stays in the order in which it came.
  const inOrder = entries.toReversed().toSorted((a, b) => a.at.localeCompare(b.at));
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
          <Entry key={entry.id} entry={entry} reference={reference} />
        ))}
        <li ref={last} class="end" aria-hidden="true" />
      </ol>
    </section>
  );
}

function Entry({ entry, reference }: { readonly entry: TimelineEntry; readonly reference: string }) {
  const { t, language, colleagues } = useDesk();
  const { kind, channel, by, state, marks = [], signals = [], files = [], parts, shownAs, text } = entry;
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
        {shownAs !== undefined && shownAs !== text && ` · ${sortIn(language, shownAs)}`}
        {state !== undefined && ` · ${t.reply.states[state]}`}
        {marks.map((mark) => ` · ${t.said.marks[mark]}`)}
        {[...new Set(signals.map(({ signal }) => signal))].map((signal) => ` · ${t.said.signals[signal]}`)}
      </p>
      {entry.takenBack || shownAs === text ? (
        <p class="text">
          <em>{entry.takenBack ? t.said.takenBack : sortIn(language, text)}</em>
        </p>
      ) : (
        <p class="text" dir="auto" lang={entry.language}>
          <Marked entry={entry} />
        </p>
      )}
      {parts !== undefined && (
        <p class="warn">
          {parts.waiting ? t.parts.waiting : t.parts.missing} <bdi>{parts.missing.join(", ")}</bdi>
        </p>
      )}
      <Beside entry={entry} />
      <Files files={files} reference={reference} />
      {state === "failed" && <Failed failure={entry.failure} channel={channel} />}
    </li>
  );
}

/** A text, with the words marked that sound of danger. A hint: what is not marked may be as grave. */
function Marked({ entry: { text, signals = [] } }: { readonly entry: TimelineEntry }) {
  const { t } = useDesk();
  const named = signals.filter(({ signal }) => signal !== "unnamed_danger");
  // Words that a wording names are marked as what they tell, not as part of what only sounds like danger.
  const others = signals.filter((one) => !named.some(({ from, to }) => from < one.to && one.from < to));
  const places = [...named, ...others].toSorted((a, b) => a.from - b.from);
  let shown = 0;
  const parts = places.flatMap(({ signal, from, to }) => {
    if (from < shown) return [];
    const before = text.slice(shown, from);
    shown = to;
    return [
      before,
      <mark key={from} title={t.said.signals[signal]}>
        {text.slice(from, to)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(shown)}
    </>
  );
}

/** What came in fields, and what a message said before it was changed. */
function Beside({ entry: { details = {}, before = [] } }: { readonly entry: TimelineEntry }) {
  const { t, language } = useDesk();
  return (
    <>
      {Object.keys(details).length > 0 && (
        <dl class="small">
          {Object.entries(details).map(([name, value]) => (
            <div key={name}>
              <dt>
                <Said>{fieldIn(language, name)}</Said>
              </dt>
              <dd>
                <Said>{value}</Said>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {before.length > 0 && (
        <details class="small">
          <summary>{t.said.before}</summary>
          {before.map((text) => (
            <p key={text} class="text" dir="auto">
              {text}
            </p>
          ))}
        </details>
      )}
    </>
  );
}

/** What to do about an answer that did not arrive. */
function Failed({ failure, channel }: Pick<TimelineEntry, "failure" | "channel">) {
  const { t } = useDesk();
  const ofCall = Object.entries(t.reply.callFailures).find(([name]) => name === failure)?.[1];
  return (
    <p class="warn">
      {ofCall ?? t.advice[adviceFor(failure ?? "", channel)]}
      {failure !== undefined && /^[\d/]+$/.test(failure) && (
        <span class="small">
          {" "}
          {t.reply.code} <bdi>{failure}</bdi>
        </span>
      )}
    </p>
  );
}
