import type { Localized } from "./situation.ts";

/** A name on the base map: a settlement, a country, a region or a water. */
export interface Place {
  readonly id: string;
  readonly kind: "capital" | "city" | "town" | "country" | "region" | "sea" | "river";
  /** ISO 3166-1 alpha-3 of the state it belongs to; empty for waters. */
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  /** 1 for the most important to 4. */
  readonly rank: number;
  readonly names: Localized;
  /** Where its name may stand when it is an area, best first. */
  readonly anchors?: readonly (readonly [number, number])[];
}
