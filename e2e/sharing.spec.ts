/** What readers take along: addresses, citations; and what the panels hold up to be checked: readings, figures, retractions. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { readSituation } from "../src/model/read-situation.ts";
import { expect, test } from "./fixtures.ts";

const file = new URL("../geo/situations/ukraine-2022-02/ukraine-2022-02.json", import.meta.url);
const { claims } = readSituation(readFileSync(file, "utf8"));

/** Every twelfth claim that is contradicted; all of them when asked for. */
const contradicted = claims.filter((claim) => claim.disputes.length > 0);
const sample = contradicted.filter((_, i) => process.env["ALL_STEPS"] || i % 12 === 0);

async function openMap(page: Page, hash = ""): Promise<Locator> {
  await page.goto(`/${hash}`);
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  return map;
}

test("the address restores the state in another browser", async ({ page, browser, baseURL }) => {
  const map = await openMap(page);
  await map.getByRole("radio", { name: "other press" }).check({ force: true });
  await map.getByRole("switch", { name: "Units returning to base" }).click();
  const slider = map.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await map.locator('.list [data-focus="list axis-b9"]').click();
  await expect(map.getByRole("heading", { name: "Towards Vinnytsia" })).toBeFocused();
  await expect(page).toHaveURL(/#as-of=[^&]+&mark=axis-b9&reading=other-press&layers=/);
  const shared = await map.evaluate((element) => Reflect.get(element, "shareUrl").call(element));
  expect(shared).toBe(page.url());
  const at = await slider.getAttribute("aria-valuetext");

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const other = await context.newPage();
  await other.goto(shared);
  const again = other.locator("situation-map");
  await expect(again.getByRole("heading", { name: "Towards Vinnytsia" })).toBeVisible();
  await expect(again.getByRole("slider")).toHaveAttribute("aria-valuetext", at ?? "");
  await expect(again.getByRole("radio", { name: "other press" })).toBeChecked();
  await expect(again.getByRole("switch", { name: "Units returning to base" })).not.toBeChecked();
  await context.close();
});

test("an address that changes is followed; stepping leaves no history and does not scroll", async ({
  page,
}) => {
  const map = await openMap(page, "#as-of=2022-02-15&other=1");
  const entries = await page.evaluate(() => history.length);
  const slider = map.getByRole("slider");
  await slider.focus();
  const scrolled = await page.evaluate(() => scrollY);
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/#other=1&as-of=/);
  expect(await page.evaluate(() => [history.length, scrollY])).toEqual([entries, scrolled]);
  await page.evaluate(() => (location.hash = "#mark=return-kursk"));
  await expect(map.getByRole("heading", { name: "to Dzerzhinsk" })).toBeVisible();
  await expect(map).not.toHaveAttribute("as-of");
  await page.evaluate(() => (location.hash = "#as-of=nonsense&mark=nothing&layers=none"));
  await expect(map.getByRole("switch").first()).not.toBeChecked();
  await expect(map.getByRole("heading", { name: "Were troops withdrawn?" })).toBeVisible();
});

test("without the attribute a map leaves the page's address alone", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element) => element.removeAttribute("address"));
  await map.getByRole("slider").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(map).toHaveAttribute("as-of");
  expect(new URL(page.url()).hash).toBe("");
});

test("a claim has an address and a citation of its own", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const map = await openMap(page);
  await map.locator('.panel .claim[data-claim="x-konash-17a"] .date').click();
  const panel = map.locator(".panel");
  await expect(panel.getByRole("heading", { name: /Igor Konashenkov/ })).toBeFocused();
  await expect(page).toHaveURL(/#claim=x-konash-17a$/);
  await expect(panel.getByRole("heading", { name: "Contradicted by" })).toBeVisible();
  const own = panel.locator('.claim[data-claim="x-konash-17a"]');
  await own.getByRole("button", { name: "Copy citation" }).click();
  await expect(map.locator(".announcer")).toHaveText("Copied.");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [
    /Igor Konashenkov/,
    /17 February 2022/,
    /arrived today/,
    /Sputnik/,
    /https?:/,
  ])
    expect(text).toMatch(part);
  expect(text).toMatch(/version \d/);
  expect(text.trim().endsWith("#claim=x-konash-17a")).toBe(true);
  await own.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.keyboard.press("Escape");
  await expect(map.getByRole("heading", { name: "Were troops withdrawn?" })).toBeVisible();
  await expect(map.locator('[data-focus="open x-konash-17a"]')).toBeFocused();
});

test("a contradiction is shown from both of its ends", async ({ page }) => {
  const map = await openMap(page);
  const claimsShownAt = async (id: string): Promise<(string | null)[]> => {
    await page.evaluate((hash) => (location.hash = hash), `#claim=${id}`);
    const shown = map.locator(".panel .claim");
    await expect(shown.first()).toHaveAttribute("data-claim", id);
    return shown.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-claim")));
  };
  expect(sample.length).toBeGreaterThan(5);
  for (const { id, disputes } of sample) {
    expect([id, await claimsShownAt(id)]).toEqual([id, expect.arrayContaining([...disputes])]);
    const other = disputes[0] ?? "";
    expect([other, await claimsShownAt(other)]).toEqual([other, expect.arrayContaining([id])]);
  }
});

test("where copying is refused, the text is selected to be copied", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "clipboard", { value: undefined }),
  );
  const map = await openMap(page, "#claim=x-konash-17a");
  await map.getByRole("button", { name: "Copy citation" }).first().click();
  const field = map.getByRole("textbox", { name: "Text to copy" });
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString() ?? "")).toBeDefined();
  const selected = await field.evaluate((node) =>
    node instanceof HTMLTextAreaElement ? node.selectionEnd === node.value.length : false,
  );
  expect(selected).toBe(true);
  await expect(map.locator(".announcer")).toContainText("copy it with the keyboard");
});

test("the readings are compared from their arrows, with equal columns and no verdict", async ({
  page,
}) => {
  const map = await openMap(page);
  await map.getByRole("button", { name: "Compare the readings" }).click();
  await expect(map.getByRole("heading", { name: "How was the UK’s map read?" })).toBeFocused();
  const table = map.getByRole("table");
  await expect(table.getByRole("rowheader")).toHaveText([
    "Arrows",
    "Kyiv",
    "Dnipro",
    "Zaporizhzhia",
    "Mariupol",
    "Kherson",
    "Mykolaiv",
    "Odesa",
    "Vinnytsia",
    "Source",
  ]);
  await expect(table.getByRole("row", { name: /^Arrows/ }).getByRole("cell")).toHaveText([
    "7",
    "7, and 2 in phase two",
  ]);
  await expect(table.getByRole("row", { name: /^Zaporizhzhia/ })).toContainText("not mentioned");
  const columns = table.getByRole("columnheader");
  const widths = await columns.evaluateAll((nodes) => nodes.map((node) => node.clientWidth));
  expect(Math.abs(widths[0]! - widths[1]!)).toBeLessThan(2);
  await expect(map.locator(".thumbnail svg")).toHaveCount(2);
  await expect(map.locator(".thumbnail text")).toHaveCount(0);
  await expect(map.locator(".panel .note")).toContainText("neither is the ministry’s geometry");
  await table.getByRole("button", { name: /show.*other press/ }).click();
  await expect(map.getByRole("radio", { name: "other press" })).toBeChecked();
  await expect(columns.nth(1)).toContainText("on the map");
  await expect(map.locator('.picture [data-mark="axis-b9"]').first()).toBeAttached();
});

test("every figure has a track of its own on one scale, with its words", async ({ page }) => {
  const map = await openMap(page, "#mark=total-around-ukraine");
  const rows = map.locator(".figures > .claim");
  const tracks = map.locator(".figures .quantity");
  await expect(tracks).toHaveCount(await rows.count());
  const signs = await rows.evaluateAll((nodes) =>
    nodes.map((node) => [
      node.querySelector(".wording")?.textContent?.split(" ").slice(0, 2).join(" "),
      node.querySelector(".quantity")?.getAttribute("data-sign"),
    ]),
  );
  const expected: Readonly<Record<string, string>> = {
    "more than": "above",
    "well over": "well-above",
    "about 140,000": "about",
  };
  for (const [wording, sign] of signs)
    expect([wording, sign]).toEqual([wording, expected[wording ?? ""]]);
  for (const track of await tracks.all())
    await expect(track).toHaveAttribute("aria-label", /“.+”, on a scale from 90,000 to 170,000/);
});

test("a retracted claim stays, unstruck, and says that it was taken back; corrections are listed", async ({
  page,
}) => {
  const map = await openMap(page);
  await map.evaluate(async (element) => {
    const source = await fetch(new URL(element.getAttribute("src") ?? "", document.baseURI));
    const own = await source.json();
    const claim = own.claims.find(({ id }: { id: string }) => id === "x-konash-17a");
    claim.retracted = {
      on: "2022-02-18",
      note: { en: "Taken back by the speaker, for this test." },
    };
    own.corrections = [
      { on: "2022-02-19", version: "1.1.0", text: { en: "A date was wrong." }, claims: [claim.id] },
    ];
    Reflect.set(element, "situation", own);
  });
  const claim = map.locator('.panel .claim[data-claim="x-konash-17a"]');
  await expect(claim.locator(".retracted")).toContainText(/retracted on 18.February.2022/);
  await expect(claim.locator(".retracted")).toContainText("Taken back by the speaker");
  await expect(claim.locator("del, s")).toHaveCount(0);
  await expect(claim.locator("q")).toHaveCSS("text-decoration-line", "none");
  const record = map.locator(".record");
  await record.getByText("About this record").click();
  await expect(record).toContainText("A date was wrong.");
  expect(await record.locator(".all-sources li").count()).toBeGreaterThan(50);
  await expect(record.locator(".all-sources a").first()).toHaveAttribute("href", /^https?:/);
});

test("sides of a question have equal columns and equally many claims", async ({ page }) => {
  const map = await openMap(page);
  const sides = map.locator(".panel .side");
  await expect(sides).toHaveCount(2);
  const counts = await sides.evaluateAll((nodes) =>
    nodes.map((node) => [
      node.querySelectorAll(".claim:not([data-more])").length,
      Math.round(node.getBoundingClientRect().width),
    ]),
  );
  expect(counts[0]).toEqual(counts[1]);
});
