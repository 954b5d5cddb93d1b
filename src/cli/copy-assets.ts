import { copyFile, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "./input.ts";
import { messageOf } from "./message-of.ts";

/** Folders of the package with files for browsers, under the names that the code looks for. */
const FOLDERS: readonly { readonly name: string; readonly from: URL; readonly keep: RegExp }[] = [
  { name: "basemap", from: new URL("../basemap/", import.meta.url), keep: /\.json$/ },
  // The licence of the typefaces goes with them.
  { name: "fonts", from: new URL("../fonts/", import.meta.url), keep: /\.(woff2|txt)$/ },
];

const WORKER: URL = new URL("../maplibre/maplibre-gl-worker.mjs", import.meta.url);

/**
 * Lays the package's files for browsers where a bundle looks for them: MapLibre's worker in `folder`, the base map and the
 * typefaces below it. For bundlers that do not carry files along. What is there of an earlier version is replaced.
 *
 * @param folder where the bundle's scripts lie; made when it is not there
 * @throws InputError when it cannot be written
 */
export async function copyAssets(folder: string): Promise<void> {
  const worker = { from: fileURLToPath(WORKER), to: "maplibre-gl-worker.mjs" };
  for (const { from, to } of [worker, ...(await filesInFolders())]) {
    const target = join(folder, to);
    await copy(from, target).catch((reason: unknown) => {
      const why = messageOf(reason);
      throw new InputError(`${target} cannot be written (${why}); name the folder of the bundle`);
    });
  }
}

async function copy(from: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await copyFile(from, target);
}

async function filesInFolders(): Promise<{ from: string; to: string }[]> {
  const lists = FOLDERS.map(async ({ name, from, keep }) => {
    const folder = fileURLToPath(from);
    const files = (await readdir(folder)).filter((file) => keep.test(file));
    return files.map((file) => ({ from: join(folder, file), to: `${name}/${file}` }));
  });
  return (await Promise.all(lists)).flat();
}
