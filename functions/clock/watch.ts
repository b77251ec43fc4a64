import { dynamoCaseTable, dynamoClient } from "#shared/case-table.ts";
import { environment } from "#shared/environment.ts";
import { log } from "#shared/log.ts";
import { lookAround } from "./look.ts";
import { looksAtMeta } from "./providers.ts";

const env = environment();
const table = dynamoCaseTable({ tableName: env.CASE_TABLE, client: dynamoClient() });

/** Called every hour: whether people can still reach us, and we them. */
export const handler = (): Promise<void> =>
  lookAround({ table, looks: (accounts) => looksAtMeta(env, accounts), now: () => new Date(), log });
