import { useState } from "preact/hooks";
import { Meeting, Spoken } from "#core/appointment.ts";
import type { Appointment } from "#core/desk-duty.ts";
import { fromField } from "#core/local-time.ts";
import { adviceFor } from "#core/send-errors.ts";
import { useAct, useDesk, usePolled } from "./hooks.ts";
import { Choice, Code, Field, Said, Shown, Time } from "./parts.tsx";

interface All {
  readonly appointments: readonly Appointment[];
  readonly video: boolean;
}

/** Times at which people may meet a counselor: who did not come first, then the plan. */
export function Appointments() {
  const { t, me } = useDesk();
  const polled = usePolled<All>("/appointments", 10_000);
  const again = polled.again;
  return (
    <>
      <h1>{t.appointments.heading}</h1>
      <Shown polled={polled}>
        {({ appointments }) => {
          const missed = appointments.filter(({ welfare }) => welfare);
          const others = appointments.filter(({ welfare }) => !welfare);
          return (
            <>
              {missed.length > 0 && (
                <section class="red">
                  <h2>{t.appointments.welfare}</h2>
                  <List appointments={missed} again={again} />
                </section>
              )}
              {others.length === 0 ? (
                <p class="empty">{t.appointments.none}</p>
              ) : (
                <List appointments={others} again={again} />
              )}
            </>
          );
        }}
      </Shown>
      {me.group === "supervisor" && <Open again={again} video={polled.body?.video === true} />}
    </>
  );
}

function List({ appointments, again }: Pick<All, "appointments"> & { readonly again: () => void }) {
  const { t, me } = useDesk();
  const act = useAct();
  const send = (label: string, path: string, body: object = {}): void => void act(label, path, body).then(again);
  const mark = (id: string, state: keyof typeof t.appointments.marks): void =>
    send(t.appointments.marks[state], `/appointments/${id}/mark`, { action: crypto.randomUUID(), state });
  return (
    <ul class="lines">
      {appointments.map((one) => (
        <li key={one.id}>
          <Time at={one.startsAt} /> · <bdi>{one.lasts}</bdi> {t.minutes} · {t.appointments.meetings[one.meeting]} ·{" "}
          <bdi>{one.languages.join(", ")}</bdi>
          {one.woman && ` · ${t.appointments.withWoman}`}
          {one.reference !== undefined && (
            <>
              {" · "}
              <a href={`#/case/${one.reference}`}>
                <Code>{one.reference}</Code>
              </a>
            </>
          )}
          {one.reach !== undefined && (
            <>
              {" · "}
              <Said>{one.reach}</Said>
            </>
          )}
          {one.reminder !== undefined && <Reminder {...one.reminder} />}
          <span class="buttons">
            {one.state === "open" && me.group === "supervisor" && (
              <button
                type="button"
                class="quiet"
                onClick={() => send(t.appointments.withdraw, `/appointments/${one.id}/withdraw`)}
              >
                {t.appointments.withdraw}
              </button>
            )}
            {one.state === "booked" && (
              <>
                <button type="button" class="quiet" onClick={() => mark(one.id, "kept")}>
                  {t.appointments.marks.kept}
                </button>
                <button type="button" class="quiet" onClick={() => mark(one.id, "missed")}>
                  {t.appointments.marks.missed}
                </button>
              </>
            )}
            {one.state === "missed" && (
              <button type="button" class="quiet" onClick={() => mark(one.id, "welfare done")}>
                {t.appointments.marks["welfare done"]}
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What became of her reminder. Where none goes out, whoever has her case sends one: the timeline has neutral words for it. */
function Reminder({ state, failure }: NonNullable<Appointment["reminder"]>) {
  const { t } = useDesk();
  const isOut = state !== "failed" && state !== "none";
  return (
    <>
      {" · "}
      <span class={isOut ? undefined : "bad"}>
        {t.appointments.reminders[state]}
        {failure !== undefined && ` ${t.advice[adviceFor(failure, "sms")]}`}
      </span>
    </>
  );
}

function Open({ again, video }: Pick<All, "video"> & { readonly again: () => void }) {
  const { t } = useDesk();
  const act = useAct();
  const [meeting, setMeeting] = useState<string>("in-person");
  const [startsAt, setStart] = useState("");
  const [lasts, setLasts] = useState("30");
  const [languages, setLanguages] = useState<readonly string[]>(["ur"]);
  const [woman, setWoman] = useState(true);
  return (
    <details>
      <summary>{t.appointments.open}</summary>
      <form
        class="grid"
        onSubmit={(event) => {
          event.preventDefault();
          const body = { meeting, startsAt: fromField(startsAt), lasts: Number(lasts), languages, woman };
          void act(t.appointments.open, "/appointments", body).then(again);
        }}
      >
        <Choice
          label={t.appointments.meeting}
          value={meeting}
          options={Meeting.options
            .filter((one) => video || one !== "video")
            .map((one) => [one, t.appointments.meetings[one]] as const)}
          choose={setMeeting}
        />
        <Field label={t.cardForm.from}>
          <input
            type="datetime-local"
            required
            value={startsAt}
            onInput={(event) => setStart(event.currentTarget.value)}
          />
        </Field>
        <Field label={t.minutes}>
          <input
            type="number"
            required
            min={10}
            max={180}
            value={lasts}
            onInput={(event) => setLasts(event.currentTarget.value)}
          />
        </Field>
        <fieldset>
          <legend>{t.queue.language}</legend>
          {Spoken.options.map((one) => (
            <label key={one} class="check">
              <input
                type="checkbox"
                checked={languages.includes(one)}
                onChange={(event) =>
                  setLanguages(
                    event.currentTarget.checked ? [...languages, one] : languages.filter((other) => other !== one),
                  )
                }
              />
              {one}
            </label>
          ))}
        </fieldset>
        <label class="check">
          <input type="checkbox" checked={woman} onChange={(event) => setWoman(event.currentTarget.checked)} />
          {t.appointments.withWoman}
        </label>
        <button type="submit">{t.appointments.open}</button>
      </form>
    </details>
  );
}
