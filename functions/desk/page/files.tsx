import { useState } from "preact/hooks";
import type { TimelineFile } from "#core/desk-case.ts";
import { write } from "./client.ts";
import { sentence, useDesk } from "./hooks.ts";
import { Said } from "./parts.tsx";

interface Shown {
  readonly files: readonly TimelineFile[];
  readonly reference: string;
}

/** The files of a message, each with how far it has come. What is here is saved, never opened in this page. */
export function Files({ files, reference }: Shown) {
  const { t } = useDesk();
  if (files.length === 0) return null;
  return (
    <ul class="files" aria-label={t.files.heading}>
      {files.map((file, at) => (
        <File key={at} file={file} reference={reference} />
      ))}
    </ul>
  );
}

function File({ file, reference }: { readonly file: TimelineFile; readonly reference: string }) {
  const { t } = useDesk();
  const { id, state, type, size, name, why, disguised } = file;
  const kind = Object.entries(t.files.kinds).find(([known]) => known === file.kind)?.[1] ?? t.files.kinds.other;
  return (
    <li data-state={state}>
      <span>
        {kind} · <strong>{t.files.states[state]}</strong>
        {state === "refused" && `: ${whyOf(t.files.why, why)}`}
        {name !== undefined && (
          <>
            {" · "}
            <Said>{name}</Said>
          </>
        )}
        {type !== undefined && size !== undefined && (
          <>
            {" · "}
            <bdi dir="ltr">
              {type} {sizeOf(size)}
            </bdi>
          </>
        )}
      </span>
      {disguised && <strong class="bad">{t.files.disguised}</strong>}
      {id !== undefined && <Save id={id} reference={reference} />}
    </li>
  );
}

/** Asks for an address that is good for a minute, and goes there: the browser saves what comes. */
function Save({ id, reference }: { readonly id: string; readonly reference: string }) {
  const { t, say } = useDesk();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const said = await write<{ readonly url: string }>(`/cases/${reference}/file`, {
      action: crypto.randomUUID(),
      file: id,
    });
    setBusy(false);
    if (said.kind === "ok") location.assign(said.body.url);
    else say(`${t.files.save}: ${said.kind === "no" ? sentence(t, said.error) : t.failed}`, "wrong");
  };
  return (
    <button type="button" class="quiet" disabled={busy} title={t.files.careful} onClick={() => void save()}>
      {busy ? t.files.saving : t.files.save}
    </button>
  );
}

const whyOf = (texts: { readonly size: string; readonly host: string; readonly other: string }, why = ""): string =>
  why === "size" || why === "host" ? texts[why] : texts.other;

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
