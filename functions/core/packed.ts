/** Bundles alone have it: lib/unpack.ts, which lib/bundle.ts puts into them. */
declare const UNPACK: <T>(packed: string) => T;

/** A table as lib/packed.ts writes it into a bundle. */
export const unpacked = <T>(packed: string): T => UNPACK(packed);
