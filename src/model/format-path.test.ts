import { expect, it } from "vitest";
import { formatPath } from "./format-path.ts";

it.each([
  [[], "$"],
  [["title"], "title"],
  [["layers", 1, "features", 3, "properties", "status"], "layers[1].features[3].properties.status"],
  [["title", "pt-BR"], 'title["pt-BR"]'],
  [["a\nb\u202E"], '["a\\nb\\u202e"]'],
  [["x".repeat(90)], `["${"x".repeat(59)}…"]`],
])("%j is written %s", (path, written) => {
  expect(formatPath(path)).toBe(written);
});
