import { SituationMapElement } from "./situation-map-element.ts";

// On a server there is nothing to register with.
const registry: CustomElementRegistry | undefined = globalThis.customElements;
const known = registry?.get("situation-map");

if (!known) registry?.define("situation-map", SituationMapElement);
else if (known !== SituationMapElement) {
  // oxlint-disable-next-line no-console -- nothing is broken, and there is no element yet to tell it
  console.warn(
    "situation-map: the page has another copy or version of this package, loaded before. " +
      "It draws all maps of the page, and this one draws none. " +
      "Load situation-map/element/define once; `npm ls situation-map` lists what is installed.",
  );
}
