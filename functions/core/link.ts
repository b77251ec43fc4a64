import * as z from "zod/mini";

/** What an alert link carries: which case, for whom, what she was told, until when. No word of what was said. */
export const AlertLink = z.object({
  caseId: z.string(),
  counselorId: z.string(),
  /** How often the case had been claimed when the link was sent. */
  claimsSeen: z.int(),
  /** Unix seconds. */
  expires: z.int(),
});
export type AlertLink = z.infer<typeof AlertLink>;

/** A link's text before it is signed: short, since it goes out by SMS. */
export const writeLink = (link: AlertLink): string =>
  [link.caseId, link.counselorId, link.claimsSeen.toString(36), link.expires.toString(36)].join(".");

/** The link that a text stands for, or undefined where it stands for none. */
export function readLink(text: string): AlertLink | undefined {
  const [caseId, counselorId, claimsSeen = "", expires = ""] = text.split(".");
  const read = AlertLink.safeParse({
    caseId,
    counselorId,
    claimsSeen: Number.parseInt(claimsSeen, 36),
    expires: Number.parseInt(expires, 36),
  });
  return read.success ? read.data : undefined;
}
