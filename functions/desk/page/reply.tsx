import { useState } from "preact/hooks";
import type { CaseView, ReplyWay } from "#core/desk-case.ts";
import { roomFor } from "#core/reply-room.ts";
import { mayContact } from "#core/safe-contact.ts";
import { channelNames } from "#core/texts/alert.ts";
import { type FormLanguage, formLanguages, languageNames } from "#core/texts/form/form-texts.ts";
import { neutralTexts } from "#core/texts/neutral.ts";
import type { Wording } from "#core/wording.ts";
import { useAct, useDesk, useDraft, useNow } from "./hooks.ts";
import { Choice, Code, Despite, Field } from "./parts.tsx";

interface Part {
  readonly view: CaseView;
  readonly again: () => void;
}

/** Writes to her, or writes down what was done. It knows the channel: its window, its length, and what she agreed to. */
export function Reply({ view, again }: Part) {
  const { t, language } = useDesk();
  const act = useAct();
  const { ways, line } = view;
  const [chosen, setChosen] = useState<string>(ways[0]?.channel ?? "note");
  const [text, setText] = useDraft(`draft:${line.reference}`);
  const [despite, setDespite] = useState("");
  const [named, setNamed] = useState<string | undefined>();
  const way = ways.find(({ channel }) => channel === chosen);
  const over = useOver(way);
  const approved = over ? (way?.wordings ?? []) : [];
  const wording = approved.find((one) => idOf(one) === named) ?? approved[0];
  const checked = useChecked(view, way, wording?.text ?? text);
  const send = async (): Promise<void> => {
    const action = crypto.randomUUID();
    const label = way === undefined ? t.reply.note : t.reply.send;
    const reason = checked.card === undefined || despite === "" ? {} : { despite };
    const sent =
      way === undefined
        ? await act(label, `/cases/${line.reference}/note`, { action, kind: chosen, text })
        : await act(label, `/cases/${line.reference}/reply`, {
            action,
            channel: way.channel,
            ...(wording === undefined ? { text } : { wording: { name: wording.name, language: wording.language } }),
            ...reason,
          });
    if (sent && wording === undefined) setText("");
    setDespite("");
    again();
  };
  const options = [
    ...ways.map(({ channel }) => [channel, channelNames[language][channel]] as const),
    ["note", t.case.note] as const,
    ["call", t.case.call] as const,
  ];
  const cannotSend = way !== undefined && wording === undefined && (over || !checked.room.fits);
  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {ways.length === 0 && <p class="small">{t.reply.noWay}</p>}
      <Choice label={t.reply.channel} value={chosen} options={options} choose={setChosen} />
      {way !== undefined && <About way={way} over={over} hasWording={wording !== undefined ? "yes" : "no"} />}
      {wording !== undefined && (
        <>
          <Choice
            label={t.reply.wording}
            value={idOf(wording)}
            options={approved.map((one) => [idOf(one), one.text] as const)}
            choose={setNamed}
          />
          <p dir="auto" class="text">
            {wording.text}
          </p>
        </>
      )}
      {way !== undefined && wording === undefined && <Neutral take={setText} spoken={line.language} />}
      {wording === undefined && (
        <Field label={way === undefined ? t.reply.note : t.reply.text}>
          <textarea
            dir="auto"
            rows={3}
            required
            maxLength={8_000}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
      )}
      {way !== undefined && wording === undefined && (
        <p class="small" aria-live="polite">
          <bdi>
            {checked.room.used}/{checked.room.limit}
          </bdi>{" "}
          {checked.room.unit === "parts" ? t.reply.parts : t.reply.letters}
          {!checked.room.fits && <strong> {t.reply.tooLong}</strong>}
        </p>
      )}
      {checked.card !== undefined && (
        <Despite why={`${t.reply.card}: ${t.reply.cardWhy[checked.card]}`} reason={despite} tell={setDespite} />
      )}
      <button type="submit" class="great" disabled={cannotSend}>
        {way === undefined ? t.reply.note : t.reply.send}
      </button>
      {text !== "" && <p class="small">{t.reply.draft}</p>}
    </form>
  );
}

/** What speaks against sending this text this way now. The desk decides it again when it is sent. */
function useChecked({ safeContact }: CaseView, way: ReplyWay | undefined, text: string) {
  const now = useNow();
  const channel = way?.channel ?? "sms";
  const may = way === undefined ? { ok: true as const } : mayContact(safeContact?.card, { channel, now, text });
  return {
    room: roomFor(channel, text),
    card: may.ok ? undefined : may.reason,
  };
}

const idOf = ({ name, language }: Wording): string => `${name} ${language}`;

/** Whether the provider takes no free words to her any more. */
function useOver(way: ReplyWay | undefined): boolean {
  const now = useNow();
  return way?.windowEnds !== undefined && Date.parse(way.windowEnds) <= now.getTime();
}

interface Told {
  readonly way: ReplyWay;
  readonly over: boolean;
  readonly hasWording: "yes" | "no";
}

function About({ way, over, hasWording }: Told) {
  const { t } = useDesk();
  const left =
    way.windowEnds === undefined ? 0 : Math.floor((Date.parse(way.windowEnds) - useNow().getTime()) / 60_000);
  return (
    <p class="small">
      {t.reply.to} <Code>{way.to}</Code>
      {way.windowEnds !== undefined && !over && (
        <>
          {" · "}
          {t.reply.window}{" "}
          <bdi>
            {Math.floor(left / 60)}:{String(left % 60).padStart(2, "0")}
          </bdi>
        </>
      )}
      {over && <strong> {hasWording === "yes" ? t.reply.windowWording : t.reply.windowOver}</strong>}
    </p>
  );
}

/** Texts that say nothing to whoever else reads her phone, in the language she writes. */
function Neutral({ take, spoken }: { readonly take: (text: string) => void; readonly spoken: string }) {
  const { t } = useDesk();
  const first = spoken === "en" || spoken === "sd" || spoken === "ps" ? spoken : "ur";
  const [language, setLanguage] = useState<FormLanguage>(first);
  return (
    <details>
      <summary>{t.reply.templates}</summary>
      <div class="buttons">
        {formLanguages.map((one) => (
          <button
            key={one}
            type="button"
            class="quiet"
            lang={one}
            aria-pressed={one === language}
            onClick={() => setLanguage(one)}
          >
            {languageNames[one]}
          </button>
        ))}
      </div>
      <ul class="plainlist">
        {neutralTexts.map(({ id, texts }) => (
          <li key={id}>
            <button type="button" class="quiet text" dir="auto" lang={language} onClick={() => take(texts[language])}>
              {texts[language]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
