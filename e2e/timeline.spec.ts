/** The timeline: at every step, what had been said by then is drawn, listed, counted and reached by keyboard, and nothing else. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { readSituation } from "../src/model/read-situation.ts";
import type { SituationItem } from "../src/model/situation.ts";
import { statementDay, statementOrder } from "../src/model/statements.ts";
import { expect, test } from "./fixtures.ts";

const file = new URL("../geo/situations/ukraine-2022-02/ukraine-2022-02.json", import.meta.url);
const situation = readSituation(readFileSync(file, "utf8"));
const order = statementOrder(situation);
const last = order.length - 1;

/** The first, the middle and the last step, and the last one of each day; all of them when asked for. */
const sample = process.env["ALL_STEPS"]
  ? order.map((_, i) => i)
  : order.flatMap((claim, i) => {
      const next = order[i + 1];
      const ends = !next || statementDay(situation, next) !== statementDay(situation, claim);
      const recent = claim.saidOn >= "2022-02-10";
      return i === 0 || i === Math.floor(last / 2) || (ends && recent) ? [i] : [];
    });

async function openMap(page: Page, hash = ""): Promise<Locator> {
  await page.goto(`/${hash}`);
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  return map;
}

/** The items that a step shows, worked out from the claims alone. */
function expectedItems(step: number): SituationItem[] {
  const said = new Set(order.slice(0, step + 1).map(({ id }) => id));
  const reading = situation.readings[0]?.id;
  return situation.layers.flatMap((layer) => {
    const caveat = situation.caveats[layer.id]?.claim;
    if (caveat !== undefined && !said.has(caveat)) return [];
    return layer.items.filter(
      (item) =>
        item.properties.claims.some((id) => said.has(id)) &&
        (item.kind !== "axis" || item.properties.reading === reading),
    );
  });
}

/** What the page shows, in four ways. */
function shown(map: Locator): Promise<Record<"drawn" | "listed" | "reached" | "key", string[]>> {
  return map.evaluate((element) => {
    const all = (selector: string): Element[] => [
      ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
    ];
    const drawn = all(".picture [data-mark], .picture [data-chip], .locator [data-mark]").map(
      (node) => node.getAttribute("data-mark") ?? node.getAttribute("data-chip") ?? "",
    );
    return {
      drawn: [...new Set(drawn)],
      listed: all(".list .row-button").map(
        (node) => node.getAttribute("data-focus")?.replace("list ", "") ?? "",
      ),
      reached: all("button[data-item]").map((node) => node.getAttribute("data-item") ?? ""),
      key: all(".key-row .key-line").map((node) => node.textContent ?? ""),
    };
  });
}

/** A mark's name in the picture: places near each other are drawn as one, a base by itself, a territory as ground. */
function markOf(item: SituationItem): string[] {
  if (item.kind === "area") return [];
  if (item.kind === "buildup-site") return [`vicinity-${item.properties.territory.toLowerCase()}`];
  if (item.kind === "battlegroup" && item.properties.base) return [`${item.id}-base`];
  return [item.id];
}

async function expectStep(map: Locator, step: number): Promise<void> {
  const slider = map.getByRole("slider");
  await expect(slider).toHaveAttribute("aria-valuenow", String(step + 1));
  const items = expectedItems(step);
  const ids = items.map(({ id }) => id).sort();
  const when = `step ${step + 1}, ${order[step]?.id}`;
  await expect
    .poll(async () => (await shown(map)).listed.toSorted(), { message: `listed at ${when}` })
    .toEqual(ids);
  const { drawn, reached, key } = await shown(map);
  expect(reached.toSorted(), `reached at ${when}`).toEqual(ids);
  // A host without a square has no mark of its own where the ground shows it.
  const marks = [...new Set(items.flatMap(markOf))].sort();
  expect(drawn.toSorted(), `drawn at ${when}`).toEqual(marks);
  const sites = items.filter(({ kind }) => kind === "buildup-site").length;
  const counted = key.map((line) => /(\d+) places?,/.exec(line)?.[1]).find(Boolean);
  expect(Number(counted ?? 0), `counted at ${when}`).toBe(sites);
  await expect(map.locator(".list summary")).toContainText(String(ids.length));
}

const days = order.map((claim) => statementDay(situation, claim));

/** Goes on to a later step: by days as far as they lead, then by statements. */
async function stepTo(page: Page, from: number, to: number): Promise<void> {
  for (let at = from; at < to;) {
    const next = days.lastIndexOf(days.find((day) => day > days[at]!) ?? "");
    const byDay = next > at && next <= to;
    await page.keyboard.press(byDay ? "PageUp" : "ArrowRight");
    at = byDay ? next : at + 1;
  }
}

test("stepping draws, lists, counts and reaches the same marks", async ({ page }) => {
  test.setTimeout(240_000 + sample.length * 4_000);
  const map = await openMap(page);
  const slider = map.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("Home");
  await expectStep(map, 0);
  let at = 0;
  for (const step of sample.slice(1)) {
    await stepTo(page, at, step);
    at = step;
    await expectStep(map, step);
    await expect(slider).toBeFocused();
  }
  await page.keyboard.press("End");
  await expectStep(map, last);
  await page.keyboard.press("ArrowLeft");
  await expectStep(map, last - 1);
});

test("a step says who, when and what; marks what is new; and is told once", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element) => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    element.addEventListener("situation-map-step", (event) =>
      told.push(event instanceof CustomEvent && event.detail),
    );
  });
  const step = order.findIndex(({ id }) => id === "x-konash-17a");
  await map.evaluate((element, id) => element.setAttribute("as-of", id), order[step - 1]!.id);
  await expectStep(map, step - 1);
  await map.getByRole("button", { name: "Next statement" }).click();
  await expectStep(map, step);
  const slider = map.getByRole("slider");
  await expect(slider).toHaveAttribute(
    "aria-valuetext",
    /^17.February.2022, Igor Konashenkov.*: “/,
  );
  await expect(map.locator(".readout")).toContainText(`${step + 1} of ${order.length}`);
  await expect(map.locator(".said")).toContainText("arrived today");
  await expect(map.locator('.list [data-focus="list return-kursk"] .new')).toHaveText("new");
  await expect(map.locator('.picture [data-ring="return-kursk"]')).toBeAttached();
  await expect(map.locator(".panel [data-new]")).toHaveAttribute("data-claim", "x-konash-17a");
  await expect(map.locator(".announcer")).toContainText("on the map");
  expect(await map.evaluate(() => Reflect.get(window, "told"))).toEqual([
    { claim: "x-konash-17a", asOf: "2022-02-17" },
  ]);
  await expect(map.getByRole("button", { name: "Next statement" })).toBeFocused();
});

test("days, the pointer and the ends", async ({ page }) => {
  const map = await openMap(page);
  await map.getByRole("button", { name: "Previous day" }).click();
  await expectStep(map, days.lastIndexOf("2022-02-16"));
  await map.getByRole("button", { name: "Next day" }).click();
  await expectStep(map, last);
  const next = map.getByRole("button", { name: "Next statement" });
  await expect(next).toHaveAttribute("aria-disabled", "true");
  const sign = map.locator('.strip [data-claim="x-konash-17a"]');
  const box = await sign.boundingBox();
  if (!box) throw new Error("The statement has no sign");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expectStep(
    map,
    order.findIndex(({ id }) => id === "x-konash-17a"),
  );
});

test("the live map follows the steps", async ({ page }) => {
  const step = order.findIndex(({ id }) => id === "x-konash-17a");
  const map = await openMap(page, `#as-of=${order[step - 1]!.id}`);
  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "live", { timeout: 45_000 });
  await expect(map.locator('.map button[data-item="return-kursk"]')).toHaveCount(0);
  await map.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await expect(map.locator('.map button[data-item="return-kursk"]')).toHaveCount(1);
  await expect(map.locator('.live [data-ring="return-kursk"]')).toBeAttached();
  const ids = expectedItems(step).map(({ id }) => id);
  await expect.poll(async () => (await shown(map)).reached.toSorted()).toEqual(ids.toSorted());
});

test("a map that shall stay a picture has no timeline", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element) => element.setAttribute("interactive", "false"));
  await expect(map.getByRole("slider")).toHaveCount(0);
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test("the steps are 44 pixels, and nothing scrolls sideways at any of the ends", async ({
    page,
  }) => {
    const map = await openMap(page, `#as-of=${order[0]!.id}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const name of ["Previous day", "Previous statement", "Next statement", "Next day"]) {
      const box = await map.getByRole("button", { name }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});
