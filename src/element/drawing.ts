import type { Party, Situation } from "../model/situation.ts";
import { situationAt } from "../model/situation-at.ts";
import { buildScene, type SceneOptions } from "../scene/build-scene.ts";
import type { Scene, SceneItem } from "../scene/scene.ts";
import type { BasemapData, BasemapLevel } from "./basemap-data.ts";
import { breathe } from "./in-parts.ts";
import type { Settings } from "./settings.ts";
import { Steps } from "./steps.ts";
import { viewContext, type ClaimActions, type ViewContext } from "./view-context.ts";

/** Narrower maps show no more than the coarsest base map holds. */
const NARROW = 480;

/** A situation made ready to be shown: resolved for a theme, a language, a day and a choice of layers. */
export interface Drawing {
  readonly settings: Settings;
  readonly scene: Scene;
  /** What the scene was built with, beside the base map. */
  readonly options: SceneOptions;
  /** With every layer on and no base map: what the key is written from. */
  readonly full: Scene;
  readonly context: ViewContext;
  readonly steps: Steps;
  /** The statement that is the last one shown; -1 for none. */
  readonly step: number;
  /** The base map as the pictures of the readings need it: each reading's scene. */
  readonly readingScene: (reading: string) => Promise<Scene>;
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

/** Builds all that depends on data and settings, and nothing that depends on size; the page goes on in between. */
export async function prepareDrawing(
  situation: Situation,
  settings: Settings,
  data: BasemapData,
  level: BasemapLevel,
  actions: ClaimActions | null,
): Promise<Drawing> {
  const steps = new Steps(situation);
  const since = settings.since ?? steps.before(settings.asOf);
  const options = sceneOptions(situation, settings);
  const loaded = await Promise.all([data.level(level), data.places()]).catch(asError);
  const failure = loaded instanceof Error ? loaded : null;
  const [basemap, places] = loaded instanceof Error ? [] : loaded;
  const chosen = {
    ...options,
    ...(settings.layers ? { layers: settings.layers } : {}),
    ...(since === null ? {} : { since }),
  };
  const drawn = { ...chosen, ...(places ? { places } : {}) };
  const shown = settings.asOf === null ? situation : situationAt(situation, settings.asOf);
  await breathe();
  const scene = buildScene(situation, { ...drawn, ...(basemap ? { basemap } : {}) });
  await breathe();
  const full = buildScene(situation, options);
  await breathe();
  return {
    settings,
    scene,
    options: chosen,
    full,
    context: viewContext(shown, {
      record: situation,
      lang: settings.lang,
      places: places ?? [],
      fresh: freshClaims(situation, shown, since),
      actions,
    }),
    steps,
    step: steps.indexOf(settings.asOf),
    readingScene: async (reading) =>
      buildScene(situation, { ...options, reading, basemap: await data.level("lo") }),
    level,
    failure,
    loadDetail: async () =>
      buildScene(situation, { ...drawn, basemap: await data.level("hi") }).ground,
  };
}

/** Ids of the switchable layers that are on; null for all. */
export type ShownLayers = Settings["layers"];

/** Those that are on after one is switched. */
export function switchedLayers(
  { context }: Drawing,
  before: ShownLayers,
  layer: string,
  shown: boolean,
): ShownLayers {
  const all = context.record.layers.filter(({ switchable }) => switchable).map(({ id }) => id);
  const now = all.filter((id) => (id === layer ? shown : (before ?? all).includes(id)));
  return now.length === all.length ? null : now;
}

function freshClaims(
  situation: Situation,
  { claims }: Situation,
  since: string | null,
): ReadonlySet<string> {
  if (since === null) return new Set();
  const before = new Set(situationAt(situation, since).claims.map(({ id }) => id));
  return new Set(claims.filter(({ id }) => !before.has(id)).map(({ id }) => id));
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
