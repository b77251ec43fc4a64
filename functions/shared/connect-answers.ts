import type { Started } from "./telephone.ts";

/** Refusals that no repeat will change: a country that is not allowed, a number that cannot be, an instance that is gone. */
const lasting: ReadonlySet<string> = new Set([
  "AccessDeniedException",
  "DestinationNotAllowedException",
  "InvalidParameterException",
  "InvalidRequestException",
  "OutboundContactNotPermittedException",
  "ResourceNotFoundException",
  "ServiceQuotaExceededException",
]);

/** What was started; a refusal for good is an answer, a passing fault is thrown. */
export async function started<A, T>(sent: Promise<A>, read: (answer: A) => T): Promise<Started<T>> {
  try {
    return { state: "started", ...read(await sent) };
  } catch (error) {
    if (error instanceof Error && lasting.has(error.name)) return { state: "refused", failure: error.name };
    throw error;
  }
}

/** The answer, or undefined for what is not there. */
export async function there<T>(sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Error && error.name === "ResourceNotFoundException") return undefined;
    throw error;
  }
}
