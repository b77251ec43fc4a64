import { Aws, Duration, Fn, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { CfnInstance, CfnInstanceStorageConfig } from "aws-cdk-lib/aws-connect";
import { ArnPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Stream, StreamEncryption } from "aws-cdk-lib/aws-kinesis";
import { Key } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { VoiceSettings } from "../config.ts";

/** The Connect instance: made and kept, or one that is there. What it is stored in goes with the one that is made. */
export class Telephone extends Construct {
  readonly instanceArn: string;
  readonly instanceId: string;
  /** Contact records and agents' events; undefined where the instance was there before and keeps its own. */
  readonly records: Stream | undefined;
  /** What everything else of Connect waits for. */
  readonly made: CfnInstance | undefined;

  constructor(scope: Stack, id: string, { voice, stage }: { readonly voice: VoiceSettings; readonly stage: string }) {
    super(scope, id);
    if (voice.mode === "import") {
      this.instanceArn = voice.instanceArn;
      this.instanceId = voice.instanceArn.split("/").at(-1) ?? "";
      this.records = undefined;
      this.made = undefined;
      return;
    }
    const ours = stage === "production" ? "madadgaar-1098" : `madadgaar-${stage}`;
    this.made = new CfnInstance(this, "Instance", {
      identityManagementType: "CONNECT_MANAGED",
      instanceAlias: voice.alias ?? Fn.join("-", [ours, Aws.ACCOUNT_ID]),
      attributes: { inboundCalls: true, outboundCalls: true, contactflowLogs: false, contactLens: false },
    });
    // Making and deleting instances is limited per month; one too many locks the account out.
    this.made.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.instanceArn = this.made.attrArn;
    this.instanceId = this.made.attrId;
    this.records = this.storage(this.made, voice.recordingDays);
  }

  private storage(instance: CfnInstance, recordingDays: number): Stream {
    const connect = new ArnPrincipal(instance.attrServiceRole);
    const key = new Key(this, "Key", {
      description: "1098 telephone: recordings and contact records",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [connect],
        actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"],
        resources: ["*"],
      }),
    );
    const recordings = new Bucket(this, "Recordings", {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(recordingDays) }],
    });
    Validations.of(recordings).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Only Connect writes here and only signed-in counselors listen, through Connect, which keeps its own record.",
    });
    const records = new Stream(this, "Records", {
      shardCount: 1,
      retentionPeriod: Duration.days(1),
      encryption: StreamEncryption.KMS,
      encryptionKey: key,
    });
    Validations.of(records).acknowledge({
      id: "AwsSolutions-KDS3",
      reason: "A key of ours: who may read what people called from is decided in its policy.",
    });
    const recordsTo = (resourceType: string): CfnInstanceStorageConfig =>
      new CfnInstanceStorageConfig(this, resourceType, {
        instanceArn: instance.attrArn,
        resourceType,
        storageType: "KINESIS_STREAM",
        kinesisStreamConfig: { streamArn: records.streamArn },
      });
    recordsTo("CONTACT_TRACE_RECORDS");
    recordsTo("AGENT_EVENTS");
    new CfnInstanceStorageConfig(this, "CALL_RECORDINGS", {
      instanceArn: instance.attrArn,
      resourceType: "CALL_RECORDINGS",
      storageType: "S3",
      s3Config: {
        bucketName: recordings.bucketName,
        bucketPrefix: "recordings",
        encryptionConfig: { encryptionType: "KMS", keyId: key.keyArn },
      },
    });
    return records;
  }
}
