import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Journal } from "./batch-journal.ts";
import type { PlannedPicture } from "./batch-plan.ts";
import type { Progress } from "./batch-progress.ts";
import type { DrawAnswer, DrawTask } from "./batch-worker.ts";
import { replaceFile } from "./replace-file.ts";
import { confine } from "./safe-path.ts";
import { workThrough, type Outcome } from "./worker-pool.ts";
import { messageOf } from "./message-of.ts";

/** What a batch is drawn with. */
export interface BatchRun {
  /** The folder that outputs are below. */
  readonly folder: string;
  readonly workers: number;
  readonly journal: Journal;
  readonly progress: Progress;
  /** Stops the run. */
  readonly signal: AbortSignal;
}

/** What became of a batch. */
export interface BatchResult {
  readonly made: number;
  /** Why pictures are missing. */
  readonly failures: ReadonlyMap<PlannedPicture, string>;
}

/** A picture to draw, as it is sent to a worker. */
interface Task extends DrawTask {
  readonly picture: PlannedPicture;
}

/** The worker's code, a file of the package as it is built: threads run no TypeScript, and the base map is in its place there. */
const WORKER: URL = new URL("./batch-worker.js", import.meta.url);

/** Draws pictures and writes them, each as soon as it is drawn. */
export async function runBatch(
  pictures: readonly PlannedPicture[],
  run: BatchRun,
): Promise<BatchResult> {
  const failures = new Map<PlannedPicture, string>();
  let made = 0;
  const settle = async (picture: PlannedPicture, outcome: Outcome<DrawAnswer>): Promise<void> => {
    try {
      await write(picture, bytesOf(outcome), run);
      made += 1;
      run.progress.made(picture.output);
    } catch (reason) {
      failures.set(picture, messageOf(reason));
      run.progress.failed(picture.output);
    }
  };
  const tasks: Task[] = [];
  for (const picture of pictures) {
    const { source, options } = picture;
    if ("problem" in source) await settle(picture, { answer: source });
    else tasks.push({ text: source.text, options, picture });
  }
  const pool = { url: WORKER, count: run.workers, signal: run.signal };
  await workThrough<Task, DrawAnswer>(tasks, pool, ({ picture }, outcome) =>
    settle(picture, outcome),
  );
  return { made, failures };
}

/** @throws Error saying why there are none */
function bytesOf(outcome: Outcome<DrawAnswer>): Uint8Array {
  if ("crash" in outcome) throw new Error(outcome.crash);
  if ("problem" in outcome.answer) throw new Error(outcome.answer.problem);
  return outcome.answer.bytes;
}

async function write(
  picture: PlannedPicture,
  bytes: Uint8Array,
  { folder, journal }: BatchRun,
): Promise<void> {
  // Asked again each time: a folder may have become a link since the batch was planned, or since it was made here.
  await mkdir(dirname(await confine(folder, picture.output)), { recursive: true });
  await replaceFile(await confine(folder, picture.output), bytes);
  await journal.add(picture, bytes);
}
