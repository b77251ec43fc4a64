import { rmSync } from "node:fs";
import { join } from "node:path";
import { constants } from "node:zlib";
import { Duration, RemovalPolicy, Stage } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { buildSync } from "esbuild";
import type { EnvironmentText } from "../functions/shared/environment.ts";
import { bundleOptions, pageOptions, squeezePage } from "./bundle.ts";
import { layTables } from "./packed.ts";

interface Runs {
  /** Its folder in functions/, or the file in it where it does not begin in handler.ts. */
  readonly folder: string;
  /** What its file calls it; `handler` when left out. */
  readonly entry?: string;
  readonly environment: EnvironmentText;
  readonly retention: RetentionDays;
  readonly timeout: Duration;
  /** For a function that is called by itself, not by a person: how many at once, and where failed calls go. */
  readonly alone?: { readonly atOnce: number; readonly failed: IQueue };
}

/** A function of functions/, bundled as on one machine, with a log group of its own and no right but to write there. */
export class IntakeFunction extends LambdaFunction {
  /** The name of its role, by which another stack can let it do more. */
  readonly roleName: string;

  constructor(scope: Construct, id: string, runs: Runs) {
    const { folder, entry = "handler", environment, retention, timeout, alone } = runs;
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const logGroup = new LogGroup(scope, `${id}Log`, { retention, removalPolicy: RemovalPolicy.DESTROY });
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundled(scope, folder)),
      handler: `index.${entry}`,
      // Half a processor starts twice as slowly as a whole one, and a person waits for that.
      memorySize: 1_024,
      environment: { ...environment },
      role,
      logGroup,
      timeout,
      ...(alone !== undefined && {
        reservedConcurrentExecutions: alone.atOnce,
        retryAttempts: 0,
        maxEventAge: Duration.seconds(60),
        deadLetterQueue: alone.failed,
      }),
    });
    logGroup.grantWrite(role);
    this.roleName = role.roleName;
  }
}

/** A function's folder as its files, their source maps, and its page where it has one, built where the stack is synthesised to. */
function bundled(scope: Construct, folder: string): string {
  const options = bundleOptions(folder, join(Stage.of(scope)?.outdir ?? "cdk.out", "functions", folder));
  // Files that an earlier build cut out of it would be deployed too.
  rmSync(options.outdir, { recursive: true, force: true });
  buildSync(options);
  layTables(options.outdir);
  const page = pageOptions(folder, options.outdir);
  if (page !== undefined) {
    buildSync(page);
    squeezePage(page.outdir, constants.BROTLI_MAX_QUALITY);
  }
  return options.outdir;
}
