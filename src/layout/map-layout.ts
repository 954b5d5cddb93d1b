import type { AxisArrow } from "../geometry/axis-arrow.ts";
import type { Point } from "../geometry/polyline.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { PlacedChip, ScaleBar } from "./map-furniture.ts";
import type { PlacedLabel } from "./placed-label.ts";
import type { Ring } from "./rings.ts";
import type { Shape } from "./shape.ts";

/** A vicinity's places in pixels, each with its item, and the radius around one of them. */
export interface VicinityGeometry {
  readonly points: readonly Point[];
  readonly items: readonly string[];
  readonly radius: number;
}

/** The outline of a whole area that can be pointed at. */
export interface AreaGeometry {
  readonly items: readonly string[];
  readonly rings: readonly (readonly Point[])[];
}

/** A map's window laid out: what is painted and which labels stand where, in its pixels. */
export interface MapLayout {
  readonly viewport: Viewport;
  readonly shapes: readonly Shape[];
  readonly labels: readonly PlacedLabel[];
  readonly arrows: ReadonlyMap<string, AxisArrow>;
  readonly vicinities: ReadonlyMap<string, VicinityGeometry>;
  /** Countries and territories that can be pointed at, as outlines. */
  readonly areas: readonly AreaGeometry[];
  readonly chips: readonly PlacedChip[];
  /** Rings around what is new, and around what is open. */
  readonly rings: readonly Ring[];
  readonly scaleBar?: ScaleBar;
}
