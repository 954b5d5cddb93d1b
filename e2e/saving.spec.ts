/** Pictures that readers and editors save from the page: what is shown, as a file. */
import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { PNG } from "pngjs";
import { fontFaceRule, fontsUsedIn, type WebFont } from "../src/export/web-fonts.ts";
import { buildScene, readSituation, renderSvg, statementOrder } from "../src/index.ts";
import { expect, test } from "./fixtures.ts";

const geo = (path: string): string =>
  readFileSync(new URL(`../geo/${path}`, import.meta.url), "utf8");

const situation = readSituation(geo("situations/ukraine-2022-02/ukraine-2022-02.json"));

const STATEMENT = "x-konash-17a";

const CARD = { width: 1200, height: 675 } as const;

async function openMap(page: Page, hash = ""): Promise<Locator> {
  await page.goto(`/${hash}`);
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  return map;
}

async function saved(page: Page, act: () => Promise<void>): Promise<[string, Buffer]> {
  const download: Promise<Download> = page.waitForEvent("download");
  await act();
  const file = await download;
  return [file.suggestedFilename(), readFileSync(await file.path())];
}

function fontData({ woff2 }: WebFont): string {
  const { pathname } = woff2();
  const name = pathname.slice(pathname.lastIndexOf("/"));
  return readFileSync(new URL(`../geo/fonts${name}`, import.meta.url)).toString("base64");
}

/** The statement that a step to this one starts from. */
function before(statement: string): string {
  const order = statementOrder(situation).map(({ id }) => id);
  return order[order.indexOf(statement) - 1] ?? "";
}

/** What the page is told of pictures, in order; with `keep`, it keeps them from being saved. */
async function recordExports(map: Locator, keep = false): Promise<() => Promise<unknown[]>> {
  await map.evaluate((element, prevent) => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    element.addEventListener("situation-map-export", (event) => {
      if (prevent) event.preventDefault();
      const { format, file } = Reflect.get(event, "detail");
      told.push([format, file.name, file.type, file.size]);
    });
  }, keep);
  return () => map.evaluate(() => Reflect.get(window, "told"));
}

const signatures = [
  ["PNG", "image/png", "ukraine-2022-02_2022-02-17_en_1200x675@2x.png", /^\u0089PNG\r\n/],
  ["SVG", "image/svg+xml", "ukraine-2022-02_2022-02-17_en_1200x675.svg", /^<\?xml/],
  ["WebP", "image/webp", "ukraine-2022-02_2022-02-17_en_1200x675@2x.webp", /^RIFF....WEBP/s],
] as const;

for (const [format, type, name, signature] of signatures) {
  test(`a reader saves the map as ${format} with the keyboard, and the page is told`, async ({
    page,
  }) => {
    const map = await openMap(page);
    const told = await recordExports(map);
    const button = map.getByRole("button", { name: `Save picture as ${format}` });
    const [filename, bytes] = await saved(page, async () => {
      await button.focus();
      await page.keyboard.press("Enter");
    });
    expect(filename).toBe(name);
    expect(bytes.subarray(0, 16).toString("latin1")).toMatch(signature);
    await expect(map.locator(".announcer")).toHaveText(`Saved as ${name}.`);
    await expect(map.locator(".save-note")).toHaveText(`Saved as ${name}.`);
    await expect(button).toBeFocused();
    expect(await told()).toEqual([[format.toLowerCase(), name, type, bytes.length]]);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
  });
}

test("the picture is what the reader sees: statements, layers, reading, mark, theme", async ({
  page,
}) => {
  const hash = `#as-of=${STATEMENT}&mark=axis-b9&reading=other-press&layers=axes,buildup`;
  await page.emulateMedia({ colorScheme: "dark" });
  const map = await openMap(page, hash);
  await map.evaluate((element) => element.setAttribute("lang", "uk"));
  const button = map.getByRole("button", { name: "Зберегти зображення як SVG" });
  const [name, bytes] = await saved(page, () => button.click());
  expect(name).toBe("ukraine-2022-02_2022-02-17_uk_dark_1200x675.svg");
  const scene = buildScene(situation, {
    theme: "dark",
    lang: "uk",
    asOf: STATEMENT,
    since: before(STATEMENT),
    reading: "other-press",
    layers: ["axes", "buildup"],
    selected: "axis-b9",
    basemap: JSON.parse(geo("basemap/mid.topo.json")),
    places: JSON.parse(geo("basemap/places.json")),
  });
  const svg = renderSvg(scene, CARD);
  const css = fontsUsedIn(svg).map((font) => fontFaceRule(font, fontData(font)));
  expect(css.length).toBeGreaterThan(3);
  const whole = renderSvg(scene, { ...CARD, css: css.join("") });
  expect(bytes.toString("utf8")).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`);
});

test("a page that takes the picture itself keeps it from being saved", async ({ page }) => {
  const map = await openMap(page);
  const told = await recordExports(map, true);
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await map.getByRole("button", { name: "Save picture as SVG" }).click();
  await expect.poll(told).toHaveLength(1);
  await expect(map.locator(".save-note")).toBeEmpty();
  expect(downloads).toEqual([]);
});

test("the method gives the same picture in any size, and says what is wrong", async ({ page }) => {
  const map = await openMap(page);
  const made = await map.evaluate(async (element: Exporting) => {
    const file = await element.exportImage({ preset: "square", scale: 1, lang: "de" });
    const { width, height } = await createImageBitmap(file);
    const refused = await element.exportImage({ format: "pdf" }).catch(String);
    const empty: Exporting = Object.assign(document.createElement("situation-map"), {});
    return [file.name, width, height, refused, await empty.exportImage().catch(String)];
  });
  expect(made).toEqual([
    "ukraine-2022-02_2022-02-17_de_1080x1080.png",
    1080,
    1080,
    expect.stringMatching(/a browser writes no pdf; use svg, png, webp/),
    expect.stringMatching(/nothing is drawn yet/),
  ]);
});

test("the demo's form saves in the size and format chosen, also one's own situation", async ({
  page,
}) => {
  const map = await openMap(page);
  await page.getByLabel("Size").selectOption("column");
  const download = page.getByRole("button", { name: "Download", exact: true });
  const [name, bytes] = await saved(page, () => download.click());
  expect(name).toBe("ukraine-2022-02_2022-02-17_en_360@2x.png");
  const { width, height } = PNG.sync.read(bytes);
  // As high as the words need.
  expect([width, height > 1700]).toEqual([720, true]);
  await expect(page.locator("#download-status")).toHaveText(`Saved ${name}.`);
  await map.evaluate((element, own) => Reflect.set(element, "situation", own), {
    ...JSON.parse(geo("situations/ukraine-2022-02/ukraine-2022-02.json")),
    id: "my-own",
  });
  await page.getByLabel("Format").selectOption("svg");
  await expect
    .poll(async () => (await saved(page, () => download.click()))[0])
    .toBe("my-own_2022-02-17_en_360.svg");
});

test("an SVG that was saved holds no script, asks for nothing, and stands alone", async ({
  page,
  context,
}) => {
  const map = await openMap(page);
  const [, bytes] = await saved(page, () =>
    map.getByRole("button", { name: "Save picture as SVG" }).click(),
  );
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url().slice(0, 40)));
  const alone = await context.newPage();
  await alone.setViewportSize(CARD);
  await alone.route("**/picture.svg", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: bytes }),
  );
  await alone.goto("/picture.svg");
  const faces = await alone.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ status }) => status);
  });
  expect(faces.length).toBeGreaterThan(2);
  expect(new Set(faces)).toEqual(new Set(["loaded"]));
  expect(asked.filter((url) => !url.startsWith("data:font/") && !/picture\.svg/.test(url))).toEqual(
    [],
  );
  expect(await alone.locator("script, foreignObject, image, use").count()).toBe(0);
});

test.describe("under a policy", () => {
  test.use({
    provoked:
      /violates the following Content Security Policy directive: "img-src|request failed: (?:data|blob):.* csp$/s,
  });

  const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; img-src";

  for (const source of ["'self' data:", "'self' blob:"]) {
    test(`of img-src ${source} a PNG is saved`, async ({ page }) => {
      await serveUnder(page, `${POLICY} ${source}`);
      const map = await openMap(page);
      const [, bytes] = await saved(page, () =>
        map.getByRole("button", { name: "Save picture as PNG" }).click(),
      );
      const { width, height, data } = PNG.sync.read(bytes);
      expect([width, height]).toEqual([2400, 1350]);
      // The headline is dark text on the white page.
      const rows = Array.from({ length: 2400 * 130 }, (_, i) => data[i * 4] ?? 255);
      expect(rows.filter((red) => red < 100).length).toBeGreaterThan(5000);
    });
  }

  test("of img-src 'self' the element says what would help, and an SVG is saved", async ({
    page,
  }) => {
    await serveUnder(page, `${POLICY} 'self'`);
    const map = await openMap(page);
    const problems = map.evaluate(
      (element) =>
        new Promise((resolve) => {
          element.addEventListener("situation-map-error", (event) =>
            resolve(Reflect.get(event, "detail").problems),
          );
        }),
    );
    await map.getByRole("button", { name: "Save picture as WebP" }).click();
    const remedy = /Allow data: or blob: in img-src/;
    await expect(map.locator(".announcer")).toHaveText(remedy);
    await expect(map.locator(".save-note")).toHaveText(remedy);
    expect(await problems).toMatchObject([
      { path: "export", message: expect.stringMatching(remedy) },
    ]);
    const [name] = await saved(page, () =>
      map.getByRole("button", { name: "Save picture as SVG" }).click(),
    );
    expect(name).toMatch(/\.svg$/);
  });
});

/** As the browser sees the element's method. */
type Exporting = HTMLElement & {
  exportImage(options?: Readonly<Record<string, unknown>>): Promise<File>;
};

async function serveUnder(page: Page, policy: string): Promise<void> {
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": policy };
      await route.fulfill({ response, headers });
    },
  );
}
