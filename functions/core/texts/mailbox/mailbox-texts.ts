import type { Meeting } from "#core/appointment.ts";

interface Field {
  readonly label: string;
  readonly hint: string;
}

/** Every word of the mailbox that the form's pages do not have, in one language. It names no helpline and no reason. */
export interface MailboxTexts {
  readonly heading: string;
  readonly lead: string;
  readonly reference: Field;
  readonly key: Field;
  readonly open: string;
  readonly opening: string;
  /** Nothing tells whether it is the number that is wrong or the key. */
  readonly wrong: string;
  /** The page was open for too long; her words stand in the form below. */
  readonly expired: string;
  readonly none: string;
  readonly answer: string;
  readonly wrote: string;
  /** Why her own words do not stand there. */
  readonly hidden: string;
  readonly write: string;
  readonly sent: string;
  readonly again: string;
  readonly closes: string;
  readonly appointment: {
    readonly heading: string;
    readonly none: string;
    readonly meetings: Readonly<Record<Meeting, string>>;
    readonly minutes: string;
    readonly speaks: string;
    readonly any: string;
    readonly woman: string;
    readonly withWoman: string;
    readonly show: string;
    readonly reach: string;
    readonly remind: string;
    readonly book: string;
    readonly change: string;
    readonly taken: string;
    readonly yours: string;
    readonly cancel: string;
    readonly calendar: string;
    readonly calendarHint: string;
    /** At a time by video. */
    readonly call: {
      readonly start: string;
      readonly soundOnly: string;
      /** Before the moment from which it can be started. */
      readonly opens: string;
      /** There is no telephone any more. */
      readonly off: string;
      readonly noScripts: string;
    };
  };
}
