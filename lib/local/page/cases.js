import { channelNames, clock, draw, element, since } from "./elements.js";

const rows = document.querySelector("#cases tbody");
const empty = document.querySelector("#cases .empty");
const out = document.querySelector("#sent .out");
const open = new Set();
let state = { cases: [], counselors: [] };

/** The case table, the newest case of each status on top, each with what was said. */
export function showCases(seen) {
  state = seen;
  empty.hidden = seen.cases.length > 0;
  draw(rows, [seen.cases, [...open]], () => seen.cases.flatMap(row));
}

/** Everything that went out to callers, the newest first. */
export function showSent({ sent, callers }) {
  const newest = sent.slice(-30).toReversed();
  draw(out, newest, () =>
    newest.length === 0
      ? [element("li.quiet", {}, "Nothing yet")]
      : newest.map(({ at, channel, to, text, caller }) =>
          element(
            "li",
            {},
            element("p", { dir: "auto" }, text),
            element(
              "small",
              {},
              clock(at),
              ` · ${channelNames[channel] ?? channel} to ${callers.find(({ id }) => id === caller)?.name ?? "someone"} `,
              element("bdi", { dir: "ltr" }, to),
            ),
          ),
        ),
  );
}

function row(found) {
  const { reference, status, priority, channels, owner, messages, waitingSince, timeline } = found;
  const isOpen = open.has(reference);
  const toggle = element(
    "button",
    { type: "button", "aria-expanded": String(isOpen), "aria-controls": `timeline-${reference}` },
    element("bdi", { dir: "ltr" }, reference),
  );
  toggle.addEventListener("click", () => {
    if (!open.delete(reference)) open.add(reference);
    showCases(state);
    document.querySelector(`[aria-controls="timeline-${reference}"]`)?.focus();
  });
  const cells = [
    ["Reference", toggle],
    ["Status", element("span.status", { "data-status": status }, status)],
    ["Priority", element("span.priority", { "data-priority": priority }, priority)],
    ["Channels", channels.map((channel) => channelNames[channel]).join(", ")],
    ["Owner", state.counselors.find(({ id }) => id === owner)?.name ?? owner ?? "–"],
    ["Messages", String(messages)],
    ["Waiting", waitingSince === undefined ? "–" : since(waitingSince)],
  ];
  return [
    element(
      "tr.case",
      { "data-case": reference },
      ...cells.map(([label, cell]) => element("td", { "data-label": label }, cell)),
    ),
    element(
      "tr.timeline",
      { id: `timeline-${reference}`, hidden: !isOpen },
      element("td", { colspan: cells.length }, element("ol", {}, ...timeline.map(line))),
    ),
  ];
}

const line = ({ direction, channel, at, from, text, priority, state: sending, writer, contact }) =>
  element(
    `li.${direction}`,
    {},
    element("p", { dir: "auto" }, text ?? ""),
    element(
      "small",
      {},
      clock(at),
      ` · ${channelNames[channel] ?? channel}`,
      direction === "in" ? ` · ${from ?? "no name"} · ${priority}` : ` · ${writer} answer, ${sending}`,
      contact !== undefined &&
        ` · says: ${Object.entries(contact)
          .map(([name, value]) => `${name} ${value}`)
          .join(", ")}`,
    ),
  );
