import { flow, type Token } from "./language.ts";
import { commonToken, prompt, promptToken, speaking, spoken } from "./prompts.ts";
import {
  agents,
  ask,
  enqueue,
  first,
  hangUp,
  hook,
  hours,
  menu,
  module,
  play,
  recording,
  set,
  target,
  unlogged,
  voice,
} from "./steps.ts";

const [urdu, english, sindhi, pashto] = spoken;
const queue = "$.Attributes.queue";

/** What the function is told besides what it is asked; every one is set before it is read. */
export const told = {
  language: "$.Attributes.language",
  pressed: "$.Attributes.pressed",
  danger: "$.Attributes.danger",
  silent: "$.Attributes.silent",
  unsafe: "$.Attributes.unsafe",
  callback: "$.Attributes.callback",
  recording: "$.Attributes.recording",
} as const;

/** What stands of every call before anything is known of it: what is not set reads as an error. */
export const nothingKnown = {
  // By this a call is known as the helpline's, on an instance that others use too.
  helpline: "1098",
  danger: "no",
  silent: "no",
  unsafe: "no",
  callback: "no",
  recording: "no",
  urgency: "unknown",
  known: "unknown",
};

/** Everything is Urdu and nothing is known, until a key says otherwise. */
const nothingPressed = { ...speaking(urdu), ...nothingKnown, pressed: "no", reference: "unknown" };

const queueFlow: Token = "${QueueFlow}";

/**
 * A call to 1098. The call is told to the function before anything is said, so that who hangs up at once is not lost;
 * from then on every step leads on, whatever fails, to a counselor's queue, a call back that she asked for, or words on
 * who else can help.
 */
export const mainFlow = flow("CONTACT_FLOW", "unlogged", {
  unlogged: unlogged("unrecorded"),
  unrecorded: recording("nobody", "nothing-pressed"),
  "nothing-pressed": set(nothingPressed, "arrived"),
  arrived: ask({ op: "arrived" }, { seconds: 2, next: "voice", failed: "voice" }),
  voice: voice("welcome"),
  welcome: play(prompt("welcome"), { next: "language", failed: "language" }),
  language: menu({
    prompt: commonToken("languages"),
    seconds: 6,
    keys: { "1": "urdu", "2": "english", "3": "sindhi", "4": "pashto" },
    silence: "danger",
    otherKey: "urdu",
    failed: "danger",
  }),
  urdu: set({ ...speaking(urdu), pressed: "yes" }, "danger"),
  english: set({ ...speaking(english), pressed: "yes" }, "danger"),
  sindhi: set({ ...speaking(sindhi), pressed: "yes" }, "danger"),
  pashto: set({ ...speaking(pashto), pressed: "yes" }, "danger"),

  danger: menu({
    prompt: prompt("danger"),
    seconds: 5,
    keys: { "1": "in-danger", "2": "cannot-speak" },
    silence: "consent",
    otherKey: "consent",
    failed: "consent",
  }),
  "in-danger": set({ danger: "yes", pressed: "yes", queue: "${QueueDanger}" }, "first"),
  first: first("chosen"),

  "cannot-speak": set({ silent: "yes", pressed: "yes" }, "silent"),
  silent: menu({
    prompt: prompt("silent"),
    seconds: 8,
    keys: { "1": "call-later", "2": "not-safe" },
    silence: "chosen",
    otherKey: "chosen",
    failed: "chosen",
  }),
  "call-later": set({ callback: "yes" }, "called-later"),
  "called-later": ask({ op: "callback", ...told }, { seconds: 2, next: "call-back", failed: "call-back" }),
  "not-safe": set({ unsafe: "yes" }, "not-called"),
  "not-called": ask({ op: "chosen", ...told }, { seconds: 2, next: "unsafe", failed: "unsafe" }),
  unsafe: play(prompt("unsafe"), { next: "over", failed: "unsafe-urdu" }),
  "unsafe-urdu": play(promptToken("unsafe", "ur"), { next: "over", failed: "over" }),

  consent: menu({
    prompt: prompt("consent"),
    seconds: 5,
    keys: { "1": "recorded" },
    silence: "chosen",
    otherKey: "chosen",
    failed: "chosen",
  }),
  recorded: recording("both", "consented"),
  consented: set({ recording: "yes", pressed: "yes" }, "chosen"),

  chosen: ask({ op: "chosen", ...told }, { seconds: 2, next: "keep", failed: "hook-queue" }),
  keep: set(
    { reference: "$.External.reference", urgency: "$.External.priority", known: "$.External.known" },
    "hook-queue",
  ),
  "hook-queue": hook("CustomerQueue", queueFlow, "hook-whisper"),
  "hook-whisper": hook("AgentWhisper", "${WhisperFlow}", "hook-disconnect"),
  "hook-disconnect": hook("CustomerRemaining", "${DisconnectFlow}", "target"),
  target: target(queue, { next: "open", failed: "target-urdu" }),
  "target-urdu": target("${QueueUr}", { next: "open", failed: "call-back" }),

  open: hours("${Hours}", { open: "staffed", closed: "closed", failed: "staffed" }),
  staffed: agents("Staffed", { queue, some: "available", none: "nobody", failed: "enqueue" }),
  available: agents("Available", { queue, some: "enqueue", none: "busy", failed: "enqueue" }),
  nobody: ask({ op: "nobody", ...told }, { seconds: 2, next: "busy", failed: "busy" }),
  busy: play(prompt("busy"), { next: "enqueue", failed: "busy-urdu" }),
  "busy-urdu": play(promptToken("busy", "ur"), { next: "enqueue", failed: "enqueue" }),
  enqueue: enqueue({ full: "call-back", failed: "call-back", after: "over" }),

  closed: play(prompt("closed"), { next: "call-back", failed: "call-back" }),
  "call-back": module("${CallBackModule}", { next: "alternatives", failed: "alternatives" }),
  alternatives: module("${AlternativesModule}", { next: "over", failed: "alternatives-urdu" }),
  "alternatives-urdu": play(promptToken("alternatives", "ur"), { next: "over", failed: "over" }),
  over: hangUp(),
});
