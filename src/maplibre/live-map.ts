import {
  getGlobalDispatcher,
  setWorkerUrl,
  type ErrorEvent,
  type Map as MapLibreMap,
} from "maplibre-gl";
import { hitTest } from "../layout/hit-test.ts";
import { homeViewport } from "../layout/layout-map.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import type { Scene } from "../scene/scene.ts";
import type { Camera } from "./camera.ts";
import { within } from "./deadline.ts";
import { asError, LiveMapError } from "./live-map-error.ts";
import { adoptMapCss } from "./map-css.ts";
import { BACKGROUND, limitsOf, ownMap } from "./own-map.ts";
import { reachOf, type Limits, type Reach } from "./reach.ts";
import { recovery } from "./recovery.ts";
import { SceneLayers, type SceneLayersOptions } from "./scene-layers.ts";
import { notMade, notStarted } from "./start-fault.ts";
import { trustedWorkerUrl } from "./trusted-worker.ts";
import { workerAddress } from "./worker-address.ts";

/** From this zoom on the base map's finest level is worth its bytes. */
const DETAIL_ZOOM = 6.5;

/** Seconds after which a map that has not drawn itself will not. */
const DEADLINE = 45;

/** What a live map is made with. */
export interface LiveMapOptions {
  readonly scene: Scene;
  /** Where to start; default: the home view of the container's size. */
  readonly camera?: Camera;
  /** Address of MapLibre's worker; default: the file shipped beside this module. */
  readonly workerUrl?: string;
  /** Boxes in the window that labels keep clear of. */
  readonly reserved?: NonNullable<SceneLayersOptions["reserved"]>;
  /** The items under a click or tap, what was most likely meant first. */
  readonly onSelect?: (items: readonly string[]) => void;
  /** Called after each layout: marks are where it says. */
  readonly onMove?: (layout: MapLayout) => void;
  readonly onError?: (error: Error) => void;
  /**
   * The map has lost its WebGL context or its workers and shows nothing. `back` settles when all is drawn as it should be by then,
   * changes made meanwhile included, and fails when that takes too long: remove the map.
   */
  readonly onLost?: (back: Promise<void>) => void;
  /** A gesture was left to the page: the wheel without Ctrl or ⌘, or one finger. */
  readonly onLeftToPage?: (gesture: "wheel" | "touch") => void;
  /** The base map's finest level as ground marks; asked for once, when the reader first zooms close. */
  readonly loadDetail?: () => Promise<Scene["ground"]>;
}

/** The interactive map: a MapLibre map of our own with a scene on it, looking north from straight above. */
export class LiveMap {
  /** Settles when everything is drawn; fails with a `LiveMapError` when the map cannot start. */
  readonly ready: Promise<void>;
  readonly #map: MapLibreMap;
  readonly #options: LiveMapOptions;
  readonly #limits: Limits;
  readonly #removeCss: () => void;
  readonly #container: HTMLElement;
  readonly #removed = new AbortController();
  #layers: SceneLayers | null = null;
  #scene: Scene;
  #detail: Promise<void> | null = null;
  #isLost = false;

  /** @throws LiveMapError where there is no WebGL 2, or the page does not let the worker's address be used */
  constructor(container: HTMLElement, options: LiveMapOptions) {
    this.#container = container;
    this.#options = options;
    this.#scene = options.scene;
    const address = workerAddress(options.workerUrl);
    const home = this.#home();
    this.#limits = limitsOf(home.zoom);
    try {
      setWorkerUrl(trustedWorkerUrl(address));
      this.#map = ownMap(container, options.scene, options.camera ?? home, this.#limits);
    } catch (cause) {
      throw notMade(cause);
    }
    this.#removeCss = adoptMapCss(container);
    this.ready = this.#start(home.zoom, address);
  }

  /** Draws another scene, where the reader is. */
  setScene(scene: Scene): void {
    const detailed = this.#detail !== null;
    this.#scene = scene;
    // What is drawn in detail stays until its like for the new scene has come.
    const ground = (detailed && this.#layers?.ground) || scene.ground;
    if (!this.#isLost) this.#paintSea();
    this.#layers?.setScene({ ...scene, ground });
    if (detailed) {
      this.#detail = null;
      this.#refine();
    }
  }

  zoomBy(delta: number): void {
    this.#map.zoomTo(this.#map.getZoom() + delta, { duration: stillness() ? 0 : 200 });
  }

  /** Moves the window over the map, by parts of its size: `panBy(0.5, 0)` looks half a window further east. */
  panBy(east: number, south: number): void {
    const { clientWidth: width, clientHeight: height } = this.#container;
    this.#map.panBy([east * width, south * height], { duration: stillness() ? 0 : 250 });
  }

  /** Back to the home view. */
  home(): void {
    const { center, zoom } = this.#home();
    this.#map.easeTo({ center: [...center], zoom, duration: stillness() ? 0 : 400 });
  }

  /** Whether one finger and the plain wheel are left to the page, as they are at first; where nothing scrolls they are the map's. */
  leaveToPage(left: boolean): void {
    if (left) this.#map.cooperativeGestures.enable();
    else this.#map.cooperativeGestures.disable();
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  /** Whether the base map's finest level is drawn, or on its way. */
  get isDetailed(): boolean {
    return this.#detail !== null;
  }

  /** The scene as laid out where the map stands; null until it has started. */
  layout(): MapLayout | null {
    return this.#layers?.layout ?? null;
  }

  /** Which ways the map can still go; null until it has started. */
  reach(): Reach | null {
    return this.#layers && reachOf(this.#layers.layout.viewport, this.#limits);
  }

  remove(): void {
    this.#removed.abort();
    this.#layers?.remove();
    this.#map.remove();
    this.#removeCss();
  }

  async #start(homeZoom: number, address: string): Promise<void> {
    const map = this.#map;
    const late = new LiveMapError("not-live", `not drawn within ${DEADLINE} seconds`);
    await within(DEADLINE, this.#drawn(homeZoom, address), late, this.#removed.signal);
    map.on("error", ({ error }: ErrorEvent) => this.#options.onError?.(asError(error)));
    map.on("click", ({ point }) => this.#select(point));
    map.on("mousemove", ({ point }) => {
      const over = this.#layers && hitTest(this.#layers.layout, [point.x, point.y]).length > 0;
      map.getCanvas().style.cursor = over ? "pointer" : "";
    });
    map.on("cooperativegestureprevented", ({ gestureType }) =>
      this.#options.onLeftToPage?.(gestureType === "wheel_zoom" ? "wheel" : "touch"),
    );
    map.on("zoomend", () => this.#refine());
    map.on("webglcontextlost", () => this.#lose());
    this.#watchPage();
    this.#refine();
  }

  /** Puts the scene on the map; settles when it is drawn. */
  #drawn(homeZoom: number, address: string): Promise<void> {
    const { reserved, onMove } = this.#options;
    const map = this.#map;
    return new Promise<void>((resolve, reject) => {
      const fail = ({ error }: ErrorEvent): void => void notStarted(error, address).then(reject);
      map.on("error", fail);
      map.once("style.load", () => {
        this.#layers = new SceneLayers(map, this.#scene, {
          homeZoom,
          ...(reserved ? { reserved } : {}),
          onLayout: (layout) => onMove?.(layout),
        });
        map.once("idle", () => {
          map.off("error", fail);
          resolve();
        });
      });
    });
  }

  /** Workers and contexts may be gone when a page comes back, and nothing tells. */
  #watchPage(): void {
    const { signal } = this.#removed;
    const check = (): void => {
      if (document.hidden) return;
      void getGlobalDispatcher().ensureWorkers();
      if (this.#map.getCanvas().getContext("webgl2")?.isContextLost()) this.#lose();
    };
    addEventListener("pageshow", check, { signal });
    document.addEventListener("visibilitychange", check, { signal });
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#map.once("style.load", () => {
      this.#isLost = false;
      this.#paintSea();
    });
    this.#options.onLost?.(recovery(this.#map, this.#removed.signal));
  }

  #paintSea(): void {
    this.#map.setPaintProperty(BACKGROUND, "background-color", this.#scene.colors.sea);
  }

  #select({ x, y }: { x: number; y: number }): void {
    if (this.#layers) this.#options.onSelect?.(hitTest(this.#layers.layout, [x, y]));
  }

  /** Fetches the finest level the first time it shows. */
  #refine(): void {
    const { loadDetail, onError } = this.#options;
    if (this.#detail || !loadDetail || this.#map.getZoom() <= DETAIL_ZOOM) return;
    this.#detail = loadDetail()
      .then((ground) => this.#layers?.setGround(ground))
      .catch((reason: unknown) => {
        this.#detail = null;
        onError?.(asError(reason));
      });
  }

  #home(): Camera {
    const { clientWidth: width, clientHeight: height } = this.#container;
    return homeViewport(this.#scene, { width, height });
  }
}

function stillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
