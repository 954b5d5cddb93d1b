/** What tests of the live map have in common: getting there, taking its graphics away, and looking at its pixels. */
import type { Locator, Page } from "@playwright/test";
import { PNG } from "pngjs";
import type { ErrorDetail } from "../src/element/events.ts";
import { expect } from "./fixtures.ts";

/** How long a map without a GPU may take to be live. */
export const LIVE = { timeout: 45_000 };

export async function openMap(page: Page, address = "/"): Promise<Locator> {
  await page.goto(address);
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  return map;
}

export async function openLive(page: Page, address = "/"): Promise<Locator> {
  const map = await openMap(page, address);
  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  return map;
}

/** Takes a map's WebGL context away, as a browser does; the function gives it back. */
export async function loseContext(map: Locator): Promise<() => Promise<void>> {
  const extension = await map.evaluateHandle((element) => {
    const canvas = element.shadowRoot!.querySelector<HTMLCanvasElement>(".live canvas")!;
    const found = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
    found.loseContext();
    return found;
  });
  return () => extension.evaluate((found) => found.restoreContext());
}

/** Remembers every worker from now on; the function ends them all, without a word to anybody, and counts them. */
export async function watchWorkers(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(globalThis, {
      workers,
      Worker: class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          workers.push(this);
        }
      },
    });
  });
  return () =>
    page.evaluate(() => {
      const workers: Worker[] = Reflect.get(globalThis, "workers");
      const alive = workers.splice(0);
      for (const worker of alive) worker.terminate();
      return alive.length;
    });
}

/** The codes of all problems that a map tells from now on. */
export async function watchProblems(map: Locator): Promise<() => Promise<string[]>> {
  const codes = await map.evaluateHandle((element) => {
    const told: string[] = [];
    element.addEventListener("situation-map-error", (event) => {
      const { problems }: ErrorDetail =
        event instanceof CustomEvent ? event.detail : { problems: [] };
      told.push(...problems.map(({ code }) => code));
    });
    return told;
  });
  return () => codes.jsonValue();
}

/** Different colours in a picture of a map, of those that cover more than 20 pixels: a blank map has one or two. */
export function countColors(picture: Buffer | PNG): number {
  const { data } = picture instanceof PNG ? picture : PNG.sync.read(picture);
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const color = data.readUIntBE(i, 3);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 20).length;
}
