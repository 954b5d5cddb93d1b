/** Gets what the benchmark needs: the libraries it compares with, fresh builds, pages and the scene for the others. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import demo from "../../demo/vite.config.ts";
import { buildScene, readSituation, type BasemapTopology, type Place } from "../../src/index.ts";
import { batchFile, batchJobs } from "./contenders.ts";
import { writePages } from "./page/pages.ts";
import { peerScene } from "./peer-scene.ts";

const SIZE = { width: 1200, height: 675 };

const here: string = fileURLToPath(new URL(".", import.meta.url));
const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** Where everything built for the benchmark lies; ignored by git like every `dist`. */
export const built: string = `${here}dist/`;

/**
 * The package, built as it is published: apart from `dist`, so that work going on there does not disturb, and out of reach of the
 * libraries installed in this folder, which bring an older sharp.
 */
const published: string = `${root}out/bench/package/`;

/** Its code, as an address. */
export const library: string = pathToFileURL(`${published}dist/`).href;

/** The scene for libraries that know nothing of situations. */
export const sceneFile: string = `${built}scene.json`;

/** Installs the compared libraries when they are missing or not the locked ones. */
export function installPeers(): void {
  const lock = `${here}package-lock.json`;
  const installed = `${here}node_modules/.bench-lock.json`;
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  cpSync(lock, installed);
}

/** Milliseconds of each part of our export, as often as it was measured. */
export function measureParts(): [name: string, times: number[]][] {
  const args = [`${built}draw/parts.js`, library];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as [
    string,
    number[],
  ][];
}

/** Builds the package, the contenders' processes and the pages, and writes what they read. */
export async function buildAll(): Promise<void> {
  await buildPackage();
  await buildDrawings();
  await buildMapLibrePage();
  const scene = buildScene(readSituation(text("situations/ukraine-2022-02/ukraine-2022-02.json")), {
    basemap: JSON.parse(text("basemap/mid.topo.json")) as BasemapTopology,
    places: JSON.parse(text("basemap/places.json")) as Place[],
  });
  writePages(`${built}pages/`, scene, SIZE);
  writeFileSync(sceneFile, JSON.stringify(peerScene(scene, SIZE)));
  writeFileSync(`${built}${batchFile}`, JSON.stringify(batchJobs));
}

async function buildPackage(): Promise<void> {
  const outDir = `${published}dist`;
  for (const [config, emptyOutDir] of [
    ["vite.config.ts", true],
    [".config/command.vite.ts", false],
  ] as const)
    await build({
      configFile: `${root}${config}`,
      root,
      logLevel: "warn",
      build: { outDir, emptyOutDir },
    });
  cpSync(`${root}package.json`, `${published}package.json`);
}

/** Without TypeScript's loader, whose start would count for a cold contender. */
async function buildDrawings(): Promise<void> {
  await build({
    configFile: false,
    root: here,
    logLevel: "warn",
    build: {
      ssr: true,
      target: "node20",
      outDir: `${built}draw`,
      emptyOutDir: true,
      rolldownOptions: {
        input: readdirSync(`${here}draw`).map((name) => `${here}draw/${name}`),
        output: { entryFileNames: "[name].js" },
      },
    },
  });
}

/** As a user's bundler would. */
async function buildMapLibrePage(): Promise<void> {
  await build({
    ...demo,
    configFile: false,
    root: here,
    logLevel: "error",
    build: {
      ...demo.build,
      outDir: `${built}pages`,
      emptyOutDir: true,
      rolldownOptions: {
        input: `${here}page/maplibre.ts`,
        output: { entryFileNames: "maplibre.js" },
      },
    },
  });
}

/** A file of the base map or of a situation. */
function text(path: string): string {
  return readFileSync(`${root}geo/${path}`, "utf8");
}
