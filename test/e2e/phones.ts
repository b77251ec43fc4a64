import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { readLink } from "#core/link.ts";

/** What a counselor's phone was told, in the words that a device hears for which there are no others. */
export interface Told {
  readonly counselorId: string;
  readonly caseReference: string;
  readonly priority: string;
  readonly channel: string;
  readonly link: string;
}

/** Queues that stand for counselors' phones, and what came to each. */
export class Phones {
  readonly told: Told[] = [];
  private readonly client: SQSClient;
  private readonly urls: string[] = [];

  constructor(at: { readonly endpoint: string; readonly region: string }) {
    this.client = new SQSClient(at);
  }

  /** Makes a phone; answers with its ARN, which is its device's address. */
  async make(name: string, topicArn: string): Promise<string> {
    const { QueueUrl = "" } = await this.client.send(new CreateQueueCommand({ QueueName: name }));
    const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] });
    const arn = (await this.client.send(asked)).Attributes?.QueueArn ?? "";
    const statement = {
      Effect: "Allow",
      Principal: { Service: "sns.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: arn,
      Condition: { ArnEquals: { "aws:SourceArn": topicArn } },
    };
    const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
    await this.client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
    this.urls.push(QueueUrl);
    return arn;
  }

  /** Takes what has come to every phone since it was last asked; answers with all that ever came. */
  async listen(): Promise<readonly Told[]> {
    for (const QueueUrl of this.urls) {
      let came = 0;
      do {
        const { Messages = [] } = await this.client.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
        );
        came = Messages.length;
        for (const { Body = "", ReceiptHandle } of Messages) {
          this.told.push(toldIn(Body));
          await this.client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      } while (came > 0);
    }
    return this.told;
  }
}

function toldIn(body: string): Told {
  const [, priority, channel, caseReference, link] =
    /^(P\d) · .+ · (.+) · (\S+) (\S+)$/.exec(body.replace(/[\u200E\u200F]/g, "")) ?? [];
  const counselorId = readLink(link?.split("/").at(-1) ?? "")?.counselorId;
  if (priority === undefined || channel === undefined || caseReference === undefined) throw new Error("NotAnAlert");
  if (link === undefined || counselorId === undefined) throw new Error("NoLink");
  return { counselorId, caseReference, priority, channel, link };
}
