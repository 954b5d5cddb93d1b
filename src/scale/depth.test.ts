import { expect, test } from "vitest";
import { bodyOpacities } from "./depth.ts";

test.each([1, 5, 20, 100])(
  "in %i steps, a body fades from 0.85 at the tip to 0.05 at the tail",
  (steps) => {
    const opacities = bodyOpacities(steps);
    expect(opacities).toHaveLength(steps + 1);
    expect(opacities[0]).toBe(0.05);
    expect(opacities.at(-1)).toBe(0.85);
    opacities.slice(1).forEach((opacity, i) => expect(opacity).toBeGreaterThan(opacities[i]!));
  },
);

test("at 0.6 of the way the body is at 0.45; between, it fades evenly", () => {
  const opacities = bodyOpacities(100);
  expect(opacities[60]).toBe(0.45);
  expect(opacities[30]).toBeCloseTo(0.25, 3);
  expect(opacities[80]).toBeCloseTo(0.65, 3);
});
