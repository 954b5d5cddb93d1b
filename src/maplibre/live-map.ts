import { Map as MapLibreMap, setWorkerUrl, type ErrorEvent } from "maplibre-gl";
import { hitTest } from "../layout/hit-test.ts";
import { homeViewport } from "../layout/layout-map.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import type { Scene } from "../scene/scene.ts";
import { mapCss } from "./map-css.ts";
import { SceneLayers } from "./scene-layers.ts";
import { workerAddress } from "./worker-address.ts";

/** From this zoom on the base map's finest level is worth its bytes. */
const DETAIL_ZOOM = 6.5;

/** Beyond this zoom the base map has nothing more to show. */
const MAX_ZOOM = 8;

/** Where the base map ends: `[west, south, east, north]`. */
const LIMITS: [number, number, number, number] = [8, 38, 52, 64];

/** Where a map looks. */
export interface Camera {
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
}

/** What a live map is made with. */
export interface LiveMapOptions {
  readonly scene: Scene;
  /** Where to start; default: the home view of the container's size. */
  readonly camera?: Camera;
  /** Address of MapLibre's worker; default: the file shipped beside this module. */
  readonly workerUrl?: string;
  /** The items under a click or tap, what was most likely meant first. */
  readonly onSelect?: (items: readonly string[]) => void;
  /** Called after each layout: marks are where it says. */
  readonly onMove?: (layout: MapLayout) => void;
  readonly onError?: (error: Error) => void;
  /** The base map's finest level as ground marks; asked for once, when the reader first zooms close. */
  readonly loadDetail?: () => Promise<Scene["ground"]>;
}

/** The interactive map: a MapLibre map of our own with a scene on it, looking north from straight above. */
export class LiveMap {
  /** Settles when everything is drawn; fails when the map cannot start. */
  readonly ready: Promise<void>;
  readonly #map: MapLibreMap;
  readonly #options: LiveMapOptions;
  readonly #styles: CSSStyleSheet;
  readonly #container: HTMLElement;
  #layers: SceneLayers | null = null;
  #scene: Scene;
  #detail: Promise<void> | null = null;

  constructor(container: HTMLElement, options: LiveMapOptions) {
    this.#container = container;
    this.#options = options;
    this.#scene = options.scene;
    this.#styles = adoptStyles(container);
    setWorkerUrl(workerAddress(options.workerUrl));
    const home = this.#home();
    const camera = options.camera ?? home;
    this.#map = new MapLibreMap({
      container,
      style: { version: 8, sources: {}, layers: [background(options.scene)] },
      center: [...camera.center],
      zoom: camera.zoom,
      minZoom: home.zoom - 1,
      maxZoom: MAX_ZOOM,
      maxBounds: LIMITS,
      renderWorldCopies: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      maxPitch: 0,
      scrollZoom: true,
      cooperativeGestures: false,
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: true },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.ready = this.#start(home.zoom);
  }

  /** Draws another scene, where the reader is. */
  setScene(scene: Scene): void {
    const detailed = this.#detail !== null;
    this.#scene = scene;
    // What is drawn in detail stays until its like for the new scene has come.
    const ground = (detailed && this.#layers?.ground) || scene.ground;
    this.#map.setPaintProperty("background", "background-color", scene.colors.sea);
    this.#layers?.setScene({ ...scene, ground });
    if (detailed) {
      this.#detail = null;
      this.#refine();
    }
  }

  zoomBy(delta: number): void {
    this.#map.zoomTo(this.#map.getZoom() + delta, { duration: stillness() ? 0 : 200 });
  }

  /** Back to the home view. */
  home(): void {
    const { center, zoom } = this.#home();
    this.#map.easeTo({ center: [...center], zoom, duration: stillness() ? 0 : 400 });
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  /** The scene as laid out where the map stands; null until it has started. */
  layout(): MapLayout | null {
    return this.#layers?.layout ?? null;
  }

  remove(): void {
    this.#layers?.remove();
    this.#map.remove();
    const root = this.#container.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#styles);
    }
  }

  async #start(homeZoom: number): Promise<void> {
    const map = this.#map;
    await new Promise<void>((resolve, reject) => {
      const fail = ({ error }: ErrorEvent): void => reject(asError(error));
      map.once("error", fail);
      map.once("style.load", () => {
        this.#layers = new SceneLayers(map, this.#scene, {
          homeZoom,
          onLayout: (layout) => this.#options.onMove?.(layout),
        });
        map.once("idle", () => {
          map.off("error", fail);
          resolve();
        });
      });
    });
    map.on("error", ({ error }: ErrorEvent) => this.#options.onError?.(asError(error)));
    map.on("click", ({ point }) => this.#select(point));
    map.on("mousemove", ({ point }) => {
      const over = this.#layers && hitTest(this.#layers.layout, [point.x, point.y]).length > 0;
      map.getCanvas().style.cursor = over ? "pointer" : "";
    });
    map.on("zoomend", () => this.#refine());
    this.#refine();
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

function background(scene: Scene): {
  id: string;
  type: "background";
  paint: { "background-color": string };
} {
  return { id: "background", type: "background", paint: { "background-color": scene.colors.sea } };
}

function adoptStyles(container: HTMLElement): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapCss);
  const root = container.getRootNode();
  if (root instanceof Document || root instanceof ShadowRoot)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}

function asError(reason: unknown): Error {
  if (reason instanceof Error) return reason;
  return new Error(
    typeof reason === "object" && reason !== null && "message" in reason
      ? String(reason.message)
      : String(reason),
  );
}

function stillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
