import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { figureCss, SituationError } from "../index.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { figure, figureStyle, type FigureArguments } from "./figure.ts";
import { UsageError } from "./usage.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-figure-"));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const good = { name: "good.json", text: JSON.stringify(exampleSituation()) };

/** The text of a figure that was written to a file. */
async function write(args: FigureArguments): Promise<string> {
  const output = join(folder, "figure.html");
  await figure(good, { output, ...args });
  return readFileSync(output, "utf8");
}

describe("figure", () => {
  it("prints to standard output", async () => {
    const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await figure(good, {});
    await figureStyle({});
    const [html, css] = print.mock.calls.map(([text]) => String(text));
    expect(html).toMatch(/^<figure [^]*<\/figure>\n$/);
    expect(css).toBe(`${figureCss.trim()}\n`);
  });

  it("writes in the place of an older file, whole", async () => {
    const output = join(folder, "figure.html");
    writeFileSync(output, "old");
    expect(await write({})).toMatch(/^<figure [^]*<\/figure>\n$/);
    await figureStyle({ output });
    expect(readFileSync(output, "utf8")).toContain(".situation-map-figure");
    expect(readdirSync(folder)).toEqual(["figure.html"]);
  });

  it("wraps a page around it to try it out", async () => {
    expect(await write({ page: true, lang: "de", theme: "dark" })).toMatch(
      /^<!DOCTYPE html>\n<html lang="de">[^]*<style>[^]*data-theme="dark"[^]*<h1 [^]*<\/html>\n$/,
    );
  });

  it("draws the state asked for", async () => {
    const plain = await write({});
    const states: readonly FigureArguments[] = [
      { lang: "de" },
      { theme: "dark" },
      { "as-of": "2031-03-10" },
      { since: "more-troops" },
      { mark: "lighthouse" },
      { layers: "routes, " },
      { size: "500x500" },
      { preset: "column" },
      { claims: "none" },
      { heading: "3" },
      { heading: "none" },
      { "id-prefix": "second" },
      { open: true },
      { narrow: true },
    ];
    for (const state of states) expect(await write(state)).not.toBe(plain);
    expect(await write({ reading: "gazette" })).toBe(plain);
    expect(await write({ image: "inline", size: "720x518" })).toBe(plain);
  });

  it("links pictures with the size of their file", async () => {
    const html = await write({ image: "map.png", "image-dark": "map-dark.png", preset: "square" });
    expect(html).toContain(
      '<source media="(prefers-color-scheme: dark)" srcset="map-dark.png" width="1080" height="1080">',
    );
    expect(html).toMatch(/<img src="map\.png" alt="Map: [^"]+" width="1080" height="1080"/);
    expect(await write({ image: "https://news.example/map.png" })).toContain(
      'width="1200" height="675"',
    );
  });

  it("writes nothing when the situation is unusable", async () => {
    const output = join(folder, "figure.html");
    const bad = { name: "bad.json", text: "{}" };
    await expect(figure(bad, { output })).rejects.toThrow(SituationError);
    expect(existsSync(output)).toBe(false);
  });

  it.each([
    [{ image: "javascript:alert(1)" }, /image\.src.*javascript/],
    [{ "image-dark": "dark.png" }, /--image-dark dark\.png needs --image/],
    [{ size: "large" }, /--size large/],
    [{ size: "20x20" }, /width: 20/],
    [{ preset: "poster" }, /--preset poster .*card/],
    [{ claims: "some" }, /--claims some .*shown/],
    [{ heading: "7" }, /--heading 7 .*none/],
    [{ "id-prefix": "7" }, /idPrefix: "7"/],
    [{ theme: "pink" }, /theme: "pink"/],
    [{ lang: "not a tag" }, /--lang not a tag/],
    [{ "as-of": "more-trops" }, /more-trops.*more-troops/],
    [{ mark: "bey" }, /--mark bey .*lighthouse/],
    [{ layers: "tanks" }, /layers: "tanks"/],
    [{ output: "/no/such/folder/figure.html" }, /cannot be written/],
  ])("calls %j wrong usage", async (args, message) => {
    await expect(figure(good, args)).rejects.toThrow(UsageError);
    await expect(figure(good, args)).rejects.toThrow(message);
  });
});
