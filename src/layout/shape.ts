import type { Point } from "../geometry/polyline.ts";
import type { Mark, Paint, Slot } from "../scene/mark.ts";

export type { Point };

interface ShapeBase {
  readonly slot: Slot;
  /** Id of the mark, and of the items it draws. */
  readonly mark: string;
  readonly items: readonly string[];
  readonly layer: string;
}

/** A filled area; rings closed or not, even–odd. */
export interface FillShape extends ShapeBase {
  readonly type: "fill";
  readonly polygons: readonly (readonly (readonly Point[])[])[];
  readonly paint: Paint;
  /** Opacity changes evenly from one point to another, in these steps, instead of `paint.opacity`. */
  readonly gradient?: {
    readonly from: Point;
    readonly to: Point;
    readonly opacities: readonly number[];
  };
}

/** Lines of one width; joins round, ends cut off. */
export interface StrokeShape extends ShapeBase {
  readonly type: "stroke";
  readonly lines: readonly (readonly Point[])[];
  readonly paint: Paint;
  readonly width: number;
}

/** Round dots. */
export interface DotsShape extends ShapeBase {
  readonly type: "dots";
  readonly points: readonly Point[];
  readonly paint: Paint;
  readonly diameter: number;
}

/** A piece of a mark as it is painted, in pixels of the viewport it was laid out for. */
export type Shape = FillShape | StrokeShape | DotsShape;

/** What every shape of a mark says of it. */
export function identity(mark: Mark): Pick<ShapeBase, "mark" | "items" | "layer"> {
  return { mark: mark.id, items: mark.items, layer: mark.layer };
}
