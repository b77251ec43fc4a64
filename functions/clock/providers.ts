import * as z from "zod/mini";
import { fitting, looseList, looseText } from "#core/loose.ts";
import { isOurs, metaRefusal } from "#core/send-errors.ts";
import type { Look } from "#core/watch.ts";
import type { Environment } from "#shared/environment.ts";
import { get } from "#shared/post.ts";
import { MetaSecret, secretObject } from "#shared/secrets.ts";
import type { Account } from "./last-heard.ts";

/** How long Meta may take to answer one question, in milliseconds. */
const timeout = 10_000;

const Failure = z.looseObject({ error: z.looseObject({ code: z.number() }) });
const Subscribed = z.looseObject({ data: z.array(z.looseObject({ subscribed_fields: looseList })) });
const NumberState = z.looseObject({ status: looseText, quality_rating: looseText });

/** States in which Meta takes nothing, or little, from a number or to it. */
const restricted = new Set(["BANNED", "BLOCKED", "DISCONNECTED", "FLAGGED", "RATE_LIMITED", "RESTRICTED", "DELETED"]);

/**
 * How the page, the token and the numbers do at Meta. What cannot be asked is unknown, not bad: a network that is away for
 * a moment raises no alarm. Without Meta's keys nothing is asked.
 * @see https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps
 */
export async function looksAtMeta(env: Environment, accounts: readonly Account[]): Promise<readonly Look[]> {
  const keys = await secretObject(env.META_SECRET, MetaSecret).catch(() => undefined);
  if (keys === undefined) return [];
  const { accessToken, pageAccessToken = accessToken } = keys;
  const ask = (path: string, token: string): Promise<Asked> => asked(`${env.GRAPH_URL}/${path}`, token);
  const numbers = ofChannel(accounts, "whatsapp").filter((account) => env.SOCIAL_NUMBERS[account] === undefined);
  const pages = ofChannel(accounts, "facebook");
  // Before anyone wrote, the page is known by its token alone.
  const known = pages.length > 0 || keys.pageAccessToken === undefined ? pages : ["me"];
  const [token, ...looks] = await Promise.all([
    ask("me?fields=id", accessToken).then(tokenLook),
    ...known.map(async (page) =>
      pageLook(page, await ask(`${encodeURIComponent(page)}/subscribed_apps`, pageAccessToken)),
    ),
    ...numbers.map(async (number) =>
      numberLook(number, await ask(`${encodeURIComponent(number)}?fields=status,quality_rating`, accessToken)),
    ),
  ]);
  return [token, ...looks];
}

const ofChannel = (accounts: readonly Account[], wanted: Account["channel"]): readonly string[] =>
  accounts.filter(({ channel }) => channel === wanted).map(({ account }) => account);

interface Asked {
  readonly content: unknown;
  /** Meta's code, where it refused. */
  readonly code: number | undefined;
  readonly isAnswer: boolean;
}

async function asked(url: string, token: string): Promise<Asked> {
  try {
    const { ok, content } = await get({ url, headers: { authorization: `Bearer ${token}` }, timeout });
    return { content, code: Failure.safeParse(content).data?.error.code, isAnswer: ok };
  } catch {
    return { content: undefined, code: undefined, isAnswer: false };
  }
}

/** A token that lives answers; only Meta's own word says that it does not. */
function tokenLook({ code, isAnswer }: Asked): Look {
  const isRefused = code !== undefined && isOurs(metaRefusal(code));
  const state = isRefused ? "bad" : isAnswer ? "good" : "unknown";
  return { kind: "token_refused", channel: "whatsapp", account: "me", state };
}

function pageLook(account: string, { content, code }: Asked): Look {
  const apps = Subscribed.safeParse(content).data?.data;
  const hears = apps?.some(({ subscribed_fields }) => fitting(z.string(), subscribed_fields).includes("messages"));
  // Meta lists nothing to a token that has no right to the page any more.
  const isRefused = code !== undefined && isOurs(metaRefusal(code));
  const state = hears === true ? "good" : hears === false || isRefused ? "bad" : "unknown";
  return { kind: "page_unsubscribed", channel: "facebook", account, state };
}

function numberLook(account: string, { content, isAnswer }: Asked): Look {
  const found = isAnswer ? NumberState.safeParse(content).data : undefined;
  const words = [found?.status, found?.quality_rating].map((word) => word?.toUpperCase() ?? "");
  const isBad = words.some((word) => restricted.has(word) || word === "RED");
  return {
    kind: "number_restricted",
    channel: "whatsapp",
    account,
    state: found === undefined ? "unknown" : isBad ? "bad" : "good",
  };
}
