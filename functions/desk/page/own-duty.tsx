import { useState } from "preact/hooks";
import type { CaseLine } from "#core/desk-case.ts";
import { write } from "./client.ts";
import { sentence, useAct, useDesk } from "./hooks.ts";
import { Choice, Sheet, Time } from "./parts.tsx";

/** Going on duty and leaving it, with whom her open cases then go to. */
export function OwnDuty({ again }: { readonly again: () => void }) {
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
