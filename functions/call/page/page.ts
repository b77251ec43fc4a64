import { type CallTexts, en } from "#core/texts/call/en.ts";
import { callTexts } from "#core/texts/call.ts";
import { begin, type Given } from "./begin.ts";
import { type Call, join } from "./join.ts";
import { isWeak, type Network } from "./network.ts";

/**
 * A call inside an open mailbox, in the browser. All is kept in memory. The mailbox around it hands over what it needs, hears
 * when Escape is pressed or the call is closed, and takes the whole page away when she leaves.
 */
const texts: CallTexts =
  Object.entries(callTexts).find(([language]) => language === document.documentElement.lang)?.[1] ?? en;

/** An element of the page; one that is not there would be a fault of ours. */
function one<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(selector);
  return found;
}

const [state, note, acts] = ["#state", "#note", "#acts"].map((name) => one(name, HTMLParagraphElement));
const pictures = one("#pictures", HTMLDivElement);
const places = {
  sound: one("#sound", HTMLAudioElement),
  theirs: one("#theirs", HTMLVideoElement),
  mine: one("#mine", HTMLVideoElement),
};

const tell = (message: "ready" | "close" | "Escape"): void => parent.postMessage(message, location.origin);

function say(name: keyof CallTexts["states"]): void {
  if (state === undefined) return;
  state.textContent = texts.states[name];
  state.dataset["state"] = name;
}

function button(label: string, kind: "first" | "over" | "", act: (pressed: HTMLButtonElement) => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = label;
  made.addEventListener("click", () => act(made));
  return made;
}

/** A button that stays pressed: `act` answers whether it now is. */
const toggle = (label: string, act: (wanted: boolean) => boolean | Promise<boolean>): HTMLElement => {
  const made = button(label, "", async (pressed) => {
    const wanted = pressed.getAttribute("aria-pressed") !== "true";
    pressed.setAttribute("aria-pressed", String(await act(wanted)));
  });
  made.setAttribute("aria-pressed", "false");
  return made;
};

const offer = (...buttons: readonly HTMLElement[]): void => acts?.replaceChildren(...buttons);

/** The call is over, or there is none: she may try again, or go back to her messages. */
function over(name: keyof CallTexts["states"], given: Given): void {
  say(name);
  pictures.hidden = true;
  const close = button(texts.close, "", () => tell("close"));
  const again = button(texts.again, "first", () => void start(given));
  offer(...(name === "closed" || name === "expired" ? [] : [again]), close);
  state?.focus();
}

async function start(given: Given): Promise<void> {
  say("connecting");
  offer(button(texts.close, "", () => tell("close")));
  if (note !== undefined) note.hidden = false;
  const weak = isWeak(networkOf(navigator));
  const soundOnly = given.soundOnly || weak;
  if (note !== undefined) note.textContent = weak ? texts.weak : texts.browserAsks;
  const microphone = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => undefined);
  if (microphone === undefined) return over("silent", given);
  const begun = await begin({ ...given, soundOnly });
  if (begun.state !== "begun") {
    for (const track of microphone.getTracks()) track.stop();
    return over(begun.state, given);
  }
  const call = await join({
    connection: begun.connection,
    soundOnly,
    microphone,
    places,
    told(told) {
      if (told === "ended" || told === "failed") return over(told, given);
      if (note !== undefined && told === "connected") note.hidden = !weak;
      say(told);
    },
    pictures: (count) => {
      pictures.hidden = count === 0;
    },
  }).catch(() => undefined);
  if (call === undefined) return over("failed", given);
  inCall(call, soundOnly);
}

function inCall({ mute, show, hangUp }: Call, soundOnly: boolean): void {
  const quiet = toggle(texts.mute, (wanted) => {
    mute(wanted);
    return wanted;
  });
  const picture = soundOnly ? [] : [toggle(texts.show, show)];
  offer(quiet, ...picture, button(texts.hangUp, "over", hangUp));
}

/** Chromium tells of its network; others do not. */
const networkOf = (found: Navigator & { readonly connection?: Network }): Network => found.connection ?? {};

function isGiven(data: unknown): data is Given {
  if (typeof data !== "object" || data === null) return false;
  return "pass" in data && "slot" in data && "soundOnly" in data;
}

addEventListener("message", ({ data, source, origin }) => {
  if (source === parent && origin === location.origin && isGiven(data)) void start(data);
});
addEventListener("keydown", ({ key }) => key === "Escape" && tell("Escape"));
tell("ready");
