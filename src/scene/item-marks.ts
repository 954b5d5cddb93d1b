import type { Position } from "geojson";
import type {
  AreaItem,
  AxisItem,
  BattlegroupItem,
  BoundaryItem,
  BuildupSiteItem,
  BuildupZoneItem,
  MovementItem,
  PlaceItem,
  SituationItem,
} from "../model/situation.ts";
import type { SceneContext } from "./context.ts";
import type { AreaMark, ArrowMark, LineMark, Mark, SymbolMark, VicinityMark } from "./mark.ts";

/** Radius of a reported vicinity: a drawing choice that means "near", not an extent. In Crimea places lie closer. */
const VICINITY_KM = 24;
const SMALL_VICINITY_KM = 19.2;
const LEAST_VICINITY_PX = [9, 7] as const;

/** All marks of the situation's items, in the order they are painted within their slots. */
export function itemMarks(items: readonly SituationItem[], context: SceneContext): Mark[] {
  const of = <K extends SituationItem["kind"]>(kind: K): Extract<SituationItem, { kind: K }>[] =>
    items.filter((item): item is Extract<SituationItem, { kind: K }> => item.kind === kind);
  return [
    ...of("area").map((item) => areaMark(item, context)),
    ...of("battlegroup").flatMap((item) => battlegroupMarks(item, context)),
    ...of("buildup-zone").flatMap((item) => zoneMarks(item, context)),
    ...vicinityMarks(of("buildup-site"), context),
    ...of("boundary").map((item) => boundaryMark(item, context)),
    ...longestFirst(of("axis")).map((item) => axisMark(item, context)),
    ...longestFirst(of("movement")).map((item) => movementMark(item, context)),
    ...of("place").map((item) => placeMark(item, context)),
  ];
}

function base(item: SituationItem): { id: string; items: readonly string[]; layer: string } {
  return { id: item.id, items: [item.id], layer: item.layer };
}

/** An area has no paint of its own: it is there to be pointed at and named. */
function areaMark(item: AreaItem, { basemap }: SceneContext): AreaMark {
  return { ...base(item), type: "area", geometry: basemap?.areas.get(item.id) ?? item.geometry };
}

/** A build-up that somebody described as an extent; without one it is a chip, which is furniture. */
function zoneMarks(item: BuildupZoneItem, { palette }: SceneContext): AreaMark[] {
  return item.geometry
    ? [{ ...base(item), type: "area", geometry: item.geometry, ...palette.buildup }]
    : [];
}

/** A place that is itself a claim's subject. */
function placeMark(item: PlaceItem, { theme }: SceneContext): SymbolMark {
  return {
    ...base(item),
    type: "symbol",
    position: item.geometry.coordinates,
    size: 7,
    fill: { color: theme.ink, opacity: 1 },
    rim: { color: theme.page, opacity: 1, width: 1.4 },
  };
}

/** One mark for each territory: places near each other merge into one area, but never across a border. */
function vicinityMarks(
  items: readonly BuildupSiteItem[],
  { basemap, palette }: SceneContext,
): VicinityMark[] {
  const territories = [...new Set(items.map((item) => item.properties.territory))];
  return territories.map((territory) => {
    const sites = items.filter((item) => item.properties.territory === territory);
    const within = basemap?.countries.get(territory) ?? basemap?.areas.get(territory);
    return {
      type: "vicinity",
      id: `vicinity-${territory.toLowerCase()}`,
      items: sites.map((site) => site.id),
      layer: sites[0]!.layer,
      positions: sites.map((site) => site.geometry.coordinates),
      radiusKm: basemap?.areas.has(territory) ? SMALL_VICINITY_KM : VICINITY_KM,
      leastRadius: LEAST_VICINITY_PX,
      ...(within ? { within } : {}),
      ...palette.buildup,
    };
  });
}

/** In place: the base as a square, the host as tinted ground. Under consideration: the host's inner band, and no point. */
function battlegroupMarks(
  item: BattlegroupItem,
  { basemap, palette, theme }: SceneContext,
): Mark[] {
  const { host, base: town, status } = item.properties;
  const geometry = basemap?.countries.get(host) ?? item.geometry;
  if (status === "proposed" || !town)
    return [{ ...base(item), type: "area", geometry, hatch: palette.proposed }];
  const square: SymbolMark = {
    ...base(item),
    id: `${item.id}-base`,
    type: "symbol",
    position: [...town.position],
    size: 8.4,
    fill: { color: theme.nato, opacity: 1 },
    rim: { color: theme.natoFill, opacity: 1, width: 1.6 },
  };
  return [{ ...base(item), type: "area", geometry }, square];
}

function boundaryMark(item: BoundaryItem, { theme }: SceneContext): LineMark {
  const { role } = item.properties;
  const halo = { color: theme.focus, opacity: 1, width: 3.2 };
  if (role === "line-of-contact") {
    const dots = { diameter: 1.5, every: 3.3 };
    return {
      ...base(item),
      type: "line",
      geometry: item.geometry,
      stroke: { color: theme.focusBorder, opacity: 1, width: 1.5, dots },
      halo,
    };
  }
  return {
    ...base(item),
    type: "line",
    geometry: item.geometry,
    stroke: { color: theme.focusBorder, opacity: 1, width: 1.1, dash: [3.6, 2.4] },
  };
}

function axisMark(item: AxisItem, { palette }: SceneContext): ArrowMark {
  const look = item.properties.phase === 2 ? palette.phaseTwo : palette.axis;
  return { ...base(item), type: "arrow", route: item.geometry.coordinates, side: 1, ...look };
}

function movementMark(item: MovementItem, { palette }: SceneContext): ArrowMark {
  return {
    ...base(item),
    type: "arrow",
    route: item.geometry.coordinates,
    side: -1,
    ...palette.movement,
  };
}

/** Long arrows lie below short ones, so that none is hidden. */
function longestFirst<T extends { geometry: { coordinates: Position[] } }>(
  items: readonly T[],
): T[] {
  return [...items].sort(
    (a, b) => roughLength(b.geometry.coordinates) - roughLength(a.geometry.coordinates),
  );
}

function roughLength(line: readonly Position[]): number {
  return line
    .slice(1)
    .reduce(
      (sum, [x = 0, y = 0], i) =>
        sum + Math.hypot((x - (line[i]![0] ?? 0)) * 0.65, y - (line[i]![1] ?? 0)),
      0,
    );
}
