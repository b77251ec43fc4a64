/**
 * What every AWS client of ours is told outright. Untold, each looks for it in files of the machine, and on Lambda there
 * are none: that took a tenth of a cold start.
 */
export const clientSettings = {
  accountIdEndpointMode: "preferred",
  /** What is done for a command is put together once, not for each that is sent (`npm run bench -- calls` shows it). */
  cacheMiddleware: true,
  authSchemePreference: async (): Promise<string[]> => [],
  defaultsMode: "legacy",
  retryMode: "standard",
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: async (): Promise<undefined> => undefined,
} as const;
