import { afterEach, describe, expect, it } from "vitest";
import lo from "../../geo/basemap/lo.topo.json";
import mid from "../../geo/basemap/mid.topo.json";
import places from "../../geo/basemap/places.json";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json";
import {
  buildScene,
  readSituation,
  type BasemapTopology,
  type Place,
  type Scene,
} from "../index.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { LiveMap, type LiveMapOptions } from "./live-map.ts";

const situation = readSituation(json);

function sceneOf(theme: string, basemap: unknown = mid): Scene {
  return buildScene(situation, {
    theme,
    basemap: basemap as BasemapTopology,
    places: places as unknown as Place[],
  });
}

const open: { map: LiveMap; container: HTMLElement }[] = [];

async function liveMap(
  options: Partial<LiveMapOptions> = {},
): Promise<{ map: LiveMap; container: HTMLElement }> {
  const container = document.createElement("div");
  Object.assign(container.style, { width: "600px", height: "440px" });
  document.body.append(container);
  const map = new LiveMap(container, { scene: sceneOf("light"), ...options });
  open.push({ map, container });
  await map.ready;
  return { map, container };
}

afterEach(() => {
  for (const { map, container } of open.splice(0)) {
    map.remove();
    container.remove();
  }
});

describe("LiveMap", () => {
  it("starts at the picture's home view, with the picture's labels", async () => {
    const { map, container } = await liveMap();
    const { zoom, center } = map.camera();
    const { viewport, labels } = map.layout()!;
    expect(viewport.zoom).toBeCloseTo(zoom, 9);
    expect(viewport.center[0]).toBeCloseTo(center[0], 9);
    const written = [...container.querySelectorAll("[data-label]")].map((node) =>
      node.getAttribute("data-label"),
    );
    expect(written).toEqual(labels.map((label) => label.id));
    expect(written).toContain("place-kyiv");
  });

  it("lays out anew after a zoom, and comes home again", async () => {
    const layouts: MapLayout[] = [];
    const { map } = await liveMap({ onMove: (layout) => layouts.push(layout) });
    const home = map.camera();
    map.zoomBy(1);
    await expect.poll(() => map.layout()!.viewport.zoom).toBeCloseTo(home.zoom + 1, 3);
    map.home();
    await expect.poll(() => map.layout()!.viewport.zoom).toBeCloseTo(home.zoom, 3);
    expect(layouts.length).toBeGreaterThan(1);
  });

  it("asks for the finest base map once, when the reader first looks close", async () => {
    let asked = 0;
    const loadDetail = (): Promise<Scene["ground"]> => {
      asked++;
      return Promise.resolve(sceneOf("light", lo).ground);
    };
    const { map } = await liveMap({ loadDetail });
    expect(asked).toBe(0);
    map.zoomBy(2.5);
    await expect.poll(() => asked).toBe(1);
    map.zoomBy(0.3);
    await expect.poll(() => map.camera().zoom).toBeGreaterThan(6.8);
    expect(asked).toBe(1);
  });

  it("takes another theme without moving", async () => {
    const { map, container } = await liveMap();
    const before = map.camera();
    map.setScene(sceneOf("dark"));
    expect(map.camera()).toEqual(before);
    const fill = container
      .querySelector("[data-label=place-kyiv] text:last-of-type")
      ?.getAttribute("fill");
    expect(fill).toBe("#e2e3e1");
  });

  it("takes its style sheet and its nodes away again", async () => {
    const sheets = document.adoptedStyleSheets.length;
    const { map, container } = await liveMap();
    expect(document.adoptedStyleSheets.length).toBe(sheets + 1);
    map.remove();
    open.pop();
    expect(document.adoptedStyleSheets.length).toBe(sheets);
    expect(container.querySelectorAll("canvas, svg")).toHaveLength(0);
    container.remove();
  });

  it("says why it cannot start", async () => {
    await expect(liveMap({ workerUrl: "/no-such-worker.mjs" })).rejects.toThrow(/worker/i);
  });
});
