/** Packs the built package, without building it again, to a name that does not change with its version. */
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { TARBALL } from "./steps.ts";

const folder = dirname(TARBALL);
mkdirSync(folder, { recursive: true });
const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
const [packed] = JSON.parse(execFileSync("npm", args, { encoding: "utf8" })) as [
  { filename: string; size: number; files: unknown[] },
];
renameSync(join(folder, packed.filename), TARBALL);
console.log(
  `${TARBALL}: ${packed.files.length} files, ${Math.round(packed.size / 1024)} kB packed`,
);
