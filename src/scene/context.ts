import type { Position } from "geojson";
import type { Basemap } from "../geometry/basemap.ts";
import type { Say } from "../i18n/messages.ts";
import type { Place } from "../model/place.ts";
import type { Localized, Situation } from "../model/situation.ts";
import type { Theme } from "../theme/theme.ts";
import type { Palette } from "./palette.ts";

/** What every builder of marks and labels is given. */
export interface SceneContext {
  readonly situation: Situation;
  readonly basemap: Basemap | null;
  readonly places: readonly Place[];
  readonly theme: Theme;
  readonly palette: Palette;
  readonly lang: string;
  readonly say: Say;
  readonly local: (text: Localized) => string;
  /** ISO 3166-1 alpha-3 of the country the situation is about. */
  readonly focus: string;
}

/** The country the situation is about: where most of its objectives lie; empty when nothing tells. */
export function focusCountry(situation: Situation, places: readonly Place[]): string {
  const counts = new Map<string, number>();
  for (const item of situation.layers.flatMap((layer) => layer.items)) {
    if (item.kind !== "axis") continue;
    const country = places.find((place) => place.id === item.properties.objective)?.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** Where the name of an area may stand, best first. */
export function anchorsOf({ anchors, lon, lat }: Place): Position[] {
  return (anchors ?? [[lon, lat] as const]).map(([x, y]) => [x, y]);
}
