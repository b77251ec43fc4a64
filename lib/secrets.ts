import { RemovalPolicy, Validations } from "aws-cdk-lib";
import type { IGrantable } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { EnvironmentText, SecretName } from "../functions/shared/environment.ts";

/**
 * A secret for each provider, filled by hand after the first deployment (until then the provider hears 503 and repeats),
 * and two that the stack draws itself.
 */
export class Secrets extends Construct {
  readonly byName: Readonly<Record<SecretName, Secret>>;

  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id);
    const drawn = (name: string, description: string): Secret =>
      new Secret(this, name, {
        description,
        encryptionKey,
        generateSecretString: { passwordLength: 64, excludePunctuation: true },
        removalPolicy: RemovalPolicy.RETAIN,
      });
    const filledByHand = (name: string, description: string): Secret =>
      new Secret(this, name, { description, encryptionKey, secretObjectValue: {} });
    const pepper = drawn(
      "Pepper",
      "1098 intake: finds who has written before. Never change it: everyone becomes a stranger",
    );
    const link = drawn("Link", "1098 intake: signs the links in alerts");
    const meta = filledByHand("Meta", "1098 intake: appSecret, verifyToken, accessToken of the Meta app");
    const sms = filledByHand("Sms", "1098 intake: hmacSecret, sendUrl, sendToken of the SMS aggregator");
    this.byName = { PEPPER_SECRET: pepper, LINK_SECRET: link, META_SECRET: meta, SMS_SECRET: sms };

    const cannotRotate = (secret: Secret, reason: string): void =>
      Validations.of(secret).acknowledge({ id: "AwsSolutions-SMG4", reason });
    cannotRotate(pepper, "Every identity in the table is a hash under the pepper: another pepper makes all strangers.");
    cannotRotate(link, "A new key ends every link that is out; it is changed by hand when it may have leaked.");
    cannotRotate(meta, "Meta gives no way to renew an app secret by machine; two are accepted while one takes over.");
    cannotRotate(sms, "The aggregator renews its secret by hand; two are accepted while one takes over.");
  }

  /** The secrets' names, as every function is told them. Whether it may read one is another matter. */
  get environment(): EnvironmentText {
    return Object.fromEntries(Object.entries(this.byName).map(([name, { secretArn }]) => [name, secretArn]));
  }

  grantRead(to: IGrantable, names: readonly SecretName[]): void {
    for (const name of names) this.byName[name].grantRead(to);
  }
}
