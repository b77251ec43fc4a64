/**
 * Text as it may be stored and shown: no NUL, which some readers end at, and no bidirectional controls, with which a
 * sender could turn other text around. The joiners that Urdu needs stay.
 */
// @ts-nocheck

export const cleaned = (text: string): string => text.replaceAll("\0", "").replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
