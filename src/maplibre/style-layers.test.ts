import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { SourceSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { slots } from "../scene/mark.ts";
import { sourceIds, styleLayers } from "./style-layers.ts";

const empty: SourceSpecification = {
  type: "geojson",
  data: { type: "FeatureCollection", features: [] },
};

describe("styleLayers", () => {
  it.each([true, false])(
    "are valid by the style specification, multisampled: %s",
    (multisampled) => {
      const ids = sourceIds("test");
      const style = {
        version: 8 as const,
        sources: { [ids.ground]: empty, [ids.marks]: empty },
        layers: styleLayers("test", { ground: true, multisampled }),
      };
      expect(validateStyleMin(style)).toEqual([]);
    },
  );

  it("have one layer for each slot, in the scene's paint order", () => {
    const layers = styleLayers("test", { ground: true, multisampled: true });
    expect(layers.map((layer) => layer.id)).toEqual(slots.map((slot) => `test-${slot}`));
  });

  it("leave the base map to the caller when asked to", () => {
    const layers = styleLayers("test", { ground: false, multisampled: true });
    expect(layers.every((layer) => "source" in layer && layer.source === "test-marks")).toBe(true);
    expect(layers.length).toBeGreaterThan(5);
  });
});
