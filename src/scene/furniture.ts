import type { Answers } from "./answers.ts";
import type { TextRun } from "./label.ts";
import type { Mark } from "./mark.ts";

/** One row of the key, generated from what is drawn. */
export interface KeyEntry {
  readonly id: string;
  /** Id of the layer the row explains; the row's switch turns it. */
  readonly layer: string;
  readonly name: TextRun;
  /** Starts with the status word. */
  readonly line: readonly TextRun[];
  /** A sentence that no option removes. */
  readonly caveat?: TextRun;
  /** The row's mark, drawn by the map's own functions at map size. */
  readonly swatch: Mark["type"] | "host" | "dash" | "dots";
  /** The mark the swatch copies its look from. */
  readonly sample: Mark;
}

/** A mark without a place, as a chip in the map's corner. */
export interface Chip {
  readonly item: string;
  readonly text: TextRun;
}

/** What stands around the map, as data. */
export interface Furniture {
  readonly headline: TextRun;
  readonly deck: TextRun;
  readonly asOf: TextRun;
  readonly key: readonly KeyEntry[];
  readonly lines: readonly KeyEntry[];
  readonly chips: readonly Chip[];
  /** A question's answers, when the picture is about one: they stand where the whole key would. */
  readonly answers?: Answers;
  readonly scale: { readonly style: TextRun; readonly unit: string };
  readonly sources: TextRun;
  /** Base map credit and whose view of borders it takes. */
  readonly worldview: TextRun;
  /** Ids of the countries a locator shows, and what it frames; absent when all lie in the home view. */
  readonly locator?: { readonly view: readonly [number, number, number, number] };
  /** A short text alternative: what the map shows, without its claims. */
  readonly summary: string;
}
