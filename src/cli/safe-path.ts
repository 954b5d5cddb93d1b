import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { messageOf } from "./message-of.ts";

/** A path from a file that leads, or could lead, out of the folder it is confined to. */
export class UnsafePathError extends Error {
  override readonly name: string = "UnsafePathError";
}

/**
 * The place in a folder that a path from a file names. The folder itself is the user's word and may be a link or not be there
 * yet; below it no link may lead out. Links in the path are resolved, but for its last part.
 *
 * The answer holds for the moment: ask again right before writing.
 *
 * @throws UnsafePathError when the path is absolute, goes up, is none on every system, or leads out through a link
 */
export async function confine(folder: string, path: string): Promise<string> {
  const fault = faultOf(path);
  if (fault) throw new UnsafePathError(`${JSON.stringify(path)} ${fault}`);
  const target = resolve(folder, path);
  try {
    const root = await realPath(resolve(folder));
    const place = join(await realPath(dirname(target)), basename(target));
    if (isBelow(root, place) && isBelow(root, await realPath(target))) return place;
  } catch (reason) {
    const why = messageOf(reason);
    throw new UnsafePathError(`${JSON.stringify(path)} cannot be used: ${why}`);
  }
  throw new UnsafePathError(`${JSON.stringify(path)} leads out of ${folder} through a link`);
}

/** What is wrong with a path as it is written, on whatever system: a file of jobs is moved between them. */
function faultOf(path: string): string | undefined {
  if (path === "") return "is empty; name a file";
  if (path.includes("\0")) return "holds a NUL character; name a file";
  // Such a name could steer the terminal of whoever reads about it.
  if (/\p{Cc}/u.test(path)) return "holds a control character; leave it out";
  if (path.includes("\\")) return "holds a backslash; write / between folders";
  if (path.startsWith("/")) return "is absolute; write it relative to the folder";
  if (path.includes(":")) return "holds a colon, which names a drive on Windows; leave it out";
  const parts = path.split("/");
  if (parts.includes("..")) return "goes up with ..; name a file below the folder";
  if (["", "."].includes(parts.at(-1) ?? "")) return "names a folder; name a file";
  return undefined;
}

/** A path with its links resolved, as far as it is there. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (reason) {
    if (!isMissing(reason)) throw reason;
    if (await isLink(path)) throw new Error(`${path} is a link to nothing`, { cause: reason });
    return join(await realPath(dirname(path)), basename(path));
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (reason) {
    if (isMissing(reason)) return false;
    throw reason;
  }
}

function isMissing(reason: unknown): boolean {
  return reason instanceof Error && "code" in reason && reason.code === "ENOENT";
}

/** By the parts of the way, so that `out-evil` is not below `out`. */
function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
