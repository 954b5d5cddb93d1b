import type { Position } from "geojson";
import type { Furniture } from "./furniture.ts";
import type { Label } from "./label.ts";
import type { GroundMark, Mark } from "./mark.ts";

/** What a reader can open: one item of the situation, as it is listed, focused and read out. */
export interface SceneItem {
  readonly id: string;
  readonly layer: string;
  readonly kind: string;
  readonly name: string;
  /** The status as a word. */
  readonly status: string;
  /** The whole mark in one sentence, for buttons and screen readers. */
  readonly description: string;
  /** Where to point at; absent for an unplaced mark, which is a chip. */
  readonly position?: Position;
  readonly claims: readonly string[];
}

/**
 * All that a renderer knows: marks in longitude and latitude with colours and strings resolved, labels with their candidates,
 * and furniture as data. Plain data, safe to keep as JSON.
 */
export interface Scene {
  readonly id: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly colors: SceneColors;
  /** `[west, south, east, north]` of the home view. */
  readonly view: readonly [number, number, number, number];
  /** The home view of maps below 480 px. */
  readonly narrowView: readonly [number, number, number, number];
  readonly ground: readonly GroundMark[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly items: readonly SceneItem[];
  readonly emphasis: Emphasis;
  readonly furniture: Furniture;
  /** Where the claims that are drawn can be read, in the situation's order. */
  readonly sources: readonly SceneSource[];
  /** The situation's version. */
  readonly version: string;
  /** The day up to which statements are shown, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A page that a drawn claim can be read on. */
export interface SceneSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** Absolute `https:` or `http:` address. */
  readonly url: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; absent when the page shows none. */
  readonly published?: string;
}

/** Items that a ring calls attention to. */
export interface Emphasis {
  /** Ids of items that are new, or have a new claim. */
  readonly changed: readonly string[];
  /** Id of the item that is open. */
  readonly selected?: string;
}

/** The few colours a renderer needs beside those of marks. */
export interface SceneColors {
  readonly page: string;
  readonly sea: string;
  readonly land: string;
  /** Ground of a host of a battlegroup in place. */
  readonly host: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly highlight: string;
}
