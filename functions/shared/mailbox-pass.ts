import { signed, unsigned } from "./signature.ts";

/** For how long an open page writes and looks without number and key, in seconds: it may be left lying open. */
const opensFor = 3_600;

/** Stands for number and key in the page that they opened: which mailbox, and until when, signed. */
export const passFor = (name: string, linkKey: string, now: Date): string =>
  signed(`mailbox ${name} ${Math.floor(now.getTime() / 1000) + opensFor}`, linkKey);

/** The name of the mailbox that a pass opens; undefined when it is not ours, or its time is over. */
export function readPass(pass: string, linkKey: string, now: Date): string | undefined {
  const [kind, name, until] = (unsigned(pass, linkKey) ?? "").split(" ");
  return kind === "mailbox" && Number(until) * 1000 > now.getTime() ? name : undefined;
}
