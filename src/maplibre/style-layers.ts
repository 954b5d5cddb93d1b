import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { slots, type Slot } from "../scene/mark.ts";

/** How each slot is painted; the order is the scene's. */
const TYPES: Readonly<Record<Slot, "fill" | "line" | "circle">> = {
  waterline: "line",
  land: "fill",
  ground: "fill",
  river: "line",
  lake: "fill",
  oblast: "line",
  coast: "line",
  border: "line",
  "focus-border": "line",
  "area-fill": "fill",
  "area-hatch": "line",
  "line-halo": "line",
  line: "line",
  "line-dots": "circle",
  "arrow-halo": "line",
  "arrow-ground": "fill",
  "arrow-body": "fill",
  "arrow-casing": "line",
  "symbol-rim": "fill",
  symbol: "fill",
};

const GROUND_SLOTS: ReadonlySet<Slot> = new Set([
  "waterline",
  "land",
  "ground",
  "river",
  "lake",
  "oblast",
  "coast",
  "border",
  "focus-border",
]);

/** Ids of the two map sources. */
export interface SourceIds {
  readonly ground: string;
  readonly marks: string;
}

/** The ids that a prefix gives. */
export function sourceIds(prefix: string): SourceIds {
  return { ground: `${prefix}-ground`, marks: `${prefix}-marks` };
}

/** What the layers depend on beside the features. */
export interface StyleLayersOptions {
  /** Whether our base map is drawn too. */
  readonly ground: boolean;
  /** Whether the map's canvas smooths edges by itself (multisampling): fills then need no smoothing of their own. */
  readonly multisampled: boolean;
}

/**
 * The layers of a situation: always the same, painted from the features' own properties, so that new data never adds one.
 *
 * @param prefix starts every id
 */
export function styleLayers(
  prefix: string,
  { ground, multisampled }: StyleLayersOptions,
): LayerSpecification[] {
  const sources = sourceIds(prefix);
  // Slices of a gradient share edges: smoothed, each would draw its edge twice.
  return slots
    .filter((slot) => ground || !GROUND_SLOTS.has(slot))
    .map((slot) =>
      layer(
        `${prefix}-${slot}`,
        GROUND_SLOTS.has(slot) ? sources.ground : sources.marks,
        slot,
        !multisampled && slot !== "arrow-body",
      ),
    );
}

function layer(id: string, source: string, slot: Slot, smooth: boolean): LayerSpecification {
  const filter: FilterSpecification = ["==", ["get", "slot"], slot];
  switch (TYPES[slot]) {
    case "fill":
      return {
        id,
        source,
        filter,
        type: "fill",
        layout: { "fill-sort-key": ["get", "order"] },
        paint: {
          "fill-color": ["get", "color"],
          "fill-opacity": ["get", "opacity"],
          "fill-antialias": smooth,
        },
      };
    case "line":
      return {
        id,
        source,
        filter,
        type: "line",
        layout: { "line-join": "round", "line-cap": "butt", "line-sort-key": ["get", "order"] },
        paint: {
          "line-color": ["get", "color"],
          "line-opacity": ["get", "opacity"],
          "line-width": ["get", "width"],
        },
      };
    case "circle":
      return {
        id,
        source,
        filter,
        type: "circle",
        layout: { "circle-sort-key": ["get", "order"] },
        paint: {
          "circle-color": ["get", "color"],
          "circle-opacity": ["get", "opacity"],
          "circle-radius": ["get", "radius"],
        },
      };
  }
}
