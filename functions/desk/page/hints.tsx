import { changeOf, type Part } from "./change.ts";
import { useAct, useDesk } from "./hooks.ts";
import { Time } from "./parts.tsx";

/** Other cases that may be of the same person, or are of the same incident: a human decides. */
export function Hints({ view: { line, hints, incident }, again }: Part) {
  const { t } = useDesk();
  const act = useAct();
  if (hints.length === 0 && incident === undefined) return null;
  const decide = async (other: string, decided: "same" | "different"): Promise<void> => {
    await act(t.case.hints[decided], `/cases/${line.reference}/hint`, { ...changeOf(line), other, decided });
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
