import { useState } from "preact/hooks";
import { claimRefusal, workRefusal } from "#core/case-work.ts";
import type { CaseView } from "#core/desk-case.ts";
import { channelNames } from "#core/texts/alert.ts";
import { CallBack } from "./call.tsx";
import { asCase, changeOf, type Part } from "./change.ts";
import { ClosingAsked } from "./closing.tsx";
import { Hints } from "./hints.tsx";
import { useAct, useDesk, usePolled } from "./hooks.ts";
import { pace } from "./pace.ts";
import { Code, Field, PriorityMark, Said, Shown } from "./parts.tsx";
import { Reply } from "./reply.tsx";
import { History, OneTap, type SheetName, Sheets } from "./sheets.tsx";
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

function Claim({ view: { line, ...rest }, again }: Part) {
  const { t, me } = useDesk();
  const act = useAct();
  const isHers = line.owner === me.id && line.status === "claimed";
  if (isHers || claimRefusal(asCase({ line, ...rest }), me) !== undefined) return null;
  const claim = async (): Promise<void> => {
    await act(t.case.claim, `/cases/${line.reference}/claim`, changeOf(line));
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

function Actions({ view, again }: Part) {
  const { t, me } = useDesk();
  const [sheet, setSheet] = useState<SheetName | undefined>();
  if (workRefusal(asCase(view), me) !== undefined) return null;
  const names = ["sort", "card", "close", "handOver", "unclaim", "link"] as const;
  return (
    <>
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
      <OneTap view={view} again={again} />
    </>
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
