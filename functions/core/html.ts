/** Markup whose parts from outside were escaped on their way in. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | false | undefined | readonly Part[];

/** Markup from a template: text is escaped, markup stays, `false` and `undefined` leave nothing, lists stand in a row. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  trusted(strings.reduce((markup, string, at) => `${markup}${shown(parts[at - 1])}${string}`));

/** Text that is markup already: a style, a script, a file of ours. Never anything from outside. */
export const trusted = (markup: string): Html => ({ markup });

function shown(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "markup" in part ? part.markup : part.map(shown).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

interface Document {
  readonly language: string;
  readonly title: string;
  readonly style?: string;
  readonly script?: string;
  readonly body: Html;
}

/** A whole page in one answer: no second request, nothing from anyone else, nothing for a search engine. */
export const document = ({ language, title, style, script, body }: Document): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
${style !== undefined && html`<style>${trusted(style)}</style>`}
</head>
<body>
${body}
${script !== undefined && html`<script>${trusted(script)}</script>`}
</body>
</html>
`.markup;

const rightToLeft = new Set(["ur", "sd", "ps"]);

/** Which way a language is written. */
export const directionOf = (language: string): "rtl" | "ltr" => (rightToLeft.has(language) ? "rtl" : "ltr");
