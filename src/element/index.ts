export type {
  ErrorDetail,
  ExportDetail,
  LayerDetail,
  MapState,
  SelectDetail,
  SituationMapEventMap,
  StepDetail,
} from "./events.ts";
export { SituationMapElement } from "./situation-map-element.ts";
