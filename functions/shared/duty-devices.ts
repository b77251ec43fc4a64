import {
  CreatePlatformEndpointCommand,
  GetEndpointAttributesCommand,
  GetSubscriptionAttributesCommand,
  PublishCommand,
  SetEndpointAttributesCommand,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from "@aws-sdk/client-sns";
import type { Device } from "#core/counselor.ts";

/** A device that is to be added: an SMS number, an e-mail address, or the token an app was given by its platform. */
export interface NewDevice {
  readonly counselorId: string;
  readonly kind: Device["kind"];
  readonly address: string;
}

/** The devices of counselors as subscriptions of the duty topic. */
export interface Devices {
  /** Subscribes a device; adding it again mends it. Undefined where the deployment has no app. */
  add(device: NewDevice): Promise<Device | undefined>;
  /** The device as SNS has it now, with its filter put right; a device that was given up is `dead`. */
  refresh(device: Device): Promise<Device>;
  /** Takes the device off the topic. */
  remove(device: Device): Promise<void>;
  /** Rings this device alone. */
  test(device: Device, text: string): Promise<void>;
}

interface Settings {
  readonly topicArn: string;
  readonly client: SNSClient;
  /** The platform application of the counselors' app, where there is one. */
  readonly appArn: string | undefined;
  /** Names a device within its counselor, so that it can be rung alone. */
  readonly nameOf: (device: Pick<Device, "counselorId" | "kind" | "address">) => string;
}

/** Devices on SNS. */
export function snsDevices({ topicArn, client, appArn, nameOf }: Settings): Devices {
  const filterOf = (device: NewDevice): string =>
    JSON.stringify({ counselorId: [device.counselorId, `${device.counselorId}/${nameOf(device)}`] });
  const subscribed = async (device: NewDevice): Promise<Device> => {
    const { SubscriptionArn } = await client.send(
      new SubscribeCommand({
        TopicArn: topicArn,
        Protocol: device.kind === "app" ? "application" : device.kind,
        Endpoint: device.address,
        ReturnSubscriptionArn: true,
        Attributes: { FilterPolicy: filterOf(device) },
      }),
    );
    return refresh({
      ...device,
      confirmed: false,
      ...(SubscriptionArn !== undefined && { subscriptionArn: SubscriptionArn }),
    });
  };
  const refresh = async (device: Device): Promise<Device> => {
    const { subscriptionArn } = device;
    if (subscriptionArn === undefined) return device;
    const found = await existing(
      client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: subscriptionArn })),
    );
    if (found === undefined) return { ...device, confirmed: false, dead: true };
    const FilterPolicy = filterOf(device);
    if (found.Attributes?.["FilterPolicy"] !== FilterPolicy) {
      await client.send(
        new SetSubscriptionAttributesCommand({
          SubscriptionArn: subscriptionArn,
          AttributeName: "FilterPolicy",
          AttributeValue: FilterPolicy,
        }),
      );
    }
    const dead = device.kind === "app" && !(await isEnabled(client, device.address));
    return { ...device, dead, confirmed: !dead && found.Attributes?.["PendingConfirmation"] !== "true" };
  };
  return {
    refresh,
    async add(device) {
      if (device.kind !== "app") return subscribed(device);
      if (appArn === undefined) return undefined;
      return subscribed({ ...device, address: await endpointOf(client, appArn, device) });
    },
    async remove({ subscriptionArn }) {
      if (subscriptionArn === undefined) return;
      await existing(client.send(new UnsubscribeCommand({ SubscriptionArn: subscriptionArn })));
    },
    async test(device, text) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          MessageStructure: "json",
          Message: JSON.stringify({
            default: text,
            GCM: JSON.stringify({ fcmV1Message: { message: { notification: { title: text } } } }),
            APNS: JSON.stringify({ aps: { alert: { title: text }, sound: "default" } }),
          }),
          MessageAttributes: {
            counselorId: { DataType: "String", StringValue: `${device.counselorId}/${nameOf(device)}` },
            "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" },
          },
        }),
      );
    },
  };
}

/** What SNS says when a token has an endpoint already, with other attributes: the endpoint stands in the sentence. */
const existingArn = /(arn:\S+:sns:\S+:endpoint\/\S+?)\s+already exists/;

/**
 * The endpoint of an app's token: made, or the one there is, with this token and enabled. SNS switches an endpoint off
 * when its platform refuses it once, and never on again.
 * @see https://docs.aws.amazon.com/sns/latest/dg/mobile-platform-endpoint.html
 */
async function endpointOf(
  client: SNSClient,
  appArn: string,
  { address: Token, counselorId }: NewDevice,
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
  if (Attributes?.["Token"] !== Token || Attributes["Enabled"] !== "true") {
    const mended = { Token, Enabled: "true", CustomUserData: counselorId };
    await client.send(new SetEndpointAttributesCommand({ EndpointArn, Attributes: mended }));
  }
  return EndpointArn;
}

/** Where the device is no endpoint of a platform (a queue, on one machine), there is nothing to be switched off. */
async function isEnabled(client: SNSClient, EndpointArn: string): Promise<boolean> {
  if (!EndpointArn.includes(":endpoint/")) return true;
  const found = await existing(client.send(new GetEndpointAttributesCommand({ EndpointArn })));
  return found?.Attributes?.["Enabled"] === "true";
}

/** The answer about something, or undefined when it is not there any more. */
async function existing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && /^NotFound/.test(error.name)) return undefined;
    throw error;
  }
}
