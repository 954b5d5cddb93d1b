import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SituationError } from "../index.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { check } from "./check.ts";
import { exportPicture } from "./export.ts";
import { InputError, readInput } from "./input.ts";
import { UsageError } from "./usage.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-cli-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = { name: "good.json", text: JSON.stringify(exampleSituation()) };
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

describe("exportPicture", () => {
  it("writes a whole picture in the place of an older file", async () => {
    const output = join(folder, "map.svg");
    writeFileSync(output, "old");
    await exportPicture(good, { output, size: "500x700", lang: "de" });
    expect(readFileSync(output, "utf8")).toContain("</svg>");
    expect(readdirSync(folder)).toEqual(["map.svg"]);
  });

  it("writes nothing when the situation is unusable", async () => {
    const output = join(folder, "map.png");
    await expect(exportPicture(bad, { output })).rejects.toThrow(SituationError);
    expect(existsSync(output)).toBe(false);
  });

  it.each([
    [{}, /--output/],
    [{ output: "map.bmp" }, /map\.bmp.*png or svg/],
    [{ output: "map.png", size: "large" }, /--size large/],
    [{ output: "map.png", scale: "many" }, /scale: NaN/],
    [{ output: "map.png", preset: "poster" }, /poster/],
    [{ output: "/no/such/folder/map.svg" }, /cannot be written/],
  ])("calls %j wrong usage", async (args, message) => {
    await expect(exportPicture(good, args)).rejects.toThrow(UsageError);
    await expect(exportPicture(good, args)).rejects.toThrow(message);
  });
});

describe("readInput", () => {
  it("knows the built-in situation by name", async () => {
    const { text } = await readInput("ukraine-2022-02");
    expect(check({ name: "built-in", text }, { json: false }).exitCode).toBe(0);
  });

  it("says which file cannot be read", async () => {
    await expect(readInput(join(folder, "none.json"))).rejects.toThrow(InputError);
    await expect(readInput(join(folder, "none.json"))).rejects.toThrow(/none\.json/);
  });
});
