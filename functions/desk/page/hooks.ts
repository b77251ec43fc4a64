import { createContext } from "preact";
import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Colleague, Me } from "#core/desk-duty.ts";
import { type DeskTexts, en } from "#core/texts/desk/en.ts";
import { read, type Said } from "./client.ts";
import { act } from "./outbox.ts";

export interface Shared {
  readonly me: Me;
  readonly colleagues: readonly Colleague[];
  readonly language: "en" | "ur";
  readonly t: DeskTexts;
  /** Says something to everyone, screen readers included. */
  readonly say: (text: string, kind?: "done" | "wrong") => void;
  /** Reads anew who she is. */
  readonly again: () => void;
}

const nobody = { id: "", name: "", role: "counselor", language: "en", group: "counselor" } as const;
export const Context = createContext<Shared>({
  me: nobody,
  colleagues: [],
  language: "en",
  t: en,
  say: () => undefined,
  again: () => undefined,
});
export const useDesk = (): Shared => useContext(Context);

export interface Polled<T> {
  readonly body: T | undefined;
  /** When it was last so, by this phone's clock. */
  readonly asOf: Date | undefined;
  readonly trouble: "offline" | string | undefined;
  readonly again: () => void;
}

/** What the desk says, asked again every so many milliseconds; a page in the background asks less. */
export function usePolled<T>(path: string, every: number): Polled<T> {
  const [state, setState] = useState<Omit<Polled<T>, "again"> & { readonly path: string }>({
    path,
    body: undefined,
    asOf: undefined,
    trouble: undefined,
  });
  const ask = useCallback(async () => {
    const said: Said<T> = await read(path);
    setState((before) => {
      if (said.kind === "ok") return { path, body: said.body, asOf: new Date(), trouble: undefined };
      const kept = before.path === path ? before : { body: undefined, asOf: undefined };
      return { path, body: kept.body, asOf: kept.asOf, trouble: said.kind === "no" ? said.error : "offline" };
    });
  }, [path]);
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turn = async (): Promise<void> => {
      await ask();
      if (!over) timer = setTimeout(() => void turn(), document.hidden ? every * 3 : every);
    };
    void turn();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [ask, every]);
  const current = state.path === path ? state : { body: undefined, asOf: undefined, trouble: undefined };
  return { ...current, again: () => void ask() };
}

/** Does something at the desk and says what came of it; true when it was done. */
export function useAct(): (label: string, path: string, body: object) => Promise<boolean> {
  const { say, t } = useDesk();
  return async (label, path, body) => {
    const said = await act(label, path, body);
    if (said.kind === "ok") say(`${label}: ${t.done}`, "done");
    if (said.kind === "no") say(`${label}: ${sentence(t, said.error)}`, "wrong");
    return said.kind === "ok";
  };
}

/** The sentence for what the desk does not do. */
export const sentence = (t: DeskTexts, error: string): string => {
  if (error === "conflict") return t.case.changed;
  const known = Object.entries(t.errors).find(([name]) => name === error)?.[1];
  return known ?? t.errors.other;
};

/** The time, every so many milliseconds, for what is counted in minutes. */
export function useNow(every = 10_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

/** A draft that stays in this tab until it is sent or she signs out. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(name) ?? "");
  const last = useRef(name);
  useEffect(() => {
    if (last.current === name) return;
    last.current = name;
    setText(sessionStorage.getItem(name) ?? "");
  }, [name]);
  return [
    text,
    (typed) => {
      setText(typed);
      if (typed === "") sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, typed);
    },
  ];
}
