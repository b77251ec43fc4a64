import { useState } from "preact/hooks";
import { claimRefusal, confirmRefusal, workRefusal } from "#core/case-work.ts";
import type { CaseView } from "#core/desk-case.ts";
import { channelNames } from "#core/texts/alert.ts";
import { CallBack } from "./call.tsx";
import { useAct, useDesk, usePolled } from "./hooks.ts";
import { pace } from "./pace.ts";
import { Code, Field, PriorityMark, Said, Shown, Time } from "./parts.tsx";
import { Reply } from "./reply.tsx";
import { History, type SheetName, Sheets } from "./sheets.tsx";
import { Timeline } from "./timeline.tsx";

export function CasePage({ reference }: { readonly reference: string }) {
  const polled = usePolled<CaseView>(`/cases/${reference}`, pace.case);
  if (polled.trouble === "needs_reason") return <Reason reference={reference} opened={polled.again} />;
  return <Shown polled={polled}>{(view) => <Opened view={view} again={polled.again} />}</Shown>;
}

function Opened({ view, again }: { readonly view: CaseView; readonly again: () => void }) {
  const { t, me, language, colleagues } = useDesk();
  const { line } = view;
  const owner = colleagues.find(({ id }) => id === line.owner)?.name;
  const isMine = line.owner === me.id && line.status !== "closed";
  return (
    <article class="case">
      <header>
        <h1>
          <Code>{line.reference}</Code>
        </h1>
        <PriorityMark priority={line.priority} />
        <span>{channelNames[language][line.channel]}</span>
        <span>
          {t.statuses[line.status]}
          {owner !== undefined && (
            <>
              {" · "}
              {t.case.taken} {isMine ? t.you : <Said>{owner}</Said>}
            </>
          )}
        </span>
      </header>
      <Claim view={view} again={again} />
      <ClosingAsked view={view} again={again} />
      <Hints view={view} again={again} />
      <Timeline reference={line.reference} timeline={view.timeline} />
      {line.status !== "closed" && line.status !== "new" && (
        <>
          <CallBack view={view} again={again} />
          <Reply view={view} again={again} />
        </>
      )}
      <Actions view={view} again={again} />
      {me.group === "supervisor" && <History reference={line.reference} />}
    </article>
  );
}

interface Part {
  readonly view: CaseView;
  readonly again: () => void;
}

/** What a rule of the core says of a case, asked with what the page knows of it. */
const asCase = ({ line, incident: _incident }: CaseView) => ({
  ...line,
  id: line.reference,
  personId: "",
  openedBy: "",
  claims: 0,
});

const change = (line: CaseView["line"]) => ({ action: crypto.randomUUID(), version: line.version });

function Claim({ view: { line, ...rest }, again }: Part) {
  const { t, me } = useDesk();
  const act = useAct();
  const isHers = line.owner === me.id && line.status === "claimed";
  if (isHers || claimRefusal(asCase({ line, ...rest }), me) !== undefined) return null;
  const claim = async (): Promise<void> => {
    await act(t.case.claim, `/cases/${line.reference}/claim`, change(line));
    again();
  };
  return (
    <div class="stick">
      <button type="button" class="great" onClick={() => void claim()}>
        {t.case.claim}
      </button>
    </div>
  );
}

function ClosingAsked({ view, again }: Part) {
  const { t, me, colleagues } = useDesk();
  const act = useAct();
  const { line, closure } = view;
  const nameOf = (id: string): string => colleagues.find((one) => one.id === id)?.name ?? id;
  const send = async (label: string, what: string): Promise<void> => {
    await act(label, `/cases/${line.reference}/${what}`, change(line));
    again();
  };
  if (line.status === "closed") {
    return (
      <section class="note">
        <p>
          {t.case.closedBy} <Said>{nameOf(closure?.by ?? "")}</Said>
          {closure?.secondPerson === undefined ? ` (${t.case.alone})` : <Said> · {nameOf(closure.secondPerson)}</Said>}
          {closure !== undefined && ` · ${t.reasons[closure.reason]}`}
        </p>
        <div class="buttons">
          {line.review === "needed" && me.group === "supervisor" && (
            <button type="button" onClick={() => void send(t.case.review, "review")}>
              {t.case.review}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => void send(t.case.reopen, "reopen")}>
            {t.case.reopen}
          </button>
        </div>
      </section>
    );
  }
  if (line.closing === undefined) return null;
  return (
    <section class="note">
      <p>
        <Said>{nameOf(line.closing.by)}</Said> {t.case.closingAsked} <strong>{t.reasons[line.closing.reason]}</strong>
      </p>
      <div class="buttons">
        {confirmRefusal(asCase(view), me) === undefined && (
          <button type="button" onClick={() => void send(t.case.confirm, "confirm-close")}>
            {t.case.confirm}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void send(t.case.keepOpen, "keep-open")}>
          {t.case.keepOpen}
        </button>
      </div>
    </section>
  );
}

function Hints({ view: { line, hints, incident }, again }: Part) {
  const { t } = useDesk();
  const act = useAct();
  if (hints.length === 0 && incident === undefined) return null;
  const decide = async (other: string, decided: "same" | "different"): Promise<void> => {
    await act(t.case.hints[decided], `/cases/${line.reference}/hint`, { ...change(line), other, decided });
    again();
  };
  return (
    <details class="note">
      <summary>
        {t.case.hints.heading} ({hints.length + (incident?.cases.length ?? 0)})
      </summary>
      <ul>
        {incident?.cases.map((other) => (
          <li key={other}>
            {t.case.incident}: <a href={`#/case/${other}`}>{other}</a>
          </li>
        ))}
        {hints.map(({ reference, why, decided, openedAt }) => (
          <li key={reference}>
            <a href={`#/case/${reference}`}>{reference}</a> <Time at={openedAt} /> · {t.case.hintWhy[why]}
            {decided !== undefined && <strong> · {t.case.hints[decided]}</strong>}
            {why !== "earlier_case" && decided === undefined && (
              <span class="buttons">
                <button type="button" class="quiet" onClick={() => void decide(reference, "same")}>
                  {t.case.hints.same}
                </button>
                <button type="button" class="quiet" onClick={() => void decide(reference, "different")}>
                  {t.case.hints.different}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Actions({ view, again }: Part) {
  const { t, me } = useDesk();
  const [sheet, setSheet] = useState<SheetName | undefined>();
  if (workRefusal(asCase(view), me) !== undefined) return null;
  const names = ["sort", "oneTap", "card", "close", "handOver", "unclaim", "link"] as const;
  return (
    <section class="buttons actions">
      {names.map((name) => (
        <button key={name} type="button" class="quiet" onClick={() => setSheet(name)}>
          {t.case[name]}
        </button>
      ))}
      {sheet !== undefined && (
        <Sheets
          name={sheet}
          view={view}
          close={() => {
            setSheet(undefined);
            again();
          }}
        />
      )}
    </section>
  );
}

/** A colleague's case opens for a reason. */
function Reason({ reference, opened }: { readonly reference: string; readonly opened: () => void }) {
  const { t } = useDesk();
  const act = useAct();
  const [why, setWhy] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act(t.case.open, `/cases/${reference}/open`, { action: crypto.randomUUID(), why }).then(opened);
      }}
    >
      <h1>
        <Code>{reference}</Code>
      </h1>
      <p>{t.case.openReason}</p>
      <Field label={t.case.why}>
        <textarea
          dir="auto"
          required
          minLength={5}
          maxLength={500}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </Field>
      <button type="submit">{t.case.open}</button>
    </form>
  );
}
