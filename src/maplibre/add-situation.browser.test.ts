import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import places from "../../geo/basemap/places.json";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json";
import { readSituation, type Place } from "../index.ts";
import { addSituation } from "./add-situation.ts";
import { workerAddress } from "./worker-address.ts";

const situation = readSituation(json);
const options = { places: places as unknown as Place[] };

let map: MapLibreMap;

beforeEach(async () => {
  setWorkerUrl(workerAddress());
  const container = document.createElement("div");
  Object.assign(container.style, { width: "640px", height: "440px" });
  document.body.append(container);
  map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: "own", type: "background", paint: { "background-color": "#dddddd" } }],
    },
    center: [31, 49.2],
    zoom: 4.2,
    attributionControl: false,
  });
  await map.once("load");
});

afterEach(() => {
  const container = map.getContainer();
  map.remove();
  container.remove();
});

/** Ids of the items that are drawn in the map's tiles. */
function drawn(): Set<string> {
  const features = map.querySourceFeatures("situation-map-marks");
  return new Set(
    features.flatMap((feature) => JSON.parse(String(feature.properties["items"])) as string[]),
  );
}

/** What a map has of ours and of its owner. */
function contents(): { layers: string[]; sources: string[]; nodes: number } {
  const style = map.getStyle();
  return {
    layers: style.layers.map((layer) => layer.id),
    sources: Object.keys(style.sources),
    nodes: map.getContainer().querySelectorAll("*").length,
  };
}

describe("addSituation", () => {
  it("draws the situation on a map that somebody else made, above its own layers", async () => {
    const before = contents();
    const added = addSituation(map, situation, options);
    await map.once("idle");
    expect(contents().layers.slice(0, before.layers.length)).toEqual(before.layers);
    expect(drawn()).toContain("axis-kyiv");
    expect(map.getContainer().textContent).toContain("Kyiv");
    added.remove();
  });

  it("updates in place: other layers, another reading, another language", async () => {
    const added = addSituation(map, situation, options);
    await map.once("idle");
    const layersBefore = contents().layers;
    added.update({ layers: ["axes"], reading: "other-press", lang: "uk" });
    await map.once("idle");
    expect(contents().layers).toEqual(layersBefore);
    const items = drawn();
    expect(items).not.toContain("axis-kyiv");
    expect([...items].filter((id) => id.startsWith("axis-b")).length).toBeGreaterThan(5);
    expect([...items].some((id) => id.startsWith("battlegroup"))).toBe(false);
    expect(map.getContainer().textContent).toContain("Київ");
    added.remove();
  });

  it("leaves nothing behind, however often it comes and goes", async () => {
    const before = contents();
    for (let round = 0; round < 3; round++) {
      const added = addSituation(map, situation, options);
      await map.once("idle");
      added.remove();
      added.remove();
    }
    expect(contents()).toEqual(before);
  });

  it("survives a change of the map's style", async () => {
    const added = addSituation(map, situation, options);
    await map.once("idle");
    map.setStyle(
      {
        version: 8,
        sources: {},
        layers: [{ id: "other", type: "background", paint: { "background-color": "#cccccc" } }],
      },
      { diff: false },
    );
    await map.once("idle");
    expect(drawn()).toContain("axis-kyiv");
    expect(contents().layers).toContain("situation-map-arrow-casing");
    added.remove();
  });

  it("tells which mark was clicked", async () => {
    const selected: (readonly string[])[] = [];
    const added = addSituation(map, situation, {
      ...options,
      onSelect: (items) => selected.push(items),
    });
    await map.once("idle");
    const { x, y } = map.project([30.6, 51.1]);
    map.getCanvas().dispatchEvent(clickAt(x, y));
    expect(selected.at(-1)?.[0]).toBe("axis-kyiv");
    added.remove();
  });

  it("sends nothing to the map while it moves, and lays out anew when a zoom ends", async () => {
    const added = addSituation(map, situation, options);
    await map.once("idle");
    let changes = 0;
    const count = ({ sourceDataType }: { sourceDataType?: string }): void => {
      if (sourceDataType === "content") changes++;
    };
    map.on("sourcedata", count);
    map.panBy([60, 20], { duration: 120 });
    await map.once("moveend");
    const whilePanning = changes;
    map.zoomTo(5.2, { duration: 120 });
    let whileZooming = -1;
    map.once("zoomend", () => (whileZooming = changes));
    await map.once("idle");
    expect(whilePanning).toBe(0);
    expect(whileZooming).toBeLessThanOrEqual(1);
    expect(changes).toBeGreaterThan(0);
    added.remove();
  });
});

function clickAt(x: number, y: number): MouseEvent {
  const { left, top } = map.getCanvas().getBoundingClientRect();
  return new MouseEvent("click", { clientX: left + x, clientY: top + y, bubbles: true });
}
