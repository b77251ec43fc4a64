/** What Connect plays: 8,000 samples a second, one channel, µ-law. */
export const rate = 8_000;
const muLaw = 7;

/** A sound: samples from -1 to 1. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float64Array;
}

/** A WAV file as Connect wants it. */
export function wav({ samples }: Sound): Buffer {
  const data = Buffer.from(Array.from(samples, companded));
  const header = Buffer.alloc(58);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(50 + data.length, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(18, 16);
  header.writeUInt16LE(muLaw, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("fact", 38, "latin1");
  header.writeUInt32LE(4, 42);
  header.writeUInt32LE(data.length, 46);
  header.write("data", 50, "latin1");
  header.writeUInt32LE(data.length, 54);
  return Buffer.concat([header, data]);
}

/** What a WAV file says of itself: how it is written, and how long it lasts in seconds. */
export function describeWav(file: Buffer) {
  const bytes = file.length - 58;
  return {
    isWav: file.toString("latin1", 0, 4) === "RIFF" && file.toString("latin1", 8, 16) === "WAVEfmt ",
    muLaw: file.readUInt16LE(20) === muLaw,
    channels: file.readUInt16LE(22),
    rate: file.readUInt32LE(24),
    seconds: bytes / rate,
  };
}

/** Reads what espeak-ng writes: 16 bits, one channel. Its header does not know how long the sound is. */
export function spokenSound(file: Buffer): Sound {
  const start = file.indexOf("data", 12, "latin1") + 8;
  const samples = new Float64Array(Math.floor((file.length - start) / 2));
  for (const at of samples.keys()) samples[at] = file.readInt16LE(start + at * 2) / 32_768;
  return { rate: file.readUInt32LE(24), samples };
}

/** The same sound at 8,000 samples a second: each is the mean of what it stands for, so that nothing shrill folds back. */
export function resampled({ rate: from, samples }: Sound): Sound {
  const step = from / rate;
  const made = new Float64Array(Math.floor(samples.length / step));
  for (const at of made.keys()) {
    const part = samples.subarray(
      Math.floor(at * step),
      Math.max(Math.floor((at + 1) * step), Math.floor(at * step) + 1),
    );
    made[at] = part.reduce((sum, sample) => sum + sample, 0) / part.length;
  }
  return { rate, samples: made };
}

/** Sounds one after another, half a second apart. */
export function joined(sounds: readonly Sound[]): Sound {
  const gap = rate / 2;
  const samples = new Float64Array(sounds.reduce((sum, sound) => sum + sound.samples.length + gap, 0));
  let at = 0;
  for (const sound of sounds) {
    samples.set(sound.samples, at);
    at += sound.samples.length + gap;
  }
  return { rate, samples };
}

/** A soft tone that swells and fades, for as many seconds. */
export function tone(seconds: number): Sound {
  const samples = new Float64Array(seconds * rate);
  for (const at of samples.keys()) {
    const time = at / rate;
    const swell = Math.sin((Math.PI * (time % 4)) / 4) ** 2;
    samples[at] = 0.08 * swell * (Math.sin(2 * Math.PI * 262 * time) + 0.6 * Math.sin(2 * Math.PI * 392 * time));
  }
  return { rate, samples };
}

/** One sample as G.711 µ-law. */
function companded(sample: number): number {
  const clip = 32_635;
  const bias = 132;
  const sign = sample < 0 ? 0x80 : 0;
  const level = Math.min(Math.round(Math.abs(sample) * 32_768), clip) + bias;
  const exponent = Math.max(0, Math.floor(Math.log2(level)) - 7);
  const mantissa = (level >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
