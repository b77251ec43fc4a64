// @ts-nocheck
import { parseArgs } from "node:util";
import { startLocal } from "../lib/local/start.ts";

const { values } = parseArgs({ options: { data: { type: "string" } } });
const port = Number(process.env["PORT"] ?? 1098);

const local = await startLocal({ port, dataFolder: values.data, outFolder: ".local" });
process.stdout.write(`1098 intake on ${local.url}/local
  WhatsApp   POST ${local.url}/webhooks/whatsapp      META_APP_SECRET=local-app-secret, verify token local-verify-token
  Facebook   POST ${local.url}/webhooks/facebook      the same two
  SMS        POST ${local.url}/webhooks/sms/generic   SMS HMAC secret local-sms-secret
  Web form        ${local.url}/form
  Seen            ${local.url}/local/alerts.json, ${local.url}/local/sent.json
`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void local.stop().then(() => process.exit(0)));
}
