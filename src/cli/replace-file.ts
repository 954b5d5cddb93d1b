import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./usage.ts";
import { messageOf } from "./message-of.ts";

/**
 * Puts bytes in the place of a file, which is there whole or not at all: they are written beside it and renamed. A link of
 * this name is replaced, not followed.
 *
 * @throws UsageError when the folder or the file cannot be written
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await rm(part, { force: true });
    // Exclusive: a link that somebody has put here in the meantime is not followed.
    await writeFile(part, bytes, { flag: "wx" });
    await rename(part, path);
  } catch (reason) {
    await rm(part, { force: true });
    throw new UsageError(`${path} cannot be written: ${messageOf(reason)}`);
  }
}

/** Removes what runs that were killed have left of files while they were written; other files and other runs' are kept. */
export async function removeLeftParts(paths: readonly string[]): Promise<void> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const folder = dirname(path);
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(path)));
  }
  for (const [folder, files] of names) {
    const parts = (await namesIn(folder)).filter((name) => isLeftPart(name, files));
    await Promise.all(parts.map((name) => rm(join(folder, name), { force: true })));
  }
}

function isLeftPart(name: string, files: ReadonlySet<string>): boolean {
  const [, file = "", id = ""] = /^(.+)\.(\d+)\.part$/.exec(name) ?? [];
  return files.has(file) && !isOtherProcess(Number(id));
}

/** Whether a process of this number runs that is not this one. */
function isOtherProcess(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (reason) {
    // Somebody else's process may not be signalled, but it runs.
    return reason instanceof Error && "code" in reason && reason.code === "EPERM";
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    // Not there yet, so nothing was left in it.
    return [];
  }
}
