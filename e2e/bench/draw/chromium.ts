/** A screenshot of a page by Playwright: one browser and one context, a new page for each picture. */
import { chromium, type Page } from "playwright";
import { launchOptions } from "../../setup/chromium.ts";
import type { Drawing, DrawingSetup } from "./drawing.ts";

export async function open({ pages, options }: DrawingSetup): Promise<Drawing> {
  // Signals are left to the bench: Playwright's own handlers close the browser and let Node live on.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ ...launchOptions(), ...signals });
  const context = await browser.newContext({
    viewport: { width: 1200, height: 675 },
    deviceScaleFactor: 2,
  });
  let page: Page | null = null;
  return {
    draw: async () => {
      page = await context.newPage();
      await page.goto(`${pages}/${String(options["page"])}`);
      // Each page says when everything is drawn, fonts and all.
      await page.evaluate("globalThis.drawn");
      return page.screenshot();
    },
    tidy: async () => {
      await page?.close();
    },
    close: () => browser.close(),
  };
}
