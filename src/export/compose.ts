import {
  buildScene,
  exceedsBasemap,
  type RenderSvgOptions,
  type Scene,
  type SceneOptions,
  type Situation,
} from "../index.ts";
import { levelFor, mayExceed, type BasemapLevel } from "./basemap-level.ts";
import {
  fitWords,
  lookOf,
  withCarriedFonts,
  type ExportImageOptions,
  type ImageSettings,
} from "./image-options.ts";

/** Where pictures get their ground from. */
export interface Ground {
  basemap(level: BasemapLevel): Promise<NonNullable<SceneOptions["basemap"]>>;
  places(): Promise<NonNullable<SceneOptions["places"]>>;
}

/** A picture that can be drawn. */
export interface Composed {
  readonly scene: Scene;
  /** With the height that its words take. */
  readonly settings: ImageSettings;
  readonly look: RenderSvgOptions;
}

/** A situation's scene on the level of the base map that its picture calls for, and how it is drawn; `asked` are the checked options. */
export async function composePicture(
  situation: Situation,
  options: ExportImageOptions,
  asked: ImageSettings,
  ground: Ground,
): Promise<Composed> {
  const sceneOn = async (level: BasemapLevel): Promise<Scene> => {
    const [basemap, places] = await Promise.all([ground.basemap(level), ground.places()]);
    return buildScene(situation, { ...withCarriedFonts(options), basemap, places });
  };
  const fine = await sceneOn(levelFor(asked.width, asked.scale));
  const settings = fitWords(asked, fine);
  const look = lookOf(settings);
  const scene = mayExceed(look) && exceedsBasemap(fine, look) ? await sceneOn("lo") : fine;
  return { scene, settings, look };
}

/** An SVG as the bytes of a file. */
export function svgFile(svg: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}
