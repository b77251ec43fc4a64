/** What came of asking the desk: an answer, a no with its reason, or no network. */
export type Said<T> =
  | { readonly kind: "ok"; readonly body: T }
  | { readonly kind: "no"; readonly status: number; readonly error: string; readonly details: Record<string, unknown> }
  | { readonly kind: "offline" };

const seen = new Map<string, { readonly etag: string; readonly body: unknown }>();

/** How long an answer may take before it counts as no network, in milliseconds. */
const patience = 15_000;

/** Reads; what has not changed since is not sent again. */
export async function read<T>(path: string): Promise<Said<T>> {
  const before = seen.get(path);
  const headers = before === undefined ? {} : { "if-none-match": before.etag };
  const answer = await asked(path, { headers });
  if (answer === undefined) return { kind: "offline" };
  if (answer.status === 304 && before !== undefined) return ok(before.body);
  const said = await understood<T>(answer);
  const etag = answer.headers.get("etag");
  if (said.kind === "ok" && etag !== null) seen.set(path, { etag, body: said.body });
  return said;
}

/** Changes something. */
export async function write<T>(path: string, body: unknown): Promise<Said<T>> {
  const headers = { "content-type": "application/json" };
  const answer = await asked(path, { method: "POST", headers, body: JSON.stringify(body) });
  return answer === undefined ? { kind: "offline" } : understood<T>(answer);
}

/** Forgets everything that was read: what was seen by one is not shown to the next. */
export function forget(): void {
  seen.clear();
  sessionStorage.clear();
}

async function asked(path: string, init: RequestInit): Promise<Response | undefined> {
  try {
    const answer = await fetch(`/desk/api${path}`, {
      ...init,
      cache: "no-store",
      credentials: "same-origin",
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status !== 401) return answer.status >= 500 ? undefined : answer;
    forget();
    location.assign("/desk/sign-in");
    return undefined;
  } catch {
    return undefined;
  }
}

async function understood<T>(answer: Response): Promise<Said<T>> {
  const body: T & { readonly error?: string } = JSON.parse((await answer.text()) || "{}");
  if (answer.ok) return { kind: "ok", body };
  const { error = "other", ...details } = body;
  return { kind: "no", status: answer.status, error, details };
}

const ok = <T>(body: unknown): Said<T> => {
  const known: T = JSON.parse(JSON.stringify(body));
  return { kind: "ok", body: known };
};
