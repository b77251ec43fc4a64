import * as z from "zod/mini";
import { connectClient, connectTelephone } from "#shared/connect.ts";
import { environment } from "#shared/environment.ts";
import { log } from "#shared/log.ts";
import { putTask } from "./task.ts";

const { CONNECT: connect, PUBLIC_URL: publicUrl } = environment();
if (connect === undefined) throw new Error("CONNECT is not set: there is no workspace to put a task into");
const put = putTask({ telephone: connectTelephone(connect, connectClient()), publicUrl });

const Published = z.looseObject({ Records: z.array(z.looseObject({ Sns: z.looseObject({ Message: z.string() }) })) });

/** Called by the duty topic, where the deployment wants urgent cases in the workspace. What it throws comes again. */
export async function handler(event: unknown): Promise<void> {
  for (const { Sns } of Published.parse(event).Records) {
    const failure = await put(Sns.Message);
    if (failure !== undefined) log("TaskRefused", { failure });
  }
}
