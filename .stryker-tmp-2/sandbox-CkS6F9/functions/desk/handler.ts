// @ts-nocheck
import { claimLink, openLink } from "#shared/claim.ts";
import { environment } from "#shared/environment.ts";
import { tools } from "#shared/tools.ts";
import { http } from "#shared/webhook.ts";
import { answerLink } from "./link.ts";

const env = environment();
const desk = tools({}, env);

export const handler = http(async ({ method, path }) => {
  // Some phones write the tilde of a link as %7E.
  const link = path.slice(path.lastIndexOf("/") + 1).replaceAll("%7E", "~");
  return answerLink(await (method === "POST" ? claimLink(desk)(link) : openLink(desk)(link)));
});
