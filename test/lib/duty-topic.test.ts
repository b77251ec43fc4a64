import { Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { describe, expect, it } from "vitest";
import { Alarms } from "../../lib/alarms.ts";
import { DutyTopic, topicKey } from "../../lib/duty-topic.ts";
import { anApp, policies } from "../support/template.ts";

const stack = new Stack(anApp(), "Test");
const role = new Role(stack, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
const key = topicKey(stack, "Key");
new DutyTopic(stack, "Duty", { key, alarms: new Alarms(stack, "Alarms", { key }) }).grantRing(role);
const template = Template.fromStack(stack);
const keyOf = { "Fn::GetAtt": [Match.stringLikeRegexp("^Key"), "Arn"] };

describe("the duty topic", () => {
  it("is encrypted with a key of the intake", () =>
    template.hasResourceProperties("AWS::SNS::Topic", { DisplayName: "1098", KmsMasterKeyId: keyOf }));

  it("has a key that alarms can use, from this account only", () =>
    template.hasResourceProperties("AWS::KMS::Key", {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Action: ["kms:Decrypt", "kms:GenerateDataKey"],
            Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
          }),
        ]),
      },
    }));

  it("takes nothing that is not encrypted on its way", () =>
    template.hasResourceProperties("AWS::SNS::TopicPolicy", {
      Topics: [{ Ref: Match.stringLikeRegexp("^DutyTopic") }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      },
    }));

  it("lays what no device takes into a queue that only it can write to", () =>
    template.hasResourceProperties("AWS::SQS::QueuePolicy", {
      Queues: [{ Ref: Match.stringLikeRegexp("^DutyUndelivered") }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Allow",
            Principal: { Service: "sns.amazonaws.com" },
            Action: "sqs:SendMessage",
            Condition: { ArnEquals: { "aws:SourceArn": { Ref: Match.stringLikeRegexp("^DutyTopic") } } },
          }),
        ]),
      },
    }));

  it("keeps what was not delivered for two weeks", () =>
    template.hasResourceProperties("AWS::SQS::Queue", { MessageRetentionPeriod: 1_209_600 }));

  it("has an alarm for the first alert that is not delivered", () =>
    template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      MetricName: "ApproximateNumberOfMessagesVisible",
      Threshold: 1,
      AlarmDescription: Match.stringLikeRegexp("phone or mailbox takes no alerts"),
    }));
});

describe("who rings counselors", () => {
  it("may publish, and use the key for that, and nothing else", () => {
    const actions = Object.values(policies(template))
      .flat()
      .flatMap(({ Action }) => Action);
    expect(actions).toEqual(["sns:Publish", "kms:Decrypt", "kms:GenerateDataKey"]);
  });
});
