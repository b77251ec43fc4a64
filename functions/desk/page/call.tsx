import { useState } from "preact/hooks";
import type { CaseView } from "#core/desk-case.ts";
import { mayContact } from "#core/safe-contact.ts";
import { useAct, useDesk, useNow } from "./hooks.ts";
import { Code, Despite, Time } from "./parts.tsx";

interface Part {
  readonly view: CaseView;
  readonly again: () => void;
}

/** Calls her back, where the helpline has a telephone: to which number, and what speaks against it. */
export function CallBack({ view: { line, callBack, safeContact }, again }: Part) {
  const { t } = useDesk();
  const act = useAct();
  const now = useNow();
  const [despite, setDespite] = useState("");
  if (callBack === undefined) return null;
  const may = mayContact(safeContact?.card, { channel: "voice", now });
  const warning = callBack.unsafe ? t.case.callUnsafe : may.ok ? undefined : t.reply.cardWhy[may.reason];
  const call = async (): Promise<void> => {
    const reason = warning === undefined || despite === "" ? {} : { despite };
    const body = { action: crypto.randomUUID(), ...reason };
    if (await act(t.case.callBack, `/cases/${line.reference}/call-back`, body)) setDespite("");
    again();
  };
  return (
    <details class="note call" open={callBack.askedAt !== undefined}>
      <summary>{t.case.callBack}</summary>
      {callBack.askedAt !== undefined && (
        <p>
          <strong>
            {t.case.callAsked} <Time at={callBack.askedAt} />
          </strong>
        </p>
      )}
      {callBack.to === undefined ? (
        <p>{t.case.callNobody}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void call();
          }}
        >
          <p class="small">
            {t.reply.to} <Code>{callBack.to}</Code> · {t.case.callHow}
          </p>
          {warning !== undefined && <Despite why={warning} reason={despite} tell={setDespite} />}
          <button type="submit">{t.case.callNow}</button>
        </form>
      )}
    </details>
  );
}
