import { createHash } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "./replace-file.ts";

/** The journal's name in the output folder. */
export const JOURNAL = ".situation-map-batch.jsonl";

/** A picture as the journal knows it. */
interface JournalPicture {
  /** As the job file names it. */
  readonly output: string;
  readonly path: string;
  /** Of everything it is made from. */
  readonly key: string;
}

/** What is known of a finished file. */
interface JournalEntry extends Omit<JournalPicture, "path"> {
  /** Of its bytes. */
  readonly content: string;
}

/** Which files are finished, kept beside them so that a run that was ended goes on where it stopped. */
export interface Journal {
  /** Whether a file is there, undamaged, and made from just this. */
  isMade(picture: JournalPicture): Promise<boolean>;
  /** Writes down that a file is finished. */
  add(picture: JournalPicture, bytes: Uint8Array): Promise<void>;
}

/** The journal of a folder. It is written anew without lines that others overrule or that a crash cut short. */
export async function openJournal(folder: string): Promise<Journal> {
  const path = join(folder, JOURNAL);
  const entries = new Map<string, JournalEntry>();
  for (const line of (await readIfThere(path)).toString("utf8").split("\n")) {
    const entry = parseEntry(line);
    if (entry) entries.set(entry.output, entry);
  }
  // Replacing also takes the place of a link, so that lines are never added to a file elsewhere.
  await replaceFile(path, Buffer.from([...entries.values()].map(lineOf).join("")));
  return {
    async isMade(picture) {
      const entry = entries.get(picture.output);
      return entry?.key === picture.key && entry.content === hash(await readIfThere(picture.path));
    },
    add: ({ output, key }, bytes) =>
      appendFile(path, lineOf({ output, key, content: hash(bytes) })),
  };
}

/** SHA-256 in hexadecimal digits. */
export function hash(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function lineOf(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

function parseEntry(line: string): JournalEntry | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return isEntry(entry) ? entry : undefined;
  } catch {
    // The empty end, or a line that a crash cut short: its file is made again.
    return undefined;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== "object" || value === null) return false;
  const { output, key, content } = { output: "", key: "", content: "", ...value };
  return [output, key, content].every((part) => typeof part === "string" && part !== "");
}

/** A file's bytes, none when it cannot be read. */
async function readIfThere(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    return Buffer.alloc(0);
  }
}
