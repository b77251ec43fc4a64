import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Channel } from "#core/message.ts";
import { listUnread } from "#shared/unread.ts";
import { channels } from "../functions/channels.ts";
import { type TestIntake, testIntake } from "./support/intake.ts";
import { outputOf } from "./support/output.ts";
import { type Provider, providers } from "./support/providers.ts";

// A batch of 1,000 on a laptop that is busy with other things.
vi.setConfig({ testTimeout: 120_000 });

let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake();
  for (const provider of Object.values(providers)) await provider.before?.(intake.table);
}, 30_000);
afterAll(() => intake.stop());
beforeEach(() => {
  intake.broken.clear();
  intake.forgetSecrets();
});

const stored = async (kind: "MESSAGE" | "CASE", text?: string) =>
  (await intake.items()).filter(
    (item) => item["sk"] === kind && (text === undefined || item["text"] === text) && item["direction"] !== "out",
  );

const posting = channels.filter(({ routes }) => routes.some((route) => route.startsWith("POST ")));

it("knows how every channel's provider posts", () => {
  expect(posting.map(({ name }) => name).filter((name) => providers[name] === undefined)).toEqual([]);
});

const known = posting.flatMap(({ name }): [Channel, Provider][] => {
  const provider = providers[name];
  return provider === undefined ? [] : [[name, provider]];
});
const signed = known.filter(([, { signature }]) => signature !== undefined);

describe.each(known)("%s", (name, provider) => {
  const say = (id: string, text = id, from = 1) => provider.post(provider.body([{ id: `${name}-${id}`, text, from }]));

  it("stores what a person said, as she said it", async () => {
    const said = `${name}: مجھے مدد چاہیے 🙏🏽`;
    await intake.call(name, say("said", said));
    expect(await stored("MESSAGE", said)).toHaveLength(1);
  });

  it("answers 200 to a message", async () => {
    expect((await intake.call(name, say("answered"))).statusCode).toBe(200);
  });

  it("takes a body that came in base64", async () => {
    const request = { ...say("base64", `${name} in base64 ئ`), isBase64: true as const };
    await intake.call(name, request);
    expect(await stored("MESSAGE", `${name} in base64 ئ`)).toHaveLength(1);
  });

  it("stores a repeated message once", async () => {
    const request = say("twice", `${name} twice`);
    await Promise.all([intake.call(name, request), intake.call(name, request)]);
    await intake.call(name, request);
    expect(await stored("MESSAGE", `${name} twice`)).toHaveLength(1);
  });

  it("adds no case for a repeated message", async () => {
    const request = say("once", `${name} once`, 7);
    await intake.call(name, request);
    const before = (await stored("CASE")).length;
    await intake.call(name, request);
    expect((await stored("CASE")).length).toBe(before);
  });

  it("answers 503 and stores nothing of a message while the table is away", async () => {
    intake.broken.add("dynamodb");
    const answer = await intake.call(name, say("away", `${name} away`));
    intake.broken.clear();
    expect([answer.statusCode, (await stored("MESSAGE", `${name} away`)).length]).toEqual([503, 0]);
  });

  it("answers 200 while nobody can be alerted", async () => {
    intake.broken.add("sns");
    expect((await intake.call(name, say("unheard", "unheard", 8))).statusCode).toBe(200);
  });

  it("takes NUL and bidirectional controls out of a text and keeps the joiners of Urdu", async () => {
    await intake.call(name, say("controls", `${name} a\0b\u202E\u2066c\u200Cd`));
    expect(await stored("MESSAGE", `${name} abc\u200Cd`)).toHaveLength(1);
  });

  it.each([
    ["a body that is no JSON", "{"],
    ["an empty body", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])("has its answer to %s", async (_, body) => {
    const answer = await intake.call(name, { ...provider.post(body), isBase64: true });
    expect(answer.statusCode).toBe(provider.unreadable);
  });

  it("has an answer to a text of 64 KB", async () => {
    const answer = await intake.call(name, say("long", "ا".repeat(32 * 1024)));
    expect(answer.statusCode).toBe(provider.tooLong ?? 200);
  });

  it("has an answer to an id of 3,000 bytes", async () => {
    const answer = await intake.call(name, say("x".repeat(3_000), `${name} long id`, 9));
    expect(answer.statusCode).toBe(200);
  });

  it("shows a message whose id is too long for the table", async () => {
    await intake.call(name, say("y".repeat(3_000), `${name} long id shown`, 9));
    expect(await stored("MESSAGE", `${name} long id shown`)).toHaveLength(1);
  });
});

describe.each(signed)("%s, signed", (name, provider) => {
  const { signature = "" } = provider;
  const text = `${name} unsigned`;
  const request = () => provider.post(provider.body([{ id: `${name}-unsigned`, text }]));
  const good = (): string => request().headers?.[signature] ?? "";

  it.each([
    ["wrong", () => good().replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
    ["not ASCII", () => good().replace(/.$/, "é")],
    ["too short", () => good().slice(0, -1)],
    ["too long", () => `${good()}0`],
    ["empty", () => ""],
    ["missing", () => undefined],
  ])("refuses a signature that is %s with 401 and stores nothing", async (_, forged) => {
    const { [signature]: __, ...headers } = request().headers ?? {};
    const value = forged();
    const answer = await intake.call(name, {
      ...request(),
      headers: { ...headers, ...(value !== undefined && { [signature]: value }) },
    });
    expect([answer.statusCode, (await stored("MESSAGE", text)).length]).toEqual([401, 0]);
  });

  it("refuses a body that was written again from JSON", async () => {
    const spaced = JSON.stringify(JSON.parse(String(request().body)), null, 1);
    expect((await intake.call(name, { ...request(), body: spaced })).statusCode).toBe(401);
  });

  it("answers 503 while its secret cannot be reached", async () => {
    intake.broken.add("secrets");
    expect((await intake.call(name, request())).statusCode).toBe(503);
  });

  it("answers 503 while its secret is not set", async () => {
    const kept = new Map(intake.secrets);
    for (const secret of ["meta", "sms"]) intake.secrets.delete(secret);
    const answer = await intake.call(name, request());
    for (const [secret, value] of kept) intake.secrets.set(secret, value);
    expect(answer.statusCode).toBe(503);
  });
});

describe.each(signed)("%s, signed and not to be read", (name, provider) => {
  const garbage = (words: string) => provider.post(`{"${words}`);
  const kept = async (words: string) =>
    (await listUnread(intake.table, { limit: 50, now: new Date() })).filter(
      ({ channel, size }) => channel === name && size === words.length + 2,
    );

  it("is kept where staff see it, once, and answered 200", async () => {
    const words = `${name} garbage`;
    const answers = [await intake.call(name, garbage(words)), await intake.call(name, garbage(words))];
    expect([answers.map(({ statusCode }) => statusCode), (await kept(words)).length]).toEqual([[200, 200], 1]);
  });

  it("is to be sent again while the table is away", async () => {
    const words = `${name} garbage while the table is away`;
    intake.broken.add("dynamodb");
    const answer = await intake.call(name, garbage(words));
    intake.broken.clear();
    expect([answer.statusCode, (await kept(words)).length]).toEqual([503, 0]);
  });

  it("leaves none of its words in the log", async () => {
    const output = await outputOf(async () => {
      await intake.call(name, garbage("kanari-kooda"));
    });
    expect([output.includes("UnreadableRequest"), output.includes("kanari-kooda")]).toEqual([true, false]);
  });
});

describe.each(known.filter(([, { most }]) => most > 1))("%s, many at once", (name, provider) => {
  it("saves every message of a batch of 1,000", async () => {
    const sayings = Array.from({ length: 1_000 }, (_, at) => ({
      id: `${name}-many-${at}`,
      text: `${name} many`,
      from: 100 + (at % 50),
    }));
    await outputOf(async () => {
      await intake.call(name, provider.post(provider.body(sayings)));
    });
    expect(await stored("MESSAGE", `${name} many`)).toHaveLength(1_000);
  });
});

describe("what comes out", () => {
  const canary = { text: "kanari-alfaaz", name: "Kanari-Naam", number: "923000009977" };
  const words = [canary.text, canary.name, canary.number, canary.number.slice(2)];
  const sayings = [{ id: "kanari-id", text: canary.text, name: canary.name, from: 9977 }];

  it("is never a caller's name, number or text, whatever breaks", async () => {
    const output = await outputOf(async () => {
      for (const [name, provider] of known) {
        const body = provider.body(sayings);
        for (const broken of ["secrets", "dynamodb", "sns", "providers"] as const) {
          intake.forgetSecrets();
          intake.broken.add(broken);
          await intake.call(name, provider.post(body));
          intake.broken.clear();
        }
        intake.forgetSecrets();
        await intake.call(name, provider.post(body));
        await intake.call(name, { ...provider.post(body), headers: {} });
        await intake.call(name, provider.post(body.slice(0, -3)));
        await intake.call(
          name,
          provider.post(body.replaceAll(/"(id|type|from|method|object)":"[^"]*"/g, `"$1":{"x":"${canary.text}"}`)),
        );
      }
    });
    const alerts = intake.outgoing
      .filter(({ url }) => url.startsWith("/sns"))
      .map(({ body }) => decodeURIComponent(body));
    const urls = intake.outgoing.map(({ url, headers }) => `${url} ${headers}`);
    const keys = (await intake.items()).map(({ pk, sk, listPk, listSk, duePk, dueAt }) =>
      JSON.stringify([pk, sk, listPk, listSk, duePk, dueAt]),
    );
    const places = { output, alerts: alerts.join(), urls: urls.join(), keys: keys.join() };
    const found = Object.entries(places).filter(([, place]) => words.some((word) => place.includes(word)));
    expect(found.map(([place]) => place)).toEqual([]);
  });

  it("is a line and a count for each event, so that the search above searched something", async () => {
    const [name, provider] = known[0] ?? ["whatsapp", undefined];
    const output = await outputOf(async () => {
      await intake.call(name, { ...(provider?.post("{}") ?? { path: "/" }), headers: {} });
    });
    expect(output).toMatch(/"event":"SignatureRefused"[\s\S]*"SignatureRefused":1/);
  });
});

it("puts what one phone sends by WhatsApp and by SMS on one case", async () => {
  const saying = { id: "both", text: "both ways", from: 4321 };
  for (const name of ["whatsapp", "sms"] as const) {
    const provider = providers[name];
    if (provider !== undefined) await intake.call(name, provider.post(provider.body([saying])));
  }
  const cases = (await stored("MESSAGE", "both ways")).map(({ caseId }) => caseId);
  expect([cases.length, new Set(cases).size]).toEqual([2, 1]);
});

it("keeps a number typed into the form away from the case of the person who owns it", async () => {
  const saying = { id: "owner", text: "the owner", from: 4444 };
  for (const name of ["whatsapp", "web-form"] as const) {
    const provider = providers[name];
    if (provider !== undefined) await intake.call(name, provider.post(provider.body([saying])));
  }
  const cases = (await stored("MESSAGE", "the owner")).map(({ caseId }) => caseId);
  expect(new Set(cases).size).toBe(2);
});

it("sends nothing to a number typed into the form", async () => {
  const before = intake.outgoing.filter(({ url }) => url.startsWith("/providers")).length;
  const form = providers["web-form"];
  if (form !== undefined)
    await intake.call("web-form", form.post(form.body([{ id: "quiet", text: "quiet", from: 4445 }])));
  expect(intake.outgoing.filter(({ url }) => url.startsWith("/providers")).length).toBe(before);
});
