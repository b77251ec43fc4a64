import { comforting } from "./comforting.ts";
import { flow } from "./language.ts";
import { nothingKnown, told } from "./main.ts";
import { prompt, promptToken, speaking, spoken } from "./prompts.ts";
import { agents, ask, compare, enqueue, hangUp, hook, play, recording, set, target, unlogged, voice } from "./steps.ts";

const [urdu, english, sindhi, pashto] = spoken;
const queue = "$.Attributes.queue";

/**
 * Nothing is asked of her: there are no keys on a page. She did something, so a call that nobody took is not a silent one.
 * What the mailbox told, whose it is and her language, stays.
 */
const nothingAsked = { ...nothingKnown, pressed: "yes" };

/** A call from an open mailbox, at the time she had taken: straight to a counselor who speaks her language. Never recorded. */
export const appFlow = flow("CONTACT_FLOW", "unlogged", {
  unlogged: unlogged("unrecorded"),
  unrecorded: recording("nobody", "nothing-asked"),
  "nothing-asked": set(nothingAsked, "speaks"),
  speaks: compare("$.Attributes.language", { en: "english", sd: "sindhi", ps: "pashto" }, "urdu"),
  urdu: set(speaking(urdu), "arrived"),
  english: set(speaking(english), "arrived"),
  sindhi: set(speaking(sindhi), "arrived"),
  pashto: set(speaking(pashto), "arrived"),
  arrived: ask(
    { op: "arrived", mailbox: "$.Attributes.mailbox", ...told },
    { seconds: 2, next: "keep", failed: "voice" },
  ),
  keep: set({ reference: "$.External.reference", urgency: "$.External.priority", known: "$.External.known" }, "voice"),
  voice: voice("hook-queue"),
  "hook-queue": hook("CustomerQueue", "${AppQueueFlow}", "hook-whisper"),
  "hook-whisper": hook("AgentWhisper", "${WhisperFlow}", "hook-disconnect"),
  "hook-disconnect": hook("CustomerRemaining", "${DisconnectFlow}", "target"),
  target: target(queue, { next: "staffed", failed: "target-urdu" }),
  "target-urdu": target("${QueueUr}", { next: "staffed", failed: "alternatives" }),
  staffed: agents("Staffed", { queue, some: "enqueue", none: "nobody", failed: "enqueue" }),
  nobody: ask(
    { op: "nobody", mailbox: "$.Attributes.mailbox", ...told },
    { seconds: 2, next: "enqueue", failed: "enqueue" },
  ),
  enqueue: enqueue({ full: "alternatives", failed: "alternatives", after: "over" }),
  alternatives: play(prompt("alternatives"), { next: "over", failed: "alternatives-urdu" }),
  "alternatives-urdu": play(promptToken("alternatives", "ur"), { next: "over", failed: "over" }),
  over: hangUp(),
});

/** While she waits on the page: a word of comfort and a tone. A call back is offered to nobody who has no keys for it. */
export const appQueueFlow = flow("CUSTOMER_QUEUE", "unlogged", {
  unlogged: unlogged("wait"),
  ...comforting({ interrupted: "wait", failed: "alternatives" }),
  alternatives: play(promptToken("alternatives", "ur"), { next: "wait", failed: "over" }),
  over: hangUp(),
});
