/** ECharts, rendered as SVG on the server: the scene's features are its map, painted region by region; texts a custom series. */
import { readFile } from "node:fs/promises";
import * as echarts from "echarts";
import type { PeerScene, PeerText } from "../peer-scene.ts";
import type { Drawing, DrawingSetup } from "./drawing.ts";
import { svgToPng } from "./svg-to-png.ts";

const RADIANS = Math.PI / 180;

/** Web Mercator with y downwards, in radians. */
const projection = {
  project: ([lng, lat]: [number, number]): [number, number] => [
    lng * RADIANS,
    -Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)),
  ],
  unproject: ([x, y]: [number, number]): [number, number] => [
    x / RADIANS,
    (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) / RADIANS,
  ],
};

export async function open({ scene: path, library, options }: DrawingSetup): Promise<Drawing> {
  const scene = JSON.parse(await readFile(path, "utf8")) as PeerScene;
  const draw = async (): Promise<Uint8Array> => {
    const svg = drawSvg(scene);
    return options["format"] === "svg" ? new TextEncoder().encode(svg) : svgToPng(svg, library);
  };
  return { draw };
}

function drawSvg(scene: PeerScene): string {
  const { width, height } = scene;
  const shapes = scene.features.filter(({ geometry }) => geometry.type !== "Point");
  const features = shapes.map(({ geometry }, i) => ({
    type: "Feature",
    geometry,
    properties: { name: String(i) },
  }));
  echarts.registerMap("scene", { geoJSON: { type: "FeatureCollection", features } });
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  const [west, south, east, north] = scene.bounds;
  chart.setOption({
    animation: false,
    backgroundColor: scene.sea,
    geo: {
      map: "scene",
      projection,
      boundingCoords: [
        [west, north],
        [east, south],
      ],
      left: 0,
      top: 0,
      width,
      height,
      silent: true,
      label: { show: false },
      regions: shapes.map(
        ({ properties: { fill, stroke, width: borderWidth = 0, opacity } }, i) => ({
          name: String(i),
          itemStyle: {
            areaColor: fill ?? "none",
            borderColor: stroke ?? "none",
            borderWidth,
            opacity,
          },
        }),
      ),
    },
    series: [dots(scene), labels(scene.texts)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function dots({ features }: PeerScene): object {
  return {
    type: "scatter",
    coordinateSystem: "geo",
    silent: true,
    data: features.flatMap(({ geometry, properties: { fill, opacity, diameter } }) =>
      geometry.type === "Point"
        ? [
            {
              value: geometry.coordinates,
              symbolSize: diameter,
              itemStyle: { color: fill, opacity },
            },
          ]
        : [],
    ),
  };
}

function labels(texts: readonly PeerText[]): object {
  return {
    type: "custom",
    coordinateSystem: "geo",
    silent: true,
    data: texts.map(({ at }) => at),
    renderItem: (
      { dataIndex }: { dataIndex: number },
      api: { coord: (at: unknown) => number[]; value: (dimension: number) => number },
    ) => {
      const { text, size, color, family, weight, style, halo } = texts[dataIndex]!;
      const [x, y] = api.coord([api.value(0), api.value(1)]);
      return {
        type: "text",
        style: {
          x,
          y,
          text,
          fill: color,
          fontSize: size,
          fontFamily: family,
          fontWeight: weight,
          fontStyle: style,
          verticalAlign: "bottom",
          ...(halo ? { stroke: halo.color, lineWidth: halo.width } : {}),
        },
      };
    },
  };
}
