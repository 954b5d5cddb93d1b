/** What tests of a figure inside the element have in common. */
import type { Locator, Page } from "@playwright/test";
import { mapWith } from "./article.ts";
import { expect } from "./fixtures.ts";

export type SituationMap = HTMLElementTagNameMap["situation-map"];

/** A figure that no renderer of ours wrote, quick to be read. */
export const OWN_FIGURE =
  '<figure><svg viewBox="0 0 4 3" width="400" height="300" role="img" aria-label="A map"></svg><figcaption>Mine</figcaption></figure>';

/** An element around such a figure. */
export const OWN_MAP: string = mapWith(OWN_FIGURE);

export function explore(map: Locator): Locator {
  return map.getByRole("button", { name: "Explore the map" });
}

/** The page's figure is all that is shown, with the button over it. */
export async function expectPoster(map: Locator): Promise<void> {
  await expect(map).toHaveAttribute("data-state", "poster");
  await expect(explore(map)).toBeVisible();
  await expect(map.locator("figure").first()).toBeVisible();
}

/** The element's own picture is there, and no figure of the page. */
export async function expectDrawn(map: Locator): Promise<void> {
  await expect(map.locator(".picture [data-mark]").first()).toBeVisible();
  await expect(map.locator("figure:not([part])")).toBeHidden();
}

/** Sums what moves without a reader's doing from now on, and what has moved so. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const sum = { value: 0 };
    Object.assign(globalThis, { shifts: sum });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!Reflect.get(entry, "hadRecentInput")) sum.value += Number(Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => Number(Reflect.get(globalThis, "shifts").value));
}
