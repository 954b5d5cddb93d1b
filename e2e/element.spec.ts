/** `<situation-map>` as readers and pages meet it: picture, keyboard, panel, layers, live map, faults. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const MARKS = ".map button[data-item]";

async function openMap(page: Page): Promise<Locator> {
  await page.goto("/");
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  return map;
}

/** Everything the element says to its page, in order. */
async function recordEvents(map: Locator): Promise<() => Promise<unknown[]>> {
  await map.evaluate((element) => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const name of ["ready", "live", "select", "layer", "error"]) {
      element.addEventListener(`situation-map-${name}`, (event) => {
        told.push([name, event instanceof CustomEvent ? event.detail : null]);
      });
    }
  });
  return () => map.evaluate(() => Reflect.get(window, "told"));
}

test("it is a picture first, and loads no MapLibre", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  const map = await openMap(page);
  await expect(map.getByRole("img", { name: /Pullback or build-up/ })).toBeVisible();
  expect(await map.locator(".picture [data-mark]").count()).toBeGreaterThan(50);
  await expect(map.locator("canvas")).toHaveCount(0);
  expect(scripts.filter((url) => /maplibre|worker|live-map/.test(url))).toEqual([]);
});

test("every mark is a button behind one tab stop; Enter opens its claims, Escape returns", async ({
  page,
}) => {
  const map = await openMap(page);
  const marks = map.locator(MARKS);
  const count = await marks.count();
  expect(count).toBeGreaterThan(35);
  await expect(map.locator(`${MARKS}[tabindex="0"]`)).toHaveCount(1);
  const names = await marks.evaluateAll((nodes) =>
    nodes.map((node) => node.getAttribute("aria-label")),
  );
  expect(new Set(names).size).toBe(count);
  await map.locator(`${MARKS}[tabindex="0"]`).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await expect(marks.nth(1)).toBeFocused();
  const axis = map.locator(`${MARKS}[data-item="axis-kyiv"]`);
  await axis.focus();
  await page.keyboard.press("Enter");
  await expect(map.getByRole("heading", { name: "Towards Kyiv" })).toBeFocused();
  const panel = map.locator(".panel");
  await expect(panel).toContainText("assessed");
  await expect(panel).toContainText("UK Ministry of Defence");
  await expect(panel.locator("blockquote q").first()).toHaveAttribute("lang", "en");
  await page.keyboard.press("Escape");
  await expect(axis).toBeFocused();
  await expect(map.getByRole("heading", { name: "Were troops withdrawn?" })).toBeVisible();
});

test("a click on a mark opens it, and its rivals stand beside it", async ({ page }) => {
  const map = await openMap(page);
  const told = await recordEvents(map);
  await clickMark(page, map, "return-kursk");
  const panel = map.locator(".panel");
  await expect(panel.getByRole("heading", { name: "Contradicted by" })).toBeVisible();
  const widths = await panel
    .locator(".side")
    .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().width));
  expect(widths).toHaveLength(2);
  expect(Math.abs(widths[0]! - widths[1]!)).toBeLessThan(1);
  expect(await told()).toEqual([["select", { item: "return-kursk", claims: ["x-konash-17a"] }]]);
  const links = panel.locator(".sources a");
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("href", /^https?:\/\//);
    await expect(link).toHaveAttribute("rel", /noopener/);
  }
});

test("figures are listed one by one, with a warning not to add them", async ({ page }) => {
  const map = await openMap(page);
  await map.locator(`${MARKS}[data-item="total-around-ukraine"]`).focus();
  await page.keyboard.press("Enter");
  await expect(map.locator(".figures .wording")).toHaveText([
    /150,000/,
    /148,000/,
    /140,000/,
    /100,000/,
    /150,000/,
    /100,000/,
  ]);
  await expect(map.locator(".panel .note").last()).toContainText("must not be added");
});

test("every layer has a switch, and switching is told once", async ({ page }) => {
  const map = await openMap(page);
  const told = await recordEvents(map);
  const switches = map.getByRole("switch");
  await expect(switches).toHaveCount(4);
  const axes = map.getByRole("switch", { name: "Possible axis of invasion" });
  await axes.click();
  await expect(axes).not.toBeChecked();
  await expect(axes).toBeFocused();
  await expect(map.locator('.picture [data-mark^="axis-"]')).toHaveCount(0);
  await expect(map.locator(".caveat")).toContainText("He still can choose");
  await axes.click();
  await expect(map.locator('.picture [data-mark="axis-kyiv"]').first()).toBeAttached();
  expect(await told()).toEqual([
    ["layer", { layer: "axes", shown: false }],
    ["layer", { layer: "axes", shown: true }],
  ]);
});

test("a reader in the panel stays there when the map is drawn anew", async ({ page }) => {
  const map = await openMap(page);
  const mark = map.locator('.map button[data-item="axis-kyiv"]');
  await mark.focus();
  await page.keyboard.press("Enter");
  const heading = map.getByRole("heading", { name: "Towards Kyiv" });
  await expect(heading).toBeFocused();
  await map.evaluate((element) => element.setAttribute("theme", "dark"));
  await expect(map.locator(".figure")).toHaveAttribute("data-theme", "dark");
  await expect(heading).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(mark).toBeFocused();
});

test("two layers switched at once are both off", async ({ page }) => {
  const map = await openMap(page);
  const off = await map.evaluate((element) => {
    const all = element.shadowRoot!.querySelectorAll<HTMLElement>('[role="switch"]');
    for (const node of [...all].slice(0, 2)) node.click();
    return element.getAttribute("layers")?.split(" ").length;
  });
  expect(off).toBe(2);
});

test("the other reading replaces the axes", async ({ page }) => {
  const map = await openMap(page);
  await map.getByRole("radio", { name: "other press" }).check({ force: true });
  await expect(map.locator('.picture [data-mark="axis-b9"]').first()).toBeAttached();
  await expect(map.locator('.picture [data-mark="axis-odesa"]')).toHaveCount(0);
});

test("it becomes live when asked, keeps marks and selection, and survives being moved", async ({
  page,
}) => {
  const map = await openMap(page);
  const told = await recordEvents(map);
  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "live", { timeout: 45_000 });
  await expect(map.getByRole("button", { name: "Zoom in" })).toBeFocused();
  await clickMark(page, map, "return-kursk");
  await expect(map.getByRole("heading", { name: "to Dzerzhinsk" })).toBeVisible();
  await map.evaluate((element) => {
    Object.assign(window, { canvas: element.shadowRoot?.querySelector("canvas") });
    document.querySelector("main")?.append(element);
  });
  await expect(map).toHaveAttribute("data-state", "live");
  expect(
    await map.evaluate(
      (element) => element.shadowRoot?.querySelector("canvas") === Reflect.get(window, "canvas"),
    ),
  ).toBe(true);
  expect(((await told()) as [string][]).map(([name]) => name)).toEqual(["live", "select"]);
  await map.evaluate((element) => element.remove());
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, "canvas").isConnected))
    .toBe(false);
});

test("without WebGL the picture stays, and says why", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", { value: () => null });
  });
  const map = await openMap(page);
  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "failed");
  await expect(map.locator(".status")).toContainText("the picture stays");
  await expect(map.getByRole("img", { name: /Pullback/ })).toBeVisible();
});

test("an unusable situation is answered with all of its problems", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element) => Reflect.set(element, "situation", { id: "x", claims: 3 }));
  await expect(map).toHaveAttribute("data-state", "problems");
  expect(await map.locator(".problem").count()).toBeGreaterThan(5);
  await map.evaluate((element) => Reflect.set(element, "situation", null));
  await expect(map).toHaveAttribute("data-state", "figure");
});

test("properties set before the element is known, and a situation among its children, are used", async ({
  page,
}) => {
  await openMap(page);
  const result = await page.evaluate(async () => {
    const address = document.querySelector("situation-map")?.getAttribute("src") ?? "";
    const json = await (await fetch(address)).text();
    const element = document
      .createElement("div")
      .appendChild(document.createElement("situation-map"));
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = json;
    element.append(script);
    element.setAttribute("layers", "axes, no-such-layer");
    const problems: unknown[] = [];
    element.addEventListener("situation-map-error", (event) =>
      problems.push(event.detail.problems[0]?.path),
    );
    const ready = new Promise((resolve) =>
      element.addEventListener("situation-map-ready", resolve, { once: true }),
    );
    document.querySelector("main")?.prepend(element);
    await ready;
    return {
      problems,
      shown: element.shadowRoot?.querySelectorAll('[aria-checked="true"]').length,
    };
  });
  expect(result).toEqual({ problems: ["layers"], shown: 1 });
});

test("a picture that shall stay one has nothing to press on it", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element) => element.setAttribute("interactive", "false"));
  await expect(map.locator(MARKS)).toHaveCount(0);
  await expect(map.getByRole("switch")).toHaveCount(0);
  await expect(map.getByRole("button", { name: "Explore the map" })).toHaveCount(0);
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test("nothing scrolls sideways, and switches are 44 pixels", async ({ page }) => {
    const map = await openMap(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expect(map.getByText("Natural Earth")).toBeVisible();
    await map.getByRole("button", { name: "Layers and key" }).click();
    const box = await map.getByRole("switch").first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });
});

test.describe("an address that leads nowhere", () => {
  test.use({ provoked: /404|nothing\.json/ });

  test("is named with its status", async ({ page }) => {
    const map = await openMap(page);
    await map.evaluate((element) => element.setAttribute("src", "/nothing.json"));
    await expect(map).toHaveAttribute("data-state", "problems");
    await expect(map.locator(".problem")).toContainText(/\/nothing\.json: HTTP 404/);
  });
});

/** Clicks the map where a mark's button stands: pointers go through buttons to the map. */
async function clickMark(page: Page, map: Locator, item: string): Promise<void> {
  const mark = map.locator(`${MARKS}[data-item="${item}"]`);
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error(`${item} is not on the map`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
