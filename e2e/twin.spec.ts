/** The hand-over: the live map shows what the picture showed, at the same place, and nothing else shows in between. */
import type { Locator, Page } from "@playwright/test";
import { comparePictures, cutOut, type Rect } from "./compare-pictures.ts";
import { expect, test } from "./fixtures.ts";

/** An earlier day, with a mark open. */
const EARLIER = "#as-of=2022-02-14&reading=other-press&mark=near-soloti";

/** The other reading's nine arrows, with a mark open. */
const NINE = "#reading=other-press&mark=axis-b9";

const states = [
  { width: 360, ratio: 2, theme: "light", hash: "" },
  { width: 720, ratio: 1, theme: "dark", hash: EARLIER },
  // A column of a page is seldom a whole number of pixels wide.
  { width: 720, ratio: 1, theme: "light", hash: NINE, column: "611.4px" },
  { width: 1280, ratio: 1, theme: "light", hash: EARLIER },
  { width: 1280, ratio: 2, theme: "dark", hash: "" },
] as const;

for (const state of states) {
  const { width, ratio, theme, hash } = state;
  const column = "column" in state ? state.column : "auto";
  test.describe(`${width} px, ${ratio}×, ${theme}, ${hash || "first view"}, ${column}`, () => {
    test.use({ viewport: { width, height: 1000 }, deviceScaleFactor: ratio, colorScheme: theme });

    test("from picture to live map nothing jumps", async ({ page }) => {
      const map = await openMap(page, hash, column);
      const window = map.locator(".map");
      const [place, labels] = [await rectOf(window), await labelRects(map)];
      const controls = await watchControls(map);
      const before = await page.screenshot();
      const frames = await recordFrames(page);
      await map.getByRole("button", { name: "Explore the map" }).click();
      await expect(map).toHaveAttribute("data-state", "live", { timeout: 45_000 });
      const shown = await frames.stop();
      const after = await page.screenshot();
      const hidden = await controls.stop();
      expect(await rectOf(window)).toEqual(place);
      expect(farthestApart(labels, await labelRects(map))).toBeLessThanOrEqual(2);

      const cut = (screenshot: Buffer): ReturnType<typeof cutOut> =>
        cutOut(screenshot, width, place, hidden);
      const name = `hand-over-${width}-${ratio}x-${theme}${column === "auto" ? "" : "-column"}`;
      const whole = comparePictures(cut(after), cut(before), name);
      expect(whole.counted, "% of pixels, antialiasing counted").toBeLessThanOrEqual(0.5);
      expect(whole.seen, "% of pixels, antialiasing ignored").toBeLessThanOrEqual(0.1);
      // On a doubled screen the browser hands out frames at half their size, which is no picture to compare with.
      for (const [i, frame] of ratio === 1 ? shown.entries() : []) {
        const { counted } = comparePictures(cut(frame), cut(before));
        expect(counted, `% of pixels in frame ${i + 1} of ${shown.length}`).toBeLessThanOrEqual(
          0.5,
        );
      }
    });
  });
}

async function openMap(page: Page, hash: string, column: string): Promise<Locator> {
  // Without motion nothing fades in or out: a frame is the picture, the map, or a fault.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/${hash}`);
  const map = page.locator("situation-map");
  await map.evaluate((element, width) => (element.style.width = width), column);
  await expect(map).toHaveAttribute("data-state", "figure");
  await map.evaluate(async (element) => {
    element.scrollIntoView();
    await document.fonts.ready;
  });
  const drawn = map.locator(".picture > svg");
  const { width } = await rectOf(map.locator(".map"));
  await expect(drawn).toHaveAttribute("width", String(Math.round(width)));
  return map;
}

function rectOf(locator: Locator): Promise<Rect> {
  return locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** Where the labels of what is shown stand, by id. */
async function labelRects(map: Locator): Promise<ReadonlyMap<string, Edges>> {
  const rects = await map.evaluate((element) => {
    const root = element.shadowRoot!;
    const overlay = root.querySelector(".situation-map-labels") ?? root.querySelector(".picture");
    return [...overlay!.querySelectorAll<SVGElement>("[data-label], [data-chip]")].map(
      (label): [string, Edges] => {
        const { left, top, right, bottom } = label.getBoundingClientRect();
        return [Object.entries(label.dataset).join(), [left, top, right, bottom]];
      },
    );
  });
  expect(rects.length).toBeGreaterThan(10);
  return new Map(rects);
}

/** The farthest that a label moved, in pixels; infinite when one came or went. */
function farthestApart(
  before: ReadonlyMap<string, Edges>,
  after: ReadonlyMap<string, Edges>,
): number {
  if (before.size !== after.size) return Infinity;
  const distances = [...before].flatMap(([id, edges]) =>
    edges.map((edge, i) => Math.abs(edge - (after.get(id)?.[i] ?? Infinity))),
  );
  return Math.max(...distances);
}

/** Measures, in every frame, what stands on the map and is no map: buttons, and the line that says what happens. */
async function watchControls(map: Locator): Promise<{ stop: () => Promise<Rect[]> }> {
  const watch = await map.evaluateHandle((element) => {
    const rects = new Map<string, Rect>();
    let running = true;
    const look = (): void => {
      for (const node of element.shadowRoot!.querySelectorAll(".controls > *, .status")) {
        const { x, y, width, height } = node.getBoundingClientRect();
        // Three pixels around it for the ring of a focus.
        const rect = { x: x - 3, y: y - 3, width: width + 6, height: height + 6 };
        if (width > 1 && height > 1) rects.set(JSON.stringify(rect), rect);
      }
      if (running) requestAnimationFrame(look);
    };
    look();
    return {
      stop: () => {
        running = false;
        return [...rects.values()];
      },
    };
  });
  return { stop: () => watch.evaluate(({ stop }) => stop()) };
}

/** Every frame that the browser hands out from now on, as PNG, up to one that was made after the recording is told to stop. */
async function recordFrames(page: Page): Promise<{ stop: () => Promise<Buffer[]> }> {
  const session = await page.context().newCDPSession(page);
  const frames: { readonly at: number; readonly picture: Buffer }[] = [];
  session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    frames.push({ at: metadata.timestamp ?? 0, picture: Buffer.from(data, "base64") });
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  await expect.poll(() => frames.length).toBeGreaterThan(0);
  return {
    stop: async () => {
      const end = Date.now() / 1000;
      // Changes what is seen of the page, so that there is a last frame.
      await page.getByRole("button", { name: "Zoom in" }).hover();
      await expect.poll(() => frames.at(-1)?.at).toBeGreaterThan(end);
      await session.send("Page.stopScreencast");
      await session.detach();
      return frames.map(({ picture }) => picture);
    },
  };
}
