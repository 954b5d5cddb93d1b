import type { MapLayout } from "../layout/map-layout.ts";
import type { LiveMap } from "../maplibre/live-map.ts";
import type { Scene } from "../scene/scene.ts";
import { h } from "./dom.ts";

/** A map that has not drawn itself by then will not, and the picture stays. */
const DEADLINE_SECONDS = 45;

/** What the interactive map is started with. */
export interface LiveOptions {
  readonly container: HTMLElement;
  /** Moved along with the map while it pans and zooms. */
  readonly followers: HTMLElement;
  readonly scene: Scene;
  readonly label: string;
  readonly workerUrl: string | undefined;
  readonly loadDetail: () => Promise<Scene["ground"]>;
  readonly onSelect: (items: readonly string[]) => void;
  readonly onMove: (layout: MapLayout) => void;
  readonly onError: (error: Error) => void;
}

/** The interactive map in the element: loaded on demand, gone without a trace. */
export class LivePart {
  readonly map: LiveMap;
  readonly #inner: HTMLElement;
  readonly #follow: MutationObserver;
  readonly #followers: HTMLElement;
  readonly #quiet = new AbortController();

  private constructor(map: LiveMap, inner: HTMLElement, followers: HTMLElement) {
    this.map = map;
    this.#inner = inner;
    this.#followers = followers;
    const canvases = inner.querySelector<HTMLElement>(".maplibregl-canvas-container");
    this.#follow = new MutationObserver(() => {
      followers.style.transform =
        canvases?.style.getPropertyValue("--situation-map-transform") ?? "";
    });
    if (canvases) this.#follow.observe(canvases, { attributes: true, attributeFilter: ["style"] });
    // The wheel scrolls the page; with Ctrl or ⌘, and when pinched, it zooms the map.
    const quiet = { capture: true, passive: true, signal: this.#quiet.signal } as const;
    inner.addEventListener(
      "wheel",
      (event) => !event.ctrlKey && !event.metaKey && event.stopPropagation(),
      quiet,
    );
  }

  /**
   * Loads MapLibre and starts a map.
   *
   * @throws Error when it cannot start, in words for readers of logs
   */
  static async start(options: LiveOptions): Promise<LivePart> {
    const { LiveMap } = await import("../maplibre/live-map.ts");
    const inner = h("div", { class: "live-map" });
    options.container.replaceChildren(inner);
    let map: LiveMap | null = null;
    try {
      map = new LiveMap(inner, {
        scene: options.scene,
        ...(options.workerUrl === undefined ? {} : { workerUrl: options.workerUrl }),
        loadDetail: options.loadDetail,
        onSelect: options.onSelect,
        onMove: options.onMove,
        onError: options.onError,
      });
      await inTime(map.ready);
    } catch (reason) {
      map?.remove();
      options.container.replaceChildren();
      throw reason instanceof Error ? reason : new Error(String(reason));
    }
    inner.querySelector("canvas")?.setAttribute("aria-label", options.label);
    return new LivePart(map, inner, options.followers);
  }

  remove(): void {
    this.#quiet.abort();
    this.#follow.disconnect();
    this.#followers.style.transform = "";
    this.map.remove();
    this.#inner.remove();
  }
}

async function inTime(ready: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not drawn within ${DEADLINE_SECONDS} seconds`)),
      DEADLINE_SECONDS * 1000,
    );
  });
  try {
    await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}
