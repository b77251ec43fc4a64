import { join } from "node:path";
import { Aws, CfnResource, RemovalPolicy, Validations } from "aws-cdk-lib";
import { CfnPrompt } from "aws-cdk-lib/aws-connect";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { promptFiles } from "../flows/prompts.ts";
import { logicalId } from "./acknowledged.ts";
import type { Telephone } from "./telephone.ts";

const folder = join(import.meta.dirname, "..", "flows", "prompts");

/** The prompts of the flows as recordings of the instance. */
export class Recordings extends Construct {
  readonly prompts: readonly CfnPrompt[];
  /** The ARN of each, by the name under which the flows know it. */
  readonly byToken: Readonly<Record<string, string>>;
  /** The bucket of the files, as the template names it. */
  readonly bucketId: string;

  constructor(scope: Construct, id: string, telephone: Telephone) {
    super(scope, id);
    const bucket = new Bucket(this, "Files", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "It holds what every caller hears: nothing in it is secret or anyone's.",
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("connect.amazonaws.com")],
        actions: ["s3:GetObject"],
        resources: [bucket.arnForObjects("*")],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    const uploaded = new BucketDeployment(this, "Upload", {
      sources: [Source.asset(folder, { exclude: ["*.txt", "**/*.txt"] })],
      // By its name: the library's own types do not fit together under exactOptionalPropertyTypes.
      destinationBucket: Bucket.fromBucketName(this, "Destination", bucket.bucketName),
    });
    const made = promptFiles.map(({ token, file }) => {
      const prompt = new CfnPrompt(this, token.slice(2, -1), {
        instanceArn: telephone.instanceArn,
        name: `1098 ${file.replace("/", " ")}`,
        s3Uri: `s3://${bucket.bucketName}/${file}.wav`,
      });
      prompt.node.addDependency(uploaded);
      return { name: token.slice(2, -1), prompt };
    });
    const { defaultChild } = bucket.node;
    this.bucketId = defaultChild instanceof CfnResource ? logicalId(defaultChild) : "";
    this.prompts = made.map(({ prompt }) => prompt);
    this.byToken = Object.fromEntries(made.map(({ name, prompt }) => [name, prompt.attrPromptArn]));
  }
}
