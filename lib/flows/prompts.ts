import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Path, Token } from "./language.ts";

/** The languages a caller can choose, with the key for each and what a counselor is told. */
export const spoken = [
  { language: "ur", key: "1", name: "Urdu" },
  { language: "en", key: "2", name: "English" },
  { language: "sd", key: "3", name: "Sindhi" },
  { language: "ps", key: "4", name: "Pashto" },
] as const;
export type Spoken = (typeof spoken)[number]["language"];

/** What is said in every language. */
export const promptNames = [
  "welcome",
  "choose",
  "danger",
  "silent",
  "unsafe",
  "consent",
  "busy",
  "hold",
  "offer",
  "accepted",
  "impossible",
  "closed",
  "alternatives",
  "goodbye",
  "outbound",
] as const;
export type PromptName = (typeof promptNames)[number];

/** Heard by everyone, whatever the language: the choice of language in all four, and a soft tone while waiting. */
export const commonPrompts = ["languages", "tone"] as const;
export type CommonPrompt = (typeof commonPrompts)[number];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Where the deployment puts a recording's ARN. */
export const promptToken = (name: PromptName, language: Spoken): Token =>
  `\${Prompt${capital(name)}${capital(language)}}`;
export const commonToken = (name: CommonPrompt): Token => `\${Prompt${capital(name)}}`;

/** The recording in the language that was chosen. */
export const prompt = (name: PromptName): Path => `$.Attributes.prompt${capital(name)}`;

/** The attributes that make a call speak a language: every recording in it, its queue, its name for the counselor. */
export const speaking = ({ language, name }: (typeof spoken)[number]): Readonly<Record<string, string>> => ({
  language,
  languageName: name,
  queue: `\${Queue${capital(language)}}`,
  ...Object.fromEntries(promptNames.map((one) => [`prompt${capital(one)}`, promptToken(one, language)])),
});

const folder = join(import.meta.dirname, "prompts");

/** The file of a recording, without its ending: words in `.txt`, sound in `.wav`. */
export const promptFiles = [
  ...spoken.flatMap(({ language }) =>
    promptNames.map((name) => ({ token: promptToken(name, language), language, name, file: `${language}/${name}` })),
  ),
  ...commonPrompts.map((name) => ({ token: commonToken(name), language: undefined, name, file: name })),
] as const;

/** The words of a prompt. */
export const wordsOf = (language: Spoken, name: PromptName): string =>
  readFileSync(join(folder, language, `${name}.txt`), "utf8").trim();
