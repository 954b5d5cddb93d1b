import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { sha256 } from "./hash.ts";

/** The build tools, installed from `geo/tools/package-lock.json` into the cache. */
export interface Tools {
  /** Runs mapshaper with one list of arguments. */
  mapshaper(args: readonly string[]): void;
  /** Loads a CommonJS tool by its package name; the caller states the shape it relies on. */
  load(name: string): unknown;
}

/** Installs the locked tools once per lock file and returns them. */
export function installTools(lockFolder: string, cache: string): Tools {
  const folder = join(cache, "tools");
  const mark = join(folder, "installed");
  const lock = sha256(readFileSync(join(lockFolder, "package-lock.json")));
  mkdirSync(folder, { recursive: true });
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== lock) {
    for (const name of ["package.json", "package-lock.json"]) {
      copyFileSync(join(lockFolder, name), join(folder, name));
    }
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: folder,
      stdio: "pipe",
    });
    writeFileSync(mark, lock);
  }
  const require = createRequire(join(folder, "package.json"));
  const cli = join(folder, "node_modules", "mapshaper", "bin", "mapshaper");
  return {
    mapshaper: (args) => {
      execFileSync(process.execPath, ["--max-old-space-size=4096", cli, ...args], {
        stdio: "pipe",
      });
    },
    load: (name) => require(name) as unknown,
  };
}
