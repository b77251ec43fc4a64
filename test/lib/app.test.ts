import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";

const folder = mkdtempSync(join(tmpdir(), "intake-synth-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `cdk synth` says and leaves behind, run as `npm run synth` does. */
function synth(name: string, ...more: readonly string[]) {
  const out = join(folder, name);
  const run = spawnSync("npm", ["run", "--silent", "synth", "--", "--output", out, ...more], { encoding: "utf8" });
  const read = (file: string): unknown => JSON.parse(readFileSync(join(out, file), "utf8"));
  // With two stacks the tool says where they are; that is no complaint.
  const said = (run.stdout + run.stderr).replace(/^(Successfully synthesized to|Supply a stack id).*\n/gm, "");
  return { said, status: run.status, read };
}

const Report = z.looseObject({ pluginReports: z.array(z.looseObject({ violations: z.array(z.unknown()) })) });
const found = (report: unknown) => Report.parse(report).pluginReports.flatMap(({ violations }) => violations);

describe("synth", { timeout: 300_000 }, () => {
  const plain = synth("plain");
  const every = {
    opsEmail: "ops@example.org",
    smsNumber: "+923000000098",
    sms: {
      through: "aws",
      aws: { originationIdentity: "arn:aws:sms-voice:ap-southeast-1:000000000000:phone-number/phone-0a1b" },
    },
    socialNumbers: { "900000000000101": "phone-number-id-0a1b" },
    socialAccount: "waba-0a1b",
  };
  const whole = synth("whole", "-c", `madadgaar=${JSON.stringify(every)}`);

  it("is silent", () => expect(plain.said).toBe(""));

  it("is silent with every setting", () => expect(whole.said).toBe(""));

  it("leaves no finding of cdk-nag open", () => expect(found(plain.read("validation-report.json"))).toEqual([]));

  it("leaves no finding open with every setting", () =>
    expect(found(whole.read("validation-report.json"))).toEqual([]));

  it("makes no queue for texts where no number is set", () =>
    expect(JSON.stringify(plain.read("MadadgaarIntake.template.json"))).not.toContain("sms-voice"));

  it("writes to nobody where no address is set", () =>
    expect(JSON.stringify(plain.read("MadadgaarIntake.template.json"))).not.toContain('"Protocol":"email"'));

  it("stops at a wrong setting with its path and a sentence", () => {
    const { said } = synth("wrong", "-c", 'madadgaar={"retentionDays":"a month"}');
    expect(said).toMatch(/^madadgaar\.retentionDays in cdk\.json must be a number of days/);
  });
});
