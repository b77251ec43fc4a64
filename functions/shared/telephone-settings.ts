import { ConnectSettings, type Environment } from "./environment.ts";
import type { Telephone } from "./telephone.ts";

/** For how long what was read is kept, in milliseconds: a telephone that is deployed later is found without a start. */
const keptFor = 300_000;

/** The settings of the telephone, or undefined while there is none. Throws for a passing fault. */
export type FindTelephone = () => Promise<ConnectSettings | undefined>;

/**
 * What a deployment knows of its telephone: told by its environment, or written down by the telephone's own stack in a
 * parameter that may not be there (yet). The client is loaded when somebody asks: nothing that answers a provider does.
 */
export function findTelephone({ CONNECT, TELEPHONE_PARAMETER: name }: Environment): FindTelephone {
  if (CONNECT !== undefined || name === undefined) return async () => CONNECT;
  let kept: { readonly until: number; readonly settings: ConnectSettings | undefined } | undefined;
  return async () => {
    if (kept !== undefined && kept.until > Date.now()) return kept.settings;
    const settings = await readParameter(name);
    kept = { until: Date.now() + keptFor, settings };
    return settings;
  };
}

/** The telephone that was found. Its client is loaded now: when somebody calls. */
export async function openTelephone(settings: ConnectSettings): Promise<Telephone> {
  const { connectClient, connectTelephone } = await import("./connect.ts");
  return connectTelephone(settings, connectClient());
}

async function readParameter(Name: string): Promise<ConnectSettings | undefined> {
  const { GetParameterCommand, ParameterNotFound, SSMClient } = await import("@aws-sdk/client-ssm");
  const client = new SSMClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1_500, throwOnRequestTimeout: true },
  });
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name }));
    return ConnectSettings.parse(JSON.parse(Parameter?.Value ?? ""));
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  } finally {
    client.destroy();
  }
}
