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

/** The record of a scene's picture, made by a software of this name and version. */
export function pictureRecord(scene: Scene, software: string): PictureRecord {
  const { furniture, id, version, asOf, lang } = scene;
  return {
    title: furniture.headline.text,
    description: furniture.summary,
    rights: furniture.worldview.text,
    situation: version === "" ? id : `${id} ${version}`,
    day: asOf,
    lang,
    software,
  };
}
