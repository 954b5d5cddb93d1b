import type { Position } from "geojson";
import type { ThemeFonts } from "../theme/typeface.ts";
import type { Face } from "../theme/typography.ts";

/** How a run of text is set: everything a renderer or a ruler needs. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly line: number;
  readonly tracking?: number;
  /** Typefaces of the theme's own, of which one may set the face. */
  readonly fonts?: ThemeFonts;
}

/** A run of text in one style and colour. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
  readonly color: string;
}

/** Where a label may stand around its point. */
export type Compass = "E" | "W" | "NE" | "SE" | "NW" | "SW" | "N" | "S";

/** A dot at a labelled point; drawn only together with its label. */
export interface Marker {
  readonly shape: "target" | "ring" | "dot";
  readonly color: string;
  readonly ground: string;
}

/** What a label is tied to. */
export type LabelAnchor =
  | {
      readonly type: "point";
      readonly position: Position;
      readonly marker?: Marker;
      /** The marks' radius the label keeps clear of: in pixels, or in kilometres on the ground. */
      readonly clear: { readonly px?: number; readonly km?: number };
      readonly candidates: readonly Compass[];
      /** A label that finds no room beside its point may stand further off, on a leader. */
      readonly leader: boolean;
    }
  | { readonly type: "area"; readonly positions: readonly Position[] }
  /** Along an arrow's body, on its upper side. */
  | { readonly type: "arrow"; readonly mark: string };

/** A text with candidates for its place; the layout decides whether and where it stands. */
export interface Label {
  readonly id: string;
  /** Ids of the items it names; empty for the base map's names. */
  readonly items: readonly string[];
  /** Lower is placed first. */
  readonly priority: number;
  /** Should never be dropped: it may stand further from its place than others. */
  readonly keep: boolean;
  /** The narrowest map it is shown on: 1 any, 2 from 480 px, 3 from 720 px. */
  readonly tier: 1 | 2 | 3;
  /** The lowest zoom it is shown at; default any. */
  readonly minZoom?: number;
  readonly lines: readonly TextRun[];
  readonly halo?: { readonly color: string; readonly width: number };
  readonly anchor: LabelAnchor;
}
