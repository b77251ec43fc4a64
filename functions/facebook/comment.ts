import type { Environment } from "#shared/environment.ts";
import type { Tools } from "#shared/tools.ts";

/** One neutral, private answer to a public comment, or undefined where the deployment wants none. */
export function answerComment(env: Environment): Tools["answerComment"] {
  if (env.COMMENT_REPLY === "none") return undefined;
  return async (comment) => {
    const { sendToComment } = await import("./send.ts");
    await sendToComment(env, comment);
  };
}
