/** What goes wrong on readers' devices and networks: the map comes back by itself, or the picture stays and says why. */
import type { Locator, Page } from "@playwright/test";
import { comparePictures, cutOut } from "./compare-pictures.ts";
import { expect, test } from "./fixtures.ts";
import { LIVE, loseContext, openLive, openMap, watchProblems, watchWorkers } from "./live-map.ts";

const WORKER = /maplibre-gl-worker/;

/** What MapLibre itself writes when no worker starts. */
const WORKER_ERROR = /maplibre-gl-worker|Worker failed to load/;

/** What is seen in the map's window. */
async function look(page: Page, map: Locator): Promise<ReturnType<typeof cutOut>> {
  const box = (await map.locator(".map").boundingBox())!;
  const status = await map.locator(".status, .controls").evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  const said = { x: box.x + box.width - 420, y: box.y + box.height - 60, width: 420, height: 60 };
  return cutOut(await page.screenshot(), 1280, box, [...status, said]);
}

test.describe("a lost WebGL context", () => {
  test("leaves the picture of what was seen, and takes up all that changed meanwhile", async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    const map = await openLive(page);
    await map.evaluate((element) => element.scrollIntoView());
    // Hatches keep their phase while a map is moved, and find it anew when it is zoomed.
    await map.getByRole("button", { name: "Move east" }).click();
    await map.getByRole("button", { name: "Zoom in" }).click();
    await map.locator(".headline").hover();
    const before = await look(page, map);

    const restore = await loseContext(map);
    await expect(map).toHaveAttribute("data-state", "recovering");
    await expect(map.locator(".status")).toContainText("being restored");
    const poster = await look(page, map);
    expect(comparePictures(poster, before, "lost").counted).toBeLessThan(0.5);

    await map.evaluate((element) => {
      element.setAttribute("theme", "dark");
      element.setAttribute("as-of", "2022-02-16");
      element.setAttribute("layers", "axes buildup");
    });
    await expect(map.locator('.picture [data-mark^="return-"]')).toHaveCount(0);
    await expect(map).toHaveAttribute("data-state", "recovering");
    const changed = await look(page, map);
    expect(comparePictures(changed, before).counted).toBeGreaterThan(20);

    await restore();
    await expect(map).toHaveAttribute("data-state", "live", LIVE);
    await expect(map.locator(".status")).toBeEmpty();
    const after = await look(page, map);
    expect(comparePictures(after, changed, "restored").counted).toBeLessThan(0.5);
    await expect(map.locator("canvas")).toHaveCount(1);
  });

  test("that does not come back is replaced once; then the picture stays", async ({ page }) => {
    const map = await openLive(page);
    const problems = await watchProblems(map);
    await map.getByRole("button", { name: "Move north" }).click();
    const canvas = await map.locator(".live canvas").elementHandle();
    await loseContext(map);
    await expect(map).toHaveAttribute("data-state", "recovering");
    await expect(map).toHaveAttribute("data-state", "live", LIVE);
    expect(await canvas?.evaluate((node) => node.isConnected)).toBe(false);
    expect(await problems()).toEqual([]);

    await loseContext(map);
    await expect(map).toHaveAttribute("data-state", "failed");
    await expect(map.locator(".status")).toContainText("did not restore its WebGL context");
    expect(await problems()).toEqual(["not-live"]);
    await expect(map.locator("canvas")).toHaveCount(0);
    await map.getByRole("button", { name: "Explore the map" }).click();
    await expect(map).toHaveAttribute("data-state", "live", LIVE);
  });
});

test("two maps whose workers were ended draw again when the page comes back", async ({ page }) => {
  const endWorkers = await watchWorkers(page);
  const first = await openLive(page);
  await first.evaluate((element) => {
    const second = document.createElement("situation-map");
    second.id = "second";
    second.setAttribute("src", element.getAttribute("src")!);
    second.style.cssText = "width: 460px";
    element.before(second);
  });
  const second = page.locator("#second");
  await expect(second).toHaveAttribute("data-state", "figure");
  await second.getByRole("button", { name: "Explore the map" }).click();
  await expect(second).toHaveAttribute("data-state", "live", LIVE);
  const maps = [page.locator("#map"), second];
  const states = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const note = (records: MutationRecord[]): void => {
      for (const { target } of records)
        if (target instanceof HTMLElement) seen.push(`${target.id} ${target.dataset["state"]}`);
    };
    const observer = new MutationObserver(note);
    for (const map of document.querySelectorAll("situation-map"))
      observer.observe(map, { attributeFilter: ["data-state"] });
    return seen;
  });
  expect(await endWorkers()).toBeGreaterThan(0);
  // As when a browser takes a page out of its cache: iOS ends the workers of pages that rest there.
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
  );
  await expect
    .poll(() => states.jsonValue(), LIVE)
    .toEqual(
      expect.arrayContaining(["map recovering", "map live", "second recovering", "second live"]),
    );
  for (const map of maps) {
    await map.getByRole("button", { name: "Zoom in" }).click();
    await expect(map).toHaveAttribute("data-state", "live");
    await expect(map.locator(".status")).toContainText("marks are in view");
  }
});

test.describe("a worker that", () => {
  test.use({ provoked: WORKER_ERROR });

  test("is not there leaves the picture, and says what to copy where", async ({ page }) => {
    await page.route(WORKER, (route) => route.fulfill({ status: 404 }));
    const map = await openMap(page);
    const problems = await watchProblems(map);
    await map.getByRole("button", { name: "Explore the map" }).click();
    await expect(map).toHaveAttribute("data-state", "failed");
    await expect(map.locator(".status")).toContainText("HTTP 404");
    await expect(map.locator(".status")).toContainText("copy-assets");
    expect(await problems()).toEqual(["no-worker"]);
    // The next time it is there.
    await page.unroute(WORKER);
    await map.getByRole("button", { name: "Explore the map" }).click();
    await expect(map).toHaveAttribute("data-state", "live", LIVE);
  });
});

test.describe("a worker that the page's policy refuses", () => {
  test.use({ provoked: WORKER_ERROR });

  test("leaves the picture, and names the directive", async ({ page }) => {
    await page.route("/", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "worker-src 'none'" };
      await route.fulfill({ response, headers });
    });
    const map = await openMap(page);
    await map.getByRole("button", { name: "Explore the map" }).click();
    await expect(map).toHaveAttribute("data-state", "failed");
    await expect(map.locator(".status")).toContainText("worker-src 'self'");
    await expect(map.getByRole("img", { name: /Pullback/ })).toBeVisible();
  });
});

test("without WebGL 2 there are the picture, the list and a note", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", { value: () => null });
  });
  const map = await openMap(page);
  const problems = await watchProblems(map);
  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "failed");
  await expect(map.locator(".status")).toContainText("offers no WebGL 2");
  expect(await problems()).toEqual(["no-webgl"]);
  await expect(map.getByRole("img", { name: /Pullback/ })).toBeVisible();
  await expect(map.getByText(/All \d+ marks, as a list/)).toBeVisible();
});

test.describe("data that cannot be loaded", () => {
  test.use({ provoked: /situation|basemap|topo|new\.json|404|ERR_|route|Failed to load/ });

  const FALLBACK = "A picture that the page has in the element.";

  /** A map with a picture of the page's own in it, whose data is answered as told. */
  async function openWith(
    page: Page,
    answer: { status?: number; contentType?: string; body?: string } | "offline",
  ): Promise<Locator> {
    await page.goto("/");
    await page.route("**/new.json", (route) =>
      answer === "offline" ? route.abort("internetdisconnected") : route.fulfill(answer),
    );
    await page.evaluate((text) => {
      const map = document.createElement("situation-map");
      const figure = document.createElement("figure");
      figure.textContent = text;
      map.id = "other";
      map.setAttribute("src", "/new.json");
      map.append(figure);
      document.querySelector("situation-map")!.replaceWith(map);
    }, FALLBACK);
    return page.locator("#other");
  }

  for (const [name, answer, said] of [
    ["a missing file", { status: 404, body: "" }, "HTTP 404"],
    ["a page for people", { contentType: "text/html", body: "<!doctype html>" }, "a web page"],
    ["a lost network", "offline", "Failed to fetch"],
  ] as const) {
    test(`${name} leaves the page's own picture; trying again helps`, async ({ page, request }) => {
      await page.goto("/");
      const address = await page.locator("situation-map").getAttribute("src");
      const good = await (await request.get(new URL(address!, page.url()).href)).text();
      const map = await openWith(page, answer);
      await expect(map).toHaveAttribute("data-state", "problems");
      await expect(map.getByRole("alert")).toContainText(said);
      await expect(map.getByText(FALLBACK)).toBeVisible();
      await page.unroute("**/new.json");
      await page.route("**/new.json", (route) => route.fulfill({ json: JSON.parse(good) }));
      await map.getByRole("button", { name: "Try again" }).click();
      await expect(map).toHaveAttribute("data-state", "figure");
      await expect(map.getByRole("alert")).toHaveCount(0);
      await expect(map.getByText(FALLBACK)).toBeHidden();
    });
  }

  test("keeps the map that was there before", async ({ page }) => {
    const map = await openMap(page);
    await page.route("**/new.json", (route) => route.fulfill({ status: 503 }));
    await map.evaluate((element) => element.setAttribute("src", "/new.json"));
    await expect(map).toHaveAttribute("data-state", "problems");
    await expect(map.getByRole("alert")).toContainText("HTTP 503");
    await expect(map.getByRole("img", { name: /Pullback/ })).toBeVisible();
  });

  test("without the base map marks are drawn, and it can be loaded again", async ({ page }) => {
    await page.route(/\.topo.*\.json/, (route) => route.fulfill({ status: 500 }));
    const map = await openMap(page);
    await expect(map.locator(".status")).toContainText("HTTP 500");
    expect(await map.locator(".picture [data-mark]").count()).toBeGreaterThan(50);
    await page.unroute(/\.topo.*\.json/);
    await map.getByRole("button", { name: "Try again" }).click();
    await expect(map.getByRole("button", { name: "Try again" })).toHaveCount(0);
    await expect(map.locator(".status")).toBeEmpty();
  });

  test("without its fonts the map is written in others", async ({ page }) => {
    let asked = 0;
    await page.route(/\.woff2/, (route) => {
      asked += 1;
      return route.abort();
    });
    const map = await openMap(page);
    expect(await map.locator(".picture [data-label]").count()).toBeGreaterThan(15);
    // No font is asked for again and again.
    expect(asked).toBeLessThanOrEqual(12);
  });
});

test("a map that was hidden has the right size when it is shown", async ({ page }) => {
  await page.goto("/");
  await page.locator("situation-map").evaluate((element) => (element.style.display = "none"));
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  await map.evaluate((element: HTMLElement & { activate(): Promise<void> }) => element.activate());
  await expect(map).toHaveAttribute("data-state", "figure");
  await map.evaluate((element) => (element.style.display = ""));
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  const window = map.locator(".map");
  const sizes = async (): Promise<unknown[]> => [
    await window.evaluate(({ clientWidth: w, clientHeight: h }) => [w, h]),
    await map.locator("canvas").evaluate(({ clientWidth: w, clientHeight: h }) => [w, h]),
    await map
      .locator(".situation-map-labels")
      .evaluate((node) => ["width", "height"].map((name) => Number(node.getAttribute(name)))),
  ];
  const [size, ...same] = await sizes();
  expect(same).toEqual([size, size]);
  await map.evaluate((element) => (element.style.display = "none"));
  await map.evaluate((element) => (element.style.width = "700px"));
  await map.evaluate((element) => (element.style.display = ""));
  await expect.poll(async () => new Set((await sizes()).map(String)).size).toBe(1);
  expect((await sizes())[0]).not.toEqual(size);
});

test.describe("a page's handler that throws", () => {
  test.use({ provoked: /thrown by the page/ });

  test("does not break the map", async ({ page }) => {
    const map = await openMap(page);
    await map.evaluate((element) => {
      for (const name of ["ready", "live", "select", "layer", "step"])
        element.addEventListener(`situation-map-${name}`, () => {
          throw new Error("thrown by the page");
        });
    });
    await map.getByRole("button", { name: "Explore the map" }).click();
    await expect(map).toHaveAttribute("data-state", "live", LIVE);
    await map.getByRole("switch").first().click();
    await expect(map.getByRole("switch").first()).not.toBeChecked();
    await map.locator('.map button[data-item="return-kursk"]').focus();
    await page.keyboard.press("Enter");
    await expect(map.getByRole("heading", { name: "to Dzerzhinsk" })).toBeVisible();
    await expect(map).toHaveAttribute("data-state", "live");
  });
});
