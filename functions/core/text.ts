/**
 * Text as it may be stored and shown: no NUL, which some readers end at, and no bidirectional controls, with which a
 * sender could turn other text around. The joiners that Urdu needs stay.
 */
export const cleaned = (text: string): string => text.replaceAll("\0", "").replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

/** Urdu and Arabic-Indic digits, as phones type them. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Longest message that is typed into a page of ours, in characters as a person counts them (code points). */
export const longestWritten = 10_000;

/** A browser sends line ends as CRLF, a script as LF; letters may be composed or not. The same words, the same text. */
export const tidied = (text: string): string => cleaned(text).replaceAll("\r\n", "\n").normalize("NFC").trim();
