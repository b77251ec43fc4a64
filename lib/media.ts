import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
  StorageClass,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Intake } from "./intake.ts";
import { Timer } from "./timer.ts";

/**
 * Where the files are kept that people sent: private, over TLS only, under the key of the cases, and there when the stack
 * is gone. Nothing may delete them; what is old lies where it costs less.
 */
export class MediaBucket extends Construct {
  readonly bucket: Bucket;
  private readonly key: Key;

  constructor(scope: Construct, id: string, key: Key) {
    super(scope, id);
    this.key = key;
    this.bucket = new Bucket(this, "Files", {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) }],
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "Who asked for which file stands in the case's audit; a log of requests would tell less.",
    });
  }

  grantPut(to: IGrantable): void {
    this.grant(to, ["s3:PutObject"], ["kms:Decrypt", "kms:GenerateDataKey"]);
  }

  grantGet(to: IGrantable): void {
    this.grant(to, ["s3:GetObject"], ["kms:Decrypt"]);
  }

  /** Every file has a random name, so a right to files is one to all of them. */
  private grant(to: IGrantable, actions: string[], keyActions: string[]): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions, resources: [this.bucket.arnForObjects("*")] }),
    );
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: keyActions,
        resources: [this.key.keyArn],
        conditions: { StringEquals: { "kms:ViaService": `s3.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }

  /** What cdk-nag is told wherever the right to all files is given. */
  acknowledgeAllFiles(on: Construct): void {
    const { defaultChild } = this.bucket.node;
    const name = defaultChild instanceof CfnBucket ? Stack.of(this).resolve(defaultChild.logicalId) : "";
    Validations.of(on).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/*]`,
      reason: "The files of the one bucket, each under a random name that no policy could list.",
    });
  }
}

interface Fetching {
  readonly intake: Intake;
  readonly files: MediaBucket;
  /** WhatsApp numbers that are registered with AWS: it fetches their files from Meta. */
  readonly numbers: readonly string[];
}

/** Fetches, every minute, the files that are due. It is apart from the clock: a large file delays no alert. */
export class Media extends Timer {
  constructor(scope: Construct, id: string, { intake, files, numbers }: Fetching) {
    super(scope, id, {
      intake,
      timed: {
        folder: "media",
        every: Duration.minutes(1),
        // Fifty seconds in which it begins files, and what the slowest message takes then.
        timeout: Duration.seconds(150),
        atOnce: 2,
        description: "1098 intake: files that people sent",
        environment: { MEDIA_BUCKET: files.bucket.bucketName },
        impact: {
          stopped: "Voice notes and pictures that people send are not fetched, and providers drop them after some days",
          broken: "Fetching voice notes and pictures fails: counselors see the message, and not what came with it",
          missed: "A voice note or picture comes a minute later",
        },
      },
    });
    intake.table.grant(this.function, ["GetItem", "Query", "UpdateItem"]);
    intake.secrets.grantRead(this.function, ["META_SECRET", "SMS_SECRET"]);
    files.grantPut(this.function);
    files.acknowledgeAllFiles(this);
    if (numbers.length === 0) return;
    files.grantGet(this.function);
    this.function.addToRolePolicy(
      new PolicyStatement({ actions: ["social-messaging:GetWhatsAppMessageMedia"], resources: [...numbers] }),
    );
  }
}
