import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { JOURNAL, openJournal, type Journal } from "./batch-journal.ts";
import { planBatch, type PlannedPicture } from "./batch-plan.ts";
import { openProgress } from "./batch-progress.ts";
import { runBatch, type BatchResult } from "./batch-run.ts";
import { printable } from "./printable.ts";
import { removeLeftParts } from "./replace-file.ts";
import { untilInterrupted } from "./until-interrupted.ts";
import { UsageError } from "./usage.ts";
import { messageOf } from "./message-of.ts";

/** The command's options as they were typed. */
export interface BatchArguments {
  /** The job file again, where the command has it among its options. */
  readonly batch?: string | undefined;
  /** The folder that outputs are below. */
  readonly "out-dir"?: string | undefined;
  /** How many worker threads draw; default: as many as this process may use processors. */
  readonly workers?: string | undefined;
  /** Makes finished files again, too. */
  readonly force?: boolean | undefined;
}

const ARGUMENTS: readonly string[] = ["batch", "out-dir", "workers", "force"];

/**
 * Draws the pictures of a job file. Files that an earlier run finished are kept; each file appears whole or not at all; what
 * fails is told at the end and stops nothing else.
 *
 * @returns the exit code: 0, 1 when a picture failed, 130 or 143 when the run was interrupted
 * @throws UsageError when the command is called wrongly, InputError with all faults of the job file
 */
export async function exportBatch(jobFile: string, args: BatchArguments): Promise<number> {
  const { folder, workers, force } = readArguments(args);
  const pictures = await planBatch(jobFile, folder);
  const journal = await openFolder(folder, pictures);
  const unmade = force ? pictures : await unmadeOf(pictures, journal);
  const progress = openProgress(process.stderr, unmade.length);
  const { result, exitCode } = await untilInterrupted((signal) =>
    runBatch(unmade, { folder, workers, journal, progress, signal }),
  );
  progress.close();
  process.stderr.write(reportOf(pictures, unmade.length, result));
  return exitCode ?? (result.failures.size > 0 ? 1 : 0);
}

function readArguments(args: BatchArguments): { folder: string; workers: number; force: boolean } {
  const { "out-dir": folder, workers = String(availableParallelism()), force = false } = args;
  const foreign = Object.entries(args).find(([key, value]) => value && !ARGUMENTS.includes(key));
  if (foreign)
    throw new UsageError(`--${foreign[0]} does not go with --batch; write it into the job file`);
  if (!folder) throw new UsageError("export --batch needs --out-dir DIR");
  if (!/^[1-9]\d{0,2}$/.test(workers))
    throw new UsageError(`--workers ${workers} is no number of workers; use 1 to 999`);
  return { folder, workers: Number(workers), force };
}

/** Makes the output folder ready: what a killed run left half-written is removed. */
async function openFolder(folder: string, pictures: readonly PlannedPicture[]): Promise<Journal> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (reason) {
    throw new UsageError(`--out-dir ${folder} cannot be made: ${messageOf(reason)}`);
  }
  await removeLeftParts([join(folder, JOURNAL), ...pictures.map(({ path }) => path)]);
  return openJournal(folder);
}

async function unmadeOf(
  pictures: readonly PlannedPicture[],
  journal: Journal,
): Promise<PlannedPicture[]> {
  const unmade: PlannedPicture[] = [];
  // One after the other: each file is read as a whole.
  for (const picture of pictures) if (!(await journal.isMade(picture))) unmade.push(picture);
  return unmade;
}

/** What failed, in the order of the job file, and a line with all numbers. */
function reportOf(
  pictures: readonly PlannedPicture[],
  unmade: number,
  { made, failures }: BatchResult,
): string {
  const problems = pictures.flatMap((picture) =>
    (failures.get(picture)?.split("\n") ?? []).map((line) =>
      printable(`${picture.output}: ${line}`),
    ),
  );
  const undone = unmade - made - failures.size;
  const numbers = [
    `${pictures.length} pictures: ${made} made`,
    `${pictures.length - unmade} up to date`,
    `${failures.size} failed`,
    ...(undone > 0 ? [`${undone} not made yet (run again to go on)`] : []),
  ];
  return `${[...problems, numbers.join(", ")].join("\n")}\n`;
}
