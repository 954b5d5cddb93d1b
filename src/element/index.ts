export type {
  ErrorDetail,
  ExportDetail,
  LayerDetail,
  MapState,
  QuestionDetail,
  ReadingDetail,
  SelectDetail,
  SituationMapEventMap,
  SourceDetail,
  StepDetail,
} from "./events.ts";
export { SituationMapElement } from "./situation-map-element.ts";
