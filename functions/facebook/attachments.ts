import * as z from "zod/mini";
import { fitting, looseList, looseObject, looseText } from "#core/loose.ts";
import type { Media } from "#core/message.ts";

export const Attachment = z.looseObject({
  type: looseText,
  title: looseText,
  /** A shared link stands beside the payload, which may be missing. */
  url: looseText,
  payload: looseObject({
    url: looseText,
    title: looseText,
    sticker_id: looseText,
    elements: looseList,
    coordinates: looseObject({ lat: looseText, long: looseText }),
  }),
});
export type Attachment = z.infer<typeof Attachment>;

const Element = z.looseObject({ title: looseText });

/** Of a template, the title of its first element. */
export const titleOf = ({ title, payload }: Attachment): string | undefined =>
  payload?.title ?? title ?? fitting(Element, payload?.elements ?? []).find((one) => one.title !== undefined)?.title;

/** Until the autumn of 2026 a sticker came as an image with a sticker's id. */
export const kindOf = ({ type, payload }: Attachment): string =>
  payload?.sticker_id === undefined ? (type ?? "attachment") : "sticker";

/** More files than Messenger takes at once. */
export const mostFiles = 30;

/** What is fetched and kept. Links to public posts and stories are shown as links only. */
export const files = new Set(["image", "audio", "video", "file"]);

export function file(attachment: Attachment): Media[] {
  const kind = kindOf(attachment);
  const url = attachment.payload?.url;
  return files.has(kind) && url !== undefined ? [{ kind, url, state: "pending" }] : [];
}

/** In the summer of 2026 a sticker came twice, as a sticker and as an image. */
export function withoutTwins(attachments: readonly Attachment[]): readonly Attachment[] {
  const stickers = attachments.filter(({ type }) => type === "sticker").map(({ payload }) => payload?.sticker_id);
  return attachments.filter(
    ({ type, payload }) =>
      type === "sticker" || payload?.sticker_id === undefined || !stickers.includes(payload.sticker_id),
  );
}
