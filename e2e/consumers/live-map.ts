/** What is on the canvas of a live map, told by its pixels. */
import type { FrameLocator, Locator, Page, Response } from "@playwright/test";
import { PNG } from "pngjs";
import type { ErrorDetail } from "../../src/element/events.ts";
import { expect } from "../fixtures.ts";

/** Pixels that are there only when MapLibre's worker has cut the map into tiles, and the least share of the canvas they have. */
const DRAWN: readonly (readonly [name: string, test: PixelTest, least: number])[] = [
  ["the country in focus", (r, g, b) => r === 0xff && g === 0xfe && b === 0xfb, 0.05],
  ["violet arrows", (r, g, b) => b > g + 25 && r > g + 15, 0.0005],
  ["amber hatches", (r, _, b) => r > b + 60, 0.0005],
];

type PixelTest = (red: number, green: number, blue: number) => boolean;

/** Goes to a page, which must be under a policy that lets nothing in but what it names. */
export async function openStrict(page: Page, address: string): Promise<Response> {
  const response = await page.goto(address);
  expect(response?.headers()["content-security-policy"]).toMatch(/^default-src 'none'; script-src/);
  if (!response) throw new Error(`${address} was there before.`);
  return response;
}

/** Waits for the map, and sees that the base map and the marks are drawn. */
export async function expectLiveMap(scope: Page | FrameLocator): Promise<void> {
  const map = scope.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", /^(live|failed)$/, { timeout: 120_000 });
  const said = await map.locator("[part~=status]").textContent();
  await expect(map, said ?? "").toHaveAttribute("data-state", "live");
  const canvas = await canvasAlone(map);
  for (const [name, pixel, least] of DRAWN) {
    expect(shareOf(pixel, canvas), `share of ${name}`).toBeGreaterThan(least);
  }
}

/** What MapLibre drew, without what lies over it. A strict policy forbids Playwright's own style for screenshots. */
async function canvasAlone(map: Locator): Promise<PNG> {
  await map.evaluate((element) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { visibility: hidden !important } canvas { visibility: visible !important }",
    );
    element.shadowRoot?.adoptedStyleSheets.push(sheet);
  });
  const canvas = map.locator(".live canvas").first();
  return PNG.sync.read(await canvas.screenshot({ caret: "initial" }));
}

function shareOf(pixel: PixelTest, { data }: PNG): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (pixel(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0)) count++;
  }
  return count / (data.length / 4);
}

/** The messages of all problems that elements report on a page and in its frames from now on. */
export async function problemsOn(page: Page): Promise<readonly string[]> {
  const messages: string[] = [];
  await page.exposeFunction("reportProblem", (message: string) => messages.push(message));
  await page.addInitScript(() => {
    const report: unknown = Reflect.get(globalThis, "reportProblem");
    addEventListener("situation-map-error", (event) => {
      const { problems } = (event as CustomEvent<ErrorDetail>).detail;
      if (typeof report === "function") for (const { message } of problems) report(message);
    });
  });
  return messages;
}
