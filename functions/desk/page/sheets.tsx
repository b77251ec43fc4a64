import { useId, useState } from "preact/hooks";
import type { AuditLine } from "#core/desk-duty.ts";
import { CardSheet } from "./card.tsx";
import { type Part, type SheetPart, useChange } from "./change.ts";
import { useDesk, usePolled } from "./hooks.ts";
import { Code, Field, Said, Sheet, Shown, Time } from "./parts.tsx";
import { SortSheet } from "./sort.tsx";

export type SheetName = "sort" | "card" | "close" | "handOver" | "unclaim" | "link";

/** What a counselor does with a case beside answering, each in a sheet of its own. */
export function Sheets({ name, ...part }: SheetPart & { readonly name: SheetName }) {
  switch (name) {
    case "sort":
      return <SortSheet {...part} />;
    case "card":
      return <CardSheet {...part} />;
    case "close":
      return <Close {...part} />;
    case "handOver":
      return <HandOver {...part} />;
    case "unclaim":
      return <Unclaim {...part} />;
    case "link":
      return <Link {...part} />;
  }
}

/** What needs no counselor is said in one tap, and may be taken back: closing is asked for, and done by two. */
export function OneTap({ view, again }: Part) {
  const { t } = useDesk();
  const send = useChange({ view, close: again });
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t.case.oneTap}</h2>
      <div class="tiles">
        {Object.entries(t.dispositions).map(([disposition, name]) => (
          <button
            key={disposition}
            type="button"
            class="quiet"
            onClick={() => send(name, "disposition", { disposition })}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}

function Close(part: SheetPart) {
  const { t } = useDesk();
  const send = useChange(part);
  return (
    <Sheet title={t.case.close} close={part.close}>
      <div class="tiles">
        {Object.entries(t.reasons).map(([reason, name]) => (
          <button key={reason} type="button" class="quiet" onClick={() => send(name, "close", { reason })}>
            {name}
          </button>
        ))}
      </div>
    </Sheet>
  );
}

function HandOver(part: SheetPart) {
  const { t, colleagues } = useDesk();
  const send = useChange(part);
  const others = colleagues.filter(({ id }) => id !== part.view.line.owner);
  return (
    <Sheet title={t.case.handOver} close={part.close}>
      <p>{t.case.handTo}</p>
      <div class="tiles">
        {others
          .toSorted((a, b) => Number(b.onDuty) - Number(a.onDuty))
          .map(({ id, name, onDuty, reachable }) => (
            <button key={id} type="button" class="quiet" onClick={() => send(t.case.handOver, "hand-over", { to: id })}>
              <Said>{name}</Said>
              <small>
                {onDuty ? ` · ${t.board.onDuty}` : ""}
                {reachable ? "" : ` · ${t.board.unreachable}`}
              </small>
            </button>
          ))}
      </div>
    </Sheet>
  );
}

function Unclaim(part: SheetPart) {
  const { t } = useDesk();
  const send = useChange(part);
  return (
    <Sheet title={t.case.unclaim} close={part.close}>
      <button type="button" class="great" onClick={() => send(t.case.unclaim, "unclaim")}>
        {t.case.unclaim}
      </button>
    </Sheet>
  );
}

function Link(part: SheetPart) {
  const { t } = useDesk();
  const send = useChange(part);
  const [other, setOther] = useState("");
  return (
    <Sheet title={t.case.link} close={part.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(t.case.link, "incident", { with: other });
        }}
      >
        <Field label={t.case.linkTo}>
          <input
            dir="ltr"
            required
            minLength={8}
            maxLength={12}
            value={other}
            onInput={(event) => setOther(event.currentTarget.value)}
          />
        </Field>
        <button type="submit">{t.case.link}</button>
      </form>
    </Sheet>
  );
}

/** For supervisors: who read the case and who changed it. */
export function History({ reference }: { readonly reference: string }) {
  const { t } = useDesk();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.case.history}</summary>
      {isOpen && <Lines reference={reference} />}
    </details>
  );
}

function Lines({ reference }: { readonly reference: string }) {
  const polled = usePolled<{ readonly lines: readonly AuditLine[] }>(`/cases/${reference}/audit`, 30_000);
  return <Shown polled={polled}>{({ lines }) => <Deeds lines={lines} />}</Shown>;
}

/** Deeds as lines: when, who, what, and why. */
export function Deeds({
  lines,
  withCase = "no",
}: {
  readonly lines: readonly AuditLine[];
  readonly withCase?: "yes" | "no";
}) {
  const { t, colleagues } = useDesk();
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={`${line.at}${line.what}${line.reference}`}>
          <Time at={line.at} /> <Said>{colleagues.find(({ id }) => id === line.by)?.name ?? line.by}</Said> ·{" "}
          {t.deeds[line.what]}
          {withCase === "yes" && (
            <>
              {" · "}
              <a href={`#/case/${line.reference}`}>
                <Code>{line.reference}</Code>
              </a>
            </>
          )}
          {line.why !== undefined && (
            <>
              : <Said>{line.why}</Said>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
