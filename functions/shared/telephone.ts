/** Who called, as the telephone system remembers it. */
export interface ContactSeen {
  readonly caller: string | undefined;
  readonly called: string | undefined;
  /** ISO 8601 UTC. */
  readonly startedAt: string | undefined;
  /** What the flow set: texts such as language and danger. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A voice contact that is over, as a search finds it. Times ISO 8601 UTC. */
export interface EndedContact {
  readonly contactId: string;
  /** The first contact of the call. */
  readonly callId: string;
  readonly initiation: string;
  readonly queuedAt: string | undefined;
  readonly answeredAt: string | undefined;
  readonly answeredBy: string | undefined;
  readonly endedAt: string | undefined;
}

/** What a case may ask of the telephone. `token` is the same for every try, so that a repeat starts nothing twice. */
interface Asked {
  readonly token: string;
  readonly caseId: string;
}

export interface CallBack extends Asked {
  /** E.164. */
  readonly to: string;
  readonly language: string;
}

export interface Task extends Asked {
  /** What the counselor reads: priority and channel, no word of the case. */
  readonly name: string;
  /** Where she opens the case. */
  readonly url: string;
}

/** A call from the page of an open mailbox, for virtual counseling. */
export interface BrowserCall extends Asked {
  /** Whose mailbox it is: by this the call comes to her person and her open case. */
  readonly mailbox: string;
  /** `send`: she, and the counselor, may show their picture. */
  readonly video: "none" | "send";
  readonly language: string;
}

/** What a browser or an app needs to join a call without a telephone. Ends with the call; never stored, never logged. */
export interface AppCall {
  readonly contactId: string;
  readonly participantToken: string;
  readonly connection: unknown;
}

/** Started, or refused for good by the error's name. What may go well later is thrown. */
export type Started<T> = ({ readonly state: "started" } & T) | { readonly state: "refused"; readonly failure: string };

export interface Telephone {
  /** A contact that is over or under way; undefined when there is none of this id (any more). */
  seen(contactId: string): Promise<ContactSeen | undefined>;
  /** The name an agent signs in with; undefined when she is gone. */
  username(agentId: string): Promise<string | undefined>;
  /** Voice contacts that ended in a span of time. */
  ended(from: Date, to: Date): Promise<readonly EndedContact[]>;
  callBack(call: CallBack): Promise<Started<{ readonly contactId: string }>>;
  task(task: Task): Promise<Started<{ readonly contactId: string }>>;
  /** Opens or closes an agent's line to calls, by the name she signs in with. */
  presence(username: string, line: "open" | "closed"): Promise<Started<object>>;
  appCall(call: BrowserCall): Promise<Started<AppCall>>;
}
