import { useState } from "preact/hooks";
import type { OwnDevice } from "#core/desk-duty.ts";
import { useAct, useDesk, usePolled } from "./hooks.ts";
import { Choice, Code, Field, Shown } from "./parts.tsx";

/** What rings her: each device with its state, a test ring, and adding another. */
export function Devices() {
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
