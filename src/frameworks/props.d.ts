import type { SituationMapElement, SituationMapEventMap } from "situation-map/element";

/** What templates set on `<situation-map>`: attributes by their own names, so that pages rendered on a server have them as well. */
export interface SituationMapProps extends Partial<
  Pick<SituationMapElement, "theme" | "themes" | "loading" | "situation" | "workerUrl">
> {
  /** Address of a situation, as JSON. */
  src?: string | null | undefined;
  /** Draws what had been said by this day, `YYYY-MM-DD`, or up to the claim with this id; default: everything. */
  "as-of"?: string | null | undefined;
  /** Ids of the layers that are switched on; as text separated by spaces or commas, or `none`; default: all. */
  layers?: string | readonly string[] | null | undefined;
  /** Id of the reading to draw; default: the situation's first. */
  reading?: string | null | undefined;
  /** `false` keeps the picture; default `true`. */
  interactive?: boolean | undefined;
  /** Keeps what a reader chose in the page's fragment; a value is a prefix, for several maps. */
  address?: string | null | undefined;
}

/** Listeners for the events of `<situation-map>`, by a prefix and the event's name. */
export type SituationMapListeners<Prefix extends string> = {
  [Name in keyof SituationMapEventMap as `${Prefix}${Name}`]?:
    | ((event: SituationMapEventMap[Name]) => void)
    | undefined;
};
