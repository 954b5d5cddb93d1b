import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { BasemapTopology } from "../geometry/basemap.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { readSituation } from "../model/read-situation.ts";
import { buildScene, type SceneOptions } from "../scene/build-scene.ts";
import { places, situation } from "../scene/fixtures/ukraine.ts";
import { parseXml } from "./fixtures/parse-xml.ts";
import { renderSvg, type RenderSvgOptions } from "./render-svg.ts";

/** A folder of `e2e/cases`: what is drawn, and how; `expected.svg` lies beside. */
interface Case {
  readonly about: string;
  readonly situation: "example" | "ukraine-2022-02";
  readonly basemap?: "lo" | "mid" | "hi";
  readonly scene?: Omit<SceneOptions, "basemap" | "places">;
  readonly svg: RenderSvgOptions;
}

const folder = new URL("../../e2e/cases/", import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function json(path: string, from: URL): unknown {
  return JSON.parse(readFileSync(new URL(path, from), "utf8"));
}

function drawn(name: string): string {
  const { situation: about, basemap, scene, svg } = json(`${name}/case.json`, folder) as Case;
  const ground = basemap && {
    basemap: json(`../../geo/basemap/${basemap}.topo.json`, folder) as BasemapTopology,
    places,
  };
  const subject = about === "example" ? readSituation(exampleSituation()) : situation;
  return renderSvg(buildScene(subject, { ...scene, ...ground }), svg);
}

/** One element a line, so that a difference is found by reading. */
function broken(svg: string): string {
  return `${svg.replaceAll("><", ">\n<")}\n`;
}

// `npx vitest run --project node src/svg/cases.test.ts -u` writes what is drawn now as what is expected.
describe.each(names)("e2e/cases/%s", (name) => {
  it("is drawn as expected", async () => {
    const path = new URL(`${name}/expected.svg`, folder).pathname;
    await expect(broken(drawn(name))).toMatchFileSnapshot(path);
  });

  it("is well-formed, so breaking its lines changes nothing but white space between elements", () => {
    const svg = drawn(name);
    expect(() => parseXml(svg)).not.toThrow();
    expect(broken(svg).replaceAll(">\n<", "><")).toBe(`${svg}\n`);
  });
});

test("there are small cases and a whole card", () => {
  expect(names).toContain("ukraine-2022-02-card");
  expect(names.filter((name) => name.startsWith("examplia-")).length).toBeGreaterThanOrEqual(3);
});
