/** Bundles alone have it: lib/unpack.ts, which lib/bundle.ts puts into them. */
declare const UNPACK: <T>(file: string) => T;

/** A table that lib/packed.ts laid beside a bundle. */
export const unpacked = <T>(file: string): T => UNPACK(file);
