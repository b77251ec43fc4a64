import type * as z from "zod/mini";
import type { Worker } from "#core/case-work.ts";
import type { Counselor } from "#core/counselor.ts";
import type { Group } from "#core/session.ts";
import type { Wording } from "#core/wording.ts";
import type { Devices } from "#shared/duty-devices.ts";
import type { MediaBucket } from "#shared/media-bucket.ts";
import type { Tools } from "#shared/tools.ts";
import type { Sessions } from "./sessions.ts";

/** What the desk needs from the world beside the tools of the path. */
export interface Desk extends Tools {
  readonly devices: Devices;
  readonly sessions: Sessions;
  /** Files that people sent; undefined where none are kept. */
  readonly files: Pick<MediaBucket, "link"> | undefined;
  /** What WhatsApp lets go out when its 24 hours are over. */
  readonly wordings: readonly Wording[];
  /** Undefined: there is no telephone. Throws while that cannot be found out. */
  readonly telephone: () => Promise<DeskTelephone | undefined>;
}

/** What the desk does with the telephone but call people: that is a message like any other. */
export interface DeskTelephone {
  /** The instance: the account of every call. */
  readonly account: string;
  /** Opens or closes a counselor's line to calls, where the deployment wants that to follow her duty. */
  readonly presence: (counselorId: string, line: "open" | "closed") => Promise<void>;
}

/** Who asks: her session was found good, and she is of the roster. */
export interface Caller extends Worker {
  readonly counselor: Counselor;
  readonly token: string;
}

/** What the desk does not do, as a status and a word the page has a sentence for. */
export interface Refusal {
  readonly refused: 400 | 403 | 404 | 409 | 422 | 429 | 503;
  readonly error: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export const refusal = (refused: Refusal["refused"], error: string, details?: Refusal["details"]): Refusal => ({
  refused,
  error,
  ...(details !== undefined && { details }),
});

export const isRefusal = (outcome: object | undefined): outcome is Refusal =>
  outcome !== undefined && "refused" in outcome;

/** A request, parsed. */
export interface Asked<Q, B> {
  readonly caller: Caller;
  /** What stands in the place of `{id}` in the path. */
  readonly id: string;
  readonly query: Q;
  readonly body: B;
  readonly now: Date;
}

interface Described<Q extends z.ZodMiniType, B extends z.ZodMiniType, A extends z.ZodMiniType> {
  readonly method: "GET" | "POST";
  /** Under /desk/api; `{id}` stands for one segment. */
  readonly path: string;
  /** The group that may ask; a supervisor may ask whatever a counselor may. */
  readonly group: Group;
  readonly summary: string;
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  readonly handle: (desk: Desk, asked: Asked<z.output<Q>, z.output<B>>) => Promise<NonNullable<z.input<A>> | Refusal>;
}

/** One thing the desk can be asked: who may, what it takes, what it answers. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly group: Group;
  readonly summary: string;
  readonly query: z.ZodMiniType;
  readonly body: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
  readonly run: (desk: Desk, asked: Asked<unknown, unknown>) => Promise<object>;
}

/** A route whose request is read by its schemas, and whose answer holds nothing that its schema does not name. */
export const route = <Q extends z.ZodMiniType, B extends z.ZodMiniType, A extends z.ZodMiniType>({
  handle,
  ...described
}: Described<Q, B, A>): Route => ({
  ...described,
  async run(desk, { query, body, ...asked }) {
    const [readQuery, readBody] = [described.query.safeParse(query), described.body.safeParse(body)];
    const issues = [...(readQuery.error?.issues ?? []), ...(readBody.error?.issues ?? [])];
    if (!readQuery.success || !readBody.success) {
      // Which fields are wrong, never with what: that may be what a person said.
      return refusal(400, "unreadable", { fields: issues.map(({ path }) => path.join(".")) });
    }
    const outcome = await handle(desk, { ...asked, query: readQuery.data, body: readBody.data });
    if (isRefusal(outcome)) return outcome;
    const answer = described.answer.parse(outcome);
    return typeof answer === "object" && answer !== null ? answer : {};
  },
});
