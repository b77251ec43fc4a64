import { facebook, type Post, sms, stamped, webForm, whatsapp } from "../bench/requests.ts";

/** What the senders did: requests made, how they were answered, and how often each was repeated. */
export interface Sent {
  readonly posts: readonly Post[];
  readonly answers: Map<string, number>;
  repeats: number;
}

/** Writes on all channels by turns, each from one of so many people. */
export function messages(count: number, people: number): Post[] {
  const makes = [whatsapp, whatsapp, facebook, sms, whatsapp, facebook, sms, whatsapp, sms, webForm];
  return Array.from({ length: count }, (_, at) => {
    const make = makes[at % makes.length] ?? whatsapp;
    // Every 23rd sounds of danger: a case that is open already is raised, and rings again.
    const words = at % 23 === 22 ? { text: "wo mujhe maar dega, chaku hai" } : {};
    return make({ person: 1 + ((at * 7) % people), ...words });
  });
}

/** How long a sender waits before it repeats what was not answered with 2xx, in milliseconds: here at once, there for days. */
const again = [250, 500, 1_000, 2_000, 4_000];

/** Posts a message until it is answered with 2xx, as the providers do on 5xx and on no answer. */
export async function deliver(api: string, post: Post, sent: Sent): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    const status = await once(api, post);
    const name = status === undefined ? "no answer" : String(status);
    sent.answers.set(name, (sent.answers.get(name) ?? 0) + 1);
    if (status !== undefined && status < 500) {
      if (status >= 300) throw new Error(`${post.path} answered ${status}`);
      return;
    }
    sent.repeats += 1;
    if (tried > 60) throw new Error("A sender gave up");
    await new Promise((resolve) => setTimeout(resolve, again[Math.min(tried, again.length - 1)]));
  }
}

async function once(api: string, { path, headers: given, key, body }: Post): Promise<number | undefined> {
  try {
    const headers = key.channel === "sms" ? stamped(body) : given;
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(`${api}${path}`, { method: "POST", headers, body, signal });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return undefined;
  }
}
