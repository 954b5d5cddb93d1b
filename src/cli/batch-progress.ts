import { clearLine, cursorTo } from "node:readline";

/** Shows how far a batch is. */
export interface Progress {
  /** A file is finished. */
  made(file: string): void;
  /** A file could not be made. */
  failed(file: string): void;
  /** Leaves a clean line behind. */
  close(): void;
}

/** A stream that may be a terminal. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** Characters in a line of the terminal. */
  readonly columns?: number;
}

/** The last files that the current rate is taken from. */
const RECENT = 20;
const BAR_WIDTH = 24;

/**
 * On a terminal one line that is written over; elsewhere (or with NO_COLOR, or on a terminal that cannot) a line for each file.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function openProgress(
  stream: ProgressStream,
  total: number,
  env: NodeJS.ProcessEnv = process.env,
  now: () => number = () => performance.now(),
): Progress {
  const isPlain = !stream.isTTY || Boolean(env["NO_COLOR"]) || env["TERM"] === "dumb";
  return isPlain ? openLines(stream, total) : openBar(stream, total, now);
}

function openLines(stream: ProgressStream, total: number): Progress {
  let done = 0;
  const tell = (what: string): void => {
    done += 1;
    stream.write(`${done}/${total} ${what}\n`);
  };
  return {
    made: (file) => tell(file),
    failed: (file) => tell(`${file} failed`),
    close: () => {},
  };
}

function openBar(stream: ProgressStream, total: number, now: () => number): Progress {
  const times = [now()];
  let [done, failures] = [0, 0];
  const show = (): void => {
    const line = barLine({ done, total, failures, perSecond: rateOf(times) });
    clear(stream);
    // A line that wraps could not be written over.
    stream.write(line.slice(0, Math.max(0, (stream.columns ?? 80) - 1)));
  };
  const step = (): void => {
    done += 1;
    times.push(now());
    if (times.length > RECENT + 1) times.shift();
    show();
  };
  show();
  return {
    made: step,
    failed() {
      failures += 1;
      step();
    },
    close: () => clear(stream),
  };
}

function clear(stream: ProgressStream): void {
  cursorTo(stream, 0);
  clearLine(stream, 0);
}

function rateOf(times: readonly number[]): number {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return last > first ? ((times.length - 1) * 1000) / (last - first) : 0;
}

/** How far a batch is. */
interface BatchState {
  readonly done: number;
  readonly total: number;
  readonly failures: number;
  /** Files per second; 0 while not known. */
  readonly perSecond: number;
}

function barLine({ done, total, failures, perSecond }: BatchState): string {
  const filled = Math.floor((done / Math.max(1, total)) * BAR_WIDTH);
  const parts = [
    `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${done}/${total}`,
    ...(failures > 0 ? [`${failures} failed`] : []),
    ...(perSecond > 0
      ? [`${perSecond.toFixed(1)}/s`, `${clock((total - done) / perSecond)} left`]
      : []),
  ];
  return parts.join("  ");
}

/** Seconds as 01:05, or 2:00:30. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = `${twoDigits(minutes)}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
