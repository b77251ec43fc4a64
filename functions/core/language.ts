import * as z from "zod";

/** Languages and scripts people write to the helpline in (BCP 47; `und` when nothing tells). */
export const Language = z.enum([
  "ur",
  "ur-Latn",
  "en",
  "sd",
  "sd-Latn",
  "ps",
  "ps-Latn",
  "pa",
  "pa-Latn",
  "skr",
  "und",
]);
export type Language = z.infer<typeof Language>;

/** The language of a text by its script: Arabic script is Urdu, Latin is English or Roman Urdu by a few words. */
export function languageOf(text: string): Language {
  if (/\p{Script=Arabic}/u.test(text)) return "ur";
  if (/\b(mujhe|madad|hai|hain|nahi|mein|kar|raha|rahe|wo|aap)\b/i.test(text)) return "ur-Latn";
  return /\p{Script=Latin}/u.test(text) ? "en" : "und";
}
