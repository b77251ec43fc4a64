import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ConfirmSubscriptionCommand } from "@aws-sdk/client-sns";
import cdk from "../cdk.json" with { type: "json" };
import { readSettings } from "../lib/config.ts";
import { applyRoster } from "../lib/roster/apply.ts";
import { RosterRefused, readRosterFile } from "../lib/roster/file.ts";
import { deployed, local } from "../lib/roster/place.ts";

const usage = `npm run roster -- FILE.csv [--stack NAME | --local] [--confirm TOKEN]`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stack: { type: "string", default: "MadadgaarIntake" },
    local: { type: "boolean", default: false },
    confirm: { type: "string" },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new RosterRefused(usage);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new RosterRefused(`cannot read ${path}`);
  const file = readRosterFile(bytes);
  const region = process.env["AWS_REGION"] ?? readSettings(cdk.context.madadgaar).region;
  const here = values.local ? await local() : undefined;
  const place = here ?? (await deployed(values.stack, region));
  const devices = (await here?.phonesFor(file.devices)) ?? file.devices;
  const { client, topicArn: TopicArn } = place.topic;
  if (values.confirm !== undefined) {
    // Confirmed by us, who are signed in, it cannot be ended by a link that anyone, or any machine, opens.
    const Token = values.confirm;
    await client.send(new ConfirmSubscriptionCommand({ TopicArn, Token, AuthenticateOnUnsubscribe: "true" }));
  }
  const { roster, gone } = await applyRoster(place, { ...file, devices }, new Date());
  const { counselors, shifts } = roster;
  const silent = roster.devices.filter(({ confirmed }) => !confirmed);
  const ringing = roster.devices.length - silent.length;
  say(`counselors: ${counselors.length}, devices that ring: ${ringing}, shifts: ${shifts.length}`);
  say(`in the roster no more: counselors ${gone.counselors}, devices ${gone.devices}, shifts ${gone.shifts}`);
  for (const { counselorId, kind } of silent) say(`does not ring yet: ${kind} of ${counselorId}`);
  const mute = counselors.filter(({ id }) => !devices.some(({ counselorId }) => counselorId === id));
  for (const { id } of mute) say(`cannot be reached, has no device: ${id}`);
  if (silent.some(({ kind }) => kind === "email")) {
    say(`An e-mail is confirmed with the token in the link of the mail, copied and not opened: ${usage}`);
  }
} catch (error) {
  if (!(error instanceof RosterRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
