import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contactEvent, flowEvent } from "../../lib/local/contact.ts";
import { phone } from "./builders.ts";

const folder = join(import.meta.dirname, "..", "fixtures", "voice");

/** A payload of the fixtures. */
export const voiceFixture = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

const called = "+4969000000000";
const instanceArn = "arn:aws:connect:eu-central-1:111122223333:instance/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

interface Calling {
  readonly contactId: string;
  readonly initialContactId?: string;
  readonly from?: string | null;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What Connect hands to the function in the flow. */
export const aFlowEvent = ({ from = phone(1), parameters = {}, ...given }: Calling): unknown =>
  flowEvent({ ...given, from, called, instanceArn, parameters: { op: "arrived", ...parameters } });

/** A contact event as EventBridge brings it: each carries what was known by then. */
export const aContactEvent = (given: Parameters<typeof contactEvent>[0]): unknown =>
  contactEvent({ ...given, called, instanceArn });
