import type { Alert } from "#core/alert.ts";
import type { Case } from "#core/case.ts";
import type { Counselor, Device, Roster, Shift } from "#core/counselor.ts";
import type { InboundMessage, OutboundMessage, Received } from "#core/message.ts";
import { addressId } from "#shared/table-keys.ts";

/** Numbers of the plan's test range; nobody's. */
export const phone = (n: number): string => `+92300000${String(n).padStart(4, "0")}`;

/** The id of the person who is named after such a number, with the tests' pepper. */
export const personOf = (n: number): string => addressId({ kind: "phone", value: phone(n) }, "pepper");

export const aMessage = (given: Partial<Received> = {}): Received => ({
  channel: "whatsapp",
  account: "900000000000101",
  id: "wamid.1",
  direction: "in",
  kind: "text",
  text: "السلام علیکم",
  opensCase: true,
  identities: [{ kind: "phone", value: phone(1) }],
  sentAt: "2026-11-24T11:59:59.000Z",
  ...given,
});

/** The same as it stands in the case table. */
export const aStored = (given: Partial<InboundMessage> = {}): InboundMessage => ({
  ...aMessage(),
  receivedAt: "2026-11-24T12:00:00.000Z",
  arrival: 0,
  priority: "P3",
  draw: { caseId: "7K3Q-9F2M" },
  ...given,
});

export const aReply = (given: Partial<OutboundMessage> = {}): OutboundMessage => ({
  channel: "whatsapp",
  account: "900000000000101",
  id: "receipt-1",
  direction: "out",
  to: { kind: "phone", value: phone(1) },
  text: "شکریہ۔",
  caseId: "7K3Q-9F2M",
  state: "pending",
  writer: "automatic",
  createdAt: "2026-11-24T12:00:00.000Z",
  ...given,
});

/** What a counselor answers, in the words of the providers' manuals. */
export const anAnswer = (given: Partial<OutboundMessage> = {}): OutboundMessage =>
  aReply({ id: "reply-1", text: "We received your message.", writer: "counselor", ...given });

export const aCase = (given: Partial<Case> = {}): Case => ({
  id: "7K3Q-9F2M",
  personId: "person-1",
  status: "new",
  priority: "P3",
  channel: "whatsapp",
  language: "ur",
  openedAt: "2026-11-24T12:00:00.000Z",
  openedBy: "MESSAGE#whatsapp#a#1",
  lastMessageAt: "2026-11-24T12:00:00.000Z",
  claims: 0,
  ...given,
});

export const anAlert = (given: Partial<Alert> = {}): Alert => ({
  caseId: "7K3Q-9F2M",
  reason: "new_case",
  cause: "cause",
  channel: "whatsapp",
  priority: "P3",
  since: "2026-11-24T12:00:00.000Z",
  claims: 0,
  step: 0,
  ...given,
});

export const aCounselor = (given: Partial<Counselor> = {}): Counselor => ({
  id: "amna",
  name: "Amna",
  role: "counselor",
  language: "ur",
  ...given,
});

export const aDevice = (given: Partial<Device> = {}): Device => ({
  counselorId: "amna",
  kind: "app",
  address: "arn:aws:sns:ap-southeast-1:000000000000:endpoint/GCM/app/1",
  confirmed: true,
  ...given,
});

export const aShift = (given: Partial<Shift> = {}): Shift => ({
  counselorId: "amna",
  from: "2026-11-24T00:00:00.000Z",
  to: "2026-11-25T00:00:00.000Z",
  ...given,
});

/** Amna and Bano on duty all day, Saima their supervisor; each with a device that works. */
export const aRoster = (given: Partial<Roster> = {}): Roster => ({
  counselors: [
    aCounselor(),
    aCounselor({ id: "bano", language: "en" }),
    aCounselor({ id: "saima", role: "supervisor" }),
  ],
  devices: ["amna", "bano", "saima"].map((counselorId) => aDevice({ counselorId })),
  shifts: ["amna", "bano"].map((counselorId) => aShift({ counselorId })),
  ...given,
});
