import * as z from "zod/mini";
import { Colleague, Me } from "#core/desk-duty.ts";
import { readRoster } from "#shared/roster.ts";
import { noteRoute, replyRoute } from "./answering.ts";
import {
  appointmentsRoute,
  markAppointmentRoute,
  openAppointmentRoute,
  withdrawAppointmentRoute,
} from "./appointments.ts";
import { boardRoute } from "./board.ts";
import { callBackRoute } from "./calling.ts";
import { caseRoute, timelineRoute } from "./case-view.ts";
import { claimRoute, handOverRoute, unclaimRoute } from "./claims.ts";
import { closeRoute, confirmCloseRoute, keepOpenRoute, reopenRoute, reviewRoute } from "./closing.ts";
import { contactRoute } from "./contact.ts";
import { addDeviceRoute, devicesRoute, removeDeviceRoute, testDeviceRoute } from "./devices.ts";
import { addShiftRoute, colleaguesOf, copyWeekRoute, removeShiftRoute, swapRoute, weekRoute } from "./duty.ts";
import { fileRoute } from "./files.ts";
import { hintRoute } from "./hints.ts";
import { incidentRoute } from "./incident.ts";
import { myDayRoute } from "./my-day.ts";
import { meNow, offDutyRoute, onDutyRoute } from "./on-duty.ts";
import { queueRoute } from "./queue.ts";
import { type Route, route } from "./route.ts";
import { searchRoute } from "./search.ts";
import { classifyRoute, dispositionRoute, safeContactRoute } from "./sorting.ts";
import { breakGlassRoute, caseAuditRoute, deedsRoute, revokeRoute, sessionsRoute } from "./supervision.ts";
import { unreadRoute } from "./unread.ts";

const meRoute = route({
  method: "GET",
  path: "/me",
  group: "counselor",
  summary: "Who is signed in, until when she is on duty, and who her colleagues are",
  query: z.strictObject({}),
  body: z.undefined(),
  answer: z.strictObject({ me: Me, colleagues: z.array(Colleague) }),
  async handle(desk, asked) {
    const roster = await readRoster(desk.table, asked.now);
    return { me: await meNow(desk, asked), colleagues: [...colleaguesOf(roster, asked.now)] };
  },
});

export const signOutRoute = route({
  method: "POST",
  path: "/sign-out",
  group: "counselor",
  summary: "End this session",
  query: z.strictObject({}),
  body: z.strictObject({}),
  answer: z.strictObject({ signedOut: z.boolean() }),
  async handle(desk, { caller }) {
    await desk.sessions.end(caller.token, caller.id);
    return { signedOut: true };
  },
});

/** THE LIST: everything under /desk/api. Each needs a session and its group; there is no other way in. */
export const routes: readonly Route[] = [
  meRoute,
  signOutRoute,
  queueRoute,
  searchRoute,
  contactRoute,
  caseRoute,
  timelineRoute,
  breakGlassRoute,
  claimRoute,
  handOverRoute,
  unclaimRoute,
  replyRoute,
  noteRoute,
  fileRoute,
  callBackRoute,
  classifyRoute,
  dispositionRoute,
  safeContactRoute,
  hintRoute,
  incidentRoute,
  closeRoute,
  confirmCloseRoute,
  keepOpenRoute,
  reopenRoute,
  reviewRoute,
  boardRoute,
  appointmentsRoute,
  openAppointmentRoute,
  withdrawAppointmentRoute,
  markAppointmentRoute,
  unreadRoute,
  myDayRoute,
  weekRoute,
  onDutyRoute,
  offDutyRoute,
  addShiftRoute,
  removeShiftRoute,
  swapRoute,
  copyWeekRoute,
  devicesRoute,
  addDeviceRoute,
  testDeviceRoute,
  removeDeviceRoute,
  caseAuditRoute,
  deedsRoute,
  sessionsRoute,
  revokeRoute,
];

/** What needs no session: signing in, and the link of an alert, which shows and claims one case and nothing more. */
export const publicPaths = ["/desk/sign-in", "/desk/sign-in/callback", "/desk/sign-in/over", "/a/{link}"] as const;
