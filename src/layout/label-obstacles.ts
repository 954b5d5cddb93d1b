import type { Geometry, Position } from "geojson";
import { boxesOverlap, boxOf, clipLine, growBox, type Box } from "../geometry/clip.ts";
import { lineLength, resample, type Point } from "../geometry/polyline.ts";
import { projectLine } from "../projection/project-line.ts";
import { projector, type Viewport } from "../projection/viewport.ts";
import type { Scene } from "../scene/scene.ts";
import type { Slot } from "../scene/mark.ts";
import type { Obstacles } from "./label-costs.ts";
import type { MapLayout } from "./map-layout.ts";

/** Pixels between two points that stand for a line. */
const SPACING = 5;

/** How far from its point a leader may lead, in pixels; see `pointCandidates`. */
const LEADER_REACH = 100;

/** The lines of a scene that labels, or their leaders, should keep clear of: as points in a window's pixels. */
export function lineObstacles(
  scene: Scene,
  viewport: Viewport,
  areas: MapLayout["areas"],
): Pick<Obstacles, "contactLine" | "focusBorder" | "coast" | "outlines"> {
  const window = growBox([0, 0, viewport.width, viewport.height], 10);
  const led = leaderBox(scene, viewport);
  const ground = (slot: Slot, box: Box): Point[] =>
    scene.ground
      .flatMap((mark) => (mark.slot === slot ? linesOf(mark.geometry) : []))
      .flatMap((line) => spaced(projectLine(line, viewport, SPACING), box));
  return {
    contactLine: scene.marks
      .flatMap((mark) => (mark.type === "line" && mark.stroke.dots ? linesOf(mark.geometry) : []))
      .flatMap((line) => spaced(projectLine(line, viewport), window)),
    focusBorder: ground("focus-border", window),
    coast: led ? ground("coast", led) : [],
    outlines: led ? areas.map(({ rings }) => rings.flatMap((ring) => spaced(ring, led))) : [],
  };
}

/** What leaders can reach; null when no label may stand on one. */
function leaderBox(scene: Scene, viewport: Viewport): Box | null {
  const project = projector(viewport);
  const points = scene.labels.flatMap(({ anchor }): Point[] =>
    anchor.type === "point" && anchor.leader ? [project(anchor.position)] : [],
  );
  return points.length > 0 ? growBox(boxOf(points), LEADER_REACH) : null;
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** Points along the parts of a line inside a box. */
function spaced(line: readonly Point[], box: Box): Point[] {
  if (!boxesOverlap(boxOf(line), box)) return [];
  return clipLine(line, box).flatMap((part) =>
    resample(part, Math.max(1, Math.ceil(lineLength(part) / SPACING))),
  );
}
