import type { SituationMapEventMap } from "./events.ts";

/** What a page may do in its own way. */
const CANCELABLE: ReadonlySet<keyof SituationMapEventMap> = new Set([
  "situation-map-source",
  "situation-map-export",
]);

/** Tells the page; false when a handler prevents what is told from happening, where that can be. */
export function emit<K extends keyof SituationMapEventMap>(
  element: HTMLElement,
  type: K,
  detail: SituationMapEventMap[K]["detail"],
): boolean {
  const cancelable = CANCELABLE.has(type);
  const event = new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable });
  return element.dispatchEvent(event);
}
