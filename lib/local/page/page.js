import { showCaller } from "./caller.js";
import { showCases, showSent } from "./cases.js";
import { tellTimes } from "./elements.js";
import { showPhones } from "./phones.js";

const lost = document.querySelector("#lost");

async function look() {
  const state = await fetch("/local/state.json").then(
    (answer) => (answer.ok ? answer.json() : undefined),
    () => undefined,
  );
  lost.hidden = state !== undefined;
  if (state !== undefined) for (const show of [showCaller, showPhones, showCases, showSent]) show(state);
  tellTimes();
  setTimeout(look, 1_000);
}

void look();
