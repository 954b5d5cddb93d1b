/** The package as its users get it: packed, installed in an empty project, bundled, opened under a strict policy. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Locator } from "@playwright/test";
import { PNG } from "pngjs";
import { build, preview } from "vite";
import { expect, test } from "./fixtures.ts";
import manifest from "../package.json" with { type: "json" };
import { packagesLoadedBy } from "./setup/static-imports.ts";
import { TARBALL } from "./setup/steps.ts";

const SITUATION = "ukraine-2022-02";

const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Map</title><link rel="icon" href="data:,">
<script type="module" src="./main.js"></script>
<situation-map src="./situation.json" loading="eager"></situation-map></html>
`;

/** SEC-1: nothing inline, nothing from elsewhere, no blob. */
const POLICY = [
  "default-src 'none'",
  ...["script", "style", "worker", "font", "connect"].map((kind) => `${kind}-src 'self'`),
  "img-src 'self' data:",
].join("; ");

let project = "";

test.describe.configure({ mode: "default" });

test.beforeAll(() => {
  if (!existsSync(TARBALL)) throw new Error(`${TARBALL} is missing: npm run test:package`);
  project = mkdtempSync(join(tmpdir(), "situation-map-consumer-"));
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", resolve(TARBALL), ...options], {
    cwd: project,
    stdio: "inherit",
  });
});

test.afterAll(() => {
  if (project) rmSync(project, { recursive: true, force: true });
});

test("five lines of HTML draw a live map, under a strict content security policy", async ({
  page,
}) => {
  writeFileSync(join(project, "index.html"), PAGE);
  writeFileSync(join(project, "main.js"), 'import "situation-map/element/define";\n');
  await serve(["index.html"], { "Content-Security-Policy": POLICY }, async (address) => {
    await page.goto(address);
    const map = page.locator("situation-map");
    await expect(map).toHaveAttribute("data-state", "live", { timeout: 60_000 });
    expect(drawnShare(await canvasAlone(map))).toBeGreaterThan(0.1);
  });
});

/** Every entry that is code, as the manifest has it. */
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === "object")
  .map(([path]) => path.replace(/^\./, "situation-map"));

for (const entry of entries) {
  test(`import("${entry}") works in bare Node`, () => {
    const { status, stdout, stderr } = node("--input-type=module", "-e", listExports(entry));
    expect(stderr).toBe("");
    expect(status).toBe(0);
    if (!/\/(define|start|frame|react|vue|svelte|solid)$/.test(entry))
      expect(JSON.parse(stdout)).not.toEqual([]);
  });
}

for (const entry of entries) {
  test(`${entry} loads no MapLibre before it is asked to`, () => {
    expect(packagesLoadedBy(resolveInProject(entry))).not.toContain("maplibre-gl");
  });
}

test("every entry that is data is there", () => {
  const data = [`situations/${SITUATION}.json`, "situation.schema.json", "custom-elements.json"];
  for (const path of data) {
    const url = resolveInProject(`situation-map/${path}`);
    expect(JSON.parse(readFileSync(url, "utf8"))).toBeTruthy();
  }
});

test("it ships its sources without their tests", () => {
  expect(existsSync(inPackage("src/index.ts"))).toBe(true);
  const files = execFileSync("tar", ["-tzf", TARBALL], { encoding: "utf8" }).split("\n");
  expect(
    files.filter((path) => /\.test\.|__snapshots__|__screenshots__|\/fixtures\//.test(path)),
  ).toEqual([]);
});

test("the command says what it can do", () => {
  const { status, stdout, stderr } = command("--help");
  expect([status, stderr]).toEqual([0, ""]);
  for (const name of [
    "export",
    "figure",
    "oembed",
    "apple-news",
    "embed-page",
    "check",
    "summary",
    "schema",
  ])
    expect(stdout).toContain(name);
});

test("the command exports a picture and ends with 0", () => {
  const { status, stderr } = command("export", SITUATION, "--output", "map.png");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const picture = PNG.sync.read(readFileSync(join(project, "map.png")));
  expect(drawnShare(picture)).toBeGreaterThan(0.1);
});

test("the command ends with 1 when the data has problems, and names them", () => {
  writeFileSync(join(project, "empty.json"), "{}\n");
  const { status, stdout, stderr } = command("check", "empty.json");
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/empty\.json: .*: error: /);
});

test("the command ends with 2 on wrong usage", () => {
  expect(command("paint").status).toBe(2);
  expect(command("export", SITUATION, "--no-such-option").status).toBe(2);
});

/** The fenced blocks of a language in the README, in order. */
function snippets(language: string): string[] {
  const fence = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g");
  return [...readFileSync("README.md", "utf8").matchAll(fence)].map(([, code]) => code ?? "");
}

test("the README's picture is drawn in Node", () => {
  const [code = ""] = snippets("js");
  writeFileSync(
    join(project, "picture.mjs"),
    `${code}\nconsole.log("" + svg.slice(0, 4) + " " + svg.length);\n`,
  );
  const { stdout, stderr, status } = node("picture.mjs");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^<svg \d{6}/);
});

test("the README's figure is written in Node", () => {
  const code = snippets("js").find((text) => text.includes("renderFigure")) ?? "";
  writeFileSync(
    join(project, "figure.mjs"),
    `${code}\nconsole.log(html.slice(0, 7) + " " + html.length + " " + css.length);\n`,
  );
  const { stdout, stderr, status } = node("figure.mjs");
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout).toMatch(/^<figure \d{6} \d{4}/);
});

test("the README's themes can be read", () => {
  const code = snippets("js").find((text) => text.includes("createTheme")) ?? "";
  const check = `${code}\nconsole.log(themes.light.axis + " " + themes.dark.page);\n`;
  writeFileSync(join(project, "themes.mjs"), check);
  const { stdout, stderr } = node("themes.mjs");
  expect([stderr, stdout.trim()]).toEqual(["", "#7a0f3c #101820"]);
});

test("the README's commands run", () => {
  const built = readFileSync(inPackage(`dist/situations/${SITUATION}.json`));
  writeFileSync(join(project, "my-situation.json"), built);
  writeFileSync(join(project, "jobs.json"), snippets("json")[0] ?? "");
  const lines = snippets("sh").flatMap((code) => code.split("\n"));
  const commands = lines.filter((line) => line.startsWith("npx situation-map "));
  expect(commands.length).toBeGreaterThan(2);
  for (const line of commands) {
    const [words = ""] = line.replace("npx situation-map ", "").split(" > ");
    expect([line, command(...words.split(" ")).status]).toEqual([line, 0]);
  }
});

test("the README's pages draw: the element, and a map of the user's own", async ({ page }) => {
  const [, own = ""] = snippets("js");
  const [element = ""] = snippets("html");
  // A browser asks every page without an icon for one.
  const icon = '<head><link rel="icon" href="data:," />';
  writeFileSync(join(project, "index.html"), element.replace("<head>", icon));
  writeFileSync(
    join(project, "own.html"),
    `<!doctype html><title>Map</title><link rel="icon" href="data:,"><div id="map" style="height:300px"></div>
<script type="module" src="./own.js"></script>`,
  );
  writeFileSync(join(project, "own.js"), own);
  await serve(["index.html", "own.html"], {}, async (address) => {
    await page.goto(address);
    const map = page.locator("situation-map");
    await expect(map).toHaveAttribute("data-state", "figure", { timeout: 30_000 });
    await page.goto(`${address}own.html`);
    await expect(page.locator("[data-label=place-kyiv]")).toBeVisible({ timeout: 30_000 });
  });
});

/** Builds pages of the project with Vite, serves them while `visit` runs, and stops. */
async function serve(
  pages: readonly string[],
  headers: Record<string, string>,
  visit: (address: string) => Promise<void>,
): Promise<void> {
  const input = pages.map((name) => join(project, name));
  await build({
    root: project,
    configFile: false,
    logLevel: "warn",
    build: { chunkSizeWarningLimit: 1200, target: "es2022", rolldownOptions: { input } },
  });
  const situation = readFileSync(inPackage(`dist/situations/${SITUATION}.json`));
  for (const name of ["situation", SITUATION])
    writeFileSync(join(project, `dist/${name}.json`), situation);
  const options = { host: "127.0.0.1", port: 4180, headers };
  const server = await preview({
    root: project,
    configFile: false,
    appType: "mpa",
    preview: options,
  });
  try {
    await visit(server.resolvedUrls?.local[0] ?? "");
  } finally {
    await server.close();
  }
}

function inPackage(path: string): string {
  return join(project, "node_modules/situation-map", path);
}

function resolveInProject(specifier: string): URL {
  const code = `console.log(import.meta.resolve(${JSON.stringify(specifier)}))`;
  return new URL(node("--input-type=module", "-e", code).stdout.trim());
}

function node(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { cwd: project, encoding: "utf8", timeout: 60_000 });
}

function command(...args: string[]): ReturnType<typeof node> {
  return node(inPackage(manifest.bin["situation-map"]), ...args);
}

function listExports(entry: string): string {
  return `console.log(JSON.stringify(Object.keys(await import("${entry}"))))`;
}

/** What MapLibre drew, without the furniture over it. The policy forbids Playwright's own style for screenshots. */
async function canvasAlone(map: Locator): Promise<PNG> {
  await map.evaluate((element) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { visibility: hidden !important } canvas { visibility: visible !important }",
    );
    element.shadowRoot?.adoptedStyleSheets.push(sheet);
  });
  const canvas = map.locator("canvas").first();
  return PNG.sync.read(await canvas.screenshot({ caret: "initial" }));
}

/** The share of pixels that do not have the commonest colour. */
function drawnShare({ data }: PNG): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.readUInt32BE(i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return 1 - Math.max(...counts.values()) / (data.length / 4);
}
