import { useState } from "preact/hooks";
import { channelNames } from "#core/texts/alert.ts";
import type { SheetPart } from "./change.ts";
import { useAct, useDesk } from "./hooks.ts";
import { Choice, Field, Sheet } from "./parts.tsx";

const channels = ["whatsapp", "facebook", "sms", "mailbox", "voice"] as const;

/** What was agreed with her about reaching her. Everything that is sent obeys it. */
export function CardSheet({ view, close }: SheetPart) {
  const { t, language } = useDesk();
  const act = useAct();
  const before = view.safeContact?.card;
  const [chosen, setChosen] = useState<readonly string[]>(before?.channels ?? channels);
  const [from, setFrom] = useState(before?.hours[0]?.from ?? "");
  const [to, setTo] = useState(before?.hours[0]?.to ?? "");
  const [who, setWho] = useState(before?.whoMayAnswer ?? "");
  const [never, setNever] = useState(before?.neverSay.join("\n") ?? "");
  const [code, setCode] = useState(before?.codeWord ?? "");
  const [leave, setLeave] = useState<string>(before?.mayLeaveMessage ?? "unknown");
  const [note, setNote] = useState(before?.note ?? "");
  const save = (): void => {
    const others = before?.hours.slice(1) ?? [];
    const card = {
      channels: chosen,
      hours: from === "" || to === "" ? [] : [{ days: before?.hours[0]?.days ?? [], from, to }, ...others],
      whoMayAnswer: who,
      neverSay: never.split("\n").filter((word) => word.trim() !== ""),
      codeWord: code,
      mayLeaveMessage: leave,
      note,
    };
    const body = { action: crypto.randomUUID(), seen: view.safeContact?.version ?? 0, card };
    void act(t.case.card, `/cases/${view.line.reference}/safe-contact`, body).then((done) => done && close());
  };
  return (
    <Sheet title={t.case.card} close={close}>
      {before === undefined && <p class="small">{t.cardForm.nothing}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <fieldset>
          <legend>{t.cardForm.channels}</legend>
          {channels.map((channel) => (
            <label key={channel} class="check">
              <input
                type="checkbox"
                checked={chosen.includes(channel)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked ? [...chosen, channel] : chosen.filter((one) => one !== channel),
                  )
                }
              />
              {channelNames[language][channel]}
            </label>
          ))}
        </fieldset>
        <fieldset class="grid">
          <legend>{t.cardForm.hours}</legend>
          <Field label={t.cardForm.from}>
            <input type="time" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
          </Field>
          <Field label={t.cardForm.to}>
            <input type="time" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
          </Field>
        </fieldset>
        <Field label={t.cardForm.who}>
          <input dir="auto" maxLength={300} value={who} onInput={(event) => setWho(event.currentTarget.value)} />
        </Field>
        <Field label={t.cardForm.never}>
          <textarea dir="auto" rows={3} value={never} onInput={(event) => setNever(event.currentTarget.value)} />
        </Field>
        <Field label={t.cardForm.code}>
          <input
            dir="auto"
            maxLength={60}
            autoComplete="off"
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </Field>
        <Choice
          label={t.cardForm.leave}
          value={leave}
          options={(["unknown", "yes", "no"] as const).map((one) => [one, t.cardForm[one]] as const)}
          choose={setLeave}
        />
        <Field label={t.cardForm.note}>
          <textarea
            dir="auto"
            rows={2}
            maxLength={1_000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="great">
          {t.save}
        </button>
      </form>
    </Sheet>
  );
}
