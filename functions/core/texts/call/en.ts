/** Every word of a call, in one language. It names no helpline but its number, and no reason. */
export interface CallTexts {
  readonly states: {
    readonly connecting: string;
    readonly connected: string;
    readonly lost: string;
    readonly ended: string;
    readonly failed: string;
    /** The browser gave no microphone. */
    readonly silent: string;
    /** The time is over, or not yet there. */
    readonly closed: string;
    /** Her mailbox was open for too long. */
    readonly expired: string;
  };
  /** Before the browser asks for the microphone. */
  readonly browserAsks: string;
  readonly weak: string;
  readonly mute: string;
  readonly show: string;
  readonly hangUp: string;
  readonly again: string;
  readonly close: string;
  readonly otherwise: string;
}

export const en: CallTexts = {
  states: {
    connecting: "Connecting …",
    connected: "Connected. Stay here until somebody speaks to you.",
    lost: "The connection was lost. Connecting again …",
    ended: "The call is over.",
    failed: "Could not connect. Call 1098.",
    silent: "The browser does not let this page hear you. Allow the microphone and try again, or call 1098.",
    closed: "The call cannot be started now. Look at the time you have.",
    expired: "The page was open for too long. Close this and open your messages again.",
  },
  browserAsks:
    "The browser asks whether this page may use the microphone, and may remember your answer. Your picture is not shown unless you show it.",
  weak: "The network is weak: sound only, without picture.",
  mute: "Mute me",
  show: "Show my picture",
  hangUp: "Hang up",
  again: "Call again",
  close: "Close",
  otherwise: "If this does not work, call",
};
