/** What the mailbox around the page hands over. */
export interface Given {
  readonly pass: string;
  readonly slot: string;
  readonly soundOnly: boolean;
}

export type Begun =
  | { readonly state: "begun"; readonly connection: unknown }
  | { readonly state: "failed" | "closed" | "expired" };

/** How often it is asked for before it is given up, how long an answer may take, and the first wait, in milliseconds. */
const most = 6;
const patience = 20_000;
const first = 2_000;

/**
 * Asks for the call. Where the answer is lost on the way, the same attempt is asked for again, so that she is not put in
 * line twice; where it cannot be answered again, another is begun.
 */
export async function begin(given: Given): Promise<Begun> {
  let attempt = crypto.randomUUID();
  for (let tried = 0; tried < most; tried += 1) {
    if (tried > 0) await pause(first * 2 ** (tried - 1));
    const said = await asked({ ...given, attempt });
    if (said === undefined) continue;
    const { status, body } = said;
    if (status === 200) return { state: "begun", connection: body };
    if (status === 403) return { state: "expired" };
    if (status === 409 && errorIn(body) === "not now") return { state: "closed" };
    if (status === 409) attempt = crypto.randomUUID();
    else if (status < 500 && status !== 429) break;
  }
  return { state: "failed" };
}

async function asked(body: object): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  const gone = new AbortController();
  const late = setTimeout(() => gone.abort(), patience);
  try {
    const answer = await fetch("/call", {
      method: "POST",
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: gone.signal,
    });
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(late);
  }
}

const errorIn = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "error" in body ? body.error : undefined;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
