import type { ContactSeen, EndedContact, Telephone } from "#shared/telephone.ts";

export interface FakeTelephone extends Telephone {
  /** Contacts it can tell of, by id. */
  readonly contacts: Map<string, ContactSeen>;
  /** What a search finds. */
  readonly over: EndedContact[];
  /** Names that agents sign in with, by id. */
  readonly names: Map<string, string>;
}

/** A telephone that starts nothing, and remembers what it is told to. */
export function fakeTelephone(): FakeTelephone {
  const contacts = new Map<string, ContactSeen>();
  const over: EndedContact[] = [];
  const names = new Map<string, string>();
  return {
    contacts,
    over,
    names,
    seen: async (contactId) => contacts.get(contactId),
    username: async (agentId) => names.get(agentId),
    ended: async () => over,
    callBack: async () => ({ state: "started", contactId: "out" }),
    task: async () => ({ state: "started", contactId: "task" }),
    presence: async () => ({ state: "started" }),
    appCall: async () => ({ state: "started", contactId: "app", participantToken: "token", connection: {} }),
  };
}
