import { describe, expect, it } from "vitest";
import { basemap, places, situation, ukraineScene } from "../scene/fixtures/ukraine.ts";
import { buildScene } from "../scene/build-scene.ts";
import { renderSvg } from "../svg/render-svg.ts";
import { themeTokens } from "../theme/check-theme.ts";
import { createTheme } from "../theme/create-theme.ts";
import { light } from "../theme/light.ts";
import type { Theme } from "../theme/theme.ts";
import { figureCss, figureCssFor } from "./figure-css.ts";
import { renderFigurePage } from "./figure-page.ts";
import { renderFigure } from "./figure.ts";

const size = { width: 1200, height: 1100, magnification: 1 };

/** Every colour of the light theme, a step of blue further: as readable, and none the same. */
const own = createTheme({
  name: "house",
  colors: Object.fromEntries(
    themeTokens.map((token) => {
      const blue = Number.parseInt(light[token].slice(5), 16);
      const moved = (blue === 0 ? 1 : blue - 1).toString(16).padStart(2, "0");
      return [token, light[token].slice(0, 5) + moved];
    }),
  ),
});

function colorsIn(text: string): Set<string> {
  return new Set(text.match(/#[\da-f]{6}\b/g));
}

function drawnOf(theme: Theme): string {
  return renderSvg(ukraineScene({ theme, question: "withdrawal" }), size);
}

/** Lines of the source note, by its size. */
function sourceLines(theme: Theme): number {
  return (drawnOf(theme).match(/<text [^>]*font-size="10\.8"/g) ?? []).length;
}

describe("a theme of one's own", () => {
  const all: readonly string[] = themeTokens.map((token) => own[token]);

  it("is all that a picture is coloured with: nothing of its base is left", () => {
    const found = colorsIn(drawnOf(own));
    expect(found.size).toBeGreaterThan(20);
    expect([...found].filter((color) => !all.includes(color))).toEqual([]);
  });

  it("is all that a figure and its page are coloured with", () => {
    const html = renderFigure(situation, { theme: own, basemap, places });
    expect([...colorsIn(html)].filter((color) => !all.includes(color))).toEqual([]);
    expect(html).toContain('data-theme="light"');
    const page = renderFigurePage(situation, { theme: own, basemap, places });
    expect(page).toContain(`body { margin: 0; background: ${own.page}; }`);
    expect(page).toContain(`--ink: var(--sm-ink, ${own.ink});`);
    expect(page).not.toContain(light.ink);
  });

  it("is a figure's dark one when its page is darker than its ink, whatever its name", () => {
    const night = createTheme({ name: "night", base: "dark", colors: { page: "#101418" } });
    expect(renderFigure(situation, { theme: night })).toContain('data-theme="dark"');
    const css = figureCssFor({ light: night });
    expect(css).toMatch(/\.situation-map-figure \{ color-scheme: dark; --page: [^;]*#101418/);
    // On paper nothing is white on white.
    expect(css).toMatch(/@media print \{ .* --page: var\(--sm-page, #ffffff\)/);
    expect(figureCssFor({})).toBe(figureCss);
  });

  it("is refused wherever it cannot be read, also when no `createTheme` has seen it", () => {
    const pale = { ...own, ink: own.page };
    expect(() => buildScene(situation, { theme: pale })).toThrow(/"house".* on page /s);
    expect(() => renderFigure(situation, { theme: pale })).toThrow(RangeError);
    expect(() => figureCssFor({ dark: pale })).toThrow(RangeError);
    expect(() => buildScene(situation, { theme: { ...own, ink: "red" } })).toThrow(/"red".*ink/);
  });
});

describe("a typeface of one's own", () => {
  const family = "'House Sans', Arial, sans-serif";
  const wide = { default: 800, advances: Object.fromEntries(Array.from("oea", (c) => [c, 900])) };
  const text = { family, widths: { "sans-400": wide, "sans-600": wide, "sans-700": wide } };

  it("sets its part of a picture, and only where its widths are known", () => {
    const svg = drawnOf(createTheme({ fonts: { text, quote: { family: "'House Serif'" } } }));
    expect(svg).toContain("'House Sans'");
    expect(svg).not.toContain("Source Sans 3");
    expect(svg).not.toContain("House Serif");
    expect(svg).toContain("Source Serif 4");
    const some = { family, widths: { "sans-400": wide } };
    expect(drawnOf(createTheme({ fonts: { text: some } }))).toContain("Source Sans 3");
  });

  it("is laid out by its own widths: wider, the sources take more lines", () => {
    expect(sourceLines(createTheme({ fonts: { text } }))).toBeGreaterThan(sourceLines(light));
  });

  it("sets the words of a figure without widths, and pages may still choose another", () => {
    const css = figureCssFor({ light: createTheme({ fonts: { text: { family } } }) });
    expect(css).toContain(`--font-text: var(--sm-font-text, ${family});`);
  });
});
