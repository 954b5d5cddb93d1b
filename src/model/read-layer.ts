import type { Position } from "geojson";
import type { Cursor } from "./cursor.ts";
import { limits } from "./limits.ts";
import { readOwnId } from "./read-id.ts";
import { readItem } from "./read-item.ts";
import { readLocalized } from "./read-text.ts";
import {
  isObject,
  readFlag,
  readList,
  readObject,
  requireSome,
  withDefault,
} from "./read-value.ts";
import type { Bbox, SituationItem, SituationLayer } from "./situation.ts";

/** What a layer may hold; the last three are written by GIS programs and not used. */
const layerKeys = ["type", "id", "title", "switchable", "features", "bbox", "name", "crs"] as const;

/** Reads the layers of a situation whose home view is `view`. */
export function readLayers(cursor: Cursor, view: Bbox): SituationLayer[] {
  const features = countFeatures(cursor.value);
  if (features > limits.features) {
    const message = `${features} features are more than a situation may hold`;
    cursor.error("too-many", `${message}; keep to ${limits.features}`);
    return [];
  }
  requireSome(cursor, "no-layers", "a situation without layers shows nothing; add at least one");
  if (features === 0 && Array.isArray(cursor.value) && cursor.value.length > 0) {
    cursor.error("no-marks", "no layer has a feature, so the map would be empty; add at least one");
  }
  return readList(cursor, "layers", (layer) => readLayer(layer, view));
}

function countFeatures(layers: unknown): number {
  if (!Array.isArray(layers)) return 0;
  let count = 0;
  for (const layer of layers.slice(0, limits.entries)) {
    const features: unknown = isObject(layer) ? Reflect.get(layer, "features") : undefined;
    if (Array.isArray(features)) count += features.length;
  }
  return count;
}

function readLayer(cursor: Cursor, view: Bbox): SituationLayer {
  const at = readObject(cursor, "a layer", layerKeys);
  const type = at("type");
  if (type.value !== "FeatureCollection") type.expected('the text "FeatureCollection"');
  const id = readOwnId(at("id"), "layer");
  return {
    id,
    title: readLocalized(at("title")),
    switchable: withDefault(at("switchable"), true, readFlag),
    items: readList(at("features"), "features", (feature) => readFeature(feature, id, view)).flat(),
  };
}

function readFeature(cursor: Cursor, layer: string, view: Bbox): SituationItem[] {
  const item = readItem(cursor, layer);
  if (item === null) return [];
  if (looksSwapped(item.geometry, view)) {
    cursor
      .at("geometry")
      .warn(
        "swapped-position",
        "these positions lie outside the view, but inside it with latitude and longitude swapped; write [longitude, latitude]",
      );
  }
  return [item];
}

/** Whether a geometry lies wholly outside the view as written, and wholly inside it with lng and lat exchanged. */
function looksSwapped(geometry: SituationItem["geometry"], view: Bbox): boolean {
  const positions = geometry === null ? [] : positionsOf(geometry);
  return (
    positions.length > 0 &&
    positions.every(([lng, lat]) => !isWithin(view, lng, lat) && isWithin(view, lat, lng))
  );
}

function positionsOf(geometry: NonNullable<SituationItem["geometry"]>): readonly Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}

function isWithin([west, south, east, north]: Bbox, lng = 0, lat = 0): boolean {
  const between = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return between && lat >= south && lat <= north;
}
