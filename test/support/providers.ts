import type { Channel } from "#core/message.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { lockFor } from "#shared/mailbox-key.ts";
import { createMailbox } from "#shared/mailboxes.ts";
import { messengerPayload, smsPayload, whatsappPayload } from "../../lib/local/payloads.ts";
import { signedByAggregator, signedByMeta, type TestRequest } from "./requests.ts";

/** One thing a person says, in the words every provider shares. */
export interface Saying {
  readonly id: string;
  readonly text: string;
  /** Whoever it is, by a small number. */
  readonly from?: number;
  readonly name?: string;
}

/** How a channel's provider posts: what the contract test needs to know of a channel. */
export interface Provider {
  readonly body: (sayings: readonly Saying[]) => string;
  readonly post: (body: Buffer | string) => TestRequest;
  /** The header that holds the provider's signature; a form has none. */
  readonly signature?: string;
  /** How many messages one request may bring. */
  readonly most: number;
  /** What it hears for a body that cannot be read. */
  readonly unreadable: number;
  /** What it hears for a text of 64 KB; 200 where nothing is said. */
  readonly tooLong?: number;
  /** What must be there before it can post. */
  readonly before?: (table: CaseTable) => Promise<unknown>;
}

const number = (from: number): string => `92300000${String(from).padStart(4, "0")}`;

const whatsapp: Provider = {
  body: (sayings) =>
    JSON.stringify(
      whatsappPayload({
        contacts: sayings.map(({ from = 1, name = "Test Caller" }) => ({ wa_id: number(from), profile: { name } })),
        messages: sayings.map(({ id, text, from = 1 }) => ({
          id,
          from: number(from),
          timestamp: "1790000000",
          type: "text",
          text: { body: text },
        })),
      }),
    ),
  post: (body) => signedByMeta("/webhooks/whatsapp", body),
  signature: "x-hub-signature-256",
  most: 1_000,
  unreadable: 200,
};

const facebook: Provider = {
  body: (sayings) => {
    const said = sayings.map(({ id, text, from = 1 }) => ({
      from: `7000${number(from)}`,
      message: { mid: id, text },
    }));
    return JSON.stringify(messengerPayload(said, 1_790_000_000_000));
  },
  post: (body) => signedByMeta("/webhooks/facebook", body),
  signature: "x-hub-signature-256",
  most: 1_000,
  unreadable: 200,
};

const sms: Provider = {
  body: ([saying]) =>
    JSON.stringify(
      smsPayload({ id: saying?.id ?? "", from: `+${number(saying?.from ?? 1)}`, text: saying?.text ?? "" }),
    ),
  post: (body) => signedByAggregator("/webhooks/sms/generic", body),
  signature: "x-intake-signature",
  most: 1,
  unreadable: 200,
};

/** A form's ids are keys that its page makes; one is made of any text here. */
const uuid = (id: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(id).toString("hex").padStart(12, "0").slice(-12)}`;

const webForm: Provider = {
  body: ([saying]) =>
    JSON.stringify({
      idempotencyKey: uuid(saying?.id ?? ""),
      message: saying?.text,
      name: saying?.name,
      contact: { method: "phone", value: `+${number(saying?.from ?? 1)}` },
    }),
  post: (body) => ({ path: "/form", headers: { "content-type": "application/json" }, body }),
  most: 1,
  unreadable: 400,
  tooLong: 413,
};

/** One mailbox that was made for a form; whoever writes in it knows its key. */
const contractMailbox = { name: "0000-0000:contract" };
const contractKey = "1234567890123456";

const mailbox: Provider = {
  body: ([saying]) =>
    JSON.stringify({
      reference: "0000-0000",
      key: contractKey,
      idempotencyKey: uuid(saying?.id ?? ""),
      message: saying?.text,
    }),
  post: (body) => ({ path: "/mailbox", headers: { "content-type": "application/json" }, body }),
  most: 1,
  unreadable: 400,
  tooLong: 413,
  before: async (table) =>
    createMailbox(table, { ...contractMailbox, lock: await lockFor(contractKey, "test-pepper"), now: new Date() }),
};

/** A channel that takes posts stands here, or the contract test says so. */
export const providers: Partial<Record<Channel, Provider>> = {
  whatsapp,
  facebook,
  sms,
  "web-form": webForm,
  mailbox,
};
