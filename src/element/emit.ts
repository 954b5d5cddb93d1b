import type { SituationMapEventMap } from "./events.ts";

/** Tells the page; false when a handler prevents what is told from happening, where that can be. */
export function emit<K extends keyof SituationMapEventMap>(
  element: HTMLElement,
  type: K,
  detail: SituationMapEventMap[K]["detail"],
): boolean {
  const cancelable = type === "situation-map-export";
  const event = new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable });
  return element.dispatchEvent(event);
}
