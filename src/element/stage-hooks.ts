import type { Problem } from "../model/problem.ts";
import { emit } from "./emit.ts";
import type {
  ErrorDetail,
  ExportDetail,
  LayerDetail,
  MapState,
  QuestionDetail,
  SelectDetail,
  SourceDetail,
  StepDetail,
} from "./events.ts";
import type { Frame } from "./frame.ts";
import type { MapAttributes } from "./map-attributes.ts";
import type { PageState } from "./page-state.ts";
import type { Poster } from "./poster.ts";
import type { Redraw } from "./redraw.ts";
import type { View } from "./view.ts";

/** What the element does for the stage. */
export interface StageHooks {
  readonly setState: (state: MapState) => void;
  readonly select: (detail: SelectDetail) => void;
  readonly layer: (detail: LayerDetail, shown: readonly string[] | null) => void;
  readonly reading: (reading: string) => void;
  readonly question: (detail: QuestionDetail) => void;
  /** Tells that a reader follows a link; false when the page does something else. */
  readonly source: (detail: SourceDetail) => boolean;
  readonly step: (detail: StepDetail, since: string | null) => void;
  /** What is open beside the map has changed. */
  readonly view: (view: View) => void;
  /** A claim's own address; null where the page keeps none. */
  readonly linkTo: (claim: string) => string | null;
  /** Tells that a reader takes a picture; false when the page keeps it from being saved. */
  readonly exported: (detail: ExportDetail) => boolean;
  readonly error: (detail: ErrorDetail) => void;
  readonly ready: () => void;
  /** Whether a figure of the page stands where the map is to be. */
  readonly isTaken: () => boolean;
  /** Puts the drawn map where the page's figure stood, if there is one. */
  readonly replace: (frame: Frame, draw: () => void) => void;
  /** Tells what is wrong; whether the page's figure stays in place of a map. */
  readonly keep: (problems: readonly Problem[]) => boolean;
  readonly live: () => void;
  readonly activate: () => void;
  /** Loads anew what could not be loaded. */
  readonly retry: () => void;
  /** Whether something has changed since what is being drawn was asked for: another drawing follows. */
  readonly isStale: () => boolean;
}

/** What a stage tells, told on: to the page as events, to the element's attributes, and to what keeps the reader's choice. */
export function stageHooks(
  element: MapAttributes & { activate(): Promise<void> },
  state: PageState,
  poster: Poster,
  redraw: Pick<Redraw, "request" | "isStale">,
): StageHooks {
  const setState = (name: MapState): void => {
    if (element.dataset["state"] !== name) element.dataset["state"] = name;
  };
  return {
    setState,
    select: (detail) => emit(element, "situation-map-select", detail),
    view: (view) => {
      state.view = view;
      state.write();
    },
    linkTo: (claim) => state.linkTo(claim),
    step: (detail, since) => {
      state.step(detail.claim, since);
      emit(element, "situation-map-step", detail);
    },
    layer: (detail, layers) => {
      element.layers = layers;
      emit(element, "situation-map-layer", detail);
    },
    reading: (reading) => {
      element.reading = reading;
      emit(element, "situation-map-reading", { reading });
    },
    question: (detail) => emit(element, "situation-map-question", detail),
    source: (detail) => emit(element, "situation-map-source", detail),
    exported: (detail) => emit(element, "situation-map-export", detail),
    error: (detail) => emit(element, "situation-map-error", detail),
    ready: () => emit(element, "situation-map-ready", null),
    isTaken: () => poster.isShown,
    replace: (frame, draw) => poster.leave(frame, draw),
    keep: (problems) => {
      const stays = poster.stay(problems[0]?.message ?? "");
      if (stays) setState("failed");
      return stays;
    },
    live: () => emit(element, "situation-map-live", null),
    activate: () => void element.activate(),
    retry: () => redraw.request(),
    isStale: () => redraw.isStale,
  };
}
