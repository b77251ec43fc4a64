import { draw, element, since } from "./elements.js";
import { sound } from "./sound.js";

const list = document.querySelector("#phones .phones");
const heard = document.querySelector("#rings");
let counted;

/** The counselors' phones: each rings while a case it was told of is in nobody's hands. */
export function showPhones({ counselors, cases, alerts }) {
  const byReference = new Map(cases.map((found) => [found.reference, found]));
  const phones = counselors.map((counselor) => {
    const hers = latestOfEach(alerts.filter(({ counselorId }) => counselorId === counselor.id));
    return {
      ...counselor,
      alerts: hers
        .slice(0, 4)
        .map((alert) => ({ ...alert, rings: rings(alert, byReference.get(alert.caseReference)) })),
    };
  });
  draw(list, phones, () => phones.map(phone));
  const ringing = phones.filter(({ alerts: shown }) => shown.some(({ rings: does }) => does));
  sound(ringing.length > 0);
  if (counted !== undefined && alerts.length > counted)
    heard.textContent = `Ringing: ${ringing.map(({ name }) => name).join(", ") || "nobody"}`;
  counted = alerts.length;
}

/** Of each case only the last alert, the newest case first. */
function latestOfEach(alerts) {
  const last = new Map();
  for (const alert of alerts.toReversed()) if (!last.has(alert.caseReference)) last.set(alert.caseReference, alert);
  return [...last.values()];
}

/** A claim stops a new case's ringing; on a claimed case an answer or a newer claim does. */
function rings(alert, found) {
  if (found === undefined || found.status === "closed") return false;
  if (found.status === "new") return true;
  return [found.claimedAt, found.answeredAt].every((time) => time === undefined || time < alert.at);
}

const phone = ({ id, name, role, language, onDuty, alerts }) =>
  element(
    `li.phone${alerts.some(({ rings: does }) => does) ? ".ringing" : ""}`,
    { "data-counselor": id },
    element(
      "div.owner",
      {},
      element("h3", {}, name),
      element("p", {}, [role, language === "ur" ? "Urdu" : "English", onDuty ? "on duty" : "off duty"].join(" · ")),
    ),
    alerts.length === 0
      ? element("p.quiet", {}, "Silent")
      : element("ul.alerts", {}, ...alerts.map((alert) => alertCard(alert, language))),
  );

const alertCard = (alert, language) =>
  element(
    `li${alert.rings ? ".rings" : ""}`,
    { "data-case": alert.caseReference, "data-priority": alert.priority },
    element("p.text", { dir: "auto", lang: language }, ...textOf(alert)),
    element("small", {}, alert.step > 0 && `step ${alert.step + 1} · `, since(alert.at), " ago"),
    element("a", { href: alert.link, target: "_blank", rel: "noopener" }, alert.rings ? "Open to claim" : "Open"),
  );

/** The text as it was sent; the reference stays on one line. */
function textOf({ text, caseReference }) {
  const [before, after = ""] = text.split(caseReference);
  return [before, element("bdi", {}, caseReference), after];
}
