import * as z from "zod";

/**
 * Pieces of schemas for what providers send. They add, drop and retype fields without notice, and a person's words must
 * not be lost for it: what is not as expected is as if it were not there.
 */

/** A text that says something; a number is taken for the text it would be. */
export const looseText = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined);

/** A flag; only `true` is true. */
export const looseFlag = z.literal(true).optional().catch(undefined);

/** A list, whatever it holds; one thing alone is a list of one. */
export const looseList = z.preprocess(
  (given) => (Array.isArray(given) ? given : given === undefined || given === null ? [] : [given]),
  z.array(z.unknown()),
);

/** An object of these fields, or nothing. */
export const looseObject = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.looseObject(shape).optional().catch(undefined);

/** The members of a list that fit; what does not fit is left out. */
export function fitting<T extends z.ZodType>(schema: T, list: readonly unknown[]): z.output<T>[] {
  return list.flatMap((member) => {
    const read = schema.safeParse(member);
    return read.success ? [read.data] : [];
  });
}
