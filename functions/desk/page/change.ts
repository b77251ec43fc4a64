import type { CaseView } from "#core/desk-case.ts";
import { useAct } from "./hooks.ts";

export interface SheetPart {
  readonly view: CaseView;
  readonly close: () => void;
}

/** Sends a change of the case as she saw it, and closes the sheet when it was done. */
export function useChange({ view, close }: SheetPart): (label: string, what: string, body?: object) => void {
  const act = useAct();
  const { reference, version } = view.line;
  return (label, what, body = {}) => {
    const change = { action: crypto.randomUUID(), version, ...body };
    void act(label, `/cases/${reference}/${what}`, change).then((done) => done && close());
  };
}
