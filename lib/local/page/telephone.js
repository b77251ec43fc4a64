import { draw, element } from "./elements.js";

const place = document.querySelector("#caller .telephone");
const heard = place.querySelector(".line");
const status = place.querySelector(".state");
const keypad = place.querySelector(".keypad");
const aloud = place.querySelector("input[name=aloud]");
const buttons = Object.fromEntries([...place.querySelectorAll("[data-act]")].map((one) => [one.dataset.act, one]));
// Whoever has no mouse scrolls with the arrow keys.
heard.tabIndex = 0;
let call;
let callerId;
let played = 0;

/** The telephone of whoever is chosen: one call at a time, which goes on though another channel is looked at. */
export function showTelephone(shown, caller) {
  place.hidden = !shown;
  callerId = caller;
  drawCall();
}

const isOn = () => call !== undefined && call.state !== "over";

function drawCall() {
  status.textContent = said();
  draw(heard, call?.heard ?? [], () => (call?.heard ?? []).map(bubble));
  heard.scrollTop = heard.scrollHeight;
  const has = {
    dial: !isOn(),
    nothing: call?.state === "menu" || call?.state === "queue",
    counselor: call?.state === "queue",
    "counselor hangs up": call?.state === "counselor",
    "hang up": isOn(),
  };
  for (const [act, button] of Object.entries(buttons)) button.hidden = !has[act];
  buttons.nothing.textContent =
    call?.state === "queue" ? `Wait on (${call.seconds} s)` : `Say and press nothing (${call?.seconds ?? 0} s)`;
  for (const key of keypad.querySelectorAll("button")) key.disabled = call?.state !== "menu";
}

function said() {
  if (call === undefined) return "The telephone is on the hook.";
  if (call.state === "menu") return "The line waits for a key.";
  if (call.state === "queue") return "In line for a counselor.";
  if (call.state === "counselor") return `A counselor speaks: ${call.agent}.`;
  return {
    counselor: "The call is over. She spoke to a counselor.",
    "call back": "The call is over. 1098 calls her back.",
    alternatives: "The call is over. She heard who else helps.",
    "hung up": "She hung up.",
    nothing: "The call is over.",
  }[call.end];
}

const bubble = ({ language, words }) =>
  element("li.helpline", {}, element("p", { dir: "auto", lang: language }, words));

async function ask(path, body) {
  const answer = await fetch(`/local/telephone/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.ok !== true) {
    status.textContent = "The intake does not answer.";
    return;
  }
  call = await answer.json();
  drawCall();
  void play();
}

/** Plays what is new on the line, one recording after the other, for whoever wants to hear it. */
async function play() {
  const fresh = [...new Set(call.heard.slice(played).map(({ sound }) => sound))];
  played = call.heard.length;
  const of = call.id;
  for (const sound of fresh) {
    if (!aloud.checked || !isOn() || call.id !== of) return;
    const recording = new Audio(sound);
    await recording.play().catch(() => undefined);
    await new Promise((over) => {
      recording.addEventListener("ended", over);
      recording.addEventListener("error", over);
    });
  }
}

buttons.dial.addEventListener("click", () => {
  played = 0;
  void ask("dial", { caller: callerId }).then(() => keypad.querySelector("button").focus());
});
for (const [act, button] of Object.entries(buttons))
  if (act !== "dial") button.addEventListener("click", () => void ask("act", { call: call.id, act }));
for (const key of "123456789*0#") {
  const button = element("button", { type: "button", disabled: true }, key);
  button.addEventListener("click", () => void ask("act", { call: call.id, act: { key } }));
  keypad.append(button);
}
// Whoever closes the page has hung up.
addEventListener("pagehide", () => {
  if (!isOn()) return;
  const body = new Blob([JSON.stringify({ call: call.id, act: "hang up" })], { type: "application/json" });
  navigator.sendBeacon("/local/telephone/act", body);
});
