import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { createTheme, type Typeface } from "../index.ts";
import { fontWidths } from "./font-widths.ts";
import { InputError } from "./input.ts";
import { UsageError } from "./usage.ts";

const serif = fileURLToPath(new URL("../../geo/fonts/source-serif-4-700.woff2", import.meta.url));

afterEach(() => vi.restoreAllMocks());

test("what it prints is what a theme takes", async () => {
  const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await fontWidths([`sans-400=${serif}`, `serif-700=${serif}`], {});
  const widths = JSON.parse(String(print.mock.calls[0]?.[0])) as Typeface["widths"];
  expect(Object.keys(widths ?? {})).toEqual(["sans-400", "serif-700"]);
  const theme = createTheme({ fonts: { text: { family: "'House'", widths: widths ?? {} } } });
  expect(theme.fonts?.text?.widths?.["sans-400"]?.advances["W"]).toBeGreaterThan(900);
});

test.each([
  [[], UsageError, "sans-400=House-Regular.woff2"],
  [["sans-500=a.ttf"], UsageError, "sans-600"],
  [["sans-400"], UsageError, "FACE=FILE"],
  [["sans-400=missing.ttf"], InputError, "missing.ttf: cannot be measured"],
  [[`sans-400=${fileURLToPath(import.meta.url)}`], InputError, "WOFF2"],
] as const)("%j is refused with what helps", async (named, kind, part) => {
  const error: unknown = await fontWidths(named, {}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(kind);
  expect(String(error)).toContain(part);
});
