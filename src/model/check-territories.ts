import type { Inspection } from "./cursor.ts";
import { nameList, quoteText } from "./name-value.ts";

/** What a check may use beside the document. */
export interface CheckOptions {
  /**
   * Whether a position `[longitude, latitude]` lies in a territory, an ISO 3166-1 alpha-3 code or the id of an area;
   * undefined when it does not know the territory. `territoryTest` makes one of a base map. Without it, positions are not
   * compared with territories.
   */
  readonly inTerritory?: (
    territory: string,
    position: readonly [number, number],
  ) => boolean | undefined;
}

/** Warns of axes and movements that start, sites that lie, and bases that stand outside the territory given for them. */
export function checkTerritories({ spots }: Inspection, { inTerritory }: CheckOptions): void {
  if (inTerritory === undefined) return;
  for (const { territory, cursor } of spots) {
    const position = positionOf(cursor.value);
    if (position === null || inTerritory(territory, position) !== false) continue;
    const message = `[${nameList(position.map(String))}] lies outside ${quoteText(territory)} on the base map`;
    cursor.warn("outside-territory", `${message}; correct the position, or the territory`);
  }
}

/** The position that a value is; null when it is none, which is reported where it is read. */
function positionOf(value: unknown): [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [lng, lat]: readonly unknown[] = value;
  return isWithin(lng, 180) && isWithin(lat, 90) ? [lng, lat] : null;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === "number" && Math.abs(value) <= limit;
}
