/**
 * `<situation-map>` in JSX of Solid: `import type {} from "situation-map/solid"`.
 * Events are `on:situation-map-select={(event) => …}` and so on.
 */
import type { JSX } from "solid-js";
import type { SituationMapElement } from "situation-map/element";
import type { SituationMapListeners, SituationMapProps } from "./props.d.ts";

export type SituationMapAttributes = JSX.HTMLAttributes<SituationMapElement> &
  Omit<SituationMapProps, "workerUrl"> & {
    /** Address of MapLibre's worker; Solid changes the case of other names. */
    "prop:workerUrl"?: SituationMapProps["workerUrl"];
  } & SituationMapListeners<"on:">;

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "situation-map": SituationMapAttributes;
    }
  }
}
