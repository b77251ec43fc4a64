import { uploadOpensFor } from "#core/upload.ts";
import { signed, unsigned } from "#shared/signature.ts";
import type { Upload } from "#shared/uploads.ts";

/** Lets in one file that was announced with a message, as large as it was announced, until its time is over. */
export const uploadPass = ({ messageId, fileId, bytes }: Upload, receivedAt: string, linkKey: string): string =>
  signed(`upload ${messageId} ${fileId} ${bytes} ${Date.parse(receivedAt) + uploadOpensFor}`, linkKey);

/** The file that a pass lets in; why it lets in none. */
export function readUploadPass(pass: string, linkKey: string, now: Date): Upload | "wrong" | "expired" {
  const [kind, messageId = "", fileId = "", bytes, until] = (unsigned(pass, linkKey) ?? "").split(" ");
  if (kind !== "upload") return "wrong";
  return Number(until) > now.getTime() ? { messageId, fileId, bytes: Number(bytes) } : "expired";
}
