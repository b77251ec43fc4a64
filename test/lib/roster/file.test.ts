import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRosterFile } from "../../../lib/roster/file.ts";

const header = "line,counselor,name,role,language,device,address,date,from,to";
const amna = "counselor,amna,Amna (fictional),counselor,ur,,,,,";
const csv = (...lines: readonly string[]): Uint8Array => Buffer.from([header, ...lines, ""].join("\n"));
const refusal = (...lines: readonly string[]): string => {
  try {
    readRosterFile(csv(...lines));
    return "taken";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

describe("a roster file", () => {
  const example = readRosterFile(readFileSync("test/fixtures/roster/example.csv"));

  it("names counselors with role and language", () => {
    expect(example.counselors).toContainEqual({
      id: "saima",
      name: "Saima (fictional)",
      role: "supervisor",
      language: "en",
    });
  });

  it("may write a phone number as people do", () => {
    expect(example.devices).toContainEqual({ counselorId: "amna", kind: "sms", address: "+923000000001" });
  });

  it("tells times on the clock of Karachi", () => {
    expect(example.shifts).toContainEqual({
      counselorId: "bano",
      from: "2026-12-01T01:00:00.000Z",
      to: "2026-12-01T09:00:00.000Z",
    });
  });

  it("lets a shift go on across midnight", () => {
    expect(example.shifts).toContainEqual({
      counselorId: "amna",
      from: "2026-12-01T17:00:00.000Z",
      to: "2026-12-02T01:00:00.000Z",
    });
  });

  it("may begin with a byte order mark", () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csv(amna)]);
    expect(readRosterFile(bytes).counselors).toHaveLength(1);
  });

  it("may end its lines as Windows does", () => {
    expect(readRosterFile(Buffer.from(`${header}\r\n${amna}\r\n`)).counselors).toHaveLength(1);
  });

  it("may write names in Urdu", () => {
    const { counselors } = readRosterFile(csv("counselor,bano,بانو,counselor,ur,,,,,"));
    expect(counselors[0]?.name).toBe("بانو");
  });

  it("may put its columns in another order", () => {
    const [first, ...rest] = header.split(",");
    const turned = [...rest, first].join(",");
    const { counselors } = readRosterFile(Buffer.from(`${turned}\nbano,Bano,counselor,en,,,,,,counselor\n`));
    expect(counselors[0]?.id).toBe("bano");
  });
});

describe("a roster file that is wrong", () => {
  const wrong: readonly [line: string, sentence: string][] = [
    ["volunteer,amna,,,,,,,,", "line 3: line must be counselor, device or shift"],
    ["counselor,Bano,Bano,counselor,en,,,,,", "line 3: counselor lower-case letters, digits and hyphens, at most 40"],
    ["counselor,bano,Bano,boss,en,,,,,", "line 3: role must be counselor or supervisor"],
    ["counselor,bano,Bano,counselor,sindhi,,,,,", "line 3: language must be ur or en"],
    ["counselor,bano,,counselor,en,,,,,", "line 3: name must not be empty"],
    ["device,amna,,,,fax,+923000000001,,,", "line 3: device must be sms, email or app"],
    ["device,amna,,,,sms,12,,,", "line 3: address must be a phone number"],
    ["device,amna,,,,email,amna,,,", "line 3: address must be an e-mail address"],
    ["device,amna,,,,app,token,,,", "line 3: address must be the ARN of a platform endpoint"],
    ["device,amna,,,,sms,,,,", "line 3: address must not be empty"],
    ["shift,amna,,,,,,1/12/2026,22:00,06:00", "line 3: date must be a date such as 2026-12-01"],
    ["shift,amna,,,,,,2026-02-30,22:00,06:00", "line 3: date must be a date such as 2026-12-01"],
    ["shift,amna,,,,,,2026-12-01,10pm,06:00", "line 3: from must be a time such as 22:00"],
    ["shift,amna,,,,,,2026-12-01,22:00,24:00", "line 3: to must be a time such as 22:00"],
    ["shift,amna,Amna,,,,,2026-12-01,22:00,06:00", "line 3: must leave these columns empty: name"],
    ["shift,bano,,,,,,2026-12-01,22:00,06:00", "line 3: there is no counselor line for bano"],
    ["counselor,amna,Amna,counselor,en,,,,,", "line 3: says again what an earlier line says"],
    ["shift,amna", `line 3: has not as many columns as the first line: ${header}`],
  ];

  it.each(wrong)("is refused by line: %s", (line, sentence) => {
    expect(refusal(amna, line)).toBe(sentence);
  });

  it("is told all its wrong lines at once", () => {
    expect(refusal("counselor,b,,counselor,en,,,,,", "device,b,,,,fax,1,,,").split("\n")).toHaveLength(2);
  });

  it("is told of a quotation mark that never closes", () => {
    expect(refusal(amna, 'counselor,bano,"Bano,counselor,en,,,,,')).toContain("a quotation mark that is never closed");
  });

  it("is told when it is not UTF-8", () => {
    expect(() => readRosterFile(Buffer.from([0x41, 0xff, 0xfe]))).toThrow("not UTF-8");
  });

  it("is told which columns its first line must name", () => {
    expect(() => readRosterFile(Buffer.from("name,phone\n"))).toThrow(`line 1: must name the columns ${header}`);
  });

  it("repeats no phone number in what it says", () => {
    expect(refusal("device,amna,,,,email,+923000000001,,,")).not.toContain("3000000001");
  });
});
