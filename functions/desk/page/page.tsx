import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CaseLine, Queue as QueuePage } from "#core/desk-case.ts";
import type { Colleague, Me } from "#core/desk-duty.ts";
import { en } from "#core/texts/desk/en.ts";
import { ur } from "#core/texts/desk/ur.ts";
import { Appointments } from "./appointments.tsx";
import { Board, MyDay } from "./board.tsx";
import { CasePage } from "./case.tsx";
import { forget, write } from "./client.ts";
import { Contact } from "./contact.tsx";
import { Duty } from "./duty.tsx";
import { Context, useDesk, usePolled } from "./hooks.ts";
import { type Kept, unsent, watch } from "./outbox.ts";
import "./page.css";
import { pace } from "./pace.ts";
import { Queue } from "./queue.tsx";
import { ringOut, wake } from "./sound.ts";

interface Told {
  readonly text: string;
  readonly kind: "done" | "wrong";
}

function Desk() {
  const polled = usePolled<{ readonly me: Me; readonly colleagues: readonly Colleague[] }>("/me", pace.me);
  const [chosen, setChosen] = useState<"en" | "ur" | undefined>();
  const [told, setTold] = useState<Told | undefined>();
  const language = chosen ?? polled.body?.me.language ?? "en";
  const t = language === "ur" ? ur : en;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ur" ? "rtl" : "ltr";
  }, [language]);
  useEffect(() => {
    const timer = setTimeout(() => setTold(undefined), 8_000);
    return () => clearTimeout(timer);
  }, [told]);
  if (polled.body === undefined) {
    return (
      <main>{polled.trouble === undefined ? <p role="status">{t.loading}</p> : <p role="alert">{t.offline}</p>}</main>
    );
  }
  const say = (text: string, kind: Told["kind"] = "done"): void => setTold({ text, kind });
  return (
    <Context.Provider value={{ ...polled.body, language, t, say, again: polled.again }}>
      <Top other={() => setChosen(language === "ur" ? "en" : "ur")} />
      <Unsent />
      <Urgent />
      <main id="content" tabIndex={-1}>
        <Page />
      </main>
      <p class="told" data-kind={told?.kind} role="status" aria-live="polite">
        {told?.text}
      </p>
      <Nav />
    </Context.Provider>
  );
}

function Top({ other }: { readonly other: () => void }) {
  const { t, me } = useDesk();
  const [sounds, setSounds] = useState(false);
  useEffect(() => {
    const touched = (): void => setSounds(wake());
    addEventListener("pointerdown", touched, { once: true });
    return () => removeEventListener("pointerdown", touched);
  }, []);
  const out = async (): Promise<void> => {
    if (unsent() > 0 && !confirm(t.waiting)) return;
    await write("/sign-out", {});
    forget();
    location.assign("/desk/sign-in/over");
  };
  return (
    <header class="top">
      <button type="button" class="skip" onClick={() => document.getElementById("content")?.focus()}>
        {t.skip}
      </button>
      <strong>
        1098 · <span dir="auto">{me.name}</span>
      </strong>
      <span class="buttons">
        <button
          type="button"
          class="plain"
          aria-pressed={sounds}
          onClick={() => {
            setSounds(wake());
            ringOut();
          }}
        >
          {sounds ? t.soundIsOn : t.soundOn}
        </button>
        <button type="button" class="plain" lang={t === en ? "ur" : "en"} onClick={other}>
          {t.language}
        </button>
        <button type="button" class="plain" onClick={() => void out()}>
          {t.signOut}
        </button>
      </span>
    </header>
  );
}

/** What she did that the network has not taken yet. */
function Unsent() {
  const { t } = useDesk();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => watch(setKept), []);
  const [isLate, setLate] = useState(false);
  const isEmpty = kept.length === 0;
  useEffect(() => {
    if (isEmpty) return setLate(false);
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, [isEmpty]);
  if (!isLate) return null;
  return (
    <div class="warn" role="status">
      {t.offline}
      <ul>
        {kept.map(({ id, label }) => (
          <li key={id}>
            {t.waiting}: {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A P1 that waits is seen and heard on every page. */
function Urgent() {
  const { t } = useDesk();
  const polled = usePolled<QueuePage>("/queue?priority=P1", pace.urgent);
  const waiting: readonly CaseLine[] = polled.body?.cases ?? [];
  const names = waiting.map(({ reference }) => reference).join();
  useEffect(() => {
    document.title = names === "" ? "1098" : `(${waiting.length}) P1 · 1098`;
    if (names === "") return;
    ringOut();
    const timer = setInterval(ringOut, 15_000);
    return () => clearInterval(timer);
  }, [names, waiting.length]);
  const first = waiting[0];
  if (first === undefined) return null;
  return (
    <div role="alert">
      <a class="urgent" href={`#/case/${first.reference}`}>
        <bdi>{waiting.length}</bdi> × {t.urgent}: <bdi dir="ltr">{first.reference}</bdi>
      </a>
    </div>
  );
}

function usePlace(): readonly string[] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = (): void => {
      setHash(location.hash);
      document.getElementById("content")?.focus();
      scrollTo(0, 0);
    };
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  return hash.replace(/^#\/?/, "").split("/");
}

function Page() {
  const [name, reference] = usePlace();
  switch (name) {
    case "case":
      return <CasePage key={reference} reference={reference ?? ""} />;
    case "board":
      return <Board />;
    case "appointments":
      return <Appointments />;
    case "duty":
      return <Duty />;
    case "day":
      return <MyDay />;
    case "contact":
      return <Contact />;
    default:
      return <Queue />;
  }
}

function Nav() {
  const { t } = useDesk();
  const [name = "queue"] = usePlace();
  const pages = ["queue", "board", "duty", "day"] as const;
  return (
    <nav aria-label={t.title}>
      {pages.map((page) => (
        <a key={page} href={`#/${page}`} aria-current={(name === "" ? "queue" : name) === page ? "page" : undefined}>
          {t.nav[page]}
        </a>
      ))}
    </nav>
  );
}

const root = document.getElementById("desk");
if (root !== null) render(<Desk />, root);
