/** `staticmaps`: polygons, lines and texts on an image, painted by sharp; made for raster tiles, here without any. */
import { readFile } from "node:fs/promises";
import StaticMaps from "staticmaps";
import type { PeerScene } from "../peer-scene.ts";
import type { Drawing, DrawingSetup } from "./drawing.ts";

const SCALE = 2;

/** Its zoom levels count from a world 256 pixels wide, ours from 512. */
const ZOOM_OFFSET = 1 + Math.log2(SCALE);

const EQUATOR_METERS = 40_075_016.686;

export async function open({ scene: path }: DrawingSetup): Promise<Drawing> {
  const scene = JSON.parse(await readFile(path, "utf8")) as PeerScene;
  return { draw: () => draw(scene) };
}

async function draw(scene: PeerScene): Promise<Uint8Array> {
  const map = new StaticMaps({
    width: scene.width * SCALE,
    height: scene.height * SCALE,
    // The documented `tileUrl: null` fetches OpenStreetMap's tiles all the same (1.13.1).
    tileLayers: [{ tileUrl: null }],
  });
  const [west, south, east, north] = scene.bounds;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  map.addPolygon({ coords: corners, fill: scene.sea, color: "none", width: 0 });
  addFeatures(map, scene);
  addTexts(map, scene);
  await map.render([...scene.center], scene.zoom + ZOOM_OFFSET);
  return map.image.buffer("image/png");
}

/** Its multipolygons always lie above its lines, so polygons are added as outlines, without holes. */
function addFeatures(map: StaticMaps, scene: PeerScene): void {
  for (const { geometry, properties } of scene.features) {
    const { fill = "none", stroke = "none", width = 0, opacity } = properties;
    if (geometry.type === "Polygon") {
      map.addPolygon({
        coords: geometry.coordinates[0]!,
        fill: withOpacity(fill, opacity),
        color: "none",
        width: 0,
      });
    } else if (geometry.type === "LineString") {
      const color = withOpacity(stroke, opacity);
      map.addLine({ coords: geometry.coordinates, color, width: width * SCALE });
    } else if (geometry.type === "Point") {
      const { diameter = 0 } = properties;
      const latitude = geometry.coordinates[1] ?? 0;
      const meters =
        (EQUATOR_METERS * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** scene.zoom);
      map.addCircle({
        coord: geometry.coordinates,
        radius: (diameter / 2) * meters,
        fill: withOpacity(fill, opacity),
        color: "none",
        width: 0,
      });
    }
  }
}

function addTexts(map: StaticMaps, { texts }: PeerScene): void {
  for (const { at, text, size, color, family, halo } of texts) {
    // Sizes are points of 4/3 pixels. A halo is a text of its own below: its outline would cover the letters.
    const line = {
      coord: at,
      text: text.replaceAll("&", "&amp;"),
      size: size * SCALE * 0.75,
      font: family,
    };
    if (halo)
      map.addText({ ...line, color: halo.color, fill: halo.color, width: halo.width * SCALE });
    map.addText({ ...line, color: "none", fill: color, width: 0 });
  }
}

function withOpacity(color: string, opacity: number): string {
  if (color === "none" || opacity === 1) return color;
  return `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0")}`;
}
