import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
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
import { viewportBounds } from "../projection/viewport.ts";
import { compare, pixelsOfPage } from "./fixtures/pixels.ts";
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
  width = "600px",
): Promise<{ map: LiveMap; container: HTMLElement }> {
  const container = document.createElement("div");
  Object.assign(container.style, { width, height: "440px" });
  document.body.append(container);
  const map = new LiveMap(container, { scene: sceneOf("light"), ...options });
  open.push({ map, container });
  await map.ready;
  return { map, container };
}

/** Degrees of longitude in a map's window. */
function widthOf(map: LiveMap): number {
  const [west, , east] = viewportBounds(map.layout()!.viewport);
  return east - west;
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

  it("asks for smooth edges, and not for the faster of two graphics chips", async () => {
    const { container } = await liveMap();
    const attributes = container
      .querySelector("canvas")
      ?.getContext("webgl2")
      ?.getContextAttributes();
    expect(attributes).toMatchObject({ antialias: true, powerPreference: "default" });
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

  it("says why it cannot start, with a code", async () => {
    await expect(liveMap({ workerUrl: "/no-such-worker.mjs" })).rejects.toMatchObject({
      code: "no-worker",
      message: expect.stringMatching(/no-such-worker\.mjs .*copy-assets/),
    });
  });

  it("moves by parts of its window, and says when it can go no further", async () => {
    let moves = 0;
    const { map } = await liveMap({ onMove: () => void moves++ });
    const moved = async (move: () => void): Promise<void> => {
      const before = moves;
      move();
      await expect.poll(() => moves).toBeGreaterThan(before);
    };
    await moved(() => map.zoomBy(1));
    expect(map.reach()).toMatchObject({ east: true, west: true, zoomIn: true, zoomOut: true });
    const [start, width] = [map.camera().center[0], widthOf(map)];
    await moved(() => map.panBy(0.25, 0));
    expect(map.camera().center[0]).toBeCloseTo(start + width / 4, 3);
    for (let i = 0; i < 4; i++) await moved(() => map.panBy(1, 0));
    expect(map.reach()!.east).toBe(false);
    expect(map.reach()!.west).toBe(true);
  });

  it("keeps labels clear of what stands on the map", async () => {
    const { map } = await liveMap();
    const reserved = [300, 100, 560, 200] as const;
    const covered = (one: LiveMap): string[] =>
      one
        .layout()!
        .labels.flatMap(({ id, boxes }) =>
          boxes.some(
            ([left, top, right, bottom]) =>
              left < reserved[2] &&
              right > reserved[0] &&
              top < reserved[3] &&
              bottom > reserved[1],
          )
            ? [id]
            : [],
        );
    expect(covered(map)).not.toEqual([]);
    const { map: other } = await liveMap({ reserved: () => [[...reserved]] });
    expect(covered(other)).toEqual([]);
  });

  it("takes up, when its context is restored, what was changed while it was lost", async () => {
    await page.viewport(1280, 720);
    const told: Promise<void>[] = [];
    const { map, container } = await liveMap({ onLost: (back) => void told.push(back) });
    const canvas = container.querySelector("canvas")!;
    const extension = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
    extension.loseContext();
    await expect.poll(() => told.length).toBe(1);
    const scene = sceneOf("dark");
    map.setScene(scene);
    map.zoomBy(1);
    container.style.width = "500px";
    extension.restoreContext();
    await told[0];
    const camera = map.camera();
    const fresh = await liveMap({ scene, camera }, "500px");
    const [restored, expected] = [
      await pixelsOfPage(container),
      await pixelsOfPage(fresh.container),
    ];
    const { counted } = await compare("restored-map", restored, expected);
    expect(counted).toBeLessThan(0.5);
  });

  it("gives up a context that is not restored, and can be removed while it is lost", async () => {
    const told: Promise<void>[] = [];
    const { map, container } = await liveMap({ onLost: (back) => void told.push(back) });
    const canvas = container.querySelector("canvas")!;
    canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
    await expect.poll(() => told.length).toBe(1);
    await expect(told[0]).rejects.toMatchObject({ code: "not-live" });
    map.remove();
    open.pop();
    expect(container.querySelectorAll("canvas")).toHaveLength(0);
    container.remove();
  });
});
