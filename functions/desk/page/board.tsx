import { useState } from "preact/hooks";
import type { Board as BoardPage, MyDay as MyDayPage } from "#core/desk-duty.ts";
import { channelNames } from "#core/texts/alert.ts";
import { write } from "./client.ts";
import { useDesk, usePolled } from "./hooks.ts";
import { pace } from "./pace.ts";
import { Cases, Code, Minutes, PriorityMark, Said, Shown, Time } from "./parts.tsx";
import { Deeds } from "./sheets.tsx";

/** Who waits, who is on duty, and what nobody has answered. */
export function Board() {
  const { t, me } = useDesk();
  const polled = usePolled<BoardPage>("/board", pace.board);
  return (
    <>
      <h1>{t.board.heading}</h1>
      <Shown polled={polled}>
        {(board) => (
          <>
            <WaysIn board={board} />
            <section class={board.alarming.length > 0 ? "red" : ""}>
              <h2>
                {t.board.alarming} ({board.alarming.length})
              </h2>
              <Cases cases={board.alarming} none={t.board.allAnswered} />
            </section>
            <Waiting board={board} />
            <OnDuty board={board} />
            {board.callBacks.length > 0 && (
              <section>
                <h2>{t.board.callBacks}</h2>
                <Cases cases={board.callBacks.map(({ line }) => line)} none="" />
              </section>
            )}
            {board.welfare.length > 0 && (
              <section class="red">
                <h2>{t.appointments.welfare}</h2>
                <Cases cases={board.welfare} none="" />
              </section>
            )}
            <p>
              <a class="button quiet" href="#/appointments">
                {t.appointments.heading}
              </a>
            </p>
            {board.closing.length > 0 && (
              <section>
                <h2>{t.board.closing}</h2>
                <Cases cases={board.closing} none="" />
              </section>
            )}
            {board.review.length > 0 && (
              <section>
                <h2>{t.board.review}</h2>
                <Cases cases={board.review} none="" />
              </section>
            )}
            {me.group === "supervisor" && board.opened.length > 0 && (
              <section>
                <h2>{t.board.opened}</h2>
                <ul class="lines">
                  {board.opened.map(({ reference, by, at, why }) => (
                    <li key={`${at}${by}`}>
                      <Time at={at} /> <Said>{by}</Said> ·{" "}
                      <a href={`#/case/${reference}`}>
                        <Code>{reference}</Code>
                      </a>
                      : <Said>{why}</Said>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Shown>
    </>
  );
}

/** What is wrong with the ways in, and what came through them that nobody could read. */
function WaysIn({ board: { watch, unread } }: { readonly board: BoardPage }) {
  const { t, language, me } = useDesk();
  return (
    <>
      {watch.length > 0 && (
        <section class="red watch">
          <h2>{t.watch.heading}</h2>
          <ul class="lines">
            {watch.map(({ kind, channel, since }) => (
              <li key={`${kind}${channel}${since}`}>
                <strong>{channelNames[language][channel]}</strong> · {t.watch[kind]}{" "}
                <span class="small">
                  {t.watch.since} <Time at={since} />
                </span>
              </li>
            ))}
          </ul>
          <p class="small">{t.watch.told}</p>
        </section>
      )}
      {unread.length > 0 && (
        <section class="red unread">
          <h2>{t.unread.heading}</h2>
          <p class="small">{t.unread.what}</p>
          <ul class="lines">
            {unread.map(({ id, channel, at, size }) => (
              <li key={id}>
                {channelNames[language][channel]} · <Time at={at} /> · <bdi>{Math.ceil(size / 1024)} kB</bdi>
                {me.group === "supervisor" && <Unread id={id} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What could not be read, as it came: text, whatever it is. */
function Unread({ id }: { readonly id: string }) {
  const { t, say } = useDesk();
  const [text, setText] = useState<string | undefined>();
  const look = async (): Promise<void> => {
    const said = await write<{ readonly text: string }>(`/unread/${id}`, { action: crypto.randomUUID() });
    if (said.kind === "ok") setText(said.body.text);
    else say(`${t.unread.look}: ${t.failed}`, "wrong");
  };
  if (text !== undefined) {
    return (
      <pre class="text" dir="auto">
        {text}
      </pre>
    );
  }
  return (
    <button type="button" class="quiet" onClick={() => void look()}>
      {t.unread.look}
    </button>
  );
}

function Waiting({ board }: { readonly board: BoardPage }) {
  const { t } = useDesk();
  return (
    <section>
      <h2>{t.board.waiting}</h2>
      <ul class="counts">
        {board.waiting.map(({ priority, count, oldest }) => (
          <li key={priority}>
            <PriorityMark priority={priority} />
            <strong>
              <bdi>{count >= 1_000 ? "1000+" : count}</bdi>
            </strong>
            {oldest !== undefined && (
              <span class="small">
                {t.board.oldest} <Minutes since={oldest} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnDuty({ board }: { readonly board: BoardPage }) {
  const { t } = useDesk();
  return (
    <section class={board.onDuty.length === 0 ? "red" : ""}>
      <h2>{t.board.onDuty}</h2>
      {board.onDuty.length === 0 && <p>{t.board.none}</p>}
      <ul class="lines">
        {board.onDuty.map(({ id, name, claims, reachable }) => (
          <li key={id}>
            <Said>{name}</Said> · <bdi>{claims}</bdi> {t.board.claims}
            {!reachable && <strong class="bad"> · {t.board.unreachable}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is hers today. */
export function MyDay() {
  const { t } = useDesk();
  const polled = usePolled<MyDayPage>("/my-day", pace.day);
  return (
    <>
      <h1>{t.day.heading}</h1>
      <Shown polled={polled}>
        {({ cases, shifts, deeds }) => (
          <>
            <h2>{t.day.cases}</h2>
            <Cases cases={cases} none={t.day.noCases} />
            <h2>{t.day.shifts}</h2>
            <ul class="lines">
              {shifts.map(({ from, to }) => (
                <li key={from}>
                  <Time at={from} /> – <Time at={to} />
                </li>
              ))}
            </ul>
            <h2>{t.day.deeds}</h2>
            {deeds.length === 0 ? <p class="empty">{t.day.noDeeds}</p> : <Deeds lines={deeds} withCase="yes" />}
          </>
        )}
      </Shown>
    </>
  );
}
