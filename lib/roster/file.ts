import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod";
import { Counselor, type Device, type Roster, type Shift } from "../../functions/core/counselor.ts";
import { phoneNumber } from "../../functions/core/phone.ts";

/** What is wrong with a roster file, a line each; nothing was written. */
export class RosterRefused extends Error {
  override readonly name = "RosterRefused";
}

/** Pakistan keeps one time, five hours ahead of UTC, all year. */
const karachi = "+05:00";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 22:00");
const address = {
  sms: z
    .string("must be a phone number")
    .transform((written) => phoneNumber(written))
    .refine((number) => number !== undefined, "must be a phone number"),
  email: z.email("must be an e-mail address"),
  app: z
    .string("must be the ARN of a platform endpoint")
    .regex(/^arn:aws[\w-]*:(sns:[\w-]*:\d*:endpoint\/|sqs:)/, "must be the ARN of a platform endpoint"),
};
const counselor = Counselor.shape.id;
const device = <K extends keyof typeof address>(kind: K) =>
  z.strictObject({ line: z.literal("device"), counselor, device: z.literal(kind), address: address[kind] });

/** A line of the file is a counselor, a device or a shift; columns that are not hers are empty. */
const Line = z.discriminatedUnion("line", [
  z.strictObject({
    line: z.literal("counselor"),
    counselor,
    name: Counselor.shape.name,
    role: Counselor.shape.role,
    language: Counselor.shape.language,
  }),
  z.discriminatedUnion("device", [device("sms"), device("email"), device("app")]),
  z.strictObject({
    line: z.literal("shift"),
    counselor,
    date: z.iso.date("must be a date such as 2026-12-01"),
    from: time,
    to: time,
  }),
]);

const columns = ["line", "counselor", "name", "role", "language", "device", "address", "date", "from", "to"];
const Rows = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.looseObject({ lines: z.number() }) }),
);

/** A device as the file tells it: whether it rings is for SNS to say. */
export type NamedDevice = Pick<Device, "counselorId" | "kind" | "address">;

export interface RosterFile extends Omit<Roster, "devices"> {
  readonly devices: readonly NamedDevice[];
}

/**
 * Reads a roster file: CSV in UTF-8, with or without a byte order mark, times on the clock of Karachi. A shift that ends
 * at or before its beginning ends on the next day.
 * @throws RosterRefused with every line that is wrong, by its number
 */
export function readRosterFile(bytes: Uint8Array): RosterFile {
  const wrong: string[] = [];
  const counselors = new Map<string, Counselor>();
  const devices = new Map<string, NamedDevice>();
  const shifts = new Map<string, Shift>();
  const named: { id: string; at: number }[] = [];
  const keep = <T>(place: Map<string, T>, key: string, { at, value }: { at: number; value: T }): void => {
    if (place.has(key)) wrong.push(`line ${at}: says again what an earlier line says`);
    place.set(key, value);
  };
  const told = new Set<string | undefined>();
  for (const { record, at } of rows(bytes)) {
    if (record["line"] === "counselor") told.add(record["counselor"]);
    const read = Line.safeParse(record);
    if (!read.success) {
      wrong.push(...read.error.issues.map((issue) => `line ${at}: ${sentence(issue)}`));
      continue;
    }
    const { counselor: id, ...given } = read.data;
    if (given.line === "counselor") {
      const { name, role, language } = given;
      keep(counselors, id, { at, value: { id, name, role, language } });
      continue;
    }
    named.push({ id, at });
    if (given.line === "device") {
      const value = { counselorId: id, kind: given.device, address: given.address ?? "" };
      keep(devices, `${id} ${value.kind} ${value.address}`, { at, value });
    } else {
      const value = shiftOf(id, given);
      keep(shifts, `${id} ${value.to}`, { at, value });
    }
  }
  const strangers = named.filter(({ id }) => !told.has(id));
  wrong.push(...strangers.map(({ id, at }) => `line ${at}: there is no counselor line for ${id}`));
  if (wrong.length > 0) throw new RosterRefused(wrong.join("\n"));
  return { counselors: [...counselors.values()], devices: [...devices.values()], shifts: [...shifts.values()] };
}

function shiftOf(counselorId: string, given: { date: string; from: string; to: string }): Shift {
  const from = new Date(`${given.date}T${given.from}:00${karachi}`);
  const to = new Date(`${given.date}T${given.to}:00${karachi}`);
  if (to <= from) to.setUTCDate(to.getUTCDate() + 1);
  return { counselorId, from: from.toISOString(), to: to.toISOString() };
}

/** The lines that are not empty, each with its number and without its empty columns. */
function rows(bytes: Uint8Array): readonly { readonly record: Record<string, string>; readonly at: number }[] {
  const read = Rows.parse(cells(textOf(bytes)));
  return read.map(({ record, info }) => ({
    record: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== "")),
    at: info.lines,
  }));
}

function cells(text: string): unknown {
  try {
    return parse(text, { columns: header, trim: true, skip_empty_lines: true, info: true });
  } catch (error) {
    if (error instanceof CsvError)
      throw new RosterRefused(`line ${error["lines"]}: ${csvFaults[error.code] ?? "is not CSV"}`);
    throw error;
  }
}

const csvFaults: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: `has not as many columns as the first line: ${columns.join(",")}`,
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: `has not as many columns as the first line: ${columns.join(",")}`,
  CSV_QUOTE_NOT_CLOSED: "opens a quotation mark that is never closed",
};

function header(given: readonly string[]): string[] {
  const names = given.map((name) => name.trim().toLowerCase());
  const isRight = names.length === columns.length && columns.every((column) => names.includes(column));
  if (!isRight) throw new RosterRefused(`line 1: must name the columns ${columns.join(",")}`);
  return names;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RosterRefused('the file is not UTF-8: save it as "CSV UTF-8"');
  }
}

/** A zod issue as a sentence that tells no cell: a roster holds phone numbers. */
function sentence(issue: z.core.$ZodIssue): string {
  const column = issue.path.map(String).join(".") || "line";
  if (issue.code === "unrecognized_keys") return `must leave these columns empty: ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_union" && column === "line") return "line must be counselor, device or shift";
  if (issue.code === "invalid_union") return `${column} must be sms, email or app`;
  if (issue.code === "invalid_value") return `${column} must be ${issue.values.join(" or ")}`;
  if (issue.code === "invalid_type") return `${column} must not be empty`;
  return `${column} ${issue.message}`;
}
