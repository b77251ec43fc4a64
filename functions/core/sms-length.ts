/** GSM 7-bit: one septet each, and those that need two. 3GPP TS 23.038. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "\f^{}\\[~]|€";

export interface SmsLength {
  readonly encoding: "GSM-7" | "UCS-2";
  /** Septets, or UTF-16 units. */
  readonly units: number;
  /** How many SMS it takes, each of which is paid for. */
  readonly parts: number;
  /** Units that still fit into the last part. */
  readonly left: number;
}

/** How long a text is as SMS. One Urdu letter makes the whole text UCS-2. */
export function smsLength(text: string): SmsLength {
  const letters = Array.from(text);
  const isGsm = letters.every((letter) => basic.includes(letter) || extended.includes(letter));
  const sizes = letters.map((letter) => (isGsm ? (extended.includes(letter) ? 2 : 1) : letter.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const [single, each] = isGsm ? [160, 153] : [70, 67];
  const encoding = isGsm ? "GSM-7" : "UCS-2";
  if (units <= single) return { encoding, units, parts: 1, left: single - units };
  let [parts, used] = [1, 0];
  for (const size of sizes) {
    // A letter of two units is never torn between two parts.
    if (used + size > each) [parts, used] = [parts + 1, 0];
    used += size;
  }
  return { encoding, units, parts, left: each - used };
}
