import type { Identity } from "#core/message.ts";

/** Where an event stands. */
export interface Place {
  readonly account: string;
  readonly network: "page" | "instagram";
  /** Another app or the page's inbox has the conversation. */
  readonly standby: boolean;
  readonly now: Date;
}

/** A person's address means something to one page, or one Instagram account, only. */
export function addressOf(id: string | undefined, { account, network }: Place): Identity | undefined {
  if (id === undefined) return undefined;
  return { kind: network === "instagram" ? "instagram-scoped" : "page-scoped", value: id, scope: account };
}
