import type { Box } from "../geometry/clip.ts";
import type { Point } from "../geometry/polyline.ts";
import type { Label, Marker, TextRun } from "../scene/label.ts";

/** A line of text with its place: `at` is the start of the baseline. */
export interface PlacedLine {
  readonly run: TextRun;
  readonly at: Point;
  readonly width: number;
}

/** One character on a curve, turned by `degrees` around its baseline's start. */
export interface PlacedGlyph {
  readonly text: string;
  readonly at: Point;
  readonly degrees: number;
}

/** A label that found its place, in pixels of the map. */
export interface PlacedLabel {
  readonly id: string;
  readonly items: readonly string[];
  /** Straight text; empty for a word on a curve. */
  readonly lines: readonly PlacedLine[];
  /** A word on a curve, with its style. */
  readonly curved?: { readonly run: TextRun; readonly glyphs: readonly PlacedGlyph[] };
  readonly halo?: Label["halo"];
  readonly marker?: Marker & { readonly at: Point };
  readonly leader?: { readonly from: Point; readonly to: Point; readonly color: string };
  /** What the label covers: other labels keep out of these. */
  readonly boxes: readonly Box[];
}
