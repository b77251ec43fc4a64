const button = document.querySelector("#sound");
let context;
let isRinging = false;

/** Whether a phone rings: heard only by whoever switched it on. */
export function sound(rings) {
  isRinging = rings;
}

button.addEventListener("click", () => {
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(on));
  context ??= new AudioContext();
  if (on) void context.resume();
  else void context.suspend();
});

setInterval(() => {
  if (isRinging && context?.state === "running") ring(context.currentTime);
}, 2_000);

/** Two short trills, as a phone does. */
function ring(from) {
  for (const start of [0, 0.4]) {
    const volume = context.createGain();
    volume.gain.setValueAtTime(0.08, from + start);
    volume.gain.setValueAtTime(0, from + start + 0.3);
    volume.connect(context.destination);
    for (const pitch of [440, 480]) {
      const tone = context.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(volume);
      tone.start(from + start);
      tone.stop(from + start + 0.3);
    }
  }
}
