/** Our number and page at Meta, as far as they are made up. */
const whatsappNumber = { display_phone_number: "15550100001", phone_number_id: "900000000000101" };
const page = "800000000000001";

interface WhatsAppSaid {
  readonly contacts: readonly object[];
  readonly messages: readonly object[];
}

/** What Meta posts of messages on WhatsApp, all of one number. */
export const whatsappPayload = ({ contacts, messages }: WhatsAppSaid) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "900000000000001",
      changes: [
        { field: "messages", value: { messaging_product: "whatsapp", metadata: whatsappNumber, contacts, messages } },
      ],
    },
  ],
});

interface MessengerSaid {
  /** Page-scoped id of whoever writes. */
  readonly from: string;
  readonly message: object;
}

/** What Meta posts of messages to the page at a moment, in milliseconds. */
export const messengerPayload = (said: readonly MessengerSaid[], timestamp: number) => ({
  object: "page",
  entry: [
    {
      id: page,
      time: timestamp,
      messaging: said.map(({ from, message }) => ({
        sender: { id: from },
        recipient: { id: page },
        timestamp,
        message,
      })),
    },
  ],
});

/** What an aggregator posts of a text. */
export const smsPayload = (said: { readonly id: string; readonly from: string; readonly text: string }) => ({
  ...said,
  to: "8000",
});
