import type { Environment } from "#shared/environment.ts";
import { findTelephone, openTelephone } from "#shared/telephone-settings.ts";
import type { Desk } from "./route.ts";

/** The deployment's telephone; its client is loaded when somebody's line is opened or closed. */
export function deskTelephone(env: Environment): Desk["telephone"] {
  const find = findTelephone(env);
  return async () => {
    const settings = await find();
    if (settings === undefined) return undefined;
    return {
      account: settings.instanceId,
      async presence(counselorId, line) {
        if (settings.presence === "by hand") return;
        await (await openTelephone(settings)).presence(counselorId, line);
      },
    };
  };
}
