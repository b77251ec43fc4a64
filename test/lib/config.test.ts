import { describe, expect, it } from "vitest";
import { readSettings } from "../../lib/config.ts";

describe("the settings of a deployment", () => {
  it("go to Singapore unless they say otherwise", () => {
    expect(readSettings(undefined).region).toBe("ap-southeast-1");
  });

  it("are the stage production unless they say otherwise", () => {
    expect(readSettings({}).stage).toBe("production");
  });

  it("change the alert steps of one priority and leave the others", () => {
    const { alertSteps } = readSettings({ alertSteps: { P2: "never" } });
    expect(alertSteps).toEqual({ P1: { first: 2, every: 5 }, P2: "never", P3: "shift", P4: "never" });
  });

  it("change the reply policy of one channel and leave the others", () => {
    expect(readSettings({ replies: { sms: "none" } }).replies).toMatchObject({ sms: "none", whatsapp: "neutral" });
  });

  it("may come as text from the command line", () => {
    expect(readSettings('{ "stage": "test" }').stage).toBe("test");
  });
});

describe("a wrong setting", () => {
  const wrong: readonly [setting: object, path: string, sentence: string][] = [
    [{ stage: "Test Stage" }, "madadgaar.stage", "must be a short name in lower case"],
    [{ region: "Singapore" }, "madadgaar.region", "must be the code of an AWS region"],
    [{ alertSteps: { P1: { first: 0, every: 5 } } }, "madadgaar.alertSteps.P1.first", "must be, for each of P1 to P4"],
    [{ alertSteps: { P5: "never" } }, "madadgaar.alertSteps", "must be, for each of P1 to P4"],
    [{ replies: { whatsapp: "friendly" } }, "madadgaar.replies.whatsapp", '"neutral" or "none"'],
    [{ retentionDays: 91 }, "madadgaar.retentionDays", "must be a number of days that CloudWatch knows"],
    [{ opsEmail: "ops" }, "madadgaar.opsEmail", "must be an e-mail address"],
    [{ smsNumber: "0300" }, "madadgaar.smsNumber", "must be a phone number with its country code"],
    [{ graphUrl: "graph" }, "madadgaar.graphUrl", "must be the address of the Graph API"],
    [{ sms: { through: "aws" } }, "madadgaar.sms.aws", "the ARN of a number, a pool or a sender id"],
    [
      { sms: { aggregators: [{ id: "A B" }] } },
      "madadgaar.sms.aggregators.0.id",
      "as functions/sms/aggregator.ts says",
    ],
    [{ socialNumbers: { "1": "2" } }, "madadgaar.socialNumbers.1", "the id of a number at Meta, and at AWS"],
    [{ socialAccount: "900000000000001" }, "madadgaar.socialAccount", "the id of the WhatsApp account at AWS"],
    [{ formOrigins: ["https://app.example.org/page"] }, "madadgaar.formOrigins.0", "list of origins"],
    [{ commentReply: "yes" }, "madadgaar.commentReply", '"neutral" or "none"'],
    [{ colour: "red" }, "madadgaar.colour", "is no setting; there are stage, region"],
  ];

  it.each(wrong)("is named with its path and a sentence: %j", (setting, path, sentence) => {
    expect(() => readSettings(setting)).toThrow(new RegExp(`^${path} in cdk\\.json .*${sentence}`));
  });

  it("is named beside every other wrong one", () => {
    expect(() => readSettings({ stage: "", region: "" })).toThrow(/madadgaar\.stage .*\nmadadgaar\.region /);
  });

  it("is said of text that is not JSON", () => {
    expect(() => readSettings("{stage")).toThrow("madadgaar, as given with -c, must be JSON.");
  });

  it("is said of settings that are no object", () => {
    expect(() => readSettings([])).toThrow("madadgaar in cdk.json must be an object of settings.");
  });
});
