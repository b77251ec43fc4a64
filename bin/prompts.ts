import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promptFiles, type Spoken, spoken, wordsOf } from "../lib/flows/prompts.ts";
import { joined, resampled, type Sound, spokenSound, tone, wav } from "../lib/flows/wav.ts";

// Makes the stand-ins for the recordings of the telephone from their words, with espeak-ng. Needed only when the words
// change; a recording by a person is put in the place of a stand-in under the same name.

/** espeak-ng has no Pashto: its Urdu voice stands in for it, with Urdu's letter nearest to each that it would spell out. */
const voices: Readonly<Record<Spoken, string>> = { ur: "ur", en: "en-gb", sd: "sd", ps: "ur" };
const nearest: Readonly<Record<string, string>> = {
  ټ: "ٹ",
  ډ: "ڈ",
  ړ: "ڑ",
  ښ: "خ",
  ږ: "گ",
  ځ: "ز",
  څ: "س",
  ګ: "گ",
  ڼ: "ن",
  ې: "ے",
  ي: "ی",
};

const readable = (language: Spoken, words: string): string =>
  language === "ps" ? Array.from(words, (letter) => nearest[letter] ?? letter).join("") : words;

/** Words a minute: slower than espeak-ng's own, for someone who is afraid. */
const speed = 160;

const say = (language: Spoken, words: string): Sound =>
  resampled(
    spokenSound(
      execFileSync("espeak-ng", ["-v", voices[language], "-s", String(speed), "--stdout", readable(language, words)], {
        maxBuffer: 2 ** 26,
      }),
    ),
  );

const folder = join(import.meta.dirname, "..", "lib", "flows", "prompts");
for (const { language, name, file } of promptFiles) {
  const sound =
    language !== undefined
      ? say(language, wordsOf(language, name))
      : name === "languages"
        ? joined(spoken.map((one) => say(one.language, wordsOf(one.language, "choose"))))
        : tone(20);
  writeFileSync(join(folder, `${file}.wav`), wav(sound));
}
process.stdout.write(`${promptFiles.length} stand-ins written to lib/flows/prompts\n`);
