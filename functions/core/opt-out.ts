/**
 * Words that alone, and only alone, ask for no more texts. Operators know more such words (END, CANCEL, REMOVE, QUIT); from
 * a person in danger each of those may be a cry for help, so they are a case like any other.
 */
const stop = new Set(["STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "OPTOUT", "OPT-OUT", "OPT OUT"]);
const start = new Set(["START", "UNSTOP"]);

/** Whether a text is one of these words and nothing else: "STOP him" is a call for help. */
export function optOutWord(text: string): "opt-out" | "opt-in" | undefined {
  if (text.length > 30) return undefined;
  const word = text
    .trim()
    .replace(/^["'\s]+|["'.!\s]+$/g, "")
    .toUpperCase();
  if (stop.has(word)) return "opt-out";
  return start.has(word) ? "opt-in" : undefined;
}
