import type { InboundMessage, SavedMessage } from "./message.ts";
import { isHigher } from "./priority.ts";
import { triage } from "./triage.ts";

/**
 * A saved message with how urgent it sounds and by which words, and with its language where nothing else told it. What is
 * written down on it stays.
 */
export function heard(message: SavedMessage): InboundMessage {
  if (message.priority !== undefined) return { ...message, priority: message.priority };
  const { priority, signals, language } = triage(message.text ?? "");
  const { urgency = priority } = message;
  return {
    ...message,
    language: message.language ?? language,
    priority: isHigher(priority, urgency) ? priority : urgency,
    ...(signals.length > 0 && { signals }),
  };
}
