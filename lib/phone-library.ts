/**
 * Stands in bundles for functions/core/phone-library.ts: all countries' numbers lie in a file beside the bundle (packed.ts),
 * which is read with the first number that needs them. Most are Pakistani mobiles and do not.
 */
export const possibleNumber = (...given: readonly unknown[]): string | undefined =>
  require("./phone-library.cjs").possibleNumber(...given);
