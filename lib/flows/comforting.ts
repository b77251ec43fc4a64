import { commonToken, prompt, promptToken } from "./prompts.ts";
import { wait } from "./steps.ts";

/**
 * Half a minute in line: a word of comfort and a tone, in Urdu where her own language cannot be played; never a place in
 * line. The flow goes on where it is interrupted.
 */
export const comforting = <const Next extends string, const Failed extends string>({
  interrupted,
  failed,
}: {
  readonly interrupted: Next;
  readonly failed: Failed;
}) => ({
  wait: wait<Next | "wait-urdu">([prompt("hold"), commonToken("tone")], {
    seconds: 30,
    interrupted,
    failed: "wait-urdu",
  }),
  "wait-urdu": wait<Next | Failed>([promptToken("hold", "ur"), commonToken("tone")], {
    seconds: 30,
    interrupted,
    failed,
  }),
});
