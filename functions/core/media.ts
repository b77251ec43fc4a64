import type { Media } from "./message.ts";

/** How long a provider keeps a file for us, in hours: WhatsApp seven days; of the others none says less. */
const keptHours = 7 * 24;

/** From try to try: a minute, doubling, at most six hours. In milliseconds. */
const first = 60_000;
const longest = 6 * 3_600_000;

/** When a file that failed is asked for again; undefined: the provider has it no more. */
export function nextFetch(
  receivedAt: string,
  { tries, now }: { readonly tries: number; readonly now: Date },
): Date | undefined {
  const ends = Date.parse(receivedAt) + keptHours * 3_600_000;
  const next = now.getTime() + Math.min(first * 2 ** tries, longest);
  if (now.getTime() >= ends) return undefined;
  // The last try is made just before the end, not a step beyond it.
  return new Date(Math.min(next, Math.max(ends - first, now.getTime() + first)));
}

const MB = 1024 * 1024;

/** How many bytes of a file are fetched at most, as WhatsApp limits them; what is larger was not sent by a person. */
const most: Readonly<Record<string, number>> = {
  image: 5 * MB,
  sticker: 500 * 1024,
  audio: 16 * MB,
  voice: 16 * MB,
  video: 16 * MB,
  document: 100 * MB,
};
/** Messenger's own limit, and more than any MMS. */
const mostOfOthers = 25 * MB;

/** Instagram and Messenger take larger pictures and videos than WhatsApp does. */
export const mostBytes = (kind: string, channel: string): number =>
  channel === "whatsapp" ? (most[kind] ?? mostOfOthers) : Math.max(most[kind] ?? 0, mostOfOthers);

/** Whether a file is still to be fetched. */
export const isOpen = ({ state }: Media): boolean => state === "pending" || state === "failed";

/** What a browser may be told that a file is. Anything else is bytes: nothing in it is run or drawn. */
const plain = /^(image\/(jpeg|png|gif|webp|heic|avif)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf)$/;
export const servedType = (type: string): string => (plain.test(type) ? type : "application/octet-stream");

const shown = new Set(["image", "sticker", "audio", "voice", "video"]);

/** Whether a file came as a picture, a sound or a film, and its bytes are something else: it may be meant to do harm. */
export const isDisguised = ({ kind, stored }: Pick<Media, "kind" | "stored">): boolean =>
  stored !== undefined && shown.has(kind) && !/^(image|audio|video)\//.test(stored.type);
