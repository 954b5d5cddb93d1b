import { InputError } from "./input.ts";
import { printable } from "./printable.ts";
import { messageOf } from "./message-of.ts";

/** A job as its file has it: for every key the values to go through. */
export interface BatchJob {
  /** Where in the file: `jobs[2]`. */
  readonly place: string;
  readonly values: ReadonlyMap<BatchKey, readonly BatchValue[]>;
}

/** What a job may say, and of what type; named as the command's options are. */
const KINDS = {
  situation: "text",
  output: "text",
  lang: "text",
  preset: "text",
  asOf: "text",
  since: "text",
  theme: "text",
  reading: "text",
  question: "text",
  mark: "text",
  layers: "texts",
  size: "text",
  scale: "number",
  plain: "boolean",
  transparent: "boolean",
  quality: "number",
  format: "text",
} as const;

/** A key of a job. */
export type BatchKey = keyof typeof KINDS;

type Kind = (typeof KINDS)[BatchKey];

interface ValueOfKind {
  readonly text: string;
  readonly number: number;
  readonly boolean: boolean;
  readonly texts: readonly string[];
}

/** A value that one picture has for a key. */
export type BatchValue = ValueOfKind[Kind];

/** What one picture has for each key that its job gives. */
export type BatchValues = {
  readonly [Key in BatchKey]?: ValueOfKind[(typeof KINDS)[Key]];
};

/** The keys of a job, in the order in which their values are gone through: the last one's change fastest. */
export const batchKeys: readonly BatchKey[] = Object.keys(KINDS).filter(isKey);

const TYPES: Readonly<Record<Kind, string>> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  texts: "a list of texts",
};

/** More would hardly be read. */
const MOST_TOLD = 20;

/** Faults of a job file, told together: one run shows all that is to be mended. */
export class BatchFaults {
  readonly #file: string;
  readonly #faults: Set<string> = new Set<string>();

  constructor(file: string) {
    this.#file = file;
  }

  add(place: string, message: string): void {
    this.#faults.add(printable(`${this.#file}: ${place}: ${message}`));
  }

  /** @throws InputError when there are any */
  throwIfAny(): void {
    if (this.#faults.size === 0) return;
    const told = [...this.#faults].slice(0, MOST_TOLD);
    const untold = this.#faults.size - told.length;
    throw new InputError([...told, ...(untold > 0 ? [`… and ${untold} more`] : [])].join("\n"));
  }
}

/** The jobs of a job file, for as far as they are right; what is not is added to the faults. */
export function readBatchFile(text: string, faults: BatchFaults): BatchJob[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (reason) {
    faults.add("$", `is not JSON (${messageOf(reason)})`);
    return [];
  }
  if (!isRecord(parsed) || !Array.isArray(parsed["jobs"]) || parsed["jobs"].length === 0) {
    faults.add("$", 'is no list of jobs; write { "jobs": [{ "situation": …, "output": … }] }');
    return [];
  }
  for (const key of Object.keys(parsed))
    if (key !== "jobs") faults.add(key, "is unknown; a job file has jobs alone");
  return parsed["jobs"].map((job: unknown, index) => readJob(job, `jobs[${index}]`, faults));
}

function readJob(job: unknown, place: string, faults: BatchFaults): BatchJob {
  const values = new Map<BatchKey, readonly BatchValue[]>();
  if (!isRecord(job)) {
    faults.add(place, `is ${nameType(job)}, not an object`);
    return { place, values };
  }
  for (const key of ["situation", "output"] as const)
    if (!(key in job)) faults.add(`${place}.${key}`, "is missing");
  for (const key of Object.keys(job))
    if (!isKey(key)) faults.add(`${place}.${key}`, `is unknown; use ${batchKeys.join(", ")}`);
  for (const key of batchKeys)
    if (key in job) values.set(key, readValues(job[key], key, `${place}.${key}`, faults));
  return { place, values };
}

/** One value, or a list of them to go through. A key whose value is itself a list goes through a list of lists. */
function readValues(value: unknown, key: BatchKey, place: string, faults: BatchFaults) {
  const kind = KINDS[key];
  const isOne = !Array.isArray(value) || (kind === "texts" && !value.some(Array.isArray));
  const all: unknown[] = isOne ? [value] : value;
  if (all.length === 0) faults.add(place, "is an empty list; give a value or leave it out");
  const right: BatchValue[] = [];
  for (const [index, one] of all.entries()) {
    if (isOfKind(one, kind)) right.push(one);
    else
      faults.add(isOne ? place : `${place}[${index}]`, `is ${nameType(one)}, not ${TYPES[kind]}`);
  }
  return right;
}

function isOfKind(value: unknown, kind: Kind): value is BatchValue {
  switch (kind) {
    case "text":
      return isText(value);
    case "texts":
      return Array.isArray(value) && value.length > 0 && value.every(isText);
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
  }
}

/** Whether every value is of its key's type. */
export function areBatchValues(
  values: Readonly<Record<string, BatchValue>>,
): values is Readonly<Record<string, BatchValue>> & BatchValues {
  return Object.entries(values).every(([key, value]) => isKey(key) && isOfKind(value, KINDS[key]));
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isKey(key: string): key is BatchKey {
  return Object.hasOwn(KINDS, key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameType(value: unknown): string {
  if (value === null) return "null";
  if (value === "") return "an empty text";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "string") return `the text ${JSON.stringify(value)}`;
  return typeof value === "object" ? "an object" : `the ${typeof value} ${JSON.stringify(value)}`;
}
