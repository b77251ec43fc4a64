import { useState } from "preact/hooks";
import { fromField, toField } from "#core/local-time.ts";
import { sentence, useDesk } from "./hooks.ts";
import { act } from "./outbox.ts";
import { Choice, Field } from "./parts.tsx";

const nowHere = (): string => toField(new Date());

/** A contact that came on no channel, with its true time. */
export function Contact() {
  const { t, say } = useDesk();
  const [came, setCame] = useState("telephone");
  const [at, setAt] = useState(nowHere);
  const [number, setNumber] = useState("");
  const [text, setText] = useState("");
  const [priority, setPriority] = useState("P3");
  const save = async (): Promise<void> => {
    const body = { action: crypto.randomUUID(), came, at: fromField(at), number, text, priority };
    const said = await act(t.contact.save, "/cases", body);
    if (said.kind === "no") say(sentence(t, said.error), "wrong");
    if (said.kind !== "ok") return;
    const opened: { readonly reference?: string } = { ...(said.body ?? {}) };
    location.hash = `#/case/${opened.reference ?? ""}`;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1>{t.contact.heading}</h1>
      <Choice
        label={t.contact.came}
        value={came}
        options={(["telephone", "walk-in", "letter"] as const).map((one) => [one, t.contact[one]] as const)}
        choose={setCame}
      />
      <Field label={t.contact.at}>
        <input
          type="datetime-local"
          required
          max={nowHere()}
          value={at}
          onInput={(event) => setAt(event.currentTarget.value)}
        />
      </Field>
      <Field label={`${t.contact.number} (${t.optional})`}>
        <input
          dir="ltr"
          inputMode="tel"
          autoComplete="off"
          maxLength={30}
          value={number}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      </Field>
      <Field label={t.contact.text}>
        <textarea
          dir="auto"
          rows={6}
          required
          maxLength={8_000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Choice
        label={t.contact.priority}
        value={priority}
        options={Object.entries(t.priorities).map(([p, name]) => [p, `${p} ${name}`] as const)}
        choose={setPriority}
      />
      <button type="submit" class="great">
        {t.contact.save}
      </button>
    </form>
  );
}
