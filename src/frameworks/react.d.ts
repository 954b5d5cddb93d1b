/**
 * `<situation-map>` in JSX of React 19: `import type {} from "situation-map/react"`.
 * Events are `onsituation-map-select={(event) => …}` and so on.
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { SituationMapElement } from "situation-map/element";
import type { SituationMapListeners, SituationMapProps } from "./props.d.ts";

export type SituationMapAttributes = DetailedHTMLProps<
  HTMLAttributes<SituationMapElement>,
  SituationMapElement
> &
  SituationMapProps &
  SituationMapListeners<"on">;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "situation-map": SituationMapAttributes;
    }
  }
}
