/** What no code of the package does, and what happens when it is installed: nothing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

/** MapLibre's own, carried as it is; a strict policy forbids it what it has there for old browsers. */
const FOREIGN = "dist/maplibre/maplibre-gl-worker.mjs";

/** The bundled command runs in Node and holds libraries that write XML: of it only what runs text as code counts. */
const COMMAND = /^dist\/cli\//;

const RUNS_TEXT = /\beval\(|\bnew Function\b|\bFunction\(["'`]/;

const PARSES_MARKUP =
  /\.(?:inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|\.srcdoc\b|document\.write\b/;

/** Handlers and styles in markup, which a policy refuses. */
const INLINE = /<[a-z][^<>`]*\s(?:on[a-z]+|style)=["'$]/i;

const code = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .map((path) => join("dist", path))
  .filter((path) => /\.m?js$/.test(path) && path !== FOREIGN);

test.each([
  ["text as code", RUNS_TEXT, code],
  ["text as markup", PARSES_MARKUP, code.filter((path) => !COMMAND.test(path))],
  ["handlers or styles in markup", INLINE, code.filter((path) => !COMMAND.test(path))],
])("no module has %s", (_, pattern, paths) => {
  expect(paths.length).toBeGreaterThan(200);
  expect(paths.filter((path) => pattern.test(readFileSync(path, "utf8")))).toEqual([]);
});

test.each([
  [RUNS_TEXT, "eval(text)"],
  [RUNS_TEXT, "new Function(text)"],
  [PARSES_MARKUP, "node.innerHTML = text"],
  [PARSES_MARKUP, 'node.insertAdjacentHTML("beforeend", text)'],
  [INLINE, '`<img src="a" onerror="b">`'],
  [INLINE, '`<p style="${look}">`'],
])("%s finds %s", (pattern, text) => {
  expect(text).toMatch(pattern);
});

test("MapLibre is one version, whose attributions run no script (CVE-2026-85061)", () => {
  const [, ...version] = /^(\d+)\.(\d+)\.(\d+)$/.exec(manifest.dependencies["maplibre-gl"]) ?? [];
  const [major = 0, minor = 0] = version.map(Number);
  expect(major * 1000 + minor).toBeGreaterThanOrEqual(6012);
  const { version: installed } = JSON.parse(
    readFileSync("node_modules/maplibre-gl/package.json", "utf8"),
  ) as { version: string };
  expect(version.join(".")).toBe(installed);
});

test("nothing runs when the package is installed", () => {
  const names = Object.keys(manifest.scripts);
  const atInstall = /^(?:pre|post)?(?:install|prepare|uninstall)$|^(?:pre|post)?dependencies$/;
  expect(names.filter((name) => atInstall.test(name))).toEqual([]);
});
