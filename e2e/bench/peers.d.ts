/**
 * The little of the compared libraries that is used. They are installed apart from the project (see package.json beside this
 * file), so that the project's types are checked without them.
 */
declare module "staticmaps" {
  interface Path {
    coords: number[][];
    color: string;
    width: number;
    fill?: string;
  }
  interface Text {
    coord: number[];
    text: string;
    size: number;
    font: string;
    color: string;
    fill: string;
    width: number;
  }
  interface Circle {
    coord: number[];
    radius: number;
    fill: string;
    color: string;
    width: number;
  }
  export default class StaticMaps {
    constructor(options: { width: number; height: number; tileLayers: { tileUrl: null }[] });
    image: { buffer: (type: string) => Promise<Uint8Array> };
    addLine(line: Path): void;
    addPolygon(polygon: Path): void;
    addCircle(circle: Circle): void;
    addText(text: Text): void;
    render(center: number[], zoom: number): Promise<void>;
  }
}

declare module "echarts" {
  interface Chart {
    setOption: (option: object) => void;
    renderToSVGString: () => string;
    dispose: () => void;
  }
  export function registerMap(name: string, map: { geoJSON: object }): void;
  export function init(
    element: null,
    theme: null,
    options: { renderer: "svg"; ssr: boolean; width: number; height: number },
  ): Chart;
}

declare module "vega" {
  interface Runtime {
    readonly operators: readonly object[];
  }
  export function parse(specification: object): Runtime;
  export class View {
    constructor(runtime: Runtime, options: { renderer: "none" });
    toSVG(): Promise<string>;
    finalize(): void;
  }
}
