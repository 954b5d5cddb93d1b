import { readFile } from "node:fs/promises";

/** What is read of the package's own manifest, which lies two folders up from here in the checkout and in the package. */
interface Manifest {
  readonly name: string;
  readonly version: string;
}

export async function readManifest(): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return manifest;
}
