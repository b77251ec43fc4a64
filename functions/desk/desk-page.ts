import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { document, html } from "#core/html.ts";
import { pageAnswer, takesBrotli } from "#shared/page.ts";
import type { Answer, Request } from "#shared/webhook.ts";

/**
 * The desk's page as one answer: its script and style lie beside the function's own file. It is read and squeezed when
 * it is first asked for: a function that starts for an alert's link must not wait for it.
 */
export function deskPage(folder: string): (request: Request) => Promise<Answer> {
  let made: ReturnType<typeof pageIn> | undefined;
  return async ({ headers }) => {
    made ??= pageIn(folder);
    const { small, plain } = await made;
    return takesBrotli(headers) ? small : plain;
  };
}

async function pageIn(folder: string): Promise<{ readonly small: Answer; readonly plain: Answer }> {
  const [script, style] = await Promise.all(
    ["page.js", "page.css"].map((name) => readFile(`${folder}/${name}`, "utf8")),
  );
  const page = document({
    language: "en",
    title: "1098",
    style: (style ?? "").trim(),
    // A closing tag inside the script would end it early.
    script: (script ?? "").trim().replaceAll("</script", "<\\/script"),
    body: html`<div id="desk"></div>
<noscript>The desk needs JavaScript. ڈیسک کو جاوا اسکرپٹ درکار ہے۔</noscript>`,
  });
  const plain = pageAnswer(page);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const small: Answer = {
    ...plain,
    headers: { ...plain.headers, "Content-Encoding": "br", Vary: "Accept-Encoding" },
    body: brotliCompressSync(page, { params }).toString("base64"),
    isBase64Encoded: true,
  };
  return { small, plain };
}
