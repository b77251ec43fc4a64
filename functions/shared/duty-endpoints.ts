import {
  CreatePlatformEndpointCommand,
  GetEndpointAttributesCommand,
  SetEndpointAttributesCommand,
  type SNSClient,
} from "@aws-sdk/client-sns";

/** The token of an app on a phone, and whose phone it is. */
interface Owned {
  readonly counselorId: string;
  readonly address: string;
}

/** What SNS says when a token has an endpoint already, with other attributes: the endpoint stands in the sentence. */
const existingArn = /(arn:\S+:sns:\S+:endpoint\/\S+?)\s+already exists/;

/**
 * The endpoint of an app's token: made, or the one there is, with this token and enabled. SNS switches an endpoint off
 * when its platform refuses it once, and never on again.
 * @see https://docs.aws.amazon.com/sns/latest/dg/mobile-platform-endpoint.html
 */
export async function endpointOf(
  client: SNSClient,
  appArn: string,
  { address: Token, counselorId }: Owned,
): Promise<string> {
  const create = new CreatePlatformEndpointCommand({
    PlatformApplicationArn: appArn,
    Token,
    CustomUserData: counselorId,
  });
  const EndpointArn = await client.send(create).then(
    (made) => made.EndpointArn,
    (error: unknown) => {
      const arn = error instanceof Error ? existingArn.exec(error.message)?.[1] : undefined;
      if (arn === undefined) throw error;
      return arn;
    },
  );
  if (EndpointArn === undefined) throw new Error("NoEndpoint");
  const { Attributes } = await client.send(new GetEndpointAttributesCommand({ EndpointArn }));
  const mended = { Token, Enabled: "true", CustomUserData: counselorId };
  if (Object.entries(mended).some(([name, value]) => Attributes?.[name] !== value)) {
    await client.send(new SetEndpointAttributesCommand({ EndpointArn, Attributes: mended }));
  }
  return EndpointArn;
}

/** Where the device is no endpoint of a platform (a queue, on one machine), there is nothing to be switched off. */
export async function isEnabled(client: SNSClient, EndpointArn: string): Promise<boolean> {
  if (!isEndpoint(EndpointArn)) return true;
  const found = await existing(client.send(new GetEndpointAttributesCommand({ EndpointArn })));
  return found?.Attributes?.["Enabled"] === "true";
}

export const isEndpoint = (address: string): boolean => address.startsWith("arn:") && address.includes(":endpoint/");

/** The answer about something, or undefined when it is not there any more. */
export async function existing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && /^NotFound/.test(error.name)) return undefined;
    throw error;
  }
}
