import type { Say } from "../i18n/messages.ts";
import type { LiveMap } from "../maplibre/live-map.ts";
import type { Reach } from "../maplibre/reach.ts";
import { button, h, replaceContent, replaceHolding } from "./dom.ts";
import type { Drawing } from "./drawing.ts";
import { svgNodes } from "./svg-nodes.ts";

/** What the buttons at the map do. */
export interface ControlHooks {
  readonly explore: () => void;
  readonly retry: () => void;
  /** Does something on the live map. */
  readonly steer: (act: (map: Steerable) => void) => void;
}

type Steerable = Pick<LiveMap, "zoomBy" | "panBy" | "home">;

/** How far one press moves the map, as a part of its window. */
const STEP = 0.4;

const ICONS = {
  zoomIn: "M8 2.5V13.5M2.5 8H13.5",
  zoomOut: "M2.5 8H13.5",
  west: "M13.5 8H3M7 3.5L2.5 8L7 12.5",
  north: "M8 13.5V3M3.5 7L8 2.5L12.5 7",
  south: "M8 2.5V13M3.5 9L8 13.5L12.5 9",
  east: "M2.5 8H13M9 3.5L13.5 8L9 12.5",
  home: "M2.5 8L8 3L13.5 8M4.5 7V13H11.5V7",
} as const;

/** Width and height of all buttons in a row, and their distance from the map's corner, in pixels. */
const ROW = { width: 7 * 32, height: 34, inset: 10 } as const;

/**
 * The buttons at the map: before it is live the one that asks for it, then what a drag, a pinch and a wheel do, by single clicks. Both
 * have the same room, so that nothing moves when one takes the other's place.
 */
export class MapControls {
  readonly #parent: HTMLElement;
  readonly #hooks: ControlHooks;

  constructor(parent: HTMLElement, hooks: ControlHooks) {
    [this.#parent, this.#hooks] = [parent, hooks];
  }

  /**
   * Shows what a drawing allows.
   *
   * @param isLive whether the reader has the interactive map in hand
   */
  render({ settings, context, failure }: Drawing, isLive: boolean, reach: Reach | null): void {
    if (!settings.interactive) return replaceContent(this.#parent);
    if (isLive) this.#steer(context.say, reach);
    else this.#offer(context.say, failure !== null);
  }

  /** Tells which ways the map can still go. */
  limit(reach: Reach | null): void {
    for (const node of this.#parent.querySelectorAll<HTMLElement>("[data-way]")) {
      const way = node.dataset["way"];
      const isOpen = !reach || Object.entries(reach).some(([name, open]) => name === way && open);
      node.setAttribute("aria-disabled", String(!isOpen));
    }
  }

  /** Offers the interactive map; and, where data is missing, to load it again. */
  #offer(say: Say, isIncomplete: boolean): void {
    const { explore, retry } = this.#hooks;
    replaceContent(
      this.#parent,
      button({ class: "explore", "data-focus": "explore" }, explore, say("element.explore")),
      isIncomplete &&
        button({ class: "explore", "data-focus": "retry" }, retry, say("element.retry")),
    );
  }

  /** The buttons of a live map; those that lead nowhere say so. */
  #steer(say: Say, reach: Reach | null): void {
    replaceHolding(
      this.#parent,
      "button",
      h(
        "div",
        { class: "control-group", role: "group", "aria-label": say("element.controls") },
        ...this.#steering(say),
      ),
    );
    this.limit(reach);
  }

  #steering(say: Say): HTMLButtonElement[] {
    const { steer } = this.#hooks;
    const control = (
      icon: keyof typeof ICONS,
      act: (map: Steerable) => void,
    ): HTMLButtonElement => {
      const node = button(
        { class: "control", "aria-label": say(`element.${icon}`), "data-focus": icon },
        () => node.getAttribute("aria-disabled") !== "true" && steer(act),
        iconOf(icon),
      );
      if (icon !== "home") node.dataset["way"] = icon;
      return node;
    };
    return [
      control("zoomIn", (map) => map.zoomBy(1)),
      control("zoomOut", (map) => map.zoomBy(-1)),
      control("west", (map) => map.panBy(-STEP, 0)),
      control("north", (map) => map.panBy(0, -STEP)),
      control("south", (map) => map.panBy(0, STEP)),
      control("east", (map) => map.panBy(STEP, 0)),
      control("home", (map) => map.home()),
    ];
  }
}

/** The room that the buttons have on a map of this width: none where they stand below it, or there are none. */
export function roomForControls(
  controls: HTMLElement,
  width: number,
): [left: number, top: number, right: number, bottom: number][] {
  const isOnMap = controls.hasChildNodes() && getComputedStyle(controls).position === "absolute";
  const { inset } = ROW;
  const left = width - inset - ROW.width;
  return isOnMap ? [[left, inset, width - inset, inset + ROW.height]] : [];
}

function iconOf(icon: keyof typeof ICONS): SVGSVGElement {
  return svgNodes(`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${ICONS[icon]}"/></svg>`);
}
