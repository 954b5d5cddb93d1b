import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTerritories } from "../export/index.ts";
import { SituationError } from "../index.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { check } from "./check.ts";
import { exportPicture, type ExportArguments } from "./export.ts";
import { InputError, readInput } from "./input.ts";
import { summary } from "./summary.ts";
import { UsageError } from "./usage.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-cli-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = { name: "good.json", text: JSON.stringify(exampleSituation()) };
const inTerritory = (): boolean => false;
const bad = { name: "bad.json", text: '{ "id": 7 }' };

describe("check", () => {
  it("finds nothing wrong with a good situation", () => {
    expect(check(good, { json: false })).toEqual({
      text: "good.json: 0 errors, 0 warnings\n",
      exitCode: 0,
    });
  });

  it("prints file, path, severity and message of every problem, and ends with 1", () => {
    const { text, exitCode } = check(bad, { json: false });
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^bad\.json: id: error: 7 /m);
    expect(text.split("\n").length).toBeGreaterThan(8);
  });

  it("prints them as JSON too", () => {
    const problems = JSON.parse(check(bad, { json: true }).text) as {
      path: string;
      code: string;
    }[];
    expect(problems.find(({ path }) => path === "id")?.code).toBe("wrong-type");
  });
});

describe("check of slips", () => {
  it("warns, and fails only when strict", () => {
    const lenient = check(good, { inTerritory });
    expect(lenient.text).toMatch(/ 0 errors, 4 warnings$/m);
    expect(lenient.exitCode).toBe(0);
    expect(check(good, { inTerritory, strict: true }).exitCode).toBe(1);
    expect(check(good, { strict: true }).exitCode).toBe(0);
    expect(check(good, { inTerritory, json: true, strict: true }).exitCode).toBe(1);
  });

  it("knows where the shipped base map's territories lie", async () => {
    const isIn = await readTerritories();
    expect(isIn("crimea", [34.1, 45.2])).toBe(true);
    expect(isIn("UKR", [37.6, 55.8])).toBe(false);
    expect(isIn("nowhere", [0, 0])).toBeUndefined();
  });
});

describe("summary", () => {
  it("puts a situation into words, as of a day or a claim", () => {
    expect(summary(good, {})).toMatch(/^Examplia and Norland[^]+route from the north[^]+\n$/);
    expect(summary(good, { "as-of": "more-troops" })).not.toContain("route from the north");
    expect(summary(good, { "as-of": "2031-03-10", lang: "de" })).toContain("bei Nordhafen");
  });

  it.each([
    [{ "as-of": "yesterday" }, /yesterday/],
    [{ lang: "not a tag" }, /not a tag/],
  ])("calls %j wrong usage", (args, message) => {
    expect(() => summary(good, args)).toThrow(UsageError);
    expect(() => summary(good, args)).toThrow(message);
  });

  it("refuses an unusable situation", () => {
    expect(() => summary(bad, {})).toThrow(SituationError);
  });
});

describe("exportPicture", () => {
  it("writes a whole picture in the place of an older file", async () => {
    const output = join(folder, "map.svg");
    writeFileSync(output, "old");
    await exportPicture(good, { output, size: "500x700", lang: "de" });
    expect(readFileSync(output, "utf8")).toContain("</svg>");
    expect(readdirSync(folder)).toEqual(["map.svg"]);
  });

  it("draws a moment, what is new since another, and a mark that is selected", async () => {
    const plain = await draw("plain.svg", {});
    expect(await draw("as-of.svg", { "as-of": "more-troops" })).not.toBe(plain);
    expect(await draw("since.svg", { since: "more-troops" })).not.toBe(plain);
    expect(await draw("mark.svg", { mark: "lighthouse" })).not.toBe(plain);
  });

  it.each([
    ["map.jpg", {}, "ffd8ff"],
    ["map.JPEG", {}, "ffd8ff"],
    ["map.pdf", {}, "255044"],
    ["map.webp", { transparent: true, quality: "70" }, "524946"],
    ["map", { format: "png" }, "89504e"],
  ])("writes %s with %j by its ending or the format", async (name, args, signature) => {
    const output = join(folder, name);
    await exportPicture(good, { output, size: "500x700", scale: "1", ...args });
    expect(readFileSync(output).toString("hex", 0, 3)).toBe(signature);
  });

  it("writes nothing when the situation is unusable", async () => {
    const output = join(folder, "map.png");
    await expect(exportPicture(bad, { output })).rejects.toThrow(SituationError);
    expect(existsSync(output)).toBe(false);
  });

  it.each([
    [{}, /--output/],
    [{ output: "map.bmp" }, /map\.bmp.*svg, png, webp/],
    [{ output: "map.jpg", transparent: true }, /transparent: jpeg.*png/],
    [{ output: "map.webp", quality: "fine" }, /quality: NaN/],
    [{ output: "map.png", size: "large" }, /--size large/],
    [{ output: "map.png", scale: "many" }, /scale: NaN/],
    [{ output: "map.png", preset: "poster" }, /poster/],
    [{ output: "map.png", "as-of": "more-trops" }, /more-trops.*more-troops/],
    [{ output: "map.png", since: "2031-02-30" }, /2031-02-30/],
    [{ output: "map.png", lang: "not a tag" }, /--lang not a tag/],
    [{ output: "map.png", mark: "bey" }, /--mark bey .*lighthouse/],
    [{ output: "/no/such/folder/map.svg" }, /cannot be written/],
  ])("calls %j wrong usage", async (args, message) => {
    await expect(exportPicture(good, args)).rejects.toThrow(UsageError);
    await expect(exportPicture(good, args)).rejects.toThrow(message);
  });
});

describe("readInput", () => {
  it("knows the built-in situation by name", async () => {
    const { text } = await readInput("ukraine-2022-02");
    const args = { strict: true, inTerritory: await readTerritories() };
    expect(check({ name: "built-in", text }, args)).toEqual({
      text: "built-in: 0 errors, 0 warnings\n",
      exitCode: 0,
    });
  });

  it("says which file cannot be read", async () => {
    await expect(readInput(join(folder, "none.json"))).rejects.toThrow(InputError);
    await expect(readInput(join(folder, "none.json"))).rejects.toThrow(/none\.json/);
  });
});

/** The text of an exported picture. */
async function draw(name: string, args: ExportArguments): Promise<string> {
  const output = join(folder, name);
  await exportPicture(good, { output, size: "500x700", ...args });
  return readFileSync(output, "utf8");
}
