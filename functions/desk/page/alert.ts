import type { Channel } from "#core/message.ts";
import type { Priority } from "#core/priority.ts";

interface AlertPage {
  readonly language: "ur" | "en";
  readonly reference: string;
  readonly channel: Channel;
  readonly priority: Priority;
  readonly state: "open" | "yours" | "claimed" | "closed" | "expired";
}

/** The page of an alert link. */
export const alertPage = ({ reference, channel, priority, state }: AlertPage): string =>
  `<!doctype html><meta charset="utf-8"><title>${reference}</title><p>${priority} ${channel} ${reference} ${state}</p><form method="post"><button>Claim</button></form>`;
