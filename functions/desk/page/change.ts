import type { CaseView } from "#core/desk-case.ts";
import { useAct } from "./hooks.ts";

export interface SheetPart {
  readonly view: CaseView;
  readonly close: () => void;
}

/** A part of the page of a case; `again` reads the case anew. */
export interface Part {
  readonly view: CaseView;
  readonly again: () => void;
}

/** What a rule of the core says of a case, asked with what the page knows of it. */
export const asCase = ({ line, incident: _incident }: CaseView) => ({
  ...line,
  id: line.reference,
  personId: "",
  openedBy: "",
  claims: 0,
});

/** A change of a case as she saw it, told from every other. */
export const changeOf = (line: CaseView["line"]) => ({ action: crypto.randomUUID(), version: line.version });

/** Sends a change of the case as she saw it, and closes the sheet when it was done. */
export function useChange({ view, close }: SheetPart): (label: string, what: string, body?: object) => void {
  const act = useAct();
  const { line } = view;
  return (label, what, body = {}) => {
    void act(label, `/cases/${line.reference}/${what}`, { ...changeOf(line), ...body }).then((done) => done && close());
  };
}
