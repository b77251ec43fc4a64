import { type ComponentChildren, cloneElement, type VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { isAlarming } from "#core/case-work.ts";
import type { CaseLine } from "#core/desk-case.ts";
import { localTime } from "#core/local-time.ts";
import { channelNames } from "#core/texts/alert.ts";
import { type Polled, sentence, useDesk, useNow } from "./hooks.ts";

/** Text that a person wrote: it goes in its own direction. */
export const Said = ({ children }: { readonly children: ComponentChildren }) => <span dir="auto">{children}</span>;

/** What reads from left to right in every language: a reference, a number, a time. */
export const Code = ({ children }: { readonly children: ComponentChildren }) => <bdi dir="ltr">{children}</bdi>;

/** Everyone at the desk reads the clock of Pakistan, whatever her phone is set to. */
const timeZone = "Asia/Karachi";

/** A moment as a clock shows it, with its day where that is not today. */
export function Time({ at, only }: { readonly at: string; readonly only?: "day" }) {
  const { language } = useDesk();
  const moment = new Date(at);
  const isToday = localTime(moment).day === localTime(new Date()).day;
  const day = isToday && only === undefined ? {} : ({ day: "numeric", month: "short" } as const);
  const clock = only === "day" ? {} : ({ hour: "2-digit", minute: "2-digit", hour12: false } as const);
  const locale = language === "ur" ? "ur-PK-u-nu-latn" : "en-GB";
  const text = moment.toLocaleString(locale, { ...day, ...clock, timeZone });
  return (
    <time dateTime={at}>
      <bdi>{text}</bdi>
    </time>
  );
}

export function Minutes({ since }: { readonly since: string }) {
  const { t } = useDesk();
  const minutes = Math.max(0, Math.floor((useNow().getTime() - Date.parse(since)) / 60_000));
  const text = minutes < 120 ? `${minutes} ${t.minutes}` : `${Math.floor(minutes / 60)} ${t.duty.hours}`;
  return <bdi class="minutes">{text}</bdi>;
}

export function PriorityMark({ priority }: Pick<CaseLine, "priority">) {
  const { t } = useDesk();
  return (
    <span class="priority" data-priority={priority}>
      <bdi>{priority}</bdi> <span class="wide">{t.priorities[priority]}</span>
    </span>
  );
}

/** A case in a list: the whole line is one link. */
export function CaseRow({ line }: { readonly line: CaseLine }) {
  const { t, language, colleagues } = useDesk();
  const now = useNow();
  const owner = colleagues.find(({ id }) => id === line.owner)?.name ?? line.owner;
  return (
    <li>
      <a class="row" href={`#/case/${line.reference}`} data-red={isAlarming(line, now)}>
        <PriorityMark priority={line.priority} />
        <strong>
          <Code>{line.reference}</Code>
        </strong>
        <span>{channelNames[language][line.channel]}</span>
        <span class="end">
          <Minutes since={line.status === "claimed" ? (line.claimedAt ?? line.openedAt) : line.openedAt} />
        </span>
        <span class="small">
          {owner === undefined ? t.statuses[line.status] : <Said>{owner}</Said>}
          {line.waits && line.status !== "new" ? ` · ${t.queue.waits}` : ""}
          {line.suspect === true ? ` · ${t.queue.suspect}` : ""}
          {line.disposition === undefined ? "" : ` · ${t.dispositions[line.disposition]}`}
        </span>
      </a>
    </li>
  );
}

/** A list of cases, or the sentence that there are none. */
export const Cases = ({ cases, none }: { readonly cases: readonly CaseLine[]; readonly none: string }) =>
  cases.length === 0 ? (
    <p class="empty">{none}</p>
  ) : (
    <ul class="cases">
      {cases.map((line) => (
        <CaseRow key={line.reference} line={line} />
      ))}
    </ul>
  );

/** What is shown of something polled: that it comes, that it failed, or it, with as of when. */
export function Shown<T>({
  polled,
  children,
}: {
  readonly polled: Polled<T>;
  readonly children: (body: T) => ComponentChildren;
}) {
  const { t } = useDesk();
  const { body, asOf, trouble, again } = polled;
  return (
    <>
      {trouble === "offline" && (
        <p class="warn" role="status">
          {t.offline}
        </p>
      )}
      {body === undefined && trouble === undefined && <p role="status">{t.loading}</p>}
      {body === undefined && trouble !== undefined && (
        <p class="warn" role="alert">
          {trouble === "offline" ? t.failed : sentence(t, trouble)}{" "}
          <button type="button" onClick={again}>
            {t.again}
          </button>
        </p>
      )}
      {body !== undefined && children(body)}
      {asOf !== undefined && (
        <p class="small asof">
          {t.asOf} <bdi>{asOf.toLocaleTimeString("en-GB", { timeZone })}</bdi>
        </p>
      )}
    </>
  );
}

interface Sheet {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A sheet over the page: it has the focus, Escape closes it, and the focus goes back. */
export function Sheet({ title, close, children }: Sheet) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { t } = useDesk();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-label={title} onClose={close}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="plain" onClick={close}>
          {t.cancel}
        </button>
      </header>
      {children}
    </dialog>
  );
}

interface Field {
  readonly label: string;
  /** One input, select or textarea. */
  readonly children: VNode<{ id?: string }>;
}

/** A control with its name above it. */
export function Field({ label, children }: Field) {
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, { id })}
    </div>
  );
}

interface Despite {
  /** What speaks against it. */
  readonly why: string;
  readonly reason: string;
  readonly tell: (reason: string) => void;
}

/** What speaks against reaching her this way, and the reason for doing it all the same. */
export function Despite({ why, reason, tell }: Despite) {
  const { t } = useDesk();
  return (
    <div class="warn" role="alert">
      <p>{why}</p>
      <Field label={t.reply.despite}>
        <input
          dir="auto"
          required
          minLength={5}
          maxLength={500}
          value={reason}
          onInput={(event) => tell(event.currentTarget.value)}
        />
      </Field>
    </div>
  );
}

export const Choice = ({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}) => (
  <Field label={label}>
    <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {options.map(([name, text]) => (
        <option key={name} value={name}>
          {text}
        </option>
      ))}
    </select>
  </Field>
);
