import type { ImageFormat } from "../export/browser.ts";
import type { Problem } from "../model/problem.ts";

/** What `situation-map-select` tells: the item a reader opened and the ids of its claims; null when the panel was closed. */
export interface SelectDetail {
  readonly item: string | null;
  readonly claims: readonly string[];
}

/** What `situation-map-layer` tells. */
export interface LayerDetail {
  readonly layer: string;
  readonly shown: boolean;
}

/** What `situation-map-step` tells: the last statement shown, and the day it counts from. */
export interface StepDetail {
  readonly claim: string;
  readonly asOf: string;
}

/** What `situation-map-reading` tells: the id of the reading that is drawn now. */
export interface ReadingDetail {
  readonly reading: string;
}

/** What `situation-map-question` tells: the id of the question whose answers are shown now. */
export interface QuestionDetail {
  readonly question: string;
}

/** What `situation-map-source` tells; a handler that calls `preventDefault` keeps the link from being followed, and may use it. */
export interface SourceDetail {
  readonly source: string;
  /** Where it can be read, outside the page. */
  readonly url: string;
  /** The claim it was named with; null in the list of all sources. */
  readonly claim: string | null;
}

/** What `situation-map-export` tells; a handler that calls `preventDefault` keeps the file from being saved, and may use it. */
export interface ExportDetail {
  readonly format: ImageFormat;
  /** The picture; `name` and `size`, in bytes, describe it. */
  readonly file: File;
}

/** What `situation-map-error` tells: the map goes on with what is sound, or lists these where it would stand. */
export interface ErrorDetail {
  readonly problems: readonly Problem[];
}

/** The events of `<situation-map>`, by name. All bubble and cross shadow roots; nothing is sent anywhere. */
export interface SituationMapEventMap {
  "situation-map-ready": CustomEvent<null>;
  "situation-map-live": CustomEvent<null>;
  "situation-map-select": CustomEvent<SelectDetail>;
  "situation-map-layer": CustomEvent<LayerDetail>;
  "situation-map-step": CustomEvent<StepDetail>;
  "situation-map-reading": CustomEvent<ReadingDetail>;
  "situation-map-question": CustomEvent<QuestionDetail>;
  "situation-map-source": CustomEvent<SourceDetail>;
  "situation-map-export": CustomEvent<ExportDetail>;
  "situation-map-error": CustomEvent<ErrorDetail>;
}

/** What the element is doing, in its attribute `data-state`. */
export type MapState =
  | "empty"
  | "poster"
  | "figure"
  | "loading"
  | "live"
  | "recovering"
  | "failed"
  | "problems";
