import { confirmRefusal } from "#core/case-work.ts";
import { asCase, changeOf, type Part } from "./change.ts";
import { useAct, useDesk } from "./hooks.ts";
import { Said } from "./parts.tsx";

/** Who closed a case, or asks for it to be closed, and what the other may do about it. */
export function ClosingAsked({ view, again }: Part) {
  const { t, me, colleagues } = useDesk();
  const act = useAct();
  const { line, closure } = view;
  const nameOf = (id: string): string => colleagues.find((one) => one.id === id)?.name ?? id;
  const send = async (label: string, what: string): Promise<void> => {
    await act(label, `/cases/${line.reference}/${what}`, changeOf(line));
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
