import type { Topology } from "topojson-specification";
import type { Layer } from "./layers.ts";

/** The one function of topojson-server that the build uses. */
export interface TopologyServer {
  topology(objects: Record<string, Layer>, quantization: number): Topology;
}

/** Quantises the layers and lets them share arcs; drops the empty `properties` objects. */
export function assemble(
  layers: Record<string, Layer>,
  quantization: number,
  server: TopologyServer,
): string {
  const topology = server.topology(layers, quantization);
  return `${JSON.stringify(topology, (key, value: unknown) =>
    key === "properties" && isEmpty(value) ? undefined : value,
  )}\n`;
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
