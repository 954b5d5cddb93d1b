export type {
  ErrorDetail,
  LayerDetail,
  MapState,
  SelectDetail,
  SituationMapEventMap,
} from "./events.ts";
export { SituationMapElement } from "./situation-map-element.ts";
