/**
 * A piece of the page: what anyone wrote goes in as text, never as markup.
 * @param {string} name tag, with classes: `p.quiet`
 * @param {Record<string, unknown>} attributes attributes; `false` and `undefined` leave one out
 * @param {...(Node | string | undefined | false)} inside children
 */
export function element(name, attributes = {}, ...inside) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? "" : String(value));
  }
  made.append(...inside.filter((child) => child !== undefined && child !== false));
  return made;
}

const drawn = new WeakMap();

/** Draws a part of the page anew only when what it shows has changed, so that focus and selection stay. */
export function draw(place, shown, make) {
  const key = JSON.stringify(shown);
  if (drawn.get(place) === key) return;
  drawn.set(place, key);
  place.replaceChildren(...make());
}

export const channelNames = {
  whatsapp: "WhatsApp",
  sms: "SMS",
  facebook: "Messenger",
  "web-form": "Web form",
  mailbox: "Mailbox",
  voice: "Call",
};

/** A moment as `14:05:09`. */
export const clock = (at) => element("time", { datetime: at }, new Date(at).toLocaleTimeString("en-GB"));

/** How long ago a moment was; kept running by `tellTimes`. */
export const since = (at) => element("time.since", { datetime: at }, ago(at));

export function tellTimes() {
  for (const time of document.querySelectorAll("time.since")) time.textContent = ago(time.dateTime);
}

function ago(at) {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
