/** A made-up person who writes to the helpline, by every address a provider may know her by. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  /** E.164. Missing where WhatsApp gives only its business-scoped id. */
  readonly phone?: string;
  readonly businessScopedId: string;
  readonly pageScopedId: string;
}

export const callers: readonly Caller[] = [
  {
    id: "zainab",
    name: "Zainab",
    phone: "+923000000001",
    businessScopedId: "PK.70000000000000000001",
    pageScopedId: "7000000000000001",
  },
  {
    id: "nadia",
    name: "Nadia",
    phone: "+923000000002",
    businessScopedId: "PK.70000000000000000002",
    pageScopedId: "7000000000000002",
  },
  { id: "gul", name: "Gul", businessScopedId: "PK.70000000000000000003", pageScopedId: "7000000000000003" },
];

/** Who is behind an address that something went out to. */
export const callerAt = (address: string): Caller | undefined =>
  callers.find(({ phone, businessScopedId, pageScopedId }) =>
    [phone, phone?.slice(1), businessScopedId, pageScopedId].includes(address),
  );
