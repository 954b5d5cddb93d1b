import type { Cursor } from "./cursor.ts";
import { readLineString, readPoint, readPolygonal, readPosition } from "./read-geometry.ts";
import { readId, readReference } from "./read-id.ts";
import { markKeys, readMark } from "./read-mark.ts";
import { readCountry, readTerritory } from "./read-territory.ts";
import { readLocalized } from "./read-text.ts";
import { optional, readAmount, readObject, readWord, type Vocabulary } from "./read-value.ts";
import type {
  AreaItem,
  AxisItem,
  BattlegroupItem,
  BattlegroupProperties,
  BoundaryItem,
  BoundaryProperties,
  BuildupSiteItem,
  BuildupZoneItem,
  ItemKind,
  MovementItem,
  PlaceItem,
  SituationItem,
} from "./situation.ts";

/** A feature of which what all kinds share has been read. */
export interface FeatureHead {
  readonly type: "Feature";
  readonly id: string;
  readonly layer: string;
}

type Reader<K extends ItemKind> = (
  head: FeatureHead,
  geometry: Cursor,
  properties: Cursor,
) => Extract<SituationItem, { kind: K }>;

export const itemReaders: { readonly [K in ItemKind]: Reader<K> } = {
  axis: readAxis,
  movement: readMovement,
  "buildup-site": readBuildupSite,
  "buildup-zone": readBuildupZone,
  battlegroup: readBattlegroup,
  boundary: readBoundary,
  area: readArea,
  place: readPlace,
};

const boundaryRoles: Vocabulary<BoundaryProperties["role"]> = {
  noun: "a role of a boundary",
  words: { "de-facto": true, "line-of-contact": true },
  standIn: "de-facto",
};

function readAxis(head: FeatureHead, geometry: Cursor, properties: Cursor): AxisItem {
  const own = ["reading", "phase", "objective", "from", "territory", "endsShortOfKm"] as const;
  const at = readObject(properties, "an axis", [...markKeys, ...own]);
  const reading = readReference(at("reading"), "reading");
  if (reading !== "") {
    properties.inspection.axes.push({ reading, phased: !at("phase").absent, cursor: properties });
  }
  const territory = readTerritory(at("territory"));
  claimSpot(territory, geometry.at("coordinates").at(0));
  return {
    ...head,
    kind: "axis",
    geometry: readLineString(geometry, "an axis"),
    properties: {
      kind: "axis",
      ...readMark(at),
      reading,
      ...optional(at("phase"), (phase) => ({ phase: readPhase(phase) })),
      objective: readId(at("objective"), "the id of the place the axis points to"),
      from: readLocalized(at("from")),
      territory,
      endsShortOfKm: readAmount(at("endsShortOfKm"), "a distance in kilometres"),
    },
  };
}

function readMovement(head: FeatureHead, geometry: Cursor, properties: Cursor): MovementItem {
  const at = readObject(properties, "a movement", [...markKeys, "territory"]);
  const territory = readTerritory(at("territory"));
  claimSpot(territory, geometry.at("coordinates").at(0));
  return {
    ...head,
    kind: "movement",
    geometry: readLineString(geometry, "a movement"),
    properties: { kind: "movement", ...readMark(at), territory },
  };
}

function readBuildupSite(head: FeatureHead, geometry: Cursor, properties: Cursor): BuildupSiteItem {
  const at = readObject(properties, "a buildup-site", [...markKeys, "territory", "region"]);
  const territory = readTerritory(at("territory"));
  claimSpot(territory, geometry.at("coordinates"));
  return {
    ...head,
    kind: "buildup-site",
    geometry: readPoint(geometry, "a buildup-site"),
    properties: {
      kind: "buildup-site",
      ...readMark(at),
      territory,
      region: readLocalized(at("region")),
    },
  };
}

function readBuildupZone(head: FeatureHead, geometry: Cursor, properties: Cursor): BuildupZoneItem {
  const at = readObject(properties, "a buildup-zone", markKeys);
  return {
    ...head,
    kind: "buildup-zone",
    geometry: geometry.value === null ? null : readPolygonal(geometry, "a buildup-zone"),
    properties: { kind: "buildup-zone", ...readMark(at) },
  };
}

function readBattlegroup(head: FeatureHead, geometry: Cursor, properties: Cursor): BattlegroupItem {
  const at = readObject(properties, "a battlegroup", [
    ...markKeys,
    "host",
    "base",
    "frameworkNation",
  ]);
  const common = readMark(at);
  const host = readCountry(at("host"));
  claimSpot(host, at("base").at("position"));
  if (common.status === "confirmed" && at("base").absent) {
    properties.warn("missing-base", 'a confirmed battlegroup should say where it is; add "base"');
  }
  if (common.status === "proposed" && !at("base").absent) {
    at("base").warn(
      "base-of-proposal",
      "a proposed battlegroup has no base yet; take it out, or change the status",
    );
  }
  return {
    ...head,
    kind: "battlegroup",
    geometry: readPolygonal(geometry, "a battlegroup"),
    properties: {
      kind: "battlegroup",
      ...common,
      host,
      ...optional(at("base"), (base) => ({ base: readBase(base) })),
      ...optional(at("frameworkNation"), (nation) => ({ frameworkNation: readLocalized(nation) })),
    },
  };
}

function readBase(cursor: Cursor): NonNullable<BattlegroupProperties["base"]> {
  const at = readObject(cursor, "a base", ["name", "position"]);
  return { name: readLocalized(at("name")), position: readPosition(at("position")) };
}

function readBoundary(head: FeatureHead, geometry: Cursor, properties: Cursor): BoundaryItem {
  const at = readObject(properties, "a boundary", [...markKeys, "role"]);
  return {
    ...head,
    kind: "boundary",
    geometry: readLineString(geometry, "a boundary"),
    properties: { kind: "boundary", ...readMark(at), role: readWord(at("role"), boundaryRoles) },
  };
}

function readArea(head: FeatureHead, geometry: Cursor, properties: Cursor): AreaItem {
  const at = readObject(properties, "an area", markKeys);
  const polygonal = readPolygonal(geometry, "an area");
  return {
    ...head,
    kind: "area",
    geometry: polygonal,
    properties: { kind: "area", ...readMark(at) },
  };
}

function readPlace(head: FeatureHead, geometry: Cursor, properties: Cursor): PlaceItem {
  const at = readObject(properties, "a place", markKeys);
  const point = readPoint(geometry, "a place");
  return {
    ...head,
    kind: "place",
    geometry: point,
    properties: { kind: "place", ...readMark(at) },
  };
}

/** Notes where a mark is said to lie, for `checkTerritories`. */
function claimSpot(territory: string, position: Cursor): void {
  if (territory !== "") position.inspection.spots.push({ territory, cursor: position });
}

function readPhase(cursor: Cursor): 1 | 2 {
  const { value } = cursor;
  if (value === 1 || value === 2) return value;
  cursor.expected("1 or 2", "invalid-value");
  return 1;
}
