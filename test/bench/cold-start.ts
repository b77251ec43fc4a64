import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { writeLink } from "#core/link.ts";
import { signed } from "#shared/signature.ts";
import { channels } from "../../functions/channels.ts";
import { localSecrets } from "../../lib/local/stand-ins.ts";
import type { Bundle } from "./bundles.ts";
import type { Call } from "./counting.ts";
import { atMost, type Figure, median, rounded } from "./figures.ts";
import { type Backend, startFunction } from "./processes.ts";
import { eventOf, facebook, type Post, sms, webForm, whatsapp } from "./requests.ts";

/** How often each function is started; in turns, so that whatever else the machine does meets all alike. */
const rounds = 11;

/** The first message of a stranger on each channel: the longest way there is, with a case, an alert and a reply. */
export const firstMessage: Readonly<Record<string, (person: number) => Post>> = {
  whatsapp: (person) => whatsapp({ person }),
  facebook: (person) => facebook({ person }),
  sms: (person) => sms({ person }),
  "web-form": () => webForm({}),
};

/** The functions whose bundles are measured. */
export const names: readonly string[] = ["floor", "lean-floor", ...channels.map(({ name }) => name), "desk"];

/**
 * New processes, from the import of the bundle to the first answer, and until all that follows from it is done, in
 * milliseconds; and how large each bundle is.
 */
export async function coldStart(backend: Backend, bundles: readonly Bundle[]): Promise<readonly Figure[]> {
  const link = await linkOf(backend, bundles);
  const kinds = bundles.flatMap((bundle) => {
    const first = firstMessage[bundle.name] ?? firstMessage["whatsapp"];
    if (bundle.name === "desk") return [{ name: "desk, link", bundle, event: () => linkEvent(link) }];
    if (bundle.name === "mailbox") return [{ name: "mailbox, page", bundle, event: pageEvent }];
    const posted = (person: number) => eventOf((first ?? whatsappOf)(person));
    return [
      { name: isChannel(bundle) ? `${bundle.name}, new case` : bundle.name, bundle, event: posted },
      ...(isChannel(bundle) && bundle.name !== "web-form"
        ? [{ name: `${bundle.name}, known person`, bundle, event: () => posted(known) }]
        : []),
    ];
  });
  const times = new Map<string, number[]>(kinds.map(({ name }) => [name, []]));
  const whole = new Map<string, number[]>(kinds.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { name, bundle, event }] of kinds.entries()) {
      const answersFirst = isChannel(bundle) || bundle.name === "mailbox";
      const done = answersFirst ? backend.invoke() : undefined;
      const process = await startFunction(bundle.file, { ...backend.direct, ...(answersFirst && backend.lambda) });
      const from = performance.now();
      const { answers } = await process.handle(event(1_000 + round * 100 + at));
      times.get(name)?.push(answers[0]?.milliseconds ?? Number.NaN);
      await done;
      whole.get(name)?.push(performance.now() - from);
      await process.stop();
    }
  }
  const floor = median(times.get("floor") ?? []);
  return kinds.flatMap(({ name, bundle }): Figure[] => {
    const value = median(times.get(name) ?? []);
    if (name.endsWith("floor")) return [{ name: `cold start, ${name}`, value: rounded(value), unit: "ms" }];
    const rung = isChannel(bundle) ? median(whole.get(name) ?? []) : undefined;
    return [
      { name: `cold start, ${name}`, value: rounded(value), unit: "ms" },
      ...(rung === undefined ? [] : [{ name: `cold start, ${name}, all done`, value: rounded(rung), unit: "ms" }]),
      atMost({ name: `cold start, ${name}`, value: rounded(value / floor, 2), unit: "× floor", most: 1.6 }),
      ...(name.endsWith("known person")
        ? []
        : [
            atMost({
              name: `bundle, ${bundle.name}, read at a cold start`,
              value: kilobytes(bundle.bytes),
              unit: "kB",
              most: 750,
            }),
            { name: `bundle, ${bundle.name}, all files`, value: kilobytes(bundle.allBytes), unit: "kB" },
          ]),
    ];
  });
}

const isChannel = ({ name }: Bundle): boolean => name in firstMessage;

const kilobytes = (bytes: number): number => rounded(bytes / 1000);

const known = 1;
const whatsappOf = (person: number): Post => whatsapp({ person });

/** Someone who has a case on every channel, and the link of the alert of one of them. */
async function linkOf(backend: Backend, bundles: readonly Bundle[]): Promise<string> {
  for (const { name, file } of bundles) {
    const first = firstMessage[name];
    if (first === undefined) continue;
    const process = await startFunction(file, backend.env);
    await process.handle(eventOf(first(known)));
    await process.stop();
  }
  const caseId = caseIn(await backend.calls());
  if (caseId === undefined) throw new Error("No case was opened");
  return linkTo(caseId);
}

/** The reference of a case that some calls wrote. */
export const caseIn = (calls: readonly Call[]): string | undefined =>
  calls.map(({ request }) => /"CASE#([0-9A-Z-]{9})"/.exec(request)?.[1]).find((id) => id !== undefined);

/** The link that an alert of a case brings to the first counselor of the local roster. */
export function linkTo(caseId: string): string {
  const expires = Math.floor(Date.now() / 1000) + 3_600;
  return signed(writeLink({ caseId, counselorId: "amna", claimsSeen: 0, expires }), localSecrets.link);
}

/** The mailbox begins with its page: it brings no message before someone has written by the form. */
const pageEvent = (): APIGatewayProxyEventV2 => eventOf({ path: "/mailbox", headers: {}, body: "" }, "GET");

export const linkEvent = (link: string, method: "GET" | "POST" = "GET"): APIGatewayProxyEventV2 =>
  eventOf({ path: `/a/${link}`, headers: {}, body: "" }, method);
