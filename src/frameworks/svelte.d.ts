/**
 * `<situation-map>` in templates of Svelte 5: `import type {} from "situation-map/svelte"`.
 * Events are `onsituation-map-select={(event) => …}` and so on.
 */
import type { HTMLAttributes } from "svelte/elements";
import type { SituationMapElement } from "situation-map/element";
import type { SituationMapListeners, SituationMapProps } from "./props.d.ts";

export type SituationMapAttributes = HTMLAttributes<SituationMapElement> &
  SituationMapProps &
  SituationMapListeners<"on">;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "situation-map": SituationMapAttributes;
  }
}
