import { Aws, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

interface Entrance {
  readonly stage: string;
  /** Where the API is reached. */
  readonly url: string;
}

/**
 * Who may sign in at the desk: accounts that staff make by hand, named as in the roster, with a second factor, each in
 * the group counselor or supervisor. The hosted page asks for the password; the desk never sees it.
 */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** What the desk's function is told, as JSON. */
  readonly setting: string;

  constructor(scope: Construct, id: string, { stage, url }: Entrance) {
    super(scope, id);
    this.pool = new UserPool(this, "Users", {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      signInAliases: { username: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      // A mailbox that was taken over must not open the desk: a supervisor resets a password.
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: stage === "production",
      removalPolicy: stage === "production" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.pool).acknowledge({
      id: "AwsSolutions-COG3",
      reason: "Threat protection needs the Plus plan; a second factor is required of everyone instead.",
    });
    Validations.of(this.pool).acknowledge({
      id: "AwsSolutions-COG8",
      reason: "The Plus plan is a price by person and month that a helpline should choose, not find.",
    });
    for (const groupName of ["counselor", "supervisor"]) {
      new CfnUserPoolGroup(this, groupName, { userPoolId: this.pool.userPoolId, groupName });
    }
    this.pool.addDomain("Domain", { cognitoDomain: { domainPrefix: `intake-1098-${stage}-${Aws.ACCOUNT_ID}` } });
    this.client = this.pool.addClient("Desk", {
      generateSecret: false,
      preventUserExistenceErrors: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${url}/desk/sign-in/callback`],
        logoutUrls: [`${url}/desk/sign-in`],
      },
      readAttributes: new ClientAttributes(),
    });
    const stack = Stack.of(this);
    this.setting = stack.toJsonString({
      kind: "cognito",
      // Built by hand: some emulators give the pool's id alone as its provider.
      issuer: `https://cognito-idp.${stack.region}.amazonaws.com/${this.pool.userPoolId}`,
      clientId: this.client.userPoolClientId,
    });
  }
}
