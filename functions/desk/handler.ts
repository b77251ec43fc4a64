import { tools } from "#shared/deployed-tools.ts";
import { snsDevices } from "#shared/duty-devices.ts";
import { snsClient } from "#shared/duty-topic.ts";
import { environment } from "#shared/environment.ts";
import { http } from "#shared/webhook.ts";
import { senders } from "../channels.ts";
import { answerDesk } from "./answer.ts";
import { deskPage } from "./desk-page.ts";
import { deviceName } from "./devices.ts";
import { lazyFiles } from "./file-links.ts";
import { tableSessions } from "./sessions.ts";
import { deskTelephone } from "./telephone.ts";

const env = environment();
const path = tools(senders(env), env);
const devices = snsDevices({
  topicArn: env.DUTY_TOPIC_ARN,
  client: snsClient(),
  appArn: env.APP_ARN,
  nameOf: deviceName,
});
const desk = {
  ...path,
  devices,
  sessions: tableSessions(path.table),
  files: lazyFiles(env.MEDIA_BUCKET),
  telephone: deskTelephone(env),
  wordings: env.WORDINGS,
};

export const handler = http(answerDesk(desk, { how: env.SIGN_IN, page: deskPage(import.meta.dirname) }));
