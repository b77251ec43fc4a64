import { type App, Stack } from "aws-cdk-lib";
import { CfnIntegrationAssociation } from "aws-cdk-lib/aws-connect";
import type { Settings, VoiceSettings } from "./config.ts";
import { account } from "./intake-stack.ts";
import { outputs } from "./stack-values.ts";
import { acknowledgeLibrary } from "./voice/acknowledged.ts";
import { CallEvents } from "./voice/call-events.ts";
import { Calling } from "./voice/calling.ts";
import { inLanes } from "./voice/chain.ts";
import { FlowSet } from "./voice/flow-set.ts";
import { FlowFunction } from "./voice/functions.ts";
import { HelplineNumber } from "./voice/number.ts";
import { Recordings } from "./voice/recordings.ts";
import { Routing } from "./voice/routing.ts";
import { Tasks } from "./voice/tasks.ts";
import { Telephone } from "./voice/telephone.ts";

/** The telephone of 1098 on Amazon Connect, in the order in which a call goes through it. */
export class VoiceStack extends Stack {
  constructor(app: App, id: string, settings: Settings & { readonly voice: VoiceSettings }) {
    const { stage, region, retentionDays: retention, voice } = settings;
    super(app, id, {
      description: "1098 telephone: instance, queues, flows, number",
      stackName: stage === "production" ? id : `${id}-${stage}`,
      env: { region, ...account() },
      terminationProtection: true,
    });
    const telephone = new Telephone(this, "Telephone", { voice, stage });
    const flow = new FlowFunction(this, "Flow", { settings, telephone });
    const association = new CfnIntegrationAssociation(this, "Association", {
      instanceId: telephone.instanceArn,
      integrationType: "LAMBDA_FUNCTION",
      integrationArn: flow.function.functionArn,
    });
    const routing = new Routing(this, "Routing", { telephone, voice });
    const recordings = new Recordings(this, "Recordings", telephone);
    const flows = new FlowSet(this, "Flows", {
      telephone,
      association,
      values: {
        FlowFunction: flow.function.functionArn,
        Hours: routing.hours.attrHoursOfOperationArn,
        ...Object.fromEntries(Object.entries(routing.queues).map(([name, queue]) => [name, queue.attrQueueArn])),
        ...recordings.byToken,
      },
    });
    inLanes([association, ...routing.all, ...recordings.prompts, ...flows.all]);
    const { number } = voice;
    const named =
      number === undefined
        ? undefined
        : new HelplineNumber(this, "Number", { telephone, number, flowArn: flows.arns.MainFlow, after: flows.all });
    const connect = this.toJsonString({
      instanceId: telephone.instanceId,
      queueId: routing.queues.QueueCallBack.attrQueueArn,
      callBackFlowId: flows.arns.OutboundFlow,
      appCallFlowId: flows.arns.AppFlow,
      ...(voice.tasks && { taskFlowId: flows.arns.TaskFlow }),
      presence: voice.presence,
      trunks: voice.trunks,
      numbers: [...voice.numbers, ...(named === undefined ? [] : [named.address])],
      instance: voice.mode === "import" ? "shared" : "ours",
    });
    new CallEvents(this, "Events", { flow, telephone, retention, connect });
    if (voice.tasks) new Tasks(this, "Tasks", { flow, telephone, retention, connect, flowArn: flows.arns.TaskFlow });
    new Calling(this, "Calling", {
      telephone,
      stage,
      connect,
      flowArn: flows.arns.OutboundFlow,
      queueArn: routing.queues.QueueCallBack.attrQueueArn,
      appFlowArn: flows.arns.AppFlow,
      presence: voice.presence,
    });
    acknowledgeLibrary(this, recordings);
    outputs(this, { InstanceArn: telephone.instanceArn, MainFlowArn: flows.arns.MainFlow });
  }
}
