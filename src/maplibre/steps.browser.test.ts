import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import { expect, it } from "vitest";
import places from "../../geo/basemap/places.json";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json";
import {
  buildScene,
  readSituation,
  situationAt,
  statementOrder,
  type Place,
  type Scene,
} from "../index.ts";
import { SceneLayers } from "./scene-layers.ts";
import { workerAddress } from "./worker-address.ts";

const situation = readSituation(json);
const options = { places: places as unknown as Place[] };

/** The statements at which another set of marks is drawn than before. */
function stepsWithChange(): string[] {
  let before = "";
  return statementOrder(situation).flatMap(({ id }) => {
    const marks = situationAt(situation, id).layers.flatMap((layer) =>
      layer.items.map((item) => item.id),
    );
    const changed = marks.join() !== before;
    before = marks.join();
    return changed ? [id] : [];
  });
}

/** Items whose marks are painted: those with a chip, and hosts that only tint a base map, are not on this map. */
function painted(scene: Scene): string[] {
  const marks = scene.marks.filter((mark) => mark.type !== "area" || mark.fill || mark.hatch);
  return [...new Set(marks.flatMap((mark) => mark.items))].sort();
}

it("at every step the live map draws the marks of the scene, and no other", async () => {
  setWorkerUrl(workerAddress());
  const container = document.createElement("div");
  Object.assign(container.style, { width: "700px", height: "700px" });
  document.body.append(container);
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [30, 51],
    zoom: 3.4,
    attributionControl: false,
    fadeDuration: 0,
  });
  await map.once("load");
  const steps = stepsWithChange();
  expect(steps.length).toBeGreaterThan(10);
  const layers = new SceneLayers(map, buildScene(situation, { ...options, asOf: steps[0]! }));
  for (const asOf of steps) {
    const scene = buildScene(situation, { ...options, asOf });
    layers.setScene(scene);
    await map.once("idle");
    const features = map.querySourceFeatures("situation-map-marks");
    const ids = features.flatMap(
      (feature) => JSON.parse(String(feature.properties["items"])) as string[],
    );
    expect([asOf, [...new Set(ids)].sort()]).toEqual([asOf, painted(scene)]);
  }
  map.remove();
  container.remove();
});
