import { channelNames, clock, draw, element } from "./elements.js";
import { showTelephone } from "./telephone.js";

const samples = [
  ["ur", "السلام علیکم، مجھے مدد چاہیے۔ گھر میں روز جھگڑا ہوتا ہے۔", "Urdu"],
  ["ur", "وہ مجھے جان سے مار دے گا، اس کے پاس چاقو ہے", "Urdu, danger now"],
  ["ur-Latn", "Mujhe madad chahiye, mein bohot pareshan hoon", "Roman Urdu"],
  ["en", "I need legal advice about my children", "English"],
];

const place = document.querySelector("#caller");
const form = place.querySelector("form");
const chat = place.querySelector(".talk");
const writing = [chat, place.querySelector(".samples"), place.querySelector(".write")];
const outcome = place.querySelector(".outcome");
// Whoever has no mouse scrolls with the arrow keys.
chat.tabIndex = 0;
let state = { callers: [], told: [], sent: [] };

/** The caller's phone: who writes on which channel, and the conversation as she sees it. */
export function showCaller(seen) {
  state = seen;
  const { channel, caller } = chosen();
  draw(form.elements.caller, seen.callers, () =>
    seen.callers.map(({ id, name, phone }) =>
      element("option", { value: id, selected: id === caller }, `${name} · ${phone ?? "no number"}`),
    ),
  );
  for (const part of writing) part.hidden = channel === "voice";
  showTelephone(channel === "voice", chosen().caller);
  showConversation(channel, chosen().caller);
}

const chosen = () => ({ channel: form.elements.channel.value, caller: form.elements.caller.value });

function showConversation(channel, callerId) {
  const caller = state.callers.find(({ id }) => id === callerId);
  const said = state.told.filter((told) => told.channel === channel && told.caller === callerId);
  const heard = state.sent.filter((sent) => sent.channel === channel && sent.caller === callerId);
  const lines = [
    ...said.map((line) => ({ ...line, by: "caller" })),
    ...heard.map((line) => ({ ...line, by: "helpline" })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  place.querySelector(".hint").textContent = hintFor(channel, caller);
  place.querySelector(".write button").disabled = channel === "sms" && caller?.phone === undefined;
  draw(chat, lines, () => lines.map(bubble));
  if (chat.dataset.lines !== String(lines.length)) {
    chat.dataset.lines = String(lines.length);
    chat.scrollTop = chat.scrollHeight;
  }
}

function hintFor(channel, caller) {
  if (caller === undefined) return "";
  if (channel === "sms")
    return caller.phone === undefined
      ? `${caller.name} has no number that anyone knows: no SMS.`
      : "The same number on WhatsApp is the same person: one case.";
  if (channel === "whatsapp")
    return caller.phone === undefined
      ? "WhatsApp hides her number and gives a business-scoped id only."
      : "The same number by SMS is the same person: one case.";
  if (channel === "voice")
    return caller.phone === undefined
      ? "Her number is withheld: each call is a stranger's, with a case of its own. Voice: a machine's, until people record it."
      : "The same number on WhatsApp is the same person: one case. Voice: a machine's, until people record it.";
  if (channel === "facebook") return "Messenger knows nothing of her number: a case of its own.";
  return "A number typed into the form is a claim: it joins no case and gets no automatic answer.";
}

const bubble = ({ by, text, at, status }) =>
  element(
    `li.${by}`,
    {},
    element("p", { dir: "auto" }, text),
    element("small", {}, clock(at), status === undefined ? "" : ` · webhook answered ${status}`),
  );

for (const [language, text, label] of samples) {
  const button = element("button", { type: "button", lang: "en" }, label);
  button.addEventListener("click", () => {
    form.elements.text.value = text;
    form.elements.text.lang = language;
    form.elements.text.focus();
  });
  place.querySelector(".samples").append(button);
}

form.addEventListener("change", () => showCaller(state));

form.elements.text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { channel, caller } = chosen();
  if (channel === "voice" || place.querySelector(".write button").disabled) return;
  const text = form.elements.text.value;
  const [chosenFile] = form.elements.file.files;
  if (text === "" && chosenFile === undefined) return;
  const file = chosenFile && { name: chosenFile.name, type: chosenFile.type, base64: await base64Of(chosenFile) };
  form.elements.text.value = "";
  form.elements.file.value = "";
  const answer = await fetch("/local/send", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ channel, caller, text, file }),
  }).then(
    (response) => response.json(),
    () => ({ error: "The intake does not answer." }),
  );
  if (answer.error !== undefined) form.elements.text.value = text;
  outcome.textContent =
    answer.error ?? `Sent as ${channelNames[channel]} would, signed. The intake answered ${answer.told.status}.`;
});

/** A file's bytes as text, as the page sends them. */
const base64Of = (file) =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result).replace(/^[^,]*,/, "")));
    reader.readAsDataURL(file);
  });
