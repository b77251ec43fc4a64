import { afterEach, describe, expect, it, vi } from "vitest";
import { stayAwake } from "#shared/after-answer.ts";
import { type LambdaApi, startLambdaApi } from "../support/lambda-api.ts";

vi.spyOn(console, "info").mockImplementation(() => {});
vi.spyOn(console, "log").mockImplementation(() => {});

const open: LambdaApi[] = [];
const lambda = async (given?: Parameters<typeof startLambdaApi>[0]): Promise<LambdaApi> => {
  const api = await startLambdaApi(given);
  open.push(api);
  return api;
};
afterEach(async () => {
  for (const api of open.splice(0)) await api.stop();
});

/** Work that is done when it is let. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done: string[] = [];
  const work = async () => {
    await promise;
    done.push("work");
  };
  return { work, done, let: resolve };
}

/** Whether something has come within a few turns of the event loop. */
const hasCome = async (promise: Promise<unknown>): Promise<boolean> => {
  const later = new Promise((resolve) => setTimeout(resolve, 50, "later"));
  return (await Promise.race([promise.then(() => "come"), later])) === "come";
};

describe("where Lambda lets a process work on", () => {
  it("the answer is out before the work that it left is done", async () => {
    const api = await lambda();
    const { afterAnswer, answering } = await stayAwake(api.api);
    const one = held();
    api.invoke({});
    const handler = answering(async () => {
      await afterAnswer(one.work);
      return "answer";
    });
    expect([await handler(), one.done]).toEqual(["answer", []]);
    one.let();
  });

  it("the next event is asked for when the work is done, and not before", async () => {
    const api = await lambda();
    const { afterAnswer, answering } = await stayAwake(api.api);
    const one = held();
    const { done } = api.invoke({});
    await answering(() => afterAnswer(one.work))();
    const before = await hasCome(done);
    one.let();
    await done;
    expect([before, one.done]).toEqual([false, ["work"]]);
  });

  it("all that an answer left is done, in each of its turns", async () => {
    const api = await lambda();
    const { afterAnswer, answering } = await stayAwake(api.api);
    const seen: string[] = [];
    const handler = answering(async (name: string) => {
      await afterAnswer(async () => void seen.push(`${name} first`));
      await afterAnswer(async () => void seen.push(`${name} second`));
    });
    for (const name of ["one", "two"]) {
      const { done } = api.invoke({});
      await handler(name);
      await done;
    }
    expect(seen).toEqual(["one first", "one second", "two first", "two second"]);
  });

  it("work knows that nobody waits for it any more", async () => {
    const api = await lambda();
    const { afterAnswer, answering } = await stayAwake(api.api);
    const seen: boolean[] = [];
    const { done } = api.invoke({});
    await answering(() => afterAnswer(async (isAnswered) => void seen.push(isAnswered)))();
    await done;
    expect(seen).toEqual([true]);
  });

  it("work that fails hinders neither other work nor the next event", async () => {
    const api = await lambda();
    const { afterAnswer, answering } = await stayAwake(api.api);
    const seen: string[] = [];
    const { done } = api.invoke({});
    await answering(async () => {
      await afterAnswer(() => Promise.reject(new Error("broken")));
      await afterAnswer(async () => void seen.push("other"));
    })();
    await done;
    expect(seen).toEqual(["other"]);
  });

  it("a handler that throws is thrown for, its work is done, and the next event is asked for", async () => {
    const api = await lambda();
    const { afterAnswer, answering } = await stayAwake(api.api);
    const seen: string[] = [];
    const { done } = api.invoke({});
    const handler = answering(async () => {
      await afterAnswer(async () => void seen.push("work"));
      throw new Error("no answer");
    });
    await expect(handler()).rejects.toThrow("no answer");
    await done;
    expect(seen).toEqual(["work"]);
  });

  it("an event that leaves nothing to do is done with its answer", async () => {
    const api = await lambda();
    const { answering } = await stayAwake(api.api);
    const { done } = api.invoke({});
    expect(await answering(async () => "answer")()).toBe("answer");
    await done;
  });
});

describe("where it does not, work is done before the answer", () => {
  const workBeforeAnswer = async (api: string | undefined): Promise<readonly string[]> => {
    const { afterAnswer, answering } = await stayAwake(api);
    const seen: string[] = [];
    await answering(() => afterAnswer(async (isAnswered) => void seen.push(isAnswered ? "late" : "work")))();
    return seen;
  };

  it("as there is no Lambda", async () => {
    expect(await workBeforeAnswer(undefined)).toEqual(["work"]);
  });

  it("as it takes no extensions", async () => {
    expect(await workBeforeAnswer((await lambda({ takesExtensions: false })).api)).toEqual(["work"]);
  });

  it("as nothing listens", async () => {
    const { api, stop } = await startLambdaApi();
    await stop();
    expect(await workBeforeAnswer(api)).toEqual(["work"]);
  });

  it("as it took the extension and then gives it no events", async () => {
    const api = await lambda();
    const { afterAnswer, answering } = await stayAwake(api.api);
    api.renew();
    const first = api.invoke({});
    await answering(async () => {})();
    await hasCome(first.done);
    const seen: string[] = [];
    await answering(() => afterAnswer(async () => void seen.push("work")))();
    expect(seen).toEqual(["work"]);
  });
});
