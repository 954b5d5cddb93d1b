import type { FeatureCollection, LineString, Position } from "geojson";

/** A town near the line of contact, with who reported on which side it lay. */
export interface Town {
  readonly town: string;
  readonly side: "government" | "other";
  readonly lon: number;
  readonly lat: number;
  readonly gazetteer: string;
  readonly evidence: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string;
}

/** A vertex of the line: half way between two towns, or a short way past one of them. */
export type Step =
  | { readonly between: readonly [string, string] }
  | { readonly past: string; readonly km: number; readonly bearing: number };

/** `geo/contact-line/towns.json`: the towns, and the order from the state border to the sea. */
export interface ContactTowns {
  readonly route: readonly Step[];
  readonly towns: readonly Town[];
}

/** Properties of the line: it is drawn between towns and is no boundary. */
export interface ContactLineProperties {
  readonly precision: { readonly level: "schematic"; readonly km: number };
}

const KM_PER_DEGREE = 111.2;

/**
 * Draws the line of contact between towns reported on opposite sides. It starts at the
 * point of the state border nearest to the first pair (by the mouth of the Derkul) and
 * ends at the point of the coast nearest to the last pair (east of Shyrokyne).
 */
export function contactLine(
  data: ContactTowns,
  border: readonly Position[][],
  coast: readonly Position[][],
): FeatureCollection<LineString, ContactLineProperties> {
  const vertices = data.route.map((step) => vertex(step, data.towns));
  const first = vertices[0];
  const last = vertices.at(-1);
  if (first === undefined || last === undefined) throw new Error("The route is empty.");
  const coordinates = [nearest(border, first), ...vertices, nearest(coast, last)].map(round);
  return {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "line-of-contact",
        properties: { precision: { level: "schematic", km: 15 } },
        geometry: { type: "LineString", coordinates },
      },
    ],
  };
}

function vertex(step: Step, towns: readonly Town[]): Position {
  if ("past" in step) {
    const { lon, lat } = find(step.past, towns);
    const angle = (step.bearing * Math.PI) / 180;
    const east = (step.km * Math.sin(angle)) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
    return [lon + east, lat + (step.km * Math.cos(angle)) / KM_PER_DEGREE];
  }
  const [a, b] = step.between.map((name) => find(name, towns)) as [Town, Town];
  if (a.side === b.side) throw new Error(`${a.town} and ${b.town} lie on the same side.`);
  return [(a.lon + b.lon) / 2, (a.lat + b.lat) / 2];
}

function find(name: string, towns: readonly Town[]): Town {
  const town = towns.find((candidate) => candidate.town === name);
  if (town === undefined) throw new Error(`No town ${name}.`);
  return town;
}

function nearest(lines: readonly Position[][], to: Position): Position {
  const candidates = lines.flatMap((line) =>
    line.slice(1).map((end, index) => nearestOnSegment(line[index] ?? end, end, to)),
  );
  return candidates.reduce((best, point) => (gap(point, to) < gap(best, to) ? point : best));
}

function nearestOnSegment(a: Position, b: Position, to: Position): Position {
  const [ax, ay, bx, by, tx, ty] = [a, b, to].flatMap((point) => flat(point, to)) as Six;
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : ((tx - ax) * (bx - ax) + (ty - ay) * (by - ay)) / length;
  const t = Math.min(1, Math.max(0, along));
  return a.map((value, axis) => value + t * ((b[axis] ?? value) - value));
}

type Six = [number, number, number, number, number, number];

function gap(a: Position, b: Position): number {
  const [ax, ay, bx, by] = [a, b].flatMap((point) => flat(point, b)) as Six;
  return Math.hypot(ax - bx, ay - by);
}

/** Degrees with longitude shrunk to the length it has at the latitude of `at`. */
function flat(point: Position, at: Position): [number, number] {
  const [lon = 0, lat = 0] = point;
  return [lon * Math.cos(((at[1] ?? 0) * Math.PI) / 180), lat];
}

function round(point: Position): Position {
  return point.map((value) => Math.round(value * 1000) / 1000);
}
