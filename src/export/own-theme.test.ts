import { expect, test } from "vitest";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json" with { type: "json" };
import { createTheme, readSituation } from "../index.ts";
import { openExporter } from "./exporter.ts";
import { imageFileName } from "./file-name.ts";

const situation = readSituation(json);
const wide = { default: 900, advances: {} };
const theme = createTheme({
  name: "house",
  colors: { page: "#fff6ee" },
  fonts: { text: { family: "'House Sans'", widths: { "sans-400": wide, "sans-600": wide } } },
});
const options = { format: "svg", embedFonts: false, width: 500, height: 800, theme } as const;

test("a file has the newsroom's colours, and the shipped typefaces, which it can carry", async () => {
  const exporter = openExporter();
  const svg = new TextDecoder().decode(await exporter.exportImage(situation, options));
  expect(svg).toContain("#fff6ee");
  expect(svg).toContain("Source Sans 3");
  expect(svg).not.toContain("House Sans");
  const { fonts: _, ...colors } = theme;
  const plain = await exporter.exportImage(situation, { ...options, theme: colors });
  expect(new TextDecoder().decode(plain)).toBe(svg);
  const png = await exporter.exportImage(situation, { ...options, format: "png", scale: 1 });
  expect(png.length).toBeGreaterThan(10_000);
});

test("a file is named after the theme", () => {
  expect(imageFileName(situation, options)).toContain("_house_");
});
