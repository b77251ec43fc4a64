import * as z from "zod/mini";
import type { Telephone } from "#shared/telephone.ts";

/** What the duty topic tells of a case that is rung for. */
const Told = z.object({ caseReference: z.string(), priority: z.string(), channel: z.string(), reason: z.string() });

interface Workspace {
  readonly telephone: Pick<Telephone, "task">;
  readonly publicUrl: string;
}

/**
 * Puts an urgent case into the counselors' workspace: its priority, its channel and where it opens, no word of it. The
 * same case is one task, however often it is rung for. Answers with why Connect refused it. Throws what a repeat may mend.
 */
export const putTask =
  ({ telephone, publicUrl }: Workspace) =>
  async (message: string): Promise<string | undefined> => {
    const { caseReference: caseId, priority, channel, reason } = Told.parse(JSON.parse(message));
    const token = `${caseId}-${reason}`;
    const url = `${publicUrl}/desk#/case/${caseId}`;
    const task = await telephone.task({ token, caseId, name: `${priority} ${channel}`, url });
    return task.state === "refused" ? task.failure : undefined;
  };
