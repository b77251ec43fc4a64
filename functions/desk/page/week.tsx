import { useState } from "preact/hooks";
import type { DutyWeek } from "#core/desk-duty.ts";
import { dayAfter, fromField } from "#core/local-time.ts";
import { useAct, useDesk } from "./hooks.ts";
import { Choice, Field, Said, Time } from "./parts.tsx";

type Shift = DutyWeek["shifts"][number];

/** The plan of one week: its gaps, its shifts, and what a supervisor changes. */
export function Week({ week, again }: { readonly week: DutyWeek; readonly again: () => void }) {
  const { t, me, colleagues } = useDesk();
  const act = useAct();
  const [swapping, setSwapping] = useState<Shift | undefined>();
  const isPlanner = me.group === "supervisor";
  const send = (label: string, path: string, body: object): void => {
    setSwapping(undefined);
    void act(label, path, body).then(again);
  };
  return (
    <>
      {week.gaps.length === 0 ? (
        <p>{t.duty.noGaps}</p>
      ) : (
        <section class="red">
          <h3>{t.duty.gaps}</h3>
          <ul class="lines">
            {week.gaps.map(({ from, to }) => (
              <li key={from}>
                <Time at={from} /> – <Time at={to} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <h3>{t.duty.shifts}</h3>
      {week.shifts.length === 0 && <p class="empty">{t.duty.noShifts}</p>}
      {swapping !== undefined && <p role="status">{t.duty.swapWith}</p>}
      <ul class="lines">
        {week.shifts.map((shift) => (
          <li key={`${shift.to}${shift.counselorId}`}>
            <Said>{colleagues.find(({ id }) => id === shift.counselorId)?.name ?? shift.counselorId}</Said> ·{" "}
            <Time at={shift.from} /> – <Time at={shift.to} />
            {isPlanner && (
              <span class="buttons">
                <button
                  type="button"
                  class="quiet"
                  onClick={() =>
                    swapping === undefined
                      ? setSwapping(shift)
                      : send(t.duty.swap, "/duty/shifts/swap", { one: swapping, other: shift })
                  }
                >
                  {t.duty.swap}
                </button>
                <button type="button" class="quiet" onClick={() => send(t.duty.remove, "/duty/shifts/remove", shift)}>
                  {t.duty.remove}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {isPlanner && (
        <>
          <button
            type="button"
            class="quiet"
            onClick={() => send(t.duty.copy, "/duty/copy", { from: dayAfter(week.monday, -7), to: week.monday })}
          >
            {t.duty.copy}
          </button>
          <AddShift plan={(shift) => send(t.duty.add, "/duty/shifts", shift)} />
        </>
      )}
    </>
  );
}

function AddShift({ plan }: { readonly plan: (shift: Shift) => void }) {
  const { t, colleagues } = useDesk();
  const [counselorId, setWho] = useState(colleagues[0]?.id ?? "");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  return (
    <details>
      <summary>{t.duty.add}</summary>
      <form
        class="grid"
        onSubmit={(event) => {
          event.preventDefault();
          plan({ counselorId, from: fromField(from), to: fromField(to) });
        }}
      >
        <Choice
          label={t.duty.who}
          value={counselorId}
          options={colleagues.map(({ id, name }) => [id, name] as const)}
          choose={setWho}
        />
        <Field label={t.cardForm.from}>
          <input type="datetime-local" required value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        </Field>
        <Field label={t.cardForm.to}>
          <input
            type="datetime-local"
            required
            min={from}
            value={to}
            onInput={(event) => setTo(event.currentTarget.value)}
          />
        </Field>
        <button type="submit">{t.duty.add}</button>
      </form>
    </details>
  );
}
