/** An element that is moved about on its page stays as it is, and one that is hidden waits until it is shown. */
import type { JSHandle, Locator, Page } from "@playwright/test";
import { PNG } from "pngjs";
import { comparePictures } from "./compare-pictures.ts";
import { expect, test } from "./fixtures.ts";
import { countColors, LIVE, openMap } from "./live-map.ts";

test.use({ viewport: { width: 1420, height: 800 } });

/** The demo's map in the left one of two places, and nothing else on the page. */
async function openAlone(page: Page): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openMap(page);
  await map.evaluate((element) => {
    const places = ["left", "right"].map((id) =>
      Object.assign(document.createElement("div"), { id }),
    );
    Object.assign(document.body.style, { display: "grid", gridTemplateColumns: "700px 700px" });
    document.body.replaceChildren(...places);
    places[0]!.append(element);
  });
  return map;
}

/** The WebGL context of a live map. */
function contextOf(map: Locator): Promise<JSHandle<WebGL2RenderingContext | null>> {
  return map.evaluateHandle(
    ({ shadowRoot }) => shadowRoot!.querySelector("canvas")?.getContext("webgl2") ?? null,
  );
}

async function look(page: Page, map: Locator): Promise<Buffer> {
  await page.mouse.move(5, 5);
  return map.locator(".map").screenshot();
}

test("a map that is moved about on its page stays the same map", async ({ page }) => {
  const map = await openAlone(page);
  await map.getByRole("button", { name: "Explore the map" }).click();
  await map.evaluate((element) => document.querySelector("#right")!.append(element));
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  await map.getByRole("button", { name: "Zoom in" }).click();
  await map.locator('.map button[data-item="axis-kyiv"]').focus();
  await page.keyboard.press("Enter");
  const heading = map.getByRole("heading", { name: "Towards Kyiv" });
  await expect(heading).toBeFocused();
  const [context, before] = [await contextOf(map), await look(page, map)];
  const started: string[] = [];
  page.on("request", (request) => started.push(request.url()));
  page.on("worker", (worker) => started.push(worker.url()));

  const isSame = async (name: string): Promise<void> => {
    const same = await contextOf(map);
    const kept = await context.evaluate(
      (one, other) => one === other && !one?.isContextLost(),
      same,
    );
    expect(kept, name).toBe(true);
    await expect(map).toHaveAttribute("data-state", "live");
    await expect(heading).toBeVisible();
    expect(
      comparePictures(PNG.sync.read(await look(page, map)), PNG.sync.read(before), name).counted,
      name,
    ).toBeLessThan(0.01);
  };
  await map.evaluate((element) => document.querySelector("#left")!.append(element));
  await isSame("appended");
  await heading.focus();
  await map.evaluate((element) => document.querySelector("#right")!.moveBefore(element, null));
  await isSame("moved");
  await expect(heading).toBeFocused();
  expect(started).toEqual([]);

  const place = (): Promise<string | null> =>
    map.locator('.map button[data-item="axis-kyiv"]').getAttribute("style");
  const stood = await place();
  await map.getByRole("button", { name: "Move east" }).click();
  await expect.poll(place).not.toBe(stood);
});

/** The size of the map's window, and of all that is drawn in it. */
function sizes(map: Locator): Promise<readonly (number | undefined)[]> {
  return map.evaluate(({ shadowRoot }) => {
    const find = <T extends Element>(selector: string): T | null =>
      shadowRoot!.querySelector<T>(selector);
    return [
      find(".map")?.clientWidth,
      find<SVGSVGElement>(".picture > svg")?.viewBox.baseVal.width,
      find<HTMLCanvasElement>("canvas")?.width,
      find<SVGSVGElement>(".situation-map-labels")?.width.baseVal.value,
    ];
  });
}

test("a map that was hidden is drawn in its size once it is shown", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  const first = await openAlone(page);
  requests.length = 0;
  await first.evaluate(async (element) => {
    const map = document.createElement("situation-map");
    map.src = element.getAttribute("src");
    map.style.display = "none";
    const ready = new Promise((done) => map.addEventListener("situation-map-ready", done));
    element.replaceWith(map);
    await ready;
  });
  const map = page.locator("situation-map");
  expect(await sizes(map)).toEqual([0, undefined, undefined, undefined]);
  await map.evaluate((element) => (element.style.display = ""));
  await expect.poll(() => sizes(map)).toEqual([652, 652, undefined, undefined]);
  expect(countColors(await look(page, map))).toBeGreaterThan(12);
  expect(requests.filter((path) => path.includes(".topo"))).toEqual([expect.stringMatching(/mid/)]);

  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  await map.evaluate(async (element) => {
    element.style.display = "none";
    await new Promise((done) => setTimeout(done, 200));
    element.style.display = "";
    document.body.style.gridTemplateColumns = "480px 700px";
  });
  await expect.poll(() => sizes(map)).toEqual([432, 652, 432, 432]);
  await expect(map).toHaveAttribute("data-state", "live");
  expect(countColors(await look(page, map))).toBeGreaterThan(12);
});
