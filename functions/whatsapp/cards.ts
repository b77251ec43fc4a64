import * as z from "zod/mini";
import { fitting, looseList, looseObject, looseText } from "#core/loose.ts";
import { phoneNumber } from "#core/phone.ts";
import { latinDigits } from "#core/text.ts";
import type { Said } from "./said.ts";

const Name = { formatted_name: looseText, first_name: looseText, last_name: looseText };
const Card = z.looseObject({
  name: looseObject(Name),
  phones: looseList,
  emails: looseList,
  org: looseObject({ company: looseText }),
  vcard: looseText,
});
type Card = z.infer<typeof Card>;
const CardPhone = z.looseObject({ phone: looseText, wa_id: looseText });
const CardEmail = z.looseObject({ email: looseText });

/** Contact cards. The number in one is a claim, also where it answers our request for hers. */
export function cards(given: readonly unknown[], origin: string | undefined): Said {
  const read = fitting(Card, given);
  const [own] = origin === "contact_request" ? read.flatMap(numbersOn) : [];
  const number = own === undefined ? undefined : phoneNumber(own);
  return {
    shownAs: origin === "contact_request" ? "her number, as asked for" : "contact card",
    details: Object.fromEntries(read.flatMap((card, at) => lines(card, `card ${at + 1}`))),
    contact:
      own === undefined
        ? undefined
        : { method: "phone", value: latinDigits(own), ...(number === undefined ? {} : { number }) },
  };
}

const lines = (card: Card, which: string): [string, string | undefined][] => [
  [`${which} name`, nameOn(card)],
  [`${which} numbers`, numbersOn(card).join(", ") || undefined],
  [
    `${which} emails`,
    fitting(CardEmail, card.emails)
      .flatMap(({ email }) => email ?? [])
      .join(", ") || undefined,
  ],
  [`${which} of`, card.org?.company],
];

function nameOn({ name, vcard }: Card): string | undefined {
  const parts = [name?.first_name, name?.last_name].filter((part) => part !== undefined);
  return name?.formatted_name ?? (parts.join(" ") || (vcard === undefined ? undefined : inVcard(vcard, "FN").at(0)));
}

/** A number of WhatsApp is written without its plus. */
const numbersOn = ({ phones, vcard = "" }: Card): readonly string[] => {
  const found = fitting(CardPhone, phones).flatMap(({ phone, wa_id }) => phone ?? (wa_id && `+${wa_id}`) ?? []);
  return found.length > 0 ? found : inVcard(vcard, "TEL");
};

/** The values of one property of a vCard: `TEL;type=CELL:+92 300 …`. */
const inVcard = (vcard: string, property: string): readonly string[] =>
  vcard
    .split(/\r?\n/)
    .flatMap((line) => new RegExp(`^(?:item\\d+\\.)?${property}(?:;[^:]*)?:(.+)$`, "i").exec(line)?.[1]?.trim() ?? []);
