import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import advances from "../theme/advances.json" with { type: "json" };
import { measureFont } from "./measure-font.ts";

const file = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../geo/fonts/${name}`, import.meta.url));

test.each([
  ["source-sans-3-600.ttf", advances["sans-600"]],
  ["source-serif-4-400-italic.woff2", advances["serif-400-italic"]],
])("a shipped font, %s, measures as its own table has it", async (name, table) => {
  const { default: average, advances: widths } = await measureFont(await file(name));
  const listed = Object.entries(table.advances).filter(([character]) => isListed(character));
  expect(widths).toMatchObject(Object.fromEntries(listed));
  expect(average).toBeGreaterThan(400);
  expect(average).toBeLessThan(700);
});

test.each([
  ["nothing", new Uint8Array()],
  ["a text", new TextEncoder().encode("no font at all, but long enough to be read as one")],
])("%s is no font", async (_, bytes) => {
  await expect(measureFont(bytes)).rejects.toThrow(/^font: .*WOFF2/);
});

/** The tables also hold a few signs that no text of a map needs. */
function isListed(character: string): boolean {
  return /^[\p{L}\p{N}\p{P}\p{Zs}]$/u.test(character);
}
