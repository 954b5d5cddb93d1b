import { readFile } from "node:fs/promises";
import type { Scene } from "../index.ts";

/** What a picture's file says about itself, apart from what it shows. No time of making: the same picture is the same file. */
export interface PictureRecord {
  readonly title: string;
  /** What the picture shows, in a sentence or two. */
  readonly description: string;
  /** Credits, and whose view of borders it takes. */
  readonly rights: string;
  /** The situation's id and version. */
  readonly situation: string;
  /** The day up to which statements are shown, `YYYY-MM-DD`. */
  readonly day: string;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Name and version of this package. */
  readonly software: string;
}

/** The record of a scene's picture. */
export async function pictureRecord(scene: Scene): Promise<PictureRecord> {
  const { furniture, id, version, asOf, lang } = scene;
  return {
    title: furniture.headline.text,
    description: furniture.summary,
    rights: furniture.worldview.text,
    situation: version === "" ? id : `${id} ${version}`,
    day: asOf,
    lang,
    software: await software(),
  };
}

/** From the package's own manifest, which lies two folders up from here in the checkout and in the package. */
async function software(): Promise<string> {
  const manifest: { readonly name: string; readonly version: string } = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return `${manifest.name} ${manifest.version}`;
}
