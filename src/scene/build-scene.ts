import { readBasemap, type Basemap, type BasemapTopology } from "../geometry/basemap.ts";
import { messagesFor } from "../i18n/messages.ts";
import { localize } from "../model/localize.ts";
import type { Place } from "../model/place.ts";
import type { Question, Situation, SituationItem } from "../model/situation.ts";
import { changedItems } from "../model/changes.ts";
import { situationAt } from "../model/situation-at.ts";
import type { Theme } from "../theme/theme.ts";
import { themeOf } from "../theme/themes.ts";
import { buildFurniture } from "./build-furniture.ts";
import { focusCountry, type SceneContext } from "./context.ts";
import { groundMarks } from "./ground.ts";
import { itemMarks } from "./item-marks.ts";
import { sceneItems } from "./items.ts";
import { markLabels } from "./mark-labels.ts";
import { palette } from "./palette.ts";
import { placeLabels } from "./place-labels.ts";
import type { Emphasis, Scene, SceneColors, SceneSource } from "./scene.ts";

/** What of a situation is drawn, and how. */
export interface SceneOptions {
  /** `light` (default), `dark`, `print`, `greyscale`, or a theme of one's own, from `createTheme`. */
  readonly theme?: string | Theme;
  /** BCP 47 tag; default `en`. A text that lacks the language stands in English. */
  readonly lang?: string;
  /** Draw what had been said by this day, `YYYY-MM-DD`, or up to this claim's id; default: the situation's own day. */
  readonly asOf?: string;
  /** Mark what is new since this day or claim. */
  readonly since?: string;
  /** Id of the item to mark as selected. */
  readonly selected?: string;
  /** Ids of the switchable layers to draw; default: all. Layers that cannot be switched are always drawn. */
  readonly layers?: readonly string[];
  /** Id of the reading to draw; default: the situation's first. */
  readonly reading?: string;
  /** Id of a question: its answers stand side by side in the picture, in place of the key's second lines. */
  readonly question?: string;
  /**
   * A level of the base map, as shipped or decoded by `readBasemap` (which saves the work when many scenes are built). Without
   * one, marks stand on the caller's own map.
   */
  readonly basemap?: BasemapTopology | Basemap;
  /** The base map's names. */
  readonly places?: readonly Place[];
}

/**
 * The scene of a situation: every mark, label and word resolved, for any renderer.
 *
 * @throws TypeError when a theme, layer or reading is unknown, naming it and those that are known,
 *   or a colour is none; RangeError when a theme's colours are too close to be told apart, with every such pair
 */
export function buildScene(situation: Situation, options: SceneOptions = {}): Scene {
  const theme = themeOf(options.theme ?? "light");
  const lang = options.lang ?? "en";
  const shown = options.asOf === undefined ? situation : situationAt(situation, options.asOf);
  const items = shownItems(shown, options);
  const basemap = basemapOf(options.basemap);
  const places = options.places ?? [];
  const context: SceneContext = {
    situation: {
      ...shown,
      layers: shown.layers.map((layer) => ({
        ...layer,
        items: layer.items.filter((item) => items.includes(item)),
      })),
    },
    basemap,
    places,
    theme,
    palette: palette(theme),
    lang,
    say: messagesFor(lang),
    local: (text) => localize(text, lang),
    focus: focusCountry(situation, places),
  };
  const marks = itemMarks(items, context);
  const hosts = items.flatMap((item) =>
    item.kind === "battlegroup" && item.properties.status === "confirmed"
      ? [item.properties.host]
      : [],
  );
  return {
    id: situation.id,
    lang,
    dir: /^(ar|fa|he|ur)\b/.test(lang) ? "rtl" : "ltr",
    colors: sceneColors(theme),
    view: situation.view,
    narrowView: situation.narrowView ?? situation.view,
    ground: basemap ? groundMarks(basemap, theme, { focus: context.focus, hosts }) : [],
    marks,
    labels: [...placeLabels(items, context), ...markLabels(items, context)].sort(
      (a, b) => a.priority - b.priority,
    ),
    items: sceneItems(items, context),
    emphasis: emphasisOf(situation, shown, items, options),
    furniture: buildFurniture(items, marks, context, askedQuestion(situation, options)),
    sources: citedSources(context.situation),
    version: situation.version,
    asOf: shown.asOf,
  };
}

/** The pages of every claim that had been made by then. */
function citedSources({ claims, sources }: Situation): SceneSource[] {
  const cited = new Set(claims.flatMap((claim) => claim.sources));
  return sources
    .filter((source) => cited.has(source.id))
    .map(({ id, publisher, title, url, published }) => ({
      id,
      publisher,
      title,
      url,
      ...(published === undefined ? {} : { published }),
    }));
}

/** What a reader's attention is called to: marks that are new since another moment, and the one that is open. */
function emphasisOf(
  situation: Situation,
  shown: Situation,
  items: readonly SituationItem[],
  { since, selected }: SceneOptions,
): Emphasis {
  const drawn = new Set(items.map((item) => item.id));
  const changed = since === undefined ? [] : changedItems(situationAt(situation, since), shown);
  return {
    changed: changed.filter((id) => drawn.has(id)),
    ...(selected !== undefined && drawn.has(selected) ? { selected } : {}),
  };
}

function askedQuestion({ questions }: Situation, { question }: SceneOptions): Question | undefined {
  if (question === undefined) return undefined;
  const found = questions.find(({ id }) => id === question);
  if (!found) {
    const known = questions.map(({ id }) => id).join(", ");
    throw new TypeError(
      `question: "${question}" is unknown; use ${known || "none, there are none"}`,
    );
  }
  return found;
}

function sceneColors({
  page,
  sea,
  land,
  ink,
  ink2,
  ink3,
  rule,
  highlight,
  natoFill,
}: Theme): SceneColors {
  return { page, sea, land, host: natoFill, ink, ink2, ink3, rule, highlight };
}

function basemapOf(basemap: SceneOptions["basemap"]): Basemap | null {
  if (!basemap) return null;
  return "objects" in basemap ? readBasemap(basemap) : basemap;
}

function shownItems(situation: Situation, { layers, reading }: SceneOptions): SituationItem[] {
  const switchable = situation.layers.filter((layer) => layer.switchable).map((layer) => layer.id);
  for (const id of layers ?? []) {
    if (!switchable.includes(id))
      throw new TypeError(`layers: "${id}" is unknown; use ${switchable.join(", ")}`);
  }
  const readings = situation.readings.map((candidate) => candidate.id);
  if (reading !== undefined && !readings.includes(reading)) {
    throw new TypeError(`reading: "${reading}" is unknown; use ${readings.join(", ")}`);
  }
  const read = reading ?? readings[0];
  return situation.layers
    .filter((layer) => !layer.switchable || !layers || layers.includes(layer.id))
    .flatMap((layer) => layer.items)
    .filter(
      (item) => item.kind !== "axis" || read === undefined || item.properties.reading === read,
    );
}
