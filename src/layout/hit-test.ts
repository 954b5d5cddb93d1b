import { pointInRings } from "../geometry/clip.ts";
import { distanceToSegment } from "../geometry/decimate.ts";
import { distance, type Point } from "../geometry/polyline.ts";
import type { Slot } from "../scene/mark.ts";
import type { Scene } from "../scene/scene.ts";
import { projector } from "../projection/viewport.ts";
import type { MapLayout } from "./map-layout.ts";
import type { Shape } from "./shape.ts";

/** Pixels a pointer may miss a mark by. */
const TOLERANCE = 6;

/** The slots that stand for a mark when it is pointed at, with their rank. */
const POINTED: Partial<Record<Slot, number>> = {
  "symbol-rim": 0,
  "arrow-ground": 1,
  line: 3,
  "line-dots": 3,
};

interface Hit {
  readonly item: string;
  readonly miss: number;
  /** Small things before the areas they lie on. */
  readonly rank: number;
}

/**
 * The items under a point of a laid-out map, what was most likely meant first: chips, symbols and arrows before vicinities,
 * lines before whole countries. The same for the picture and the live map.
 *
 * @param point in the layout's pixels
 * @param tolerance how far a pointer may miss, in pixels
 */
export function hitTest(layout: MapLayout, point: Point, tolerance: number = TOLERANCE): string[] {
  const chip = layout.chips.find(
    ({ box }) =>
      point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3],
  );
  if (chip) return [chip.item];
  const hits = [
    ...labelHits(layout, point),
    ...vicinityHits(layout, point, tolerance),
    ...layout.shapes.flatMap((shape) => shapeHits(shape, point, tolerance)),
    ...layout.areas.flatMap(({ items, rings }) =>
      pointInRings(point, rings) ? items.map((item) => ({ item, miss: 0, rank: 4 })) : [],
    ),
  ];
  hits.sort((a, b) => a.rank - b.rank || a.miss - b.miss);
  return [...new Set(hits.map((hit) => hit.item))];
}

/** Where an item is pointed at in a laid-out map; null for one that is not on it. */
export function anchorOf(
  layout: MapLayout,
  scene: Pick<Scene, "items">,
  item: string,
): Point | null {
  const chip = layout.chips.find((candidate) => candidate.item === item);
  if (chip) return [(chip.box[0] + chip.box[2]) / 2, (chip.box[1] + chip.box[3]) / 2];
  const arrow = layout.arrows.get(item);
  if (arrow) return arrow.centerline[Math.floor(arrow.centerline.length / 2)]!;
  const position = scene.items.find((candidate) => candidate.id === item)?.position;
  return position ? projector(layout.viewport)(position) : null;
}

function labelHits({ labels }: MapLayout, [x, y]: Point): Hit[] {
  return labels.flatMap((label) =>
    label.items.length > 0 &&
    label.boxes.some((box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
      ? label.items.map((item) => ({ item, miss: 0, rank: 1 }))
      : [],
  );
}

/** Of a merged vicinity, the nearest place is meant. */
function vicinityHits({ vicinities }: MapLayout, point: Point, tolerance: number): Hit[] {
  return [...vicinities.values()].flatMap(({ points, items, radius }) =>
    points.flatMap((at, i): Hit[] => {
      const miss = distance(point, at);
      const item = items[i];
      return item !== undefined && miss <= radius + tolerance / 2 ? [{ item, miss, rank: 2 }] : [];
    }),
  );
}

function shapeHits(shape: Shape, point: Point, tolerance: number): Hit[] {
  const rank = POINTED[shape.slot];
  if (rank === undefined) return [];
  const miss = missOf(shape, point);
  return miss <= tolerance ? shape.items.map((item) => ({ item, miss, rank })) : [];
}

function missOf(shape: Shape, point: Point): number {
  switch (shape.type) {
    case "fill": {
      const rings = shape.polygons.flat();
      return pointInRings(point, rings)
        ? 0
        : Math.min(...rings.map((ring) => missOfLine(ring, point)));
    }
    case "stroke":
      return Math.min(...shape.lines.map((line) => missOfLine(line, point)));
    case "dots":
      return Math.min(...shape.points.map((dot) => distance(dot, point)));
  }
}

function missOfLine(line: readonly Point[], point: Point): number {
  return line.reduce(
    (least, to, i) =>
      i === 0 ? least : Math.min(least, distanceToSegment(point, line[i - 1]!, to)),
    Infinity,
  );
}
