import { posix } from "node:path";
import { imageSettings } from "../export/image-options.ts";
import { formats, type ExportImageOptions, type ImageFormat } from "../export/index.ts";
import {
  areBatchValues,
  batchKeys,
  type BatchFaults,
  type BatchJob,
  type BatchKey,
  type BatchValue,
  type BatchValues,
} from "./batch-file.ts";

/** One picture of a batch. */
export interface BatchPicture {
  /** The job it is of: `jobs[2]`. */
  readonly place: string;
  /** As the job file names it. */
  readonly situation: string;
  /** As the job file names it, placeholders filled in. */
  readonly output: string;
  readonly options: ExportImageOptions;
}

/** A list too many, and a job means more than anybody wants. */
const MOST_PICTURES = 10_000;

/** The pictures a job stands for: each of its values with each of all others. Faults are added to the faults. */
export function expandJob(job: BatchJob, faults: BatchFaults): BatchPicture[] {
  const count = [...job.values.values()].reduce((product, { length }) => product * length, 1);
  if (count > MOST_PICTURES) {
    faults.add(job.place, `stands for ${count} pictures; write jobs of at most ${MOST_PICTURES}`);
    return [];
  }
  return combinations(job).flatMap((values) => {
    try {
      return [pictureOf(job.place, values)];
    } catch (reason) {
      if (!(reason instanceof TypeError || reason instanceof RangeError)) throw reason;
      // These messages begin with the key.
      const [, key = "$", message = reason.message] = /^(\w+): (.*)$/s.exec(reason.message) ?? [];
      faults.add(`${job.place}.${key}`, message);
      return [];
    }
  });
}

function combinations({ values }: BatchJob): BatchValues[] {
  let all: Record<string, BatchValue>[] = [{}];
  for (const key of batchKeys) {
    const choices = values.get(key);
    if (choices)
      all = all.flatMap((before) => choices.map((choice) => ({ ...before, [key]: choice })));
  }
  return all.filter(areBatchValues);
}

/** @throws TypeError or RangeError whose message begins with the key */
function pictureOf(place: string, values: BatchValues): BatchPicture {
  const output = fillIn(values.output ?? "", values);
  const options = optionsOf(output, values);
  imageSettings(options);
  return { place, situation: values.situation ?? "", output, options };
}

/** The options of an export, which has three of them under other names. */
function optionsOf(output: string, values: BatchValues): ExportImageOptions {
  const { situation: _, output: __, format, size, mark, plain, ...same } = values;
  if (values.lang !== undefined) checkLanguage(values.lang);
  return {
    ...same,
    format: formatOf(format ?? posix.extname(output).slice(1)),
    ...(size === undefined ? {} : sizeOf(size)),
    ...(mark === undefined ? {} : { selected: mark }),
    ...(plain ? { furniture: "none" } : {}),
  };
}

function formatOf(word: BatchValue): ImageFormat {
  const name = String(word).toLowerCase();
  const found = formats.find((format) => format === (name === "jpg" ? "jpeg" : name));
  if (!found)
    throw new TypeError(
      `format: "${name}" is unknown; give it, or end output in ${formats.join(", ")}`,
    );
  return found;
}

function sizeOf(size: string): { width: number; height: number } {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(size) ?? [];
  if (!width || !height) throw new TypeError(`size: "${size}" is no size; write it as 1200x675`);
  return { width: Number(width), height: Number(height) };
}

function checkLanguage(lang: string): void {
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    throw new TypeError(`lang: "${lang}" is no language tag; write one such as en or pt-BR`);
  }
}

const PLACEHOLDERS: readonly BatchKey[] = batchKeys.filter((key) => key !== "output");

/** An output with its placeholders replaced by what this picture has for them. */
function fillIn(output: string, values: BatchValues): string {
  return output.replaceAll(/\{([^{}]*)\}|[{}]/g, (found, name: string | undefined) => {
    const key = PLACEHOLDERS.find((candidate) => candidate === name);
    if (!key) {
      const known = PLACEHOLDERS.map((candidate) => `{${candidate}}`).join(", ");
      throw new TypeError(`output: ${found} is no placeholder; use ${known}`);
    }
    const value = values[key];
    if (value === undefined)
      throw new TypeError(`output: {${key}} has no value in this job; give ${key} one`);
    if (key === "situation") return posix.basename(String(value), ".json");
    return typeof value === "object" ? value.join("+") : String(value);
  });
}

/** Adds a fault for every file that more than one picture would be written to. Upper and lower case are one on many disks. */
export function checkCollisions(
  pictures: readonly (BatchPicture & { readonly path: string })[],
  faults: BatchFaults,
): void {
  const first = new Map<string, BatchPicture>();
  for (const picture of pictures) {
    const file = picture.path.normalize("NFC").toLowerCase();
    const other = first.get(file);
    if (!other) first.set(file, picture);
    else {
      const by = other.place === picture.place ? "this job" : other.place;
      faults.add(
        `${picture.place}.output`,
        `${picture.output} is already written by ${by}; add a placeholder for what differs`,
      );
    }
  }
}
