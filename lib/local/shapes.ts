import * as z from "zod";

/** How the SDK writes down a shape: a kind, names, and what each of its members is. */
const Written = z.union([
  z.tuple(
    [z.literal([3, 4, -3]), z.unknown(), z.unknown(), z.unknown(), z.array(z.string()), z.array(z.unknown())],
    z.unknown(),
  ),
  z.tuple([z.literal(1), z.unknown(), z.unknown(), z.unknown(), z.unknown()]),
  z.tuple([z.literal(2), z.unknown(), z.unknown(), z.unknown(), z.unknown(), z.unknown()]),
]);
const Operation = z.tuple([
  z.literal(9),
  z.unknown(),
  z.string(),
  z.object({ http: z.tuple([z.string(), z.string(), z.number()]) }),
  z.function(),
  z.function(),
]);

/** What a client can ask of a service, as its SDK has it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  /** Such as `/users/{InstanceId}/{UserId}`. */
  readonly path: string;
  /** The shape of its request. */
  readonly request: unknown;
}

/** An operation of the SDK in words. */
export function operationOf(schema: unknown): Operation {
  const [, , name, traits, request] = Operation.parse(schema);
  const [method, path] = traits.http;
  return { name, method, path, request };
}

const list = 64;
const map = 128;

/** What a request lacks, or has that its shape does not know, however deep: names of members, never what is in them. */
export function faultsOf(shape: unknown, given: unknown, path = ""): readonly string[] {
  const ref = unwrapped(shape);
  const wrong = `${path === "" ? "it" : path} is of another kind`;
  if (typeof ref === "number") {
    if (ref >= map)
      return isMap(given) ? Object.values(given).flatMap((one) => faultsOf(ref - map, one, path)) : [wrong];
    if (ref >= list) return Array.isArray(given) ? given.flatMap((one) => faultsOf(ref - list, one, path)) : [wrong];
    return isSimple(ref, given) ? [] : [wrong];
  }
  const written = Written.safeParse(ref).data;
  if (written === undefined) return [];
  if (written[0] === 1) return Array.isArray(given) ? given.flatMap((one) => faultsOf(written[4], one, path)) : [wrong];
  if (!isMap(given)) return [wrong];
  if (written[0] === 2) return Object.values(given).flatMap((one) => faultsOf(written[5], one, path));
  const [, , , , names, members, required] = written;
  const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
  const must = names.slice(0, typeof required === "number" ? required : 0);
  return [
    ...must.filter((name) => given[name] === undefined || given[name] === "").map((name) => `${at(name)} is missing`),
    ...Object.entries(given).flatMap(([name, one]) => {
      const place = names.indexOf(name);
      return place === -1 ? [`${at(name)} is not known`] : faultsOf(members[place], one, at(name));
    }),
  ];
}

/** A member may carry traits beside its shape, and a shape may be behind a function, since shapes hold one another. */
function unwrapped(shape: unknown): unknown {
  if (typeof shape === "function") return unwrapped(shape());
  if (Array.isArray(shape) && shape.length === 2) return unwrapped(shape[0]);
  // A simple shape with a name of its own: [0, namespace, name, traits, kind].
  return Array.isArray(shape) && shape[0] === 0 ? unwrapped(shape[4]) : shape;
}

const isMap = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

/** 0 a text, 1 a number, 2 yes or no, 4 to 7 a time as a number or a text; the others are not asked about. */
function isSimple(kind: number, given: unknown): boolean {
  if (kind === 0) return typeof given === "string";
  if (kind === 1) return typeof given === "number";
  if (kind === 2) return typeof given === "boolean";
  return kind < 4 || kind > 7 || typeof given === "number" || typeof given === "string";
}
