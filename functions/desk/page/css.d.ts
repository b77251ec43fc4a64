/** A style is bundled beside its script. */
declare module "*.css";
