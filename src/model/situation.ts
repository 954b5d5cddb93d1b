import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiPolygon,
  Point,
  Polygon,
} from "geojson";
import type { Claim } from "./claim.ts";
import type { Source } from "./source.ts";

/** A text in one or more languages, keyed by BCP 47 tag. English is always there: it is what a missing language falls back to. */
export type Localized = Readonly<{ en: string } & Partial<Record<string, string>>>;

/** `[west, south, east, north]` in degrees. */
export type Bbox = readonly [number, number, number, number];

/** How a mark stands as a claim. Shown four times over: form, line, word and colour. */
export type Status = "confirmed" | "reported" | "claimed" | "assessed" | "proposed" | "context";

/** How literally a geometry may be read. `km` is the radius within which the named thing lies, or half the width of a line's band. */
export interface Precision {
  readonly level: "exact" | "approximate" | "schematic";
  readonly km?: number;
}

/** What every feature of a situation says about itself, whatever its kind. */
interface MarkProperties {
  readonly status: Status;
  readonly precision: Precision;
  /** Ids of the claims this mark draws; at least one. */
  readonly claims: readonly string[];
  /** What the mark is, as a name: "Kyiv", "near Yelnya". */
  readonly name: Localized;
  /** A short addition shown under the name: "Budapest said no, 10 Feb". */
  readonly note?: Localized;
  /** Ids of the claims that the note tells; it is shown once all of them have been said. Absent: with the mark. */
  readonly noteRestsOn?: readonly string[];
}

/** A possible axis: a directed, schematic route that ends short of its objective. */
export interface AxisProperties extends MarkProperties {
  readonly kind: "axis";
  /** Which reading of the published map this route belongs to, such as `politico`. */
  readonly reading: string;
  /** All axes of a reading have a phase, or none has. */
  readonly phase?: 1 | 2;
  /** Id of the place the axis points to; see the places of the base map. */
  readonly objective: string;
  /** The area the axis starts from, in words. */
  readonly from: Localized;
  /** Where the first position lies: ISO 3166-1 alpha-3, or the id of an area such as `crimea`. */
  readonly territory: string;
  /** How far before the objective the tip stops, in kilometres. */
  readonly endsShortOfKm: number;
}

/** A movement somebody claimed, drawn from a named origin towards a named destination. */
export interface MovementProperties extends MarkProperties {
  readonly kind: "movement";
  readonly territory: string;
}

/** A place near which a build-up was reported; drawn as a vicinity, never as an extent. */
export interface BuildupSiteProperties extends MarkProperties {
  readonly kind: "buildup-site";
  readonly territory: string;
  readonly region: Localized;
}

/** A build-up without a place of its own: with no geometry it is a chip in the map's corner that opens its claims. */
export interface BuildupZoneProperties extends MarkProperties {
  readonly kind: "buildup-zone";
}

/** A NATO battlegroup, drawn on its host country: in place (`confirmed`, with its base) or under consideration (`proposed`, with none). */
export interface BattlegroupProperties extends MarkProperties {
  readonly kind: "battlegroup";
  /** ISO 3166-1 alpha-3 of the host; the base map's outline is used when it has one. */
  readonly host: string;
  readonly base?: { readonly name: Localized; readonly position: readonly [number, number] };
  readonly frameworkNation?: Localized;
}

/** A line that is not a state border: the de-facto line at Crimea, the line of contact. */
export interface BoundaryProperties extends MarkProperties {
  readonly kind: "boundary";
  readonly role: "de-facto" | "line-of-contact";
}

/** A territory that the situation has something to say about, such as Crimea. */
export interface AreaProperties extends MarkProperties {
  readonly kind: "area";
}

/** A named point that is itself a claim's subject. */
export interface PlaceProperties extends MarkProperties {
  readonly kind: "place";
}

interface Item<K extends string, G extends Geometry | null, P extends { kind: K }> extends Feature<
  G,
  P
> {
  readonly kind: K;
  readonly id: string;
  /** Id of the layer the feature lies in. */
  readonly layer: string;
}

export type AxisItem = Item<"axis", LineString, AxisProperties>;
export type MovementItem = Item<"movement", LineString, MovementProperties>;
export type BuildupSiteItem = Item<"buildup-site", Point, BuildupSiteProperties>;
export type BuildupZoneItem = Item<
  "buildup-zone",
  Polygon | MultiPolygon | null,
  BuildupZoneProperties
>;
export type BattlegroupItem = Item<"battlegroup", Polygon | MultiPolygon, BattlegroupProperties>;
export type BoundaryItem = Item<"boundary", LineString, BoundaryProperties>;
export type AreaItem = Item<"area", Polygon | MultiPolygon, AreaProperties>;
export type PlaceItem = Item<"place", Point, PlaceProperties>;

/** One feature of a situation, with its kind lifted to the top so that TypeScript narrows geometry and properties by it. */
export type SituationItem =
  | AxisItem
  | MovementItem
  | BuildupSiteItem
  | BuildupZoneItem
  | BattlegroupItem
  | BoundaryItem
  | AreaItem
  | PlaceItem;

export type ItemKind = SituationItem["kind"];

/** A layer as it lies in its `.geojson` file: a FeatureCollection with an id, a title and whether readers may switch it off. */
export interface SituationLayer {
  readonly id: string;
  readonly title: Localized;
  readonly switchable: boolean;
  readonly items: readonly SituationItem[];
}

/** One side in the record of statements; parties differ by glyph only, never by colour. */
export interface Party {
  readonly id: string;
  readonly name: Localized;
  readonly glyph: "diamond" | "circle";
}

/** A question that several claims answer differently; they are shown side by side with equal weight. */
export interface Question {
  readonly id: string;
  readonly text: Localized;
  readonly claims: readonly string[];
  /** A neutral remark shown below the answers. */
  readonly note?: Localized;
}

/** One way the published map was described; a situation may hold several, of which one is drawn at a time. */
export interface Reading {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
}

/** A correction of the record: what was changed in it, when and why. */
export interface Correction {
  /** The day of the change, `YYYY-MM-DD`; may lie after the situation's `asOf`. */
  readonly on: string;
  /** The version that has the change. */
  readonly version: string;
  readonly text: Localized;
  /** Ids of the claims it is about. */
  readonly claims?: readonly string[];
}

/** Whose view of borders the map takes, and on what ground; printed with every output. */
export interface Worldview {
  readonly text: Localized;
  /** The ground: the name of a document, such as "UN General Assembly resolution 68/262", or an `https:` address. */
  readonly reference: string;
}

/** What stands over the map at a moment. */
export interface Headline {
  readonly title: Localized;
  readonly description: Localized;
  /** Ids of the claims it tells: it takes over from the headline before it once all of them have been said. */
  readonly restsOn?: readonly string[];
}

/**
 * A dated set of public claims about a region, checked: every id resolves and every mark has a claim with a source. Its own
 * `title` and `description` are the latest headline, the one of `asOf`.
 */
export interface Situation extends Headline {
  readonly id: string;
  readonly version: string;
  /**
   * Headlines of moments before the latest one holds, oldest first; `readSituation` gives an empty list for none. The first is
   * also shown before anything was said, and so rests on no claim.
   */
  readonly earlierHeadlines?: readonly Headline[];
  /** The day up to which statements are shown, `YYYY-MM-DD`. No claim was said after it. */
  readonly asOf: string;
  readonly worldview: Worldview;
  /** What the home view shows. */
  readonly view: Bbox;
  /** What maps below 480 px show at first; default: `view`. */
  readonly narrowView?: Bbox;
  readonly credit: Localized;
  readonly parties: readonly Party[];
  readonly readings: readonly Reading[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly layers: readonly SituationLayer[];
  /** A sentence that must stand wherever a layer is explained, by layer id; no option removes it. */
  readonly caveats: Readonly<Record<string, { readonly claim: string }>>;
  /** What was corrected since the first publication, in document order; `readSituation` gives an empty list for none. */
  readonly corrections?: readonly Correction[];
}

/** A layer as written in JSON. */
export interface SituationLayerJson extends FeatureCollection<Geometry | null> {
  readonly id: string;
  readonly title: Localized;
  readonly switchable?: boolean;
}
