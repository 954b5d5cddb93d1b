import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { readManifest } from "../export/manifest.ts";
import { BatchFaults, readBatchFile } from "./batch-file.ts";
import { hash, JOURNAL } from "./batch-journal.ts";
import { checkCollisions, expandJob, type BatchPicture } from "./batch-pictures.ts";
import { InputError, isBuiltIn, readInput } from "./input.ts";
import { messageOf } from "./message-of.ts";
import { confine } from "./safe-path.ts";

/** A situation's text, or why it cannot be read. */
type Source = { readonly text: string } | { readonly problem: string };

/** A picture of which it is known where it goes and what it is made from. */
export interface PlannedPicture extends BatchPicture {
  /** The file's place. */
  readonly path: string;
  readonly source: Source;
  /** Changes with whatever could change the picture: its options, its situation, this package. */
  readonly key: string;
}

/**
 * The pictures of a job file, to be written below a folder. What the job file itself has wrong is found here, before anything is
 * drawn or written; what depends on a situation fails that picture alone.
 *
 * @throws InputError with all faults of the job file, one a line
 */
export async function planBatch(jobFile: string, folder: string): Promise<PlannedPicture[]> {
  const faults = new BatchFaults(jobFile);
  const jobs = readBatchFile(await readJobFile(jobFile), faults);
  faults.throwIfAny();
  const pictures = jobs.flatMap((job) => expandJob(job, faults));
  const placed = await placePictures(pictures, folder, faults);
  checkCollisions(placed, faults);
  const sources = await readSources(pictures, jobFile, faults);
  faults.throwIfAny();
  const { version } = await readManifest();
  return placed.map((picture) => {
    const source = sources.get(picture.situation) ?? { problem: "has no situation" };
    const key = hash(JSON.stringify([version, picture.options, source]));
    return { ...picture, source, key };
  });
}

async function readJobFile(jobFile: string): Promise<string> {
  try {
    return await readFile(jobFile, "utf8");
  } catch (reason) {
    throw new InputError(`${jobFile}: $: cannot be read (${messageOf(reason)}); give a job file`);
  }
}

async function placePictures(
  pictures: readonly BatchPicture[],
  folder: string,
  faults: BatchFaults,
): Promise<(BatchPicture & { readonly path: string })[]> {
  const placed: (BatchPicture & { readonly path: string })[] = [];
  for (const picture of pictures) {
    const place = `${picture.place}.output`;
    try {
      const path = await confine(folder, picture.output);
      if (basename(path).toLowerCase() === JOURNAL)
        faults.add(place, `${JOURNAL} is where a batch keeps its journal; choose another name`);
      placed.push({ ...picture, path });
    } catch (reason) {
      faults.add(place, messageOf(reason));
    }
  }
  return placed;
}

/** The situations that pictures name, each read once. */
async function readSources(
  pictures: readonly BatchPicture[],
  jobFile: string,
  faults: BatchFaults,
): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  for (const { situation, place } of pictures) {
    if (sources.has(situation)) continue;
    try {
      const file = isBuiltIn(situation) ? undefined : await confine(dirname(jobFile), situation);
      sources.set(situation, await readSource(situation, file));
    } catch (reason) {
      faults.add(`${place}.situation`, messageOf(reason));
    }
  }
  return sources;
}

/** @param file undefined for a situation that comes with the package */
async function readSource(name: string, file: string | undefined): Promise<Source> {
  try {
    return { text: file ? await readFile(file, "utf8") : (await readInput(name)).text };
  } catch (reason) {
    return { problem: `${name} cannot be read (${messageOf(reason)})` };
  }
}
