import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { readSettings, WrongSetting } from "../lib/config.ts";
import { IntakeStack } from "../lib/intake-stack.ts";

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
try {
  new IntakeStack(app, "MadadgaarIntake", readSettings(app.node.tryGetContext("madadgaar")));
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
