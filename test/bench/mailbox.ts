import { keptDays } from "#core/mailbox.ts";
import { drawKey, lockFor, opens } from "#shared/mailbox-key.ts";
import { attemptsADay } from "#shared/mailboxes.ts";
import { channels } from "../../functions/channels.ts";

/** What guessing the key of a mailbox comes to, from the time one guess takes here: `node test/bench/mailbox.ts`. */
const keys = 1e16;
const firstKeys = 1e6;
const times = 20;

const key = drawKey();
const lock = await lockFor(key, "pepper");
const started = performance.now();
for (let at = 0; at < times; at += 1) await opens(key, lock, "pepper");
const milliseconds = (performance.now() - started) / times;

const rate = channels.find(({ name }) => name === "mailbox")?.throttle.rate ?? 0;
const strangers = rate * 86_400 * keptDays;
const halfKnown = attemptsADay * keptDays;
const years = ((keys / 2) * milliseconds) / 1_000 / 86_400 / 365;

const number = (value: number): string => Math.round(value).toLocaleString("en");
const chance = (tried: number, of: number): string => `1 in ${number(of / tried)}`;
const lines = [
  ["one guess", `${milliseconds.toFixed(1)} ms of a core, whether or not there is such a mailbox`],
  [
    `who knows a reference, at ${rate} a second for ${keptDays} days`,
    `${number(strangers)} guesses, finds the key ${chance(strangers, keys)}`,
  ],
  [
    "of these count against the mailbox",
    `${((rate * 86_400) / firstKeys).toFixed(1)} a day of the ${attemptsADay} that its owner has`,
  ],
  [
    "who knows the first six digits too",
    `${number(halfKnown)} guesses, finds the key ${chance(halfKnown, keys / firstKeys)}`,
  ],
  ["who has the table, without the pepper", "nothing to guess against"],
  ["who has the table and the pepper", `${number(years)} years of a core for half of the keys of one mailbox`],
] as const;
for (const [who, what] of lines) process.stdout.write(`${who}: ${what}\n`);
