import { SituationMapElement } from "./situation-map-element.ts";

// Two versions on one page: the first stays. On a server there is nothing to register with.
if (globalThis.customElements && !customElements.get("situation-map")) {
  customElements.define("situation-map", SituationMapElement);
}
