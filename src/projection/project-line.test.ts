import { describe, expect, it } from "vitest";
import { projectLine } from "./project-line.ts";
import { projector, type Viewport } from "./viewport.ts";

const viewport: Viewport = { width: 876, height: 630, center: [30.05, 49.3], zoom: 5.25 };
const line = Array.from({ length: 900 }, (_, i): [number, number] => [
  20 + i * 0.017 + 0.004 * Math.sin(i * 7),
  44 + 6 * Math.sin(i / 140) + (i === 500 ? 60 : 0),
]);

describe("projectLine", () => {
  it("gives the projector's pixels, poles held at the edge of the world", () => {
    const project = projector(viewport);
    const all = projectLine([...line, [10, 90], [10, -90]], viewport);
    [...line, [10, 90], [10, -90]].forEach((position, i) => {
      const [x, y] = project(position);
      expect(all[i]![0]).toBeCloseTo(x, 8);
      expect(all[i]![1]).toBeCloseTo(y, 8);
    });
  });

  it.each([1.4, 3, 20])("with a step of %f px leaves out only what is that near", (step) => {
    const all = projectLine(line, viewport);
    const kept = projectLine(line, viewport, step);
    expect(kept.length).toBeLessThan(all.length);
    expect(kept[0]).toEqual(all[0]);
    expect(kept.at(-1)).toEqual(all.at(-1));
    const held = new Set(kept.map(String));
    let pen = all[0]!;
    const away = all.slice(1, -1).flatMap((point) => {
      if (held.has(String(point))) pen = point;
      return [Math.max(Math.abs(point[0] - pen[0]), Math.abs(point[1] - pen[1]))];
    });
    expect(Math.max(...away)).toBeLessThan(step * 1.02);
  });

  it("is empty for no line", () => {
    expect(projectLine([], viewport, 1)).toEqual([]);
  });
});
