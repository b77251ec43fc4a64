import { useState } from "preact/hooks";
import type { CaseLine } from "#core/desk-case.ts";
import type { DutyWeek, OwnDevice } from "#core/desk-duty.ts";
import { dayAfter, fromField, localTime, mondayOf, startOfDay } from "#core/local-time.ts";
import { write } from "./client.ts";
import { sentence, useAct, useDesk, usePolled } from "./hooks.ts";
import { Choice, Code, Field, Said, Sheet, Shown, Time } from "./parts.tsx";

type Shift = DutyWeek["shifts"][number];

/** Her own duty, her devices, and the plan of a week. */
export function Duty() {
  const { t } = useDesk();
  const [monday, setMonday] = useState(() => mondayOf(localTime(new Date()).day));
  const polled = usePolled<DutyWeek>(`/duty?week=${monday}`, 30_000);
  return (
    <>
      <h1>{t.duty.heading}</h1>
      <Mine again={polled.again} />
      <Devices />
      <h2>
        {t.duty.week} <Time at={startOfDay(monday).toISOString()} only="day" />
      </h2>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => setMonday(dayAfter(monday, -7))}>
          {t.duty.before}
        </button>
        <button type="button" class="quiet" onClick={() => setMonday(dayAfter(monday, 7))}>
          {t.duty.after}
        </button>
      </div>
      <Shown polled={polled}>{(week) => <Week week={week} again={polled.again} />}</Shown>
    </>
  );
}

function Mine({ again }: { readonly again: () => void }) {
  const { t, me, say, again: meAgain } = useDesk();
  const act = useAct();
  const [hours, setHours] = useState("8");
  const [open, setOpen] = useState<readonly CaseLine[] | undefined>();
  const changed = (): void => {
    meAgain();
    again();
  };
  const leave = async (claims: readonly { reference: string; to: string }[]): Promise<void> => {
    const said = await write<object>("/duty/off", { claims });
    const left: { open?: readonly CaseLine[] } = said.kind === "no" && said.error === "open_claims" ? said.details : {};
    setOpen(left.open);
    if (said.kind === "offline") say(t.offline, "wrong");
    if (said.kind === "no" && left.open === undefined) say(sentence(t, said.error), "wrong");
    changed();
  };
  return (
    <section class="note">
      {me.onDutyUntil === undefined ? (
        <div class="buttons">
          <Choice
            label={t.duty.hours}
            value={hours}
            options={["4", "8", "12"].map((one) => [one, one] as const)}
            choose={setHours}
          />
          <button
            type="button"
            class="great"
            onClick={() => void act(t.duty.on, "/duty/on", { hours: Number(hours) }).then(changed)}
          >
            {t.duty.on}
          </button>
        </div>
      ) : (
        <>
          <p>
            {t.duty.onUntil} <Time at={me.onDutyUntil} />
          </p>
          <button type="button" onClick={() => void leave([])}>
            {t.duty.off}
          </button>
        </>
      )}
      {open !== undefined && <Leaving open={open} leave={leave} close={() => setOpen(undefined)} />}
    </section>
  );
}

interface LeavingPart {
  readonly open: readonly CaseLine[];
  readonly leave: (claims: readonly { reference: string; to: string }[]) => Promise<void>;
  readonly close: () => void;
}

/** Nobody's case stays with someone who sleeps. */
function Leaving({ open, leave, close }: LeavingPart) {
  const { t, me, colleagues } = useDesk();
  const [to, setTo] = useState<Readonly<Record<string, string>>>({});
  const others = colleagues.filter(({ id, onDuty }) => onDuty && id !== me.id);
  const options = [["queue", t.duty.toQueue] as const, ...others.map(({ id, name }) => [id, name] as const)];
  return (
    <Sheet title={t.duty.offClaims} close={close}>
      {open.map(({ reference, priority }) => (
        <Choice
          key={reference}
          label={`${priority} ${reference}`}
          value={to[reference] ?? "queue"}
          options={options}
          choose={(chosen) => setTo({ ...to, [reference]: chosen })}
        />
      ))}
      <button
        type="button"
        class="great"
        onClick={() => void leave(open.map(({ reference }) => ({ reference, to: to[reference] ?? "queue" })))}
      >
        {t.duty.off}
      </button>
    </Sheet>
  );
}

function Devices() {
  const { t } = useDesk();
  const act = useAct();
  const polled = usePolled<{ readonly devices: readonly OwnDevice[] }>("/duty/devices", 30_000);
  const [kind, setKind] = useState<string>("sms");
  const [address, setAddress] = useState("");
  const send = (label: string, path: string, body: object): void => {
    void act(label, path, body).then(polled.again);
  };
  return (
    <section>
      <h2>{t.duty.devices}</h2>
      <Shown polled={polled}>
        {({ devices }) => (
          <ul class="lines">
            {devices.length === 0 && <li class="bad">{t.duty.noDevices}</li>}
            {devices.map(({ id, kind: sort, address: where, state }) => (
              <li key={id}>
                {t.duty.kinds[sort]} <Code>{where}</Code> ·{" "}
                <span class={state === "confirmed" ? "" : "bad"}>{t.duty.states[state]}</span>
                <span class="buttons">
                  <button type="button" class="quiet" onClick={() => send(t.duty.tested, "/duty/devices/test", { id })}>
                    {t.duty.test}
                  </button>
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => send(t.duty.remove, "/duty/devices/remove", { id })}
                  >
                    {t.duty.remove}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <details>
        <summary>{t.duty.addDevice}</summary>
        <form
          class="grid"
          onSubmit={(event) => {
            event.preventDefault();
            send(t.duty.addDevice, "/duty/devices", { kind, address });
            setAddress("");
          }}
        >
          <Choice label={t.duty.devices} value={kind} options={Object.entries(t.duty.kinds)} choose={setKind} />
          <Field label={t.duty.address}>
            <input
              dir="ltr"
              required
              autoComplete="off"
              value={address}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </Field>
          <button type="submit">{t.duty.addDevice}</button>
        </form>
      </details>
    </section>
  );
}

function Week({ week, again }: { readonly week: DutyWeek; readonly again: () => void }) {
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
