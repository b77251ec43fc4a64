import { type FormLanguage, formLanguages } from "#core/texts/form/form-texts.ts";

interface Asked {
  /** What the address or the form says. */
  readonly chosen: string | undefined;
  /** The browser's `accept-language`, wishes in order, as `ps,ur;q=0.9,en;q=0.8`. */
  readonly accepted?: string | undefined;
}

/** The language of the page: the chosen one, else the browser's first wish that there is, else Urdu. */
export function formLanguage({ chosen, accepted = "" }: Asked): FormLanguage {
  const wishes = accepted
    .split(",")
    .map((wish) => {
      const [name = "", quality = "q=1"] = wish.split(";").map((part) => part.trim());
      return { name: name.slice(0, 2).toLowerCase(), weight: Number(quality.slice("q=".length)) || 0 };
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
  return [chosen, ...wishes].map(known).find((language) => language !== undefined) ?? "ur";
}

const known = (name: string | undefined): FormLanguage | undefined =>
  formLanguages.find((language) => language === name);
