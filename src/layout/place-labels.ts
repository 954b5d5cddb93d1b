import type { AxisArrow } from "../geometry/axis-arrow.ts";
import { growBox, type Box } from "../geometry/clip.ts";
import { metersPerPixel } from "../projection/web-mercator.ts";
import { projector, type Viewport } from "../projection/viewport.ts";
import type { Label } from "../scene/label.ts";
import { areaCandidates, pointCandidates, type Candidate } from "./label-candidates.ts";
import { CostGrid, costOf, leaderBoxes, type Costs, type Obstacles } from "./label-costs.ts";
import type { PlacedLabel } from "./placed-label.ts";
import { scaleRun } from "./ruler.ts";
import { arrowCandidates } from "./word-candidates.ts";

/** From this cost on a label is rather dropped; one that should be shown only when every place is taken. */
const LIMIT = 100;
const LAST_LIMIT = 1000;

/** How labels are placed. */
export interface PlaceLabelsOptions {
  readonly viewport: Viewport;
  readonly obstacles: Obstacles;
  /** All text this much larger or smaller. */
  readonly textScale: number;
}

/**
 * Places labels one after another, most important first: each takes its cheapest candidate, or none when all would cover
 * another label, an arrow or the edge. Deterministic; the same in every renderer.
 */
export function placeLabels(labels: readonly Label[], options: PlaceLabelsOptions): PlacedLabel[] {
  const { viewport, obstacles, textScale } = options;
  const tier = viewport.width < 480 ? 1 : viewport.width < 720 ? 2 : 3;
  const shown = labels.filter(
    (label) => label.tier <= tier && (label.minZoom ?? 0) <= viewport.zoom,
  );
  const ground = new CostGrid(obstacles);
  const taken: Box[] = [...obstacles.symbols, ...objectivePoints(shown, viewport)];
  const costs = { viewport, ground, taken, reserved: obstacles.reserved };
  const placed: PlacedLabel[] = [];
  for (const { label, leaders } of turns(shown)) {
    if (placed.some((other) => other.id === label.id)) continue;
    const candidates = candidatesOf(label, viewport, obstacles.arrows, textScale).filter(
      (candidate) => leaders || !candidate.leads,
    );
    const limit = leaders && label.keep ? LAST_LIMIT : LIMIT;
    const best = cheapest(candidates, limit, { ...costs, own: ownArrow(label) });
    if (!best) continue;
    placed.push(best);
    taken.push(...best.boxes, ...leaderBoxes(best));
  }
  return placed;
}

/**
 * In which order labels are tried: by priority; among equals those that may stand on a leader wait until all others, and they
 * themselves, had their chance right beside their point.
 */
function turns(labels: readonly Label[]): { label: Label; leaders: boolean }[] {
  const priorities = [...new Set(labels.map((label) => label.priority))].sort((a, b) => a - b);
  return priorities.flatMap((priority) => {
    const equals = labels.filter((label) => label.priority === priority);
    const mayLead = equals.filter(({ anchor }) => anchor.type === "point" && anchor.leader);
    const first = equals.map((label) => ({ label, leaders: !mayLead.includes(label) }));
    return [...first, ...mayLead.map((label) => ({ label, leaders: true }))];
  });
}

/** The rings of objectives are there whatever their labels do: they are reserved before anything is placed. */
function objectivePoints(labels: readonly Label[], viewport: Viewport): Box[] {
  const project = projector(viewport);
  return labels.flatMap(({ anchor }): Box[] => {
    if (anchor.type !== "point" || anchor.marker?.shape !== "target") return [];
    const at = project(anchor.position);
    return [growBox([...at, ...at], 3.4)];
  });
}

function candidatesOf(
  label: Label,
  viewport: Viewport,
  arrows: ReadonlyMap<string, AxisArrow>,
  textScale: number,
): Candidate[] {
  const project = projector(viewport);
  const runs = label.lines.map((run) => scaleRun(run, textScale));
  const { anchor } = label;
  switch (anchor.type) {
    case "point": {
      const km = anchor.clear.km ?? 0;
      const ground = (km * 1000) / metersPerPixel(anchor.position[1] ?? 0, viewport.zoom);
      return pointCandidates(
        label,
        runs,
        project(anchor.position),
        Math.max(anchor.clear.px ?? 0, ground),
      );
    }
    case "area":
      return areaCandidates(label, runs, anchor.positions.map(project));
    case "arrow": {
      const arrow = arrows.get(anchor.mark);
      return arrow && runs[0] ? arrowCandidates(label, runs[0], arrow) : [];
    }
  }
}

/** A word on an arrow lies along it: its own arrow is no obstacle. */
function ownArrow({ anchor }: Label): string {
  return anchor.type === "arrow" ? anchor.mark : "";
}

/** The cheapest of the candidates that cost less than a limit; the first of equals. */
function cheapest(
  candidates: readonly Candidate[],
  limit: number,
  costs: Costs,
): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let least = limit;
  for (const { penalty, place } of candidates) {
    if (penalty >= least) continue;
    const placed = place();
    const cost = penalty + costOf(placed, costs, least - penalty);
    if (cost < least) [best, least] = [placed, cost];
  }
  return best;
}
