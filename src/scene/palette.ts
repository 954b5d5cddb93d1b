import { bodyOpacities } from "../scale/depth.ts";
import { typeStyles, type TypeRole } from "../theme/typography.ts";
import type { Theme, ThemeToken } from "../theme/theme.ts";
import type { TextRun } from "./label.ts";
import type { ArrowMark, Hatch, Paint } from "./mark.ts";

/** The looks of marks, from a theme: every place a status gets its form, line and colour. */
export interface Palette {
  readonly axis: ArrowLook;
  readonly phaseTwo: ArrowLook;
  readonly movement: ArrowLook;
  readonly buildup: { readonly fill: Paint; readonly hatch: Hatch };
  readonly proposed: Hatch;
}

type ArrowLook = Pick<ArrowMark, "casing" | "halo" | "ground"> & Pick<ArrowMark, "body">;

/** Steps of an arrow's fade; 20 keeps each below what the eye or a pixel comparison sees. */
const BODY_STEPS = 20;

const PHASE_ONE_DASH = [3.1, 2.1] as const;
const PHASE_TWO_DASH = [6.6, 3.4] as const;

/** The looks of marks in a theme. */
export function palette(theme: Theme): Palette {
  const arrow = (
    casing: string,
    fill: string | null,
    dash: readonly [number, number],
  ): ArrowLook => ({
    // A hair above one pixel: painters draw thinner strokes as hairlines, which no two of them place alike.
    casing: { color: casing, opacity: 1, width: 1.02, dash },
    ...(fill ? { body: { color: fill, opacities: bodyOpacities(BODY_STEPS) } } : {}),
    halo: { color: theme.focus, opacity: 0.85, width: 3 },
    ground: { color: theme.focus, opacity: 0.55 },
  });
  return {
    axis: arrow(theme.axis, theme.axisFill, PHASE_ONE_DASH),
    phaseTwo: arrow(theme.axis, null, PHASE_TWO_DASH),
    movement: arrow(theme.movement, theme.movementFill, PHASE_ONE_DASH),
    buildup: {
      fill: { color: theme.buildupFill, opacity: 0.16 },
      hatch: { direction: "rising", tile: 4, width: 1, color: theme.buildup, opacity: 0.85 },
    },
    proposed: {
      direction: "falling",
      tile: 5,
      width: 0.8,
      color: theme.natoBand,
      opacity: 0.75,
      band: 5.5,
    },
  };
}

/** A run of text in a role of the typography, in one of the theme's colours. */
export function textRun(text: string, role: TypeRole, theme: Theme, color: ThemeToken): TextRun {
  const { face, size, line, tracking, caps } = typeStyles[role];
  return {
    text: caps ? text.toLocaleUpperCase() : text,
    style: {
      face,
      size,
      line,
      ...(tracking === undefined ? {} : { tracking }),
      ...(theme.fonts ? { fonts: theme.fonts } : {}),
    },
    color: theme[color],
  };
}
