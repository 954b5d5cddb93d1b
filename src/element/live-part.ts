import type { MapLayout } from "../layout/map-layout.ts";
import type { Camera } from "../maplibre/camera.ts";
import type * as LiveMapModule from "../maplibre/live-map.ts";
import type { Scene } from "../scene/scene.ts";
import { h } from "./dom.ts";
import type { Frame } from "./frame.ts";

/** What the interactive map is started with. */
export interface LiveOptions {
  readonly scene: Scene;
  readonly label: string;
  /** Where to start; null for the home view. */
  readonly camera: Camera | null;
  readonly workerUrl: string | undefined;
  readonly reserved: NonNullable<LiveMapModule.LiveMapOptions["reserved"]>;
  readonly loadDetail: () => Promise<Scene["ground"]>;
  readonly onSelect: (items: readonly string[]) => void;
  readonly onMove: (layout: MapLayout) => void;
  /** The page is about to be printed, which takes the picture. */
  readonly onPrint: () => void;
  readonly onLost: (back: Promise<void>) => void;
  readonly onLeftToPage: (gesture: "wheel" | "touch") => void;
  readonly onError: (error: Error) => void;
}

/** The interactive map in the element: loaded on demand, gone without a trace. */
export class LivePart {
  readonly map: LiveMapModule.LiveMap;
  readonly #inner: HTMLElement;
  readonly #follow: MutationObserver;
  readonly #followers: HTMLElement;
  readonly #removed = new AbortController();

  private constructor(
    map: LiveMapModule.LiveMap,
    inner: HTMLElement,
    followers: HTMLElement,
    onPrint: () => void,
  ) {
    [this.map, this.#inner, this.#followers] = [map, inner, followers];
    const canvases = inner.querySelector<HTMLElement>(".maplibregl-canvas-container");
    this.#follow = new MutationObserver(() => {
      followers.style.transform =
        canvases?.style.getPropertyValue("--situation-map-transform") ?? "";
    });
    if (canvases) this.#follow.observe(canvases, { attributes: true, attributeFilter: ["style"] });
    // Where the map fills the screen no page is there to be scrolled.
    const share = (): void => map.leaveToPage(!isInFullscreen(inner));
    const { signal } = this.#removed;
    document.addEventListener("fullscreenchange", share, { signal });
    share();
    const print = matchMedia("print");
    print.addEventListener("change", () => print.matches && onPrint(), { signal });
  }

  /** Loads what a map needs, and starts none. */
  static load(): Promise<typeof LiveMapModule> {
    return import("../maplibre/live-map.ts");
  }

  /**
   * Loads MapLibre and starts a map; gives it up when `signal` is aborted.
   *
   * @throws LiveMapError when it cannot start, in words for readers of logs; the reason of `signal`
   */
  static async start(
    { live, marks }: Pick<Frame, "live" | "marks">,
    { label, camera, workerUrl, onPrint, ...options }: LiveOptions,
    signal: AbortSignal,
  ): Promise<LivePart> {
    const { LiveMap } = await LivePart.load();
    signal.throwIfAborted();
    const inner = h("div", { class: "live-map" });
    live.replaceChildren(inner);
    let map: LiveMapModule.LiveMap | null = null;
    try {
      map = new LiveMap(inner, {
        ...options,
        ...(camera === null ? {} : { camera }),
        ...(workerUrl === undefined ? {} : { workerUrl }),
      });
      await Promise.race([map.ready, aborted(signal)]);
    } catch (reason) {
      map?.remove();
      inner.remove();
      throw reason;
    }
    inner.querySelector("canvas")?.setAttribute("aria-label", label);
    return new LivePart(map, inner, marks, onPrint);
  }

  remove(): void {
    this.#removed.abort();
    this.#follow.disconnect();
    this.#followers.style.transform = "";
    this.map.remove();
    this.#inner.remove();
  }
}

/** Fails when `signal` is aborted. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Whether a node, or one around it, fills the screen; shadow roots each know their own. */
function isInFullscreen(node: Element): boolean {
  const root = node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  if (root.fullscreenElement?.contains(node)) return true;
  return root instanceof ShadowRoot && isInFullscreen(root.host);
}
