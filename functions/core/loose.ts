import * as z from "zod/mini";

/**
 * Pieces of schemas for what providers send. They add, drop and retype fields without notice, and a person's words must
 * not be lost for it: what is not as expected is as if it were not there.
 */

/** A text that says something; a number is taken for the text it would be. */
export const looseText = z.catch(
  z.optional(z.union([z.string().check(z.minLength(1)), z.pipe(z.number(), z.transform(String))])),
  undefined,
);

/** A flag; only `true` is true. */
export const looseFlag = z.catch(z.optional(z.literal(true)), undefined);

/** A list, whatever it holds; one thing alone is a list of one. */
export const looseList = z.pipe(
  z.transform((given: unknown) =>
    Array.isArray(given) ? given : given === undefined || given === null ? [] : [given],
  ),
  z.array(z.unknown()),
);

/** An object of these fields, or nothing. */
export const looseObject = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.catch(z.optional(z.looseObject(shape)), undefined);

/** The members of a list that fit; what does not fit is left out. */
export function fitting<T extends z.ZodMiniType>(schema: T, list: readonly unknown[]): z.output<T>[] {
  return list.flatMap((member) => {
    const read = schema.safeParse(member);
    return read.success ? [read.data] : [];
  });
}
