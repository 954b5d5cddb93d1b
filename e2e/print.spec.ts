/** What comes out of a printer: the vector picture, and every source with its address. */
import type { Page } from "@playwright/test";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, figureOf, mapWith, sources, test } from "./article.ts";
import { LIVE } from "./live-map.ts";

/** A page's text without the breaks that lines put into addresses, and how many images it is made of. */
async function printed(page: Page): Promise<{ text: string; images: number }> {
  const pdf = await page.pdf({ format: "A4", printBackground: true });
  const loading = getDocument({ data: new Uint8Array(pdf), useSystemFonts: true });
  const document = await loading.promise;
  let [text, images] = ["", 0];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const { items } = await sheet.getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
    const { fnArray } = await sheet.getOperatorList();
    images += fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
  }
  await loading.destroy();
  return { text: text.replaceAll(/\s/g, ""), images };
}

function expectAll(text: string): void {
  expect(sources.length).toBeGreaterThan(50);
  for (const { url } of sources) expect(text).toContain(url);
}

test("a figure is printed with all claims and addresses, until a reader chooses something on the map", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: mapWith(figureOf()) });
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "poster");
  const figure = await printed(page);
  expectAll(figure.text);
  expect(figure.text).toContain("permanentdeploymentbases");
  expect(figure.text).not.toContain("Explorethemap");
  expect(figure.images).toBe(0);

  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  const same = await printed(page);
  expectAll(same.text);
  expect(same.text).toContain("permanentdeploymentbases");
  expect(same.images).toBe(0);
  await expect(page.locator("figure.situation-map-figure")).toBeHidden();

  await map.getByRole("switch", { name: "Units returning to base" }).click();
  const own = await printed(page);
  expect(own.text).toContain("Whosaidwhat,when");
  expect(own.text).not.toContain("claimed:toDzerzhinsk");
  expect(own.images).toBe(0);
});

test("a map without a figure is printed as a picture, with all addresses", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: mapWith("") });
  await expect(page.locator("situation-map")).toHaveAttribute("data-state", "figure");
  const { text, images } = await printed(page);
  expectAll(text);
  expect(text).toContain("toDzerzhinsk");
  expect(images).toBe(0);
});
