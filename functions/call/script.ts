import { readFile } from "node:fs/promises";
import { takesBrotli } from "#shared/page.ts";
import type { Answer, Request } from "#shared/webhook.ts";

/**
 * The script of a call, Amazon's library in it: it lies beside the function's own file, squeezed when it was built, and is
 * read when somebody calls. No browser keeps it: nothing of a call stays on her phone.
 */
export function scriptAnswer(folder: string): (request: Pick<Request, "headers">) => Promise<Answer> {
  return async ({ headers }) => {
    const isSmall = takesBrotli(headers);
    const bytes = await readFile(`${folder}/${isSmall ? "page.js.br" : "page.js"}`);
    return {
      statusCode: 200,
      headers: {
        "Content-Type": "text/javascript; charset=utf-8",
        "Cache-Control": "no-store",
        ...(isSmall && { "Content-Encoding": "br" }),
        Vary: "Accept-Encoding",
      },
      body: bytes.toString("base64"),
      isBase64Encoded: true,
    };
  };
}
