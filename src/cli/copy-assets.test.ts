import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { basemapFiles, webFonts } from "../carried-files.ts";
import { workerAddress } from "../maplibre/worker-address.ts";
import { copyAssets } from "./copy-assets.ts";
import { InputError } from "./input.ts";

let scratch = "";

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "situation-map-assets-"));
});

afterEach(() => rm(scratch, { recursive: true, force: true }));

/** Every file that the code names, by what a bundle in one folder looks for it as. */
const named: readonly (readonly [name: string, original: string | URL])[] = [
  ["maplibre-gl-worker.mjs", workerAddress()],
  ...Object.values(basemapFiles).map((file) => [`basemap/${nameOf(file())}`, file()] as const),
  ...webFonts.map(({ woff2 }) => [`fonts/${nameOf(woff2())}`, woff2()] as const),
];

describe("copyAssets", () => {
  it.each(named)("copies %s", async (name, original) => {
    const bundle = join(scratch, "public/map");
    await copyAssets(bundle);
    const copy = await readFile(join(bundle, name));
    expect(copy.equals(await readFile(new URL(original)))).toBe(true);
  });

  it("lays the licence of the typefaces beside them", async () => {
    await copyAssets(scratch);
    const licence = await readFile(join(scratch, "fonts/OFL.txt"), "utf8");
    expect(licence).toContain("SIL OPEN FONT LICENSE");
  });

  it("replaces files of an earlier version and leaves all others", async () => {
    const [worker, bundle] = [join(scratch, "maplibre-gl-worker.mjs"), join(scratch, "main.js")];
    await Promise.all([writeFile(worker, "old"), writeFile(bundle, "ours")]);
    await copyAssets(scratch);
    expect((await readFile(worker, "utf8")).length).toBeGreaterThan(100_000);
    expect(await readFile(bundle, "utf8")).toBe("ours");
  });

  it("says which file it cannot write, and what to name instead", async () => {
    const file = join(scratch, "main.js");
    await writeFile(file, "");
    const refused = copyAssets(file);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(/main\.js.*name the folder of the bundle/);
  });
});

function nameOf(url: URL): string {
  return url.pathname.split("/").at(-1) ?? "";
}
