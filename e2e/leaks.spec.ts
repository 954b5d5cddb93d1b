/** Maps that come and go on one page, as in an app that changes its views, leave nothing behind. */
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openMap } from "./live-map.ts";
import { launchOptions } from "./setup/chromium.ts";

/** With `ALL_CYCLES=1` as many as an app may go through, and every map becomes live: without a GPU that takes a second or more. */
const isLong = Boolean(process.env["ALL_CYCLES"]);

const CYCLES = isLong ? 45 : 20;

/** Cycles after which all code has run and all caches are filled. */
const WARM = 10;

/** When a map goes: as a picture, while it becomes live, or once it is. */
type End = "picture" | "starting" | "live";

const ENDS: readonly End[] = isLong
  ? ["live"]
  : ["live", "picture", "starting", "picture", "picture"];

test.use({
  // Small maps are drawn sooner.
  viewport: { width: 400, height: 600 },
  // A trace is kept by the page.
  trace: "off",
  launchOptions: launchOptions(
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    // What V8 compiles as it learns would count as growth.
    "--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode",
  ),
});
test.setTimeout(600_000);

interface Left {
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly heap: number;
}

/** What is left once all that nobody holds is gone. */
async function measure(session: CDPSession): Promise<Left> {
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const read = (name: string): number =>
    metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    nodes: read("Nodes"),
    listeners: read("JSEventListeners"),
    heap: read("JSHeapUsedSize"),
  };
}

function most(one: Left | null, other: Left): Left {
  return one && one.heap > other.heap ? one : other;
}

/** Remembers every WebGL context from now on, and holds none; the function counts those that still work. */
async function watchContexts(page: Page): Promise<() => Promise<number>> {
  const contexts = await page.evaluateHandle(() => {
    const all: WeakRef<WebGL2RenderingContext>[] = [];
    const { prototype } = HTMLCanvasElement;
    // oxlint-disable-next-line typescript/unbound-method -- it is called on canvases
    prototype.getContext = new Proxy(prototype.getContext, {
      apply(target, canvas, args) {
        const context: unknown = Reflect.apply(target, canvas, args);
        if (context instanceof WebGL2RenderingContext) all.push(new WeakRef(context));
        return context;
      },
    });
    return all;
  });
  return () =>
    contexts.evaluate(
      (all) => all.filter((one) => one.deref() && !one.deref()?.isContextLost()).length,
    );
}

/** A map comes, is drawn, and goes; gives the number of words on it. */
function comeAndGo(page: Page, end: End): Promise<number> {
  return page.evaluate(async (wished) => {
    const map = document.createElement("situation-map");
    map.src = Reflect.get(window, "address");
    const ready = new Promise((done) => map.addEventListener("situation-map-ready", done));
    document.body.append(map);
    await ready;
    const live = wished === "picture" ? null : map.activate();
    if (wished === "live") await live;
    // MapLibre is there, and its map has begun to load.
    if (wished === "starting") await new Promise((done) => setTimeout(done, 60));
    const state = { picture: "figure", starting: "loading", live: "live" }[wished];
    if (map.dataset["state"] !== state) throw new Error(`The map is ${map.dataset["state"]}`);
    const labels = wished === "live" ? ".situation-map-labels text" : ".picture text";
    const count = map.shadowRoot!.querySelectorAll(labels).length;
    map.remove();
    // What is due in this task and the next.
    await new Promise((done) => setTimeout(done, 20));
    return count;
  }, end);
}

test("maps come and go, and leave nothing", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element) => {
    Object.assign(window, { address: element.getAttribute("src") });
    document.body.replaceChildren();
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const working = await watchContexts(page);
  let warm: Left | null = null;
  for (let i = 1; i <= CYCLES; i++) {
    const end = ENDS[(i - 1) % ENDS.length]!;
    expect(await comeAndGo(page, end), `words on map ${i}`).toBeGreaterThan(5);
    expect(page.workers().length, `workers after map ${i}`).toBeLessThanOrEqual(1);
    // V8 has a cache of 0.7 MB that comes and goes: the most of four counts.
    if (i <= WARM && i > WARM - 4) warm = most(warm, await measure(session));
  }
  const left = await measure(session);
  expect(left).toMatchObject({ nodes: warm?.nodes, listeners: warm?.listeners });
  expect(left.heap - (warm?.heap ?? 0), "bytes").toBeLessThan(2 ** 20);
  expect(await working(), "WebGL contexts").toBe(0);
});
