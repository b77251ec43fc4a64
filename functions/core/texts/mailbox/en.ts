import type { MailboxTexts } from "./mailbox-texts.ts";

export const en: MailboxTexts = {
  heading: "Messages",
  lead: "Type the number and the key that you were given after sending.",
  reference: { label: "Your number", hint: "For example 7K3Q-9F2M" },
  key: { label: "Your key", hint: "16 digits" },
  open: "Open",
  opening: "Opening …",
  wrong: "This number and this key do not fit, or the page has closed. Look at both again.",
  expired: "Please type your number and your key again. What you have written is still here, and not sent yet.",
  none: "There is no answer yet. Look here again later.",
  answer: "Answer",
  wrote: "You wrote",
  hidden: "Your own words are not shown here, so that nobody else can read them.",
  write: "Write more",
  sent: "We have your message.",
  again: "Look again",
  closes: "This page closes 90 days after the last message in it.",
};
