import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { readSettings, WrongSetting } from "../lib/config.ts";
import { IntakeStack } from "../lib/intake-stack.ts";
import { VoiceStack } from "../lib/voice-stack.ts";

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
try {
  const settings = readSettings(app.node.tryGetContext("madadgaar"), app.node.tryGetContext("voice"));
  const intake = new IntakeStack(app, "MadadgaarIntake", settings);
  const { voice } = settings;
  // Apart from the intake: a quota of Connect, or a number that cannot be had, never rolls the intake back.
  if (voice.mode !== "off") new VoiceStack(app, "MadadgaarVoice", { ...settings, voice }).addStackDependency(intake);
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
