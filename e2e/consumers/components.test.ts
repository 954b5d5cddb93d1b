/** The element in frameworks of components: what templates set reaches it, what it tells reaches them, and their types hold. */
import { existsSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { SituationMapElement } from "../../src/element/index.ts";
import { expect, test } from "./fixtures.ts";
import { serveFiles } from "./static-server.ts";

const FRAMEWORKS = ["react", "vue", "svelte", "solid", "angular", "lit"];

/** Those with a type checker for templates; Angular's lets any attribute of an element it does not know pass. */
const TYPED = FRAMEWORKS.filter((name) => name !== "lit");

test.use({ actionTimeout: 30_000 });

for (const name of TYPED) {
  test(`${name}: templates are checked`, ({ install }) => {
    install(name).run("check");
  });
}

for (const name of FRAMEWORKS) {
  test.describe(name, () => {
    test.beforeEach(async ({ page, install, addressOf }) => {
      const consumer = install(name);
      if (!existsSync(consumer.path("dist"))) consumer.run("build");
      await page.goto(await addressOf(serveFiles([consumer.path("dist")])));
      await expectPicture(page);
    });

    test("the situation is set as an object, not as text", async ({ page }) => {
      const map = page.locator("situation-map");
      expect(await map.evaluate(({ situation }: SituationMapElement) => typeof situation)).toBe(
        "object",
      );
      expect(await map.evaluate((element) => element.getAttributeNames().toSorted())).toEqual(
        ["as-of", "data-state", "layers", "theme"].toSorted(),
      );
      await expect(map).toHaveAttribute("layers", "axes buildup");
    });

    test("a reader's choice is told, once each", async ({ page }) => {
      await openAxis(page);
      await expect(page.locator("output")).toHaveText("axis-kyiv");
      await page.keyboard.press("Escape");
      await expect(page.locator("output")).toHaveText("axis-kyiv closed");
    });

    test("rendering again changes the same element, and tells nothing", async ({ page }) => {
      const map = page.locator("situation-map");
      const first = await map.elementHandle();
      await button(page, "Dark").click();
      await expect(map).toHaveAttribute("theme", "dark");
      await button(page, "Still").click();
      await expect(map).toHaveAttribute("interactive", "false");
      await button(page, "Still").click();
      await expect(map).not.toHaveAttribute("interactive");
      expect(await map.evaluate((element, before) => element === before, first)).toBe(true);
      await expect(page.locator("output")).toHaveText("");
    });

    test("it can be taken away and come back, also while it is about to become live", async ({
      page,
    }) => {
      const map = page.locator("situation-map");
      await map.evaluate((element: SituationMapElement) => void element.activate());
      await button(page, "There").click();
      await expect(map).toHaveCount(0);
      await button(page, "There").click();
      await expectPicture(page);
      await openAxis(page);
      await expect(page.locator("output")).toHaveText("axis-kyiv");
    });
  });
}

async function expectPicture(page: Page): Promise<void> {
  const map = page.locator("situation-map");
  await expect(map.locator('.picture [data-mark="axis-kyiv"]').first()).toBeAttached();
}

async function openAxis(page: Page): Promise<void> {
  await page.locator('situation-map button[data-item="axis-kyiv"]').first().focus();
  await page.keyboard.press("Enter");
}

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}
