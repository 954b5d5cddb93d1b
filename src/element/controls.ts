import type { Say } from "../i18n/messages.ts";
import { button, h } from "./dom.ts";
import { svgNodes } from "./svg-nodes.ts";

/** What the buttons on the map do. */
export interface ControlHooks {
  readonly explore: () => void;
  readonly zoomBy: (delta: number) => void;
  readonly home: () => void;
}

const ICONS = {
  zoomIn: "M8 2.5V13.5M2.5 8H13.5",
  zoomOut: "M2.5 8H13.5",
  home: "M2.5 8L8 3L13.5 8M4.5 7V13H11.5V7",
} as const;

/** Buttons on the live map: what a pinch and a wheel do, by single clicks, and the way back. */
export function zoomButtons(say: Say, { zoomBy, home }: ControlHooks): HTMLElement {
  const control = (icon: keyof typeof ICONS, act: () => void): HTMLButtonElement =>
    button(
      { class: "control", "aria-label": say(`element.${icon}`), "data-focus": icon },
      act,
      iconOf(icon),
    );
  return h(
    "div",
    { class: "control-group" },
    control("zoomIn", () => zoomBy(1)),
    control("zoomOut", () => zoomBy(-1)),
    control("home", home),
  );
}

/** The button that asks for the interactive map. */
export function exploreButton(say: Say, { explore }: ControlHooks): HTMLElement {
  return button({ class: "explore", "data-focus": "explore" }, explore, say("element.explore"));
}

function iconOf(icon: keyof typeof ICONS): SVGSVGElement {
  return svgNodes(`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${ICONS[icon]}"/></svg>`);
}
