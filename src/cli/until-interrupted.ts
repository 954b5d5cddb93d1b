/** Signals that end a command, and the exit codes that shells expect then. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does some work that can be asked to stop: Ctrl-C or SIGTERM abort its signal, and the work comes to a clean end. A second one
 * ends the process at once.
 *
 * @returns what the work gives, and the exit code for the signal if one came
 */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ result: Result; exitCode: number | undefined }> {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const stop = (name: NodeJS.Signals): void => {
    exitCode = name === "SIGTERM" ? SIGNALS.SIGTERM : SIGNALS.SIGINT;
    controller.abort();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const result = await work(controller.signal);
    return { result, exitCode };
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
