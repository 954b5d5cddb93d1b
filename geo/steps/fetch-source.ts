import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { matchesHash } from "./hash.ts";
import type { Source } from "./source.ts";

/**
 * Downloads a pinned input into the cache, checks its hash and unpacks it.
 * Returns the folder of its files. A cached copy is used only if its archive still matches.
 */
export function fetchSource(source: Source, cache: string): string {
  const folder = join(cache, "inputs", `${source.id}-${source.version}`);
  const archive = join(folder, "archive");
  const files = join(folder, "files");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(archive)) renameSync(download(source, folder), archive);
  if (!matchesHash(readFileSync(archive), source.hash)) {
    rmSync(folder, { recursive: true });
    throw new Error(
      `${source.name}@${source.version}: the archive does not match the pinned hash.`,
    );
  }
  if (!existsSync(files)) unpack(source, archive, files);
  return files;
}

function download(source: Source, folder: string): string {
  const before = new Set(readdirSync(folder));
  const [command, args] =
    source.kind === "npm"
      ? ["npm", ["pack", "--silent", `${source.name}@${source.version}`]]
      : ["apt-get", ["download", `${source.name}=${source.version}`]];
  execFileSync(command, args, { cwd: folder, stdio: "pipe" });
  const file = readdirSync(folder).find((name) => !before.has(name));
  if (file === undefined) throw new Error(`${source.name}: nothing was downloaded.`);
  return join(folder, file);
}

function unpack(source: Source, archive: string, files: string): void {
  const partial = `${files}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  if (source.kind === "npm") {
    execFileSync("tar", ["-xzf", archive, "-C", partial]);
  } else {
    // A .deb is an ar archive around a tar; dpkg is not needed to read it.
    execFileSync("ar", ["x", archive, "--output", partial]);
    execFileSync("tar", ["-xf", join(partial, "data.tar.xz"), "-C", partial]);
  }
  renameSync(partial, files);
}
