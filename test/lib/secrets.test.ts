import { Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Key } from "aws-cdk-lib/aws-kms";
import { describe, expect, it } from "vitest";
import { Secrets } from "../../lib/secrets.ts";
import { anApp } from "../support/template.ts";

const stack = new Stack(anApp(), "Test");
const secrets = new Secrets(stack, "Secrets", new Key(stack, "Key"));
const template = Template.fromStack(stack);
const described = (description: RegExp, more: object) => ({
  Properties: Match.objectLike({ Description: Match.stringLikeRegexp(description.source), ...more }),
});

describe("the secrets", () => {
  it.each([/finds who has written/, /signs the links/])("draw what nobody has to know: %s", (description) =>
    template.hasResource(
      "AWS::SecretsManager::Secret",
      described(description, { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } }),
    ),
  );

  it.each([/finds who has written/, /signs the links/])("stay when the stack goes: %s", (description) =>
    template.hasResource("AWS::SecretsManager::Secret", { ...described(description, {}), DeletionPolicy: "Retain" }),
  );

  it.each([/Meta app/, /SMS aggregator/])("stand empty until someone fills them: %s", (description) =>
    template.hasResource("AWS::SecretsManager::Secret", described(description, { SecretString: "{}" })),
  );

  it("are encrypted with the intake's own key", () => {
    template.allResourcesProperties("AWS::SecretsManager::Secret", {
      KmsKeyId: { "Fn::GetAtt": [Match.stringLikeRegexp("^Key"), "Arn"] },
    });
  });

  it("never rotate by themselves", () => template.resourceCountIs("AWS::SecretsManager::RotationSchedule", 0));

  it("are told to functions by name", () => {
    expect(Object.keys(secrets.environment)).toEqual(["PEPPER_SECRET", "LINK_SECRET", "META_SECRET", "SMS_SECRET"]);
  });
});
