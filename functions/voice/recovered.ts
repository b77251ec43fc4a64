import { type Leg, wasMissed } from "#core/call.ts";
import { accept } from "#shared/accept.ts";
import type { ConnectSettings } from "#shared/environment.ts";
import { hear } from "#shared/hearing.ts";
import type { Stored } from "#shared/messages.ts";
import type { Telephone } from "#shared/telephone.ts";
import type { Tools } from "#shared/tools.ts";
import type { Heard } from "./contact.ts";
import { callMessage } from "./parse.ts";

export interface VoiceTools extends Tools {
  readonly telephone: Telephone;
  readonly connect: Pick<ConnectSettings, "trunks" | "numbers" | "instance">;
}

/**
 * A call that is over and that the flow's function never saved is saved now, with what the flow knew of it. Before that
 * the function may still do so: then it is not for an event to be faster. Undefined for what is no call to the helpline.
 */
export async function recovered(tools: VoiceTools, heard: Heard, legs: readonly Leg[]): Promise<Stored | undefined> {
  const { instanceId, callId } = heard;
  if (!legs.some(({ contactId, initiation, endedAt }) => contactId === callId && inward(initiation) && endedAt)) {
    return undefined;
  }
  const seen = await tools.telephone.seen(callId);
  const called = seen?.called ?? heard.called;
  if (!isOurs(tools.connect, { called, attributes: seen?.attributes ?? {} })) return undefined;
  const message = callMessage({
    instanceId,
    callId,
    caller: seen?.caller,
    called,
    pressed: seen?.attributes ?? {},
    at: seen?.startedAt ?? tools.now().toISOString(),
    trunks: tools.connect.trunks,
  });
  const [stored] = await accept(tools)([message]);
  tools.log("CallRecovered");
  return stored === undefined ? undefined : hear(stored);
}

/** Whether a call was to the helpline: where others use the instance too, its number or what our flow set must say so. */
function isOurs(
  { numbers, instance }: VoiceTools["connect"],
  {
    called,
    attributes,
  }: { readonly called: string | undefined; readonly attributes: Readonly<Record<string, string>> },
): boolean {
  if (attributes["helpline"] === "1098" || (called !== undefined && numbers.includes(called))) return true;
  return instance === "ours" && (called === undefined || numbers.length === 0);
}

const inward = (initiation: string): boolean => wasMissed({ contactId: "-", initiation, endedAt: "-" });
