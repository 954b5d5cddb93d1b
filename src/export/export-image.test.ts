import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json" with { type: "json" };
import { readSituation } from "../index.ts";
import { exportImage } from "./export-image.ts";

const situation = readSituation(json);

describe("exportImage", () => {
  it("draws a PNG of the asked size, with text, the same bytes each time", async () => {
    const options = { width: 600, height: 700, scale: 1 };
    const bytes = await exportImage(situation, options);
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
    expect([width, height]).toEqual([600, 700]);
    // The headline is dark text on the white page: without fonts nothing would be there.
    const headline = Array.from({ length: 600 * 60 }, (_, i) => data[i * 4] ?? 255);
    expect(headline.filter((red) => red < 100).length).toBeGreaterThan(1000);
    expect(Buffer.from(await exportImage(situation, options)).equals(Buffer.from(bytes))).toBe(
      true,
    );
  });

  it("draws the card at twice its size by default", async () => {
    const { width, height } = PNG.sync.read(Buffer.from(await exportImage(situation)));
    expect([width, height]).toEqual([2400, 1350]);
  });

  it("writes an SVG that carries its fonts and needs nothing else", async () => {
    const svg = new TextDecoder().decode(await exportImage(situation, { format: "svg" }));
    expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')).toBe(true);
    expect(svg.match(/@font-face/g)).toHaveLength(6);
    expect(svg.replaceAll(/xmlns="[^"]*"/g, "")).not.toMatch(/https?:|<script|href=/);
    const plain = await exportImage(situation, { format: "svg", embedFonts: false });
    expect(plain.length).toBeLessThan(svg.length - 200_000);
  });

  it.each([
    [{ scale: 9 }, /scale: 9/],
    [{ preset: "poster" }, /preset: "poster".*card/],
    [{ width: 5 }, /width: 5/],
    [{ theme: "pink" }, /theme: "pink".*light/],
    [{ layers: ["axes", "tanks"] }, /layers: "tanks".*buildup/],
    [{ reading: "mine" }, /reading: "mine".*politico/],
    [{ asOf: "yesterday" }, /yesterday/],
  ])("names what is wrong with %j", async (options, message) => {
    await expect(exportImage(situation, options)).rejects.toThrow(message);
  });
});
