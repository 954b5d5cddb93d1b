import type { Basemap } from "../geometry/basemap.ts";
import type { Theme } from "../theme/theme.ts";
import type { GroundMark } from "./mark.ts";

/** Rivers at least this important are drawn wider. */
const MAJOR_RIVER = 5;

/** What the ground shows of the situation: the focus country, and the hosts of battlegroups in place. */
interface GroundOptions {
  readonly focus: string;
  readonly hosts: readonly string[];
}

/** The base map as marks, in paint order; colours resolved. */
export function groundMarks(
  basemap: Basemap,
  theme: Theme,
  { focus, hosts }: GroundOptions,
): GroundMark[] {
  const tinted = [
    [focus, theme.focus] as const,
    ...hosts.map((host) => [host, theme.natoFill] as const),
  ];
  return [
    ...basemap.coast.map((geometry): GroundMark => ({
      slot: "waterline",
      geometry,
      ...stroke(theme.waterline, 9, 0.45),
    })),
    ...basemap.coast.map((geometry): GroundMark => ({
      slot: "waterline",
      geometry,
      ...stroke(theme.waterline, 4, 0.7),
    })),
    ...basemap.land.map((geometry): GroundMark => ({
      slot: "land",
      geometry,
      ...solid(theme.land),
    })),
    ...tinted.flatMap(([id, color]): GroundMark[] => {
      const geometry = basemap.countries.get(id);
      return geometry ? [{ slot: "ground", geometry, ...solid(color) }] : [];
    }),
    ...basemap.rivers.map(({ line, rank }): GroundMark => ({
      slot: "river",
      geometry: line,
      ...stroke(theme.river, rank <= MAJOR_RIVER ? 0.9 : 0.45),
    })),
    ...basemap.lakes.map((geometry): GroundMark => ({
      slot: "lake",
      geometry,
      ...solid(theme.sea),
    })),
    ...basemap.oblasts.map((geometry): GroundMark => ({
      slot: "oblast",
      geometry,
      ...stroke(theme.oblast, 0.7),
    })),
    ...basemap.coast.map((geometry): GroundMark => ({
      slot: "coast",
      geometry,
      ...stroke(theme.coast, 0.8),
    })),
    ...basemap.borders.map(({ of, line }): GroundMark =>
      of === focus
        ? { slot: "focus-border", geometry: line, ...stroke(theme.focusBorder, 1.15) }
        : { slot: "border", geometry: line, ...stroke(theme.border, 0.9) },
    ),
  ];
}

function solid(color: string): Pick<GroundMark, "fill"> {
  return { fill: { color, opacity: 1 } };
}

function stroke(color: string, width: number, opacity = 1): Pick<GroundMark, "stroke"> {
  return { stroke: { color, width, opacity } };
}
