/**
 * `npm run bench:page`: an article with the map, on a slow phone with a slow line, published in several ways. In each round every
 * variant is opened once, in an order shuffled by a seed; ratios are taken within a round.
 *
 * Options: --rounds N (3), --seed N (1), --only id,id (nothing is written to the README then)
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Browser, type Page } from "playwright";
import { launchOptions } from "../setup/chromium.ts";
import { publish, variants, type Variant } from "./article/articles.ts";
import { ShapedServer } from "./article/shaped-server.ts";
import { machineLine } from "./machine.ts";
import { foreignLoad } from "./processes.ts";
import { built } from "./provide.ts";
import { median, seededRandom, shuffled } from "./statistics.ts";

/** What one opening of a page showed; milliseconds, and bytes on the line. */
interface Visit {
  readonly fcp: number;
  readonly lcp: number;
  readonly picture: number;
  readonly blocking: number;
  readonly longest: number;
  readonly shift: number;
  readonly script: number;
  readonly bytes: number;
  /** Bytes of MapLibre among them. */
  readonly maplibre: number;
  /** From a click on the button to the next frame; NaN where there is none. */
  readonly click: number;
  /** From that click to the live map. */
  readonly live: number;
  /** Layout shift that is counted, from first paint to the live map. */
  readonly shiftLive: number;
}

interface Seen {
  readonly lcp: number;
  readonly picture: number;
  readonly tasks: readonly (readonly [start: number, duration: number])[];
  readonly shift: number;
  readonly clicks: readonly number[];
}

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const chosen = variants.filter(({ id }) => values.only?.split(",").includes(id) ?? true);
const README = fileURLToPath(new URL("README.md", import.meta.url));
const [BEGIN, END] = ["<!-- begin of figures: npm run bench:page -->", "<!-- end of page -->"];

/** Milliseconds that a page is left alone before it counts as settled, once its picture is there. */
const SETTLED = 2500;

/** Of a page that has no button. */
const NONE = { click: NaN, live: NaN, shiftLive: NaN };

const server = new ShapedServer();
await publish(server, `${built}article`);
const address = await server.listen();
const browser = await chromium.launch(launchOptions());
const random = seededRandom(Number(values.seed));
const rounds: Map<string, Visit>[] = [];
const loads: number[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  loads.push(await foreignLoad(1000));
  const visits = new Map<string, Visit>();
  for (const variant of shuffled(chosen, random))
    visits.set(variant.id, await visit(browser, variant));
  rounds.push(visits);
  console.log(`round ${round} of ${values.rounds}`);
}
await browser.close();
server.close();

const text = await report();
console.log(text);
if (values.only === undefined) write(text);

async function visit(opened: Browser, { id, script }: Variant): Promise<Visit> {
  const context = await opened.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
  });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  server.reset();
  await page.goto(`${address}/${id}.html`, { waitUntil: "commit" });
  await page.waitForFunction(() => Reflect.get(globalThis, "seen")?.picture > 0, null, {
    timeout: 120_000,
  });
  await page.waitForTimeout(SETTLED);
  const before = await look(page);
  const sent = [...server.sent];
  const fcp = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
  );
  const activation = script === "define.js" ? await activate(page) : NONE;
  await context.close();
  const bytesOf = (pattern: RegExp): number =>
    sent.reduce((sum, [path, bytes]) => sum + (pattern.test(path) ? bytes : 0), 0);
  return {
    fcp,
    lcp: before.lcp,
    picture: before.picture,
    blocking: before.tasks.reduce((sum, [at, time]) => sum + (at > fcp ? time - 50 : 0), 0),
    longest: Math.max(0, ...before.tasks.map(([, duration]) => duration)),
    shift: before.shift,
    script: bytesOf(/\.m?js$/),
    bytes: bytesOf(/./),
    maplibre: bytesOf(/live-map|maplibre/),
    ...activation,
  };
}

/** A finger asks for the map: nothing has announced it. */
async function activate(page: Page): Promise<Pick<Visit, "click" | "live" | "shiftLive">> {
  const start = performance.now();
  await page
    .locator("situation-map")
    .getByRole("button", { name: "Explore the map" })
    .click({ timeout: 60_000 });
  await page.locator("situation-map[data-state=live]").waitFor({ timeout: 180_000 });
  const live = performance.now() - start;
  await page.waitForTimeout(500);
  const { clicks, shift } = await look(page);
  return { click: Math.max(...clicks, 0), live, shiftLive: shift };
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(() => Reflect.get(globalThis, "seen") as Seen);
}

function of(id: string, key: keyof Visit): number {
  return median(rounds.map((visits) => visits.get(id)?.[key] ?? NaN));
}

/** The median of the ratios within each round. */
function ratio(id: string, against: string, key: keyof Visit): number {
  return median(
    rounds.map((visits) => (visits.get(id)?.[key] ?? NaN) / (visits.get(against)?.[key] ?? NaN)),
  );
}

async function report(): Promise<string> {
  const columns: readonly (readonly [title: string, key: keyof Visit, digits: number])[] = [
    ["FCP", "fcp", 0],
    ["LCP", "lcp", 0],
    ["picture seen", "picture", 0],
    ["blocked", "blocking", 0],
    ["longest task", "longest", 0],
    ["shift", "shift", 4],
    ["JS kB", "script", 1],
    ["all kB", "bytes", 1],
    ["MapLibre kB", "maplibre", 1],
    ["click", "click", 0],
    ["live after", "live", 0],
    ["shift till live", "shiftLive", 4],
  ];
  const head = [
    "variant",
    ...columns.map(([title]) => title),
    "LCP ÷ `<img>`",
    "picture ÷ `<img>`",
  ];
  const rows = chosen.map(({ id, label }) => [
    label,
    ...columns.map(([title, key, digits]) =>
      shown(of(id, key) / (title.endsWith("kB") ? 1000 : 1), digits),
    ),
    shown(ratio(id, "image", "lcp"), 2),
    shown(ratio(id, "image", "picture"), 2),
  ]);
  const shares = loads.map((load) => Math.round(load * 100));
  return [
    await machineLine(),
    `${rounds.length} rounds; just before each, others used ${Math.min(...shares)}–${Math.max(...shares)} % of the processors.`,
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  ].join("\n\n");
}

function shown(figure: number, digits: number): string {
  return Number.isFinite(figure) ? figure.toFixed(digits) : "–";
}

/** Puts the figures between their markers. */
function write(figures: string): void {
  const whole = readFileSync(README, "utf8");
  const [head, rest] = whole.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined)
    throw new Error(`${README} lacks the lines "${BEGIN}" and "${END}"; put them back`);
  writeFileSync(README, `${head}${BEGIN}\n\n${figures}\n\n${END}${tail}`);
  execFileSync("npx", ["oxfmt", README]);
}
