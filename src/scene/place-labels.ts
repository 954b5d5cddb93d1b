import type { Place } from "../model/place.ts";
import type { SituationItem } from "../model/situation.ts";
import { anchorsOf, type SceneContext } from "./context.ts";
import type { Compass, Label, Marker } from "./label.ts";
import { textRun } from "./palette.ts";

/** Where a city's name goes first: on the side away from what the map shows beside it. */
const AROUND: readonly Compass[] = ["E", "W", "NE", "SE", "NW", "SW", "N", "S"];
const WEST_FIRST: readonly Compass[] = ["W", "NW", "SW", "E", "NE", "SE", "N", "S"];

/** From which zoom on cities of a rank are named: the home view keeps to what orients. */
const CITY_FROM_ZOOM: Readonly<Record<number, number>> = { 2: 5, 3: 5.6, 4: 6.3 };

/** From which zoom on rivers are named. */
const RIVER_FROM_ZOOM = 6;

/** The base map's names: objectives first, then countries, cities and waters, each only where it finds room. */
export function placeLabels(items: readonly SituationItem[], context: SceneContext): Label[] {
  const objectives = new Set(
    items.flatMap((item) => (item.kind === "axis" ? [item.properties.objective] : [])),
  );
  const named = new Set(
    items.flatMap((item) =>
      item.kind === "battlegroup" ? [item.properties.host] : item.kind === "area" ? [item.id] : [],
    ),
  );
  return context.places.flatMap((place): Label[] => {
    if (objectives.has(place.id)) return [cityLabel(place, items, context)];
    switch (place.kind) {
      case "country":
        return named.has(place.country) ? [] : [countryLabel(place, context)];
      case "region":
        return [];
      case "sea":
      case "river":
        return [waterLabel(place, context)];
      case "capital":
      case "city":
      case "town":
        return [orientationLabel(place, context)];
    }
  });
}

function localName(place: Place, { local }: SceneContext): string {
  return local(place.names);
}

/** A city that an axis points to: never dropped. Its name stands on the side the arrow does not come from. */
function cityLabel(place: Place, items: readonly SituationItem[], context: SceneContext): Label {
  const { theme } = context;
  const axis = items.find((item) => item.kind === "axis" && item.properties.objective === place.id);
  const tip = axis?.kind === "axis" ? axis.geometry.coordinates.at(-1) : undefined;
  const fromEast = tip !== undefined && (tip[0] ?? 0) > place.lon + 0.15;
  return {
    id: `place-${place.id}`,
    items: [],
    priority: 1,
    keep: true,
    tier: 1,
    lines: [textRun(localName(place, context), "targetCity", theme, "city")],
    halo: { color: theme.focus, width: 2.8 },
    anchor: {
      type: "point",
      position: [place.lon, place.lat],
      marker: { shape: "target", color: theme.city, ground: theme.focus },
      clear: { px: 5 },
      candidates: fromEast ? WEST_FIRST : AROUND,
      leader: true,
    },
  };
}

function countryLabel(place: Place, context: SceneContext): Label {
  const { theme, focus } = context;
  const isFocus = place.country === focus;
  const role = isFocus ? "focusCountry" : place.rank <= 2 ? "country" : "smallCountry";
  return {
    id: `place-${place.id}`,
    items: [],
    priority: isFocus ? 2 : place.rank <= 2 ? 2.5 : place.rank === 3 ? 6 : 7,
    keep: isFocus,
    tier: isFocus || place.rank <= 2 ? 1 : 2,
    lines: [
      textRun(localName(place, context), role, theme, isFocus ? "focusLabel" : "countryLabel"),
    ],
    halo: { color: isFocus ? theme.focus : theme.land, width: 2.6 },
    anchor: {
      type: "area",
      positions: anchorsOf(place),
    },
  };
}

function orientationLabel(place: Place, context: SceneContext): Label {
  const { theme, focus } = context;
  const inFocus = place.country === focus;
  const ground = inFocus ? theme.focus : theme.land;
  const marker: Marker = { shape: inFocus ? "ring" : "dot", color: theme.city, ground };
  return {
    id: `place-${place.id}`,
    items: [],
    priority: place.kind === "capital" || place.rank <= 2 ? 4.6 : 6 + place.rank / 10,
    keep: false,
    tier: place.rank <= 1 ? 1 : place.rank === 2 ? 2 : 3,
    minZoom: CITY_FROM_ZOOM[place.rank] ?? 0,
    lines: [textRun(localName(place, context), "city", theme, "city")],
    halo: { color: ground, width: 2.8 },
    anchor: {
      type: "point",
      position: [place.lon, place.lat],
      marker,
      clear: { px: 3 },
      candidates: AROUND,
      leader: false,
    },
  };
}

function waterLabel(place: Place, context: SceneContext): Label {
  return {
    id: `place-${place.id}`,
    items: [],
    priority: 5.5,
    keep: false,
    tier: place.rank <= 1 ? 1 : 2,
    minZoom: place.kind === "river" || place.rank > 2 ? RIVER_FROM_ZOOM : 0,
    lines: [
      textRun(
        localName(place, context),
        place.rank <= 1 ? "water" : "smallWater",
        context.theme,
        "waterLabel",
      ),
    ],
    anchor: {
      type: "area",
      positions: anchorsOf(place),
    },
  };
}
