import { lengthOfPiece, piecesOf } from "#core/upload.ts";
import { jsonAnswer } from "#shared/public-request.ts";
import { limiter } from "#shared/rate.ts";
import { messageKey } from "#shared/table-keys.ts";
import type { Tools } from "#shared/tools.ts";
import { keepPiece, lookNow } from "#shared/uploads.ts";
import type { Answer, Request } from "#shared/webhook.ts";
import { formAccount } from "./parse.ts";
import { readUploadPass } from "./upload-pass.ts";

/**
 * How many pieces may come from one address: a whole city may be behind it, and a slow line takes seconds for each. Who is
 * told to wait sends the piece again.
 */
const crowd = { burst: 400, perSecond: 40 };

/**
 * One piece of a file that was announced with a form, under the pass that its message was answered with. Pieces may come in
 * any order and again; with the last one the file is looked for at once.
 */
export function pieceOf({ table, linkKey, now: clock }: Tools): (request: Request) => Promise<Answer> {
  const mayPass = limiter(crowd);
  return async ({ headers, body, sourceIp }) => {
    const now = clock();
    if (!mayPass(sourceIp, now)) return refused(429, { form: "try again" });
    if (!/^application\/octet-stream\b/i.test(headers["content-type"] ?? "")) return { statusCode: 415 };
    const upload = readUploadPass(headers["upload-pass"] ?? "", await linkKey(), now);
    if (typeof upload === "string") return refused(403, { pass: upload });
    const given = headers["upload-piece"] ?? "";
    const piece = /^\d{1,4}$/.test(given) ? Number(given) : -1;
    const length = lengthOfPiece(piece, upload.bytes);
    if (length === undefined) return refused(400, { piece: "not readable" });
    if (body.length > length) return refused(413, { body: "too long" });
    if (body.length < length) return refused(400, { body: "too short" });
    const received = await keepPiece(table, upload, { piece, bytes: Uint8Array.from(body), now });
    const pieces = piecesOf(upload.bytes);
    if (received === pieces) await lookNow(table, messageKey({ ...formAccount, id: upload.messageId }), now);
    return jsonAnswer(200, { received, pieces });
  };
}

const refused = (status: number, errors: Readonly<Record<string, string>>): Answer => jsonAnswer(status, { errors });
