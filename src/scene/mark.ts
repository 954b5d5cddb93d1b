import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";

/** A colour with its opacity, 0–1. */
export interface Paint {
  readonly color: string;
  readonly opacity: number;
}

/** A line's look; lengths in CSS pixels. Dashes start and end on a dash. */
export interface Stroke extends Paint {
  readonly width: number;
  readonly dash?: readonly [on: number, off: number];
  /** Round dots of this diameter instead of a line, `every` pixels apart. */
  readonly dots?: { readonly diameter: number; readonly every: number };
}

/** Diagonal lines over an area; lengths in CSS pixels, the same at every zoom. */
export interface Hatch extends Paint {
  readonly direction: "rising" | "falling";
  /** Side of the square a diagonal would repeat in. */
  readonly tile: number;
  readonly width: number;
  /** Hatch only this far inward from the outline. */
  readonly band?: number;
}

/** The parts of a picture in paint order, lowest first; both renderers keep to it. */
export const slots = [
  "waterline",
  "land",
  "ground",
  "river",
  "lake",
  "oblast",
  "coast",
  "border",
  "focus-border",
  "area-fill",
  "area-hatch",
  "line-halo",
  "line",
  "line-dots",
  "arrow-halo",
  "arrow-ground",
  "arrow-body",
  "arrow-casing",
  "symbol-rim",
  "symbol",
] as const;

/** One of the parts of a picture. */
export type Slot = (typeof slots)[number];

/** A piece of the base map: it belongs to no claim. */
export interface GroundMark {
  readonly slot: Slot;
  readonly geometry: Polygon | MultiPolygon | LineString | MultiLineString;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

interface MarkBase {
  /** Unique in the scene, from the data. */
  readonly id: string;
  /** Ids of the situation's items this mark draws; a merged vicinity draws several. */
  readonly items: readonly string[];
  /** Id of the situation's layer. */
  readonly layer: string;
}

/** An area that a claim names as a whole. */
export interface AreaMark extends MarkBase {
  readonly type: "area";
  readonly geometry: Polygon | MultiPolygon;
  readonly fill?: Paint;
  readonly hatch?: Hatch;
}

/** The soft surroundings of named places; its outline is worked out at the scale it is drawn at. */
export interface VicinityMark extends MarkBase {
  readonly type: "vicinity";
  /** One position for each of `items`. */
  readonly positions: readonly Position[];
  readonly radiusKm: number;
  /** The vicinity never looks smaller than this, in pixels, on maps from 480 px and below. */
  readonly leastRadius: readonly [wide: number, narrow: number];
  /** The territory it may not leave. */
  readonly within?: Polygon | MultiPolygon;
  readonly fill: Paint;
  readonly hatch: Hatch;
}

/** A tapered, curved arrow; its outline is worked out at the scale it is drawn at. */
export interface ArrowMark extends MarkBase {
  readonly type: "arrow";
  readonly route: readonly Position[];
  /** Where a straight route is bent to: 1 is right of travel. */
  readonly side: 1 | -1;
  readonly casing: Stroke;
  /** The body's colour, and its opacity at even steps from tail to tip. A hollow arrow has none. */
  readonly body?: { readonly color: string; readonly opacities: readonly number[] };
  readonly halo: Stroke;
  readonly ground: Paint;
}

/** A line that is not a state border. */
export interface LineMark extends MarkBase {
  readonly type: "line";
  readonly geometry: LineString | MultiLineString;
  readonly stroke: Stroke;
  readonly halo?: Stroke;
}

/** A small square at a place. */
export interface SymbolMark extends MarkBase {
  readonly type: "symbol";
  readonly position: Position;
  readonly size: number;
  readonly fill: Paint;
  readonly rim: Stroke;
}

/** Anything a claim draws. */
export type Mark = AreaMark | VicinityMark | ArrowMark | LineMark | SymbolMark;
