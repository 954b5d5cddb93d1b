import type { LineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { Cursor } from "./cursor.ts";
import { limits } from "./limits.ts";
import { nameValue } from "./name-value.ts";
import {
  isObject,
  type Properties,
  readList,
  readNumber,
  readObject,
  requireSome,
} from "./read-value.ts";
import type { Bbox } from "./situation.ts";

type GeometryKey = "type" | "coordinates" | "bbox";

// `of` names the mark the geometry is for, such as "an axis".

export function readPoint(cursor: Cursor, of: string): Point {
  const at = readGeometry(cursor, of, ["Point"]);
  return { type: "Point", coordinates: readPosition(at("coordinates")) };
}

export function readLineString(cursor: Cursor, of: string): LineString {
  const at = readGeometry(cursor, of, ["LineString"]);
  return { type: "LineString", coordinates: readLine(at("coordinates")) };
}

export function readPolygonal(cursor: Cursor, of: string): Polygon | MultiPolygon {
  const at = readGeometry(cursor, of, ["Polygon", "MultiPolygon"]);
  return at("type").value === "MultiPolygon"
    ? { type: "MultiPolygon", coordinates: readParts(at("coordinates"), "polygons", readRings) }
    : { type: "Polygon", coordinates: readRings(at("coordinates")) };
}

/** Reads a geometry object of one of the types given; of any other the coordinates are not read. */
function readGeometry(
  cursor: Cursor,
  of: string,
  types: readonly string[],
): Properties<GeometryKey> {
  const wanted = types.join(" or ");
  if (cursor.value === null) {
    cursor.error("wrong-geometry", `null draws nothing; ${of} needs a geometry of type ${wanted}`);
    return (key) => cursor.standIn(key);
  }
  const at = readObject(cursor, `a geometry of type ${wanted}`, ["type", "coordinates", "bbox"]);
  const { value } = at("type");
  if (!isObject(cursor.value) || (typeof value === "string" && types.includes(value))) return at;
  if (typeof value === "string") {
    at("type").error(
      "wrong-geometry",
      `${nameValue(value)} does not fit ${of}; draw it as ${wanted}`,
    );
  } else {
    at("type").expected(`a geometry type (${wanted})`);
  }
  return (key) => cursor.standIn(key);
}

/** Reads the corners of a line: two positions or more, not all the same. */
function readLine(cursor: Cursor): Position[] {
  const line = readPositions(cursor);
  if (line === null) return [];
  if (line.length < 2) {
    const message = `a line of ${line.length} ${line.length === 1 ? "position" : "positions"} has no course; give 2 or more`;
    cursor.error("too-few-positions", message);
  } else if (distinct(line) < 2) {
    cursor.error(
      "degenerate",
      `all ${line.length} positions of this line are ${nameAll(line[0])}; move them apart`,
    );
  }
  return line;
}

function readRings(cursor: Cursor): Position[][] {
  return readParts(cursor, "rings", readRing);
}

/** Reads a closed ring: four positions or more, the last equal to the first. */
function readRing(cursor: Cursor): Position[] {
  const ring = readPositions(cursor);
  if (ring === null) return [];
  const [first] = ring;
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 4) {
    const message = `a ring of ${ring.length} positions encloses nothing; give 4 or more, the last equal to the first`;
    cursor.error("too-few-positions", message);
  } else if (first[0] !== last[0] || first[1] !== last[1]) {
    const message = `the ring starts at ${nameAll(first)} and ends at ${nameAll(last)}; repeat the first position at the end`;
    cursor.error("open-ring", message);
  } else if (distinct(ring) < 3) {
    cursor.error(
      "degenerate",
      `this ring at ${nameAll(first)} encloses nothing; give at least 3 different positions`,
    );
  }
  return ring;
}

/** Reads a list that must have something in it. */
function readParts<T>(cursor: Cursor, what: string, readPart: (entry: Cursor) => T): T[] {
  requireSome(
    cursor,
    "too-few-positions",
    `an empty list of ${what} draws nothing; give 1 or more`,
  );
  return readList(cursor, what, readPart);
}

/** Reads a list of positions; null when it cannot be judged as a line or ring, because that was reported already. */
function readPositions(cursor: Cursor): Position[] | null {
  const { value, inspection } = cursor;
  if (!Array.isArray(value)) {
    cursor.expected("a list of positions in [ ]");
    return null;
  }
  if (inspection.positions + value.length > limits.positions) {
    const message = `with these ${value.length} the geometries have more positions than a situation may hold`;
    cursor.error("too-many", `${message}; simplify them to ${limits.positions} together`);
    return null;
  }
  inspection.positions += value.length;
  return readList(cursor, "positions", readPosition, limits.positions);
}

/** Reads a position, [longitude, latitude]; an altitude after them is left out. */
export function readPosition(cursor: Cursor): [number, number] {
  const { value } = cursor;
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) {
    cursor.expected("a position, [longitude, latitude] in degrees", "invalid-position");
    return [0, 0];
  }
  const lng = readNumber(cursor.at(0), "a longitude in degrees");
  const lat = readNumber(cursor.at(1), "a latitude in degrees");
  if (value.length === 3) readNumber(cursor.at(2), "an altitude in metres");
  checkRange(cursor, lng, lat);
  return [lng, lat];
}

function checkRange(cursor: Cursor, lng: number, lat: number): void {
  if (Math.abs(lat) > 90) {
    const swapped = Math.abs(lng) <= 90 && Math.abs(lat) <= 180;
    const hint = swapped ? "; a position is [longitude, latitude]: the order may be swapped" : "";
    cursor.at(1).error("out-of-range", `latitude ${lat} is not between -90 and 90${hint}`);
  }
  if (Math.abs(lng) > 180) {
    cursor
      .at(0)
      .error(
        "out-of-range",
        `longitude ${lng} is not between -180 and 180; wrap it into that range`,
      );
  }
}

/** Reads a bounding box, [west, south, east, north]. */
export function readBbox(cursor: Cursor): Bbox {
  const { value } = cursor;
  if (!Array.isArray(value) || value.length !== 4) {
    cursor.expected("a box, [west, south, east, north] in degrees", "invalid-bbox");
    return [0, 0, 0, 0];
  }
  const [west, south, east, north] = [0, 1, 2, 3].map((index) =>
    readNumber(cursor.at(index), "a number of degrees"),
  );
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return [0, 0, 0, 0];
  checkBbox(cursor, [west, south, east, north]);
  return [west, south, east, north];
}

function checkBbox(cursor: Cursor, [west, south, east, north]: Bbox): void {
  const box = `[${west}, ${south}, ${east}, ${north}]`;
  const order = "the order is [west, south, east, north]";
  if (
    Math.abs(west) > 180 ||
    Math.abs(east) > 180 ||
    Math.abs(south) > 90 ||
    Math.abs(north) > 90
  ) {
    cursor.error("invalid-bbox", `${box} leaves the range of longitude or latitude; ${order}`);
  } else if (south >= north || west === east) {
    cursor.error("invalid-bbox", `${box} encloses nothing; ${order}, south less than north`);
  } else if (west > east) {
    cursor.warn(
      "crosses-antimeridian",
      `${box} runs from ${west} east across 180° to ${east}; if not meant, swap them`,
    );
  }
}

function distinct(positions: readonly Position[]): number {
  return new Set(positions.map(String)).size;
}

function nameAll(position: Position | undefined): string {
  return `[${(position ?? []).join(", ")}]`;
}
