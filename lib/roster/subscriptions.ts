import {
  GetEndpointAttributesCommand,
  GetSubscriptionAttributesCommand,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from "@aws-sdk/client-sns";
import type { Device } from "../../functions/core/counselor.ts";
import type { NamedDevice } from "./file.ts";

export interface Topic {
  readonly client: SNSClient;
  readonly topicArn: string;
  /** Where SNS lays what a device does not take. */
  readonly undeliveredArn?: string;
}

interface Subscription {
  readonly arn: string;
  readonly place: string;
}

/** SNS has one subscription for an address, so two counselors who share a phone share its subscription. */
const placeOf = ({ kind, address }: Pick<Device, "kind" | "address">): string =>
  `${protocolOf(kind, address)} ${address}`;

/** A queue stands for a phone where there is none: on one machine, and in tests. */
function protocolOf(kind: Device["kind"], address: string): string {
  if (kind !== "app") return kind;
  return address.split(":")[2] === "sqs" ? "sqs" : "application";
}

/**
 * Subscribes each device to what is published for its counselor, puts right what is subscribed otherwise, and says of
 * each whether SNS will ring it. Removes nothing.
 */
export async function subscribe(topic: Topic, devices: readonly NamedDevice[]): Promise<readonly Device[]> {
  const there = await subscriptions(topic);
  const states = new Map<string, Pick<Device, "subscriptionArn" | "confirmed">>();
  for (const device of devices) {
    const place = placeOf(device);
    if (states.has(place)) continue;
    const sharing = devices.filter((other) => placeOf(other) === place).map(({ counselorId }) => counselorId);
    const wanted = attributesFor(topic, protocolOf(device.kind, device.address), sharing);
    const found = there.find((subscription) => subscription.place === place);
    states.set(place, await subscribed(topic, device, { wanted, found }));
  }
  return devices.map((device) => ({ ...device, confirmed: false, ...states.get(placeOf(device)) }));
}

/** Ends the subscriptions of devices that are in the roster no more. What the roster did not make is left alone. */
export async function unsubscribeOthers(topic: Topic, devices: readonly NamedDevice[]): Promise<number> {
  const places = new Set(devices.map(placeOf));
  const others = (await subscriptions(topic)).filter(({ place, arn }) => !places.has(place) && isArn(arn));
  let ended = 0;
  for (const { arn } of others) {
    const { FilterPolicy = "{}" } = await attributesOf(topic, arn);
    if (!("counselorId" in JSON.parse(FilterPolicy))) continue;
    await topic.client.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
    ended += 1;
  }
  return ended;
}

interface Wanted {
  readonly wanted: Readonly<Record<string, string>>;
  readonly found: Subscription | undefined;
}

async function subscribed(
  topic: Topic,
  device: NamedDevice,
  { wanted, found }: Wanted,
): Promise<Pick<Device, "subscriptionArn" | "confirmed">> {
  // One that waits for confirmation has no name yet: nothing can be asked or changed.
  if (found !== undefined && !isArn(found.arn)) return { confirmed: false };
  const arn = found?.arn ?? (await newSubscription(topic, device, wanted));
  if (!isArn(arn)) return { confirmed: false };
  const now = await attributesOf(topic, arn);
  const isPending = now["PendingConfirmation"] === "true";
  if (device.kind === "email" && !isPending && now["ConfirmationWasAuthenticated"] !== "true") {
    // Someone, or a machine that opens links, followed the link in the mail. By such a link it can be ended as well.
    await topic.client.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
    const again = await newSubscription(topic, device, wanted);
    return isArn(again) ? { subscriptionArn: again, confirmed: false } : { confirmed: false };
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (isSame(now[name], value)) continue;
    await topic.client.send(
      new SetSubscriptionAttributesCommand({ SubscriptionArn: arn, AttributeName: name, AttributeValue: value }),
    );
  }
  return { subscriptionArn: arn, confirmed: !isPending && (await isLive(topic, device)) };
}

async function newSubscription(
  { client, topicArn }: Topic,
  { kind, address }: NamedDevice,
  wanted: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await client.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: protocolOf(kind, address),
      Endpoint: address,
      Attributes: { ...wanted },
      ReturnSubscriptionArn: true,
    }),
  );
  return answer.SubscriptionArn ?? "";
}

const attributesFor = (topic: Topic, protocol: string, counselorIds: readonly string[]): Record<string, string> => ({
  FilterPolicy: JSON.stringify({ counselorId: [...new Set(counselorIds)].toSorted() }),
  ...(topic.undeliveredArn !== undefined && {
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: topic.undeliveredArn }),
  }),
  ...(protocol === "sqs" && { RawMessageDelivery: "true" }),
});

/** SNS takes back an endpoint whose app was removed; what is published to it then reaches nobody. */
async function isLive({ client }: Topic, { kind, address }: NamedDevice): Promise<boolean> {
  if (protocolOf(kind, address) !== "application") return true;
  const answer = await client.send(new GetEndpointAttributesCommand({ EndpointArn: address }));
  return answer.Attributes?.["Enabled"] === "true";
}

async function subscriptions({ client, topicArn }: Topic): Promise<readonly Subscription[]> {
  const found: Subscription[] = [];
  for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn: topicArn })) {
    for (const { SubscriptionArn: arn = "", Protocol, Endpoint } of page.Subscriptions ?? []) {
      found.push({ arn, place: `${Protocol} ${Endpoint}` });
    }
  }
  return found;
}

const attributesOf = async ({ client }: Topic, arn: string): Promise<Readonly<Record<string, string>>> =>
  (await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }))).Attributes ?? {};

const isArn = (text: string): boolean => text.startsWith("arn:");

/** Attributes are JSON that SNS may write in its own way. */
function isSame(now: string | undefined, wanted: string): boolean {
  return now !== undefined && (now === wanted || JSON.stringify(JSON.parse(now)) === wanted);
}
