import {
  DeleteEndpointCommand,
  GetSubscriptionAttributesCommand,
  PublishCommand,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from "@aws-sdk/client-sns";
import type { Device } from "#core/counselor.ts";
import { endpointOf, existing, isEnabled, isEndpoint } from "./duty-endpoints.ts";

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
    const filtered = new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: device.kind === "app" ? "application" : device.kind,
      Endpoint: device.address,
      ReturnSubscriptionArn: true,
      Attributes: { FilterPolicy: filterOf(device) },
    });
    // A phone that was another counselor's is subscribed already, with her filter; it is put right below.
    const { SubscriptionArn } = await client.send(filtered).catch((error: unknown) => {
      if (!isThere(error)) throw error;
      return subscriptionOf({ client, topicArn }, device.address);
    });
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
    async remove({ subscriptionArn, address }) {
      if (subscriptionArn !== undefined)
        await existing(client.send(new UnsubscribeCommand({ SubscriptionArn: subscriptionArn })));
      if (isEndpoint(address)) await existing(client.send(new DeleteEndpointCommand({ EndpointArn: address })));
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

/** What SNS says of an address that is subscribed, with another filter. */
const isThere = (error: unknown): boolean =>
  error instanceof Error && /Subscription already exists/.test(error.message);

/** The subscription of an address that is on the topic already. */
async function subscriptionOf(
  { client, topicArn }: Pick<Settings, "client" | "topicArn">,
  address: string,
): Promise<{ readonly SubscriptionArn?: string }> {
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn: topicArn })) {
    const found = Subscriptions.find(({ Endpoint }) => Endpoint === address);
    if (found?.SubscriptionArn?.startsWith("arn:")) return { SubscriptionArn: found.SubscriptionArn };
  }
  return {};
}
