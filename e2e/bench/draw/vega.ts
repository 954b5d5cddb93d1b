/** Vega, rendered as SVG on the server: the scene's features through its Mercator projection, texts as a text mark. */
import { readFile } from "node:fs/promises";
import type { Position } from "geojson";
import * as vega from "vega";
import type { PeerScene } from "../peer-scene.ts";
import type { Drawing, DrawingSetup } from "./drawing.ts";
import { svgToPng } from "./svg-to-png.ts";

export async function open({ scene: path, library, options }: DrawingSetup): Promise<Drawing> {
  const scene = wound(JSON.parse(await readFile(path, "utf8")) as PeerScene);
  const draw = async (): Promise<Uint8Array> => {
    const view = new vega.View(vega.parse(specification(scene)), { renderer: "none" });
    const svg = await view.toSVG();
    view.finalize();
    return options["format"] === "svg" ? new TextEncoder().encode(svg) : svgToPng(svg, library);
  };
  return { draw };
}

function specification(scene: PeerScene): object {
  const { width, height } = scene;
  return {
    width,
    height,
    padding: 0,
    autosize: "none",
    background: scene.sea,
    projections: [
      {
        name: "mercator",
        type: "mercator",
        center: scene.center,
        scale: (512 * 2 ** scene.zoom) / (2 * Math.PI),
        translate: [width / 2, height / 2],
        precision: 0,
        clipExtent: [
          [0, 0],
          [width, height],
        ],
      },
    ],
    data: [
      { name: "features", values: scene.features },
      {
        name: "texts",
        values: scene.texts,
        transform: [
          {
            type: "geopoint",
            projection: "mercator",
            fields: [{ expr: "datum.at[0]" }, { expr: "datum.at[1]" }],
          },
        ],
      },
    ],
    marks: [shapeMark(), textMark("halo"), textMark("color")],
  };
}

function shapeMark(): object {
  return {
    type: "shape",
    from: { data: "features" },
    encode: {
      enter: {
        fill: { field: "properties.fill" },
        stroke: { field: "properties.stroke" },
        strokeWidth: { field: "properties.width" },
        strokeJoin: { value: "round" },
        opacity: { field: "properties.opacity" },
      },
    },
    transform: [
      {
        type: "geoshape",
        projection: "mercator",
        pointRadius: { expr: "(datum.properties.diameter || 0) / 2" },
      },
    ],
  };
}

/** A text, or the halo below it. */
function textMark(kind: "halo" | "color"): object {
  const paint =
    kind === "color"
      ? { fill: { field: "color" } }
      : {
          stroke: { signal: "datum.halo ? datum.halo.color : null" },
          strokeWidth: { signal: "datum.halo ? datum.halo.width : 0" },
        };
  return {
    type: "text",
    from: { data: "texts" },
    encode: {
      enter: {
        x: { field: "x" },
        y: { field: "y" },
        text: { field: "text" },
        fontSize: { field: "size" },
        font: { field: "family" },
        fontWeight: { field: "weight" },
        fontStyle: { field: "style" },
        ...paint,
      },
    },
  };
}

/** Its projections are spherical: a ring the wrong way round is everything outside it. Outlines here run clockwise. */
function wound(scene: PeerScene): PeerScene {
  const features = scene.features.map((feature) =>
    feature.geometry.type === "Polygon"
      ? {
          ...feature,
          geometry: {
            ...feature.geometry,
            coordinates: feature.geometry.coordinates.map((ring, i) =>
              isClockwise(ring) === (i === 0) ? ring : ring.toReversed(),
            ),
          },
        }
      : feature,
  );
  return { ...scene, features };
}

function isClockwise(ring: readonly Position[]): boolean {
  return (
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length]!;
      return sum + (nextX - x) * (nextY + y);
    }, 0) > 0
  );
}
