import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";

/** What the build keeps of one first-order administrative unit. */
export interface Unit {
  /** ISO 3166-1 alpha-3 of the country. */
  readonly a3: string;
  /** ISO 3166-2 of the unit. */
  readonly iso: string;
  /** Set when the unit's edge is drawn as a disputed line. */
  readonly area: "" | "crimea" | "transnistria" | "abkhazia";
}

/** The attributes read from Natural Earth. */
export interface RawUnit {
  readonly adm0_a3: string;
  readonly adm1_code: string;
  readonly iso_3166_2: string;
}

type Shape = Polygon | MultiPolygon;

/**
 * Units of Ukraine under UN General Assembly resolution 68/262 that Natural Earth
 * files under Russia. This table is the whole repair: nothing else is moved.
 */
const UKRAINE = new Set(["UA-43", "UA-40"]);

/** Codes that are Natural Earth's own, and the ISO 3166-1 code used instead. */
const ISO: Readonly<Record<string, string>> = {
  ALD: "FIN",
  CYN: "CYP",
  ESB: "GBR",
  KOS: "XKX",
  WSB: "GBR",
};

/** Moldovan units that together approximate the left bank and Bender. */
const TRANSNISTRIA = new Set([
  "MDA-1637",
  "MDA-1628",
  "MDA-1638",
  "MDA-1645",
  "MDA-1650",
  "MDA-1652",
]);

/** Keeps three attributes per unit and settles to which country it belongs. */
export function applyWorldview(
  units: FeatureCollection<Shape | null, RawUnit>,
): FeatureCollection<Shape, Unit> {
  const features: Feature<Shape, Unit>[] = [];
  for (const { geometry, properties } of units.features) {
    if (geometry !== null)
      features.push({ type: "Feature", geometry, properties: unit(properties) });
  }
  return { type: "FeatureCollection", features };
}

function unit(raw: RawUnit): Unit {
  const iso = raw.iso_3166_2;
  const a3 = UKRAINE.has(iso) ? "UKR" : (ISO[raw.adm0_a3] ?? raw.adm0_a3);
  return { a3, iso, area: areaOf(raw) };
}

function areaOf(raw: RawUnit): Unit["area"] {
  if (UKRAINE.has(raw.iso_3166_2)) return "crimea";
  if (TRANSNISTRIA.has(raw.adm1_code)) return "transnistria";
  return raw.iso_3166_2 === "GE-AB" ? "abkhazia" : "";
}
