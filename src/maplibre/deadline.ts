/** Milliseconds between two looks at the clock. */
const STEP = 250;

/**
 * What a promise gives, unless it takes longer than this. Time counts only while the page is seen: browsers draw nothing before.
 *
 * @throws Error `late`, when time is up; what the promise throws; nothing more once `signal` is aborted
 */
export async function within<T>(
  seconds: number,
  promise: Promise<T>,
  late: Error,
  signal: AbortSignal,
): Promise<T> {
  let timer: ReturnType<typeof setInterval> | undefined;
  let left = seconds * 1000;
  const stop = (): void => clearInterval(timer);
  signal.addEventListener("abort", stop, { once: true });
  const timeUp = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (!document.hidden) left -= STEP;
      if (left <= 0) reject(late);
    }, STEP);
  });
  try {
    return await Promise.race([promise, timeUp]);
  } finally {
    stop();
    signal.removeEventListener("abort", stop);
  }
}
