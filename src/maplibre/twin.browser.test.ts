import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import pixelmatch from "pixelmatch";
import { afterEach, describe, expect, it } from "vitest";
import { commands } from "vitest/browser";
import basemap from "../../geo/basemap/mid.topo.json";
import places from "../../geo/basemap/places.json";
import document_ from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json";
import {
  buildScene,
  readSituation,
  renderSvg,
  type BasemapTopology,
  type Place,
  type Scene,
} from "../index.ts";
import { homeViewport } from "../layout/layout-map.ts";
import { SceneLayers } from "./scene-layers.ts";
import { workerAddress } from "./worker-address.ts";

const situation = readSituation(document_);

const sceneOf = (theme: string): Scene =>
  buildScene(situation, {
    theme,
    basemap: basemap as unknown as BasemapTopology,
    places: places as unknown as Place[],
  });

const maps: MapLibreMap[] = [];

async function mapOf(
  scene: Scene,
  size: { width: number; height: number },
): Promise<{ map: MapLibreMap; layers: SceneLayers }> {
  const container = document.createElement("div");
  Object.assign(container.style, {
    width: `${size.width}px`,
    height: `${size.height}px`,
    position: "fixed",
    left: "0",
    top: "0",
  });
  document.body.append(container);
  setWorkerUrl(workerAddress());
  const { center, zoom } = homeViewport(scene, size);
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: "sea", type: "background", paint: { "background-color": scene.colors.sea } }],
    },
    center: [...center],
    zoom,
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true },
  });
  maps.push(map);
  await map.once("style.load");
  const layers = new SceneLayers(map, scene);
  await map.once("idle");
  return { map, layers };
}

/** The map's own pixels: read inside a frame, as the drawing buffer is not kept. */
async function pixelsOfMap(map: MapLibreMap): Promise<ImageData> {
  const rendered = map.once("render");
  map.triggerRepaint();
  await rendered;
  const { width, height } = map.getCanvas();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.drawImage(map.getCanvas(), 0, 0);
  return context.getImageData(0, 0, width, height);
}

async function pixelsOfSvg(svg: string, width: number, height: number): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(svg)))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** Labels are the same nodes in both renderers; here only shapes are compared. */
const withoutLabels = (scene: Scene): Scene => ({
  ...scene,
  labels: [],
  furniture: { ...scene.furniture, chips: [] },
});

afterEach(() => {
  for (const map of maps.splice(0)) {
    const container = map.getContainer();
    map.remove();
    container.remove();
  }
});

describe("the live map at its home view", () => {
  const cases = [
    { theme: "light", width: 876, height: 584 },
    { theme: "dark", width: 876, height: 584 },
    { theme: "light", width: 360, height: 288 },
  ];
  it.each(cases)(
    "shows the picture's shapes: $theme, $width px",
    async ({ theme, width, height }) => {
      const scene = withoutLabels(sceneOf(theme));
      const { map } = await mapOf(scene, { width, height });
      const live = await pixelsOfMap(map);
      const still = await pixelsOfSvg(
        renderSvg(scene, { width, height, furniture: "none" }),
        live.width,
        live.height,
      );
      // The scale bar is drawn by the overlay, not by MapLibre: its corner is left out.
      for (const picture of [live, still]) clearCorner(picture, 170, 40);
      const difference = new ImageData(live.width, live.height);
      const differing = pixelmatch(
        live.data,
        still.data,
        difference.data,
        live.width,
        live.height,
        { threshold: 0.1, includeAA: true },
      );
      await write(`${theme}-${width}`, { live, still, difference });
      expect(differing / (live.width * live.height), "share of differing pixels").toBeLessThan(
        0.005,
      );
    },
  );
});

/** Keeps the pictures of a comparison, to be looked at: `out/twin/`. */
async function write(name: string, pictures: Readonly<Record<string, ImageData>>): Promise<void> {
  for (const [kind, picture] of Object.entries(pictures)) {
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext("2d")!.putImageData(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    await commands.writeFile(
      `out/twin/${name}-${kind}.png`,
      btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join("")),
      "base64",
    );
  }
}

function clearCorner({ data, width, height }: ImageData, w: number, h: number): void {
  for (let y = height - h; y < height; y++)
    data.fill(0, (y * width + width - w) * 4, (y + 1) * width * 4);
}

describe("the marks", () => {
  it("are the same in the scene, in the picture and on the map", async () => {
    const scene = sceneOf("light");
    const { map } = await mapOf(scene, { width: 876, height: 584 });
    map.jumpTo({ center: [27, 51], zoom: 3 });
    await map.once("idle");
    const features = map.querySourceFeatures("situation-map-marks");
    const onMap = new Set(
      features.flatMap((feature) => JSON.parse(String(feature.properties["items"])) as string[]),
    );
    const svg = renderSvg(scene, { width: 876, height: 584, furniture: "none" });
    const inPicture = new Set([...svg.matchAll(/data-mark="([^"]+)"/g)].map(([, id]) => id));
    const painted = scene.marks
      .filter((mark) => inPicture.has(mark.id))
      .flatMap((mark) => mark.items);
    expect([...onMap].sort()).toEqual([...new Set(painted)].sort());
  });

  it("leave nothing behind when they are removed", async () => {
    const scene = sceneOf("light");
    const { map, layers } = await mapOf(scene, { width: 480, height: 360 });
    layers.remove();
    expect(map.getStyle().layers.map((layer) => layer.id)).toEqual(["sea"]);
    expect(map.getStyle().sources).toEqual({});
    expect(map.getCanvasContainer().querySelectorAll("svg")).toHaveLength(0);
  });
});
