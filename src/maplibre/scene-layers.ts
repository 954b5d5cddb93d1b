import { GROUND_TOLERANCE } from "../layout/ground-paths.ts";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { layoutMap, type MapLayoutOptions } from "../layout/layout-map.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { projector, type Viewport } from "../projection/viewport.ts";
import type { GroundMark } from "../scene/mark.ts";
import type { Scene } from "../scene/scene.ts";
import { LabelOverlay } from "./label-overlay.ts";
import { groundCollection, shapeCollection } from "./scene-geojson.ts";
import { sourceIds, styleLayers, type SourceIds } from "./style-layers.ts";

/** How a scene is put on a map. */
export interface SceneLayersOptions {
  /** Starts every id of a source or layer; default `situation-map`. */
  readonly prefix?: string;
  /** Zoom of the view that arrows are drawn at their normal width for; default: the map's zoom at the start. */
  readonly homeZoom?: number;
  /** Id of the layer that everything goes below; default: on top. */
  readonly beforeId?: string;
  /** Boxes in the window that labels keep clear of. */
  readonly reserved?: () => NonNullable<MapLayoutOptions["reserved"]>;
  /** Called after each layout. */
  readonly onLayout?: (layout: MapLayout) => void;
}

/** A scene on a MapLibre map: it removes exactly what it added, and never the map. */
export class SceneLayers {
  /** The ground that the map has. */
  #sent: readonly GroundMark[] = [];
  /** The viewport that the shapes on the map were laid out for. */
  #shapesFor: Viewport | null = null;
  readonly #map: MapLibreMap;
  readonly #options: SceneLayersOptions;
  readonly #prefix: string;
  readonly #ids: SourceIds;
  readonly #overlay: LabelOverlay;
  readonly #homeZoom: number;
  #scene: Scene;
  #layout: MapLayout;
  #removed = false;
  /** False while the map has no style: its WebGL context is lost, or its workers are. */
  #styled = true;

  constructor(map: MapLibreMap, scene: Scene, options: SceneLayersOptions = {}) {
    this.#map = map;
    this.#scene = scene;
    this.#options = options;
    this.#prefix = options.prefix ?? "situation-map";
    this.#ids = sourceIds(this.#prefix);
    this.#homeZoom = options.homeZoom ?? map.getZoom();
    this.#layout = this.#layOut();
    this.#addLayers();
    this.#overlay = new LabelOverlay(map.getCanvasContainer());
    this.#show();
    map.on("move", this.#follow);
    map.on("moveend", this.#settle);
    map.on("resize", this.#settle);
    map.on("style.load", this.#restyle);
    map.on("webglcontextlost", this.#unstyle);
  }

  /** The base map that is drawn. */
  get ground(): readonly GroundMark[] {
    return this.#scene.ground;
  }

  /** The scene as it is laid out for where the map stands. */
  get layout(): MapLayout {
    return this.#layout;
  }

  /** Draws another scene. */
  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#layout = this.#layOut();
    if (this.#styled) this.#addLayers();
    this.#show();
  }

  /** Draws the same base map in more or less detail. */
  setGround(ground: readonly GroundMark[]): void {
    this.#scene = { ...this.#scene, ground };
    if (this.#styled) this.#sendGround();
  }

  /** The base map is by far the most data and seldom changes: it is sent only when it did, or when a new style took it away. */
  #sendGround(): void {
    const { ground } = this.#scene;
    if (this.#map.getSource(this.#ids.ground) && sameGround(this.#sent, ground)) return;
    this.#sent = ground;
    this.#setData(this.#ids.ground, groundCollection(ground));
  }

  #sendShapes(): void {
    const { shapes, viewport } = this.#layout;
    this.#shapesFor = viewport;
    this.#setData(this.#ids.marks, shapeCollection(shapes, viewport, this.#map.getPixelRatio()));
  }

  /** True when the shapes on the map are right for a viewport: same scale, and within the window around that hatches fill. */
  #shapesServe({ width, height, center, zoom }: Viewport): boolean {
    const sent = this.#shapesFor;
    if (sent?.width !== width || sent.height !== height || sent.zoom !== zoom) return false;
    const [x, y] = projector(sent)([...center]);
    return Math.abs(x - width / 2) < width / 2 && Math.abs(y - height / 2) < height / 2;
  }

  /** Takes everything off the map again. */
  remove(): void {
    if (this.#removed) return;
    this.#removed = true;
    this.#map.off("move", this.#follow);
    this.#map.off("moveend", this.#settle);
    this.#map.off("resize", this.#settle);
    this.#map.off("style.load", this.#restyle);
    this.#map.off("webglcontextlost", this.#unstyle);
    this.#overlay.remove();
    if (!this.#styled) return;
    for (const { id } of styleLayers(this.#prefix, { ground: true, multisampled: true }))
      if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    for (const id of Object.values(this.#ids))
      if (this.#map.getSource(id)) this.#map.removeSource(id);
  }

  /** Puts sources and layers on the map, as far as they are missing: a new style takes them away. */
  readonly #addLayers = (): void => {
    const hasGround = this.#scene.ground.length > 0;
    if (hasGround) this.#sendGround();
    this.#sendShapes();
    for (const layer of styleLayers(this.#prefix, {
      ground: hasGround,
      multisampled: this.#multisampled(),
    })) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, this.#options.beforeId);
    }
  };

  /** What was changed while the style was away is on the map again with it. */
  readonly #restyle = (): void => {
    this.#styled = true;
    this.#addLayers();
  };

  readonly #unstyle = (): void => {
    this.#styled = false;
  };

  #show(): void {
    this.#overlay.show(this.#layout, this.#scene.colors);
    this.#options.onLayout?.(this.#layout);
  }

  #setData(id: string, data: ReturnType<typeof groundCollection>): void {
    const source = this.#map.getSource<GeoJSONSource>(id);
    // The promise tells when tiles are ready; MapLibre reports its failure as an `error` event, which is where callers listen.
    if (source) source.setData(data).catch(() => undefined);
    else
      this.#map.addSource(id, {
        type: "geojson",
        data,
        tolerance: id === this.#ids.marks ? 0 : groundTolerance(this.#homeZoom),
        maxzoom: 14,
      });
  }

  readonly #follow = (): void => {
    this.#overlay.follow(this.#viewport());
  };

  /** Lays out anew where the map came to rest; shapes are sent only when their scale changed or their hatches run out. */
  readonly #settle = (): void => {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    // A map that is not shown has no size; it is laid out when it has one again.
    if (clientWidth === 0 || clientHeight === 0) return;
    this.#layout = this.#layOut();
    if (this.#styled && !this.#shapesServe(this.#layout.viewport)) this.#sendShapes();
    this.#show();
  };

  #layOut(): MapLayout {
    const { reserved } = this.#options;
    return layoutMap(this.#scene, this.#viewport(), {
      homeZoom: this.#homeZoom,
      ...(reserved ? { reserved: reserved() } : {}),
    });
  }

  #multisampled(): boolean {
    return this.#map.getCanvas().getContext("webgl2")?.getContextAttributes()?.antialias ?? false;
  }

  #viewport(): Viewport {
    const { lng, lat } = this.#map.getCenter();
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    return { width, height, center: [lng, lat], zoom: this.#map.getZoom() };
  }
}

/** MapLibre thins the lines of a whole zoom's tiles: such that at the home view they are thinned as in the picture. */
function groundTolerance(homeZoom: number): number {
  return GROUND_TOLERANCE / 2 ** (homeZoom - Math.floor(homeZoom));
}

/** True when two base maps are drawn alike: the same geometries in the same paint. */
function sameGround(a: readonly GroundMark[], b: readonly GroundMark[]): boolean {
  return a.length === b.length && a.every((mark, i) => drawnAlike(mark, b[i]!));
}

function drawnAlike(a: GroundMark, b: GroundMark): boolean {
  return (
    a.geometry === b.geometry &&
    a.slot === b.slot &&
    a.fill?.color === b.fill?.color &&
    a.stroke?.color === b.stroke?.color
  );
}
