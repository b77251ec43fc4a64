let audio: AudioContext | undefined;

/** Browsers let a page sound only after a person touched it: this is called when she does. */
export function wake(): boolean {
  audio ??= new AudioContext();
  void audio.resume();
  return audio.state === "running";
}

/** Two short tones, rising: a P1 waits. */
export function ringOut(): void {
  if (audio === undefined || audio.state !== "running") return;
  for (const [at, frequency] of [
    [0, 660],
    [0.25, 880],
    [0.5, 1_100],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.value = 0.25;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.2);
  }
}
