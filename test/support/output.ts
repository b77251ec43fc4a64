/** Everything the process writes while `act` runs: log lines, and metrics, which are log lines too. */
export async function outputOf(act: () => Promise<void>): Promise<string> {
  const written: string[] = [];
  const streams = [process.stdout, process.stderr];
  const originals = streams.map((stream) => stream.write);
  for (const stream of streams) {
    stream.write = (chunk: string | Uint8Array) => {
      written.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
      return true;
    };
  }
  try {
    await act();
  } finally {
    streams.forEach((stream, at) => {
      const original = originals[at];
      if (original !== undefined) stream.write = original;
    });
  }
  return written.join("");
}
