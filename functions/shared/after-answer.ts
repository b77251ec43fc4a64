import { type IncomingMessage, type RequestOptions, request } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { log, nameOf } from "./log.ts";

/** `isAnswered`: nobody waits for it any more. */
type Work = (isAnswered: boolean) => Promise<void>;

/** Does work that no answer waits for. */
export type AfterAnswer = (work: Work) => Promise<void>;

/** Where nothing goes on after an answer, all work is done before it. */
export const beforeAnswer: AfterAnswer = (work) => work(false);

interface Awake {
  /** Keeps work until the answer that is being made is out. */
  readonly afterAnswer: AfterAnswer;
  /** A handler whose answer is out before the work it left is done. */
  readonly answering: <Given extends readonly unknown[], Answer>(
    handle: (...given: Given) => Promise<Answer>,
  ) => (...given: Given) => Promise<Answer>;
}

const here: Awake = { afterAnswer: beforeAnswer, answering: (handle) => handle };

/**
 * Lets a process work on after its answer. Lambda stops one as soon as the answer is out, unless something that registered as
 * an extension has not asked for its next event yet; so the process registers itself, and asks when it has done what the
 * handler left. To be awaited before the first event, and every handler of the process must be one that `answering` made.
 * `api`: host and port of Lambda's API. Where there is none, or it takes no extensions, work is done before the answer.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html
 * @see https://aws.amazon.com/blogs/compute/running-code-after-returning-a-response-from-an-aws-lambda-function/
 */
export async function stayAwake(api = process.env["AWS_LAMBDA_RUNTIME_API"]): Promise<Awake> {
  const id = api === undefined ? undefined : await registered(api);
  if (api === undefined || id === undefined) return here;
  let left: Work[] = [];
  let answered = Promise.withResolvers<readonly Work[]>();
  let isAwake = true;

  const serve = async (): Promise<never> => {
    for (;;) {
      await nextEvent(api, id);
      const work = await answered.promise;
      answered = Promise.withResolvers();
      // The runtime sends the answer in this turn of the event loop.
      await turn();
      await Promise.allSettled(work.map((one) => one(true)));
    }
  };
  serve().catch((error: unknown) => {
    isAwake = false;
    log("NotKeptAwake", { error: nameOf(error) });
  });

  return {
    afterAnswer: async (work) => {
      if (isAwake) left.push(work);
      else await work(false);
    },
    answering:
      (handle) =>
      async (...given) => {
        try {
          return await handle(...given);
        } finally {
          answered.resolve(left);
          left = [];
        }
      },
  };
}

const version = "2020-01-01";

/** The id that Lambda gives us, or undefined where it takes no extension. */
async function registered(api: string): Promise<string | undefined> {
  try {
    const { headers } = await called(
      `http://${api}/${version}/extension/register`,
      { method: "POST", headers: { "lambda-extension-name": "after-answer" } },
      JSON.stringify({ events: ["INVOKE"] }),
    );
    return headers["lambda-extension-identifier"]?.toString();
  } catch (error) {
    log("NotKeptAwake", { error: nameOf(error) });
    return undefined;
  }
}

/** Comes back with the next event; by asking, we say that we have done our work with the last. */
const nextEvent = (api: string, id: string): Promise<IncomingMessage> =>
  called(`http://${api}/${version}/extension/event/next`, { headers: { "lambda-extension-identifier": id } });

/** A connection of its own for each call: one that is kept would be cut while the process is frozen. */
const called = (url: string, options: RequestOptions, body = ""): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(url, { ...options, agent: false }, (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode === 200) resolve(response);
        else reject(new ExtensionRefused());
      });
      response.on("error", reject);
    })
      .on("error", reject)
      .end(body);
  });

class ExtensionRefused extends Error {
  override readonly name = "ExtensionRefused";
}
