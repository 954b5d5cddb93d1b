import { describe, expect, it } from "vitest";
import { figureCss } from "./figure-css.ts";
import { renderFigure } from "./figure.ts";
import { basemap, places, situation } from "../scene/fixtures/ukraine.ts";

/** Selectors of all rules, those in at-rules, too. */
const selectors = [...figureCss.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{}]+)\{(?=[^{}]*\})/g)]
  .map(([, selector = ""]) => selector.trim())
  .filter((selector) => !selector.startsWith("@"));

describe("figureCss", () => {
  it("is balanced, needs nothing from elsewhere, and reaches nothing outside figures", () => {
    expect(figureCss.match(/\{/g)?.length).toBe(figureCss.match(/\}/g)?.length);
    expect(figureCss).not.toMatch(/url\(|@import|!important/);
    expect(selectors.length).toBeGreaterThan(40);
    for (const selector of selectors)
      for (const part of selector.replace(/\([^)]*\)/g, "").split(","))
        expect(part.trim()).toMatch(/^\.situation-map-/);
  });

  it("styles classes that figures have, and all of them", () => {
    const html =
      renderFigure(situation, { basemap, places, narrow: true }) +
      '<p class="situation-map-retracted"></p>';
    const written = new Set(
      [...html.matchAll(/class="(situation-map-[a-z-]+)"/g)].map(([, c]) => c),
    );
    const styled = new Set([...figureCss.matchAll(/\.(situation-map-[a-z-]+)/g)].map(([, c]) => c));
    expect([...styled].filter((name) => !written.has(name))).toEqual([]);
    expect([...written].filter((name) => !styled.has(name))).toEqual([]);
  });

  it("opens the lists in print and writes out the sources' addresses", () => {
    const print = figureCss.slice(figureCss.indexOf("@media print"));
    expect(print).toContain("::details-content { content-visibility: visible;");
    expect(print).toMatch(/a\[href\]::after \{ content: " \(" attr\(href\) "\)"/);
    expect(print).toMatch(/li\) \{ break-inside: avoid; \}/);
  });
});
