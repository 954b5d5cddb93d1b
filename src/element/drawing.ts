import type { Party, Situation } from "../model/situation.ts";
import { situationAt } from "../model/situation-at.ts";
import { buildScene, type SceneOptions } from "../scene/build-scene.ts";
import type { Scene, SceneItem } from "../scene/scene.ts";
import type { BasemapData, BasemapLevel } from "./basemap-data.ts";
import type { Settings } from "./settings.ts";
import { viewContext, type ViewContext } from "./view-context.ts";

/** Narrower maps show no more than the coarsest base map holds. */
const NARROW = 480;

/** A situation made ready to be shown: resolved for a theme, a language, a day and a choice of layers. */
export interface Drawing {
  readonly settings: Settings;
  readonly scene: Scene;
  /** With every layer on and no base map: what the key is written from. */
  readonly full: Scene;
  readonly context: ViewContext;
  readonly level: BasemapLevel;
  /** What could not be loaded; the map is drawn without. */
  readonly failure: Error | null;
  /** The ground in full detail, for close up. */
  readonly loadDetail: () => Promise<Scene["ground"]>;
}

/** The level of the base map that a width calls for. */
export function levelFor(width: number): BasemapLevel {
  return width < NARROW ? "lo" : "mid";
}

/** Builds all that depends on data and settings, and nothing that depends on size. */
export async function prepareDrawing(
  situation: Situation,
  settings: Settings,
  data: BasemapData,
  level: BasemapLevel,
): Promise<Drawing> {
  const options = sceneOptions(situation, settings);
  const loaded = await Promise.all([data.level(level), data.places()]).catch((reason: unknown) =>
    asError(reason),
  );
  const failure = loaded instanceof Error ? loaded : null;
  const [basemap, places] = loaded instanceof Error ? [] : loaded;
  const drawn = {
    ...options,
    ...(places ? { places } : {}),
    ...(settings.layers ? { layers: settings.layers } : {}),
  };
  const shown = settings.asOf === null ? situation : situationAt(situation, settings.asOf);
  return {
    settings,
    scene: buildScene(situation, { ...drawn, ...(basemap ? { basemap } : {}) }),
    full: buildScene(situation, options),
    context: viewContext(shown, settings.lang),
    level,
    failure,
    loadDetail: async () =>
      buildScene(situation, { ...drawn, basemap: await data.level("hi") }).ground,
  };
}

/** The sign of who speaks through a mark: of the first claim that belongs to a side. */
export function glyphOf(
  item: SceneItem,
  { claims, parties }: ViewContext,
): Party["glyph"] | undefined {
  const party = item.claims.map((id) => claims.get(id)?.party).find((id) => id !== undefined);
  return party === undefined ? undefined : parties.get(party)?.glyph;
}

function sceneOptions(
  situation: Situation,
  { theme, lang, asOf, reading }: Settings,
): SceneOptions {
  const known = reading ?? situation.readings[0]?.id;
  return {
    theme,
    lang,
    ...(asOf === null ? {} : { asOf }),
    ...(known === undefined ? {} : { reading: known }),
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
