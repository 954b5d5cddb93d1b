import type { Theme } from "./theme.ts";

/**
 * The theme without hue, for one ink and for machines that print none of the others. Layers are told apart by form, hatch and
 * dash; bodies of arrows by tone as well: a claimed return is darker than an axis, never lighter.
 */
export const greyscale: Theme = {
  name: "greyscale",
  page: "#ffffff",
  ink: "#1c1c1c",
  ink2: "#4a4a4a",
  ink3: "#636363",
  rule: "#d0d0d0",
  rule2: "#ebebeb",
  focus: "#ffffff",
  land: "#f2f2f2",
  sea: "#e3e3e3",
  waterline: "#d6d6d6",
  focusBorder: "#575757",
  border: "#a3a3a3",
  coast: "#999999",
  oblast: "#dcdcdc",
  river: "#c2c2c2",
  city: "#262626",
  focusLabel: "#333333",
  countryLabel: "#5e5e5e",
  waterLabel: "#565656",
  axis: "#2b2b2b",
  axisFill: "#9e9e9e",
  buildup: "#525252",
  buildupFill: "#8c8c8c",
  movement: "#1f1f1f",
  movementFill: "#4d4d4d",
  nato: "#3b3b3b",
  natoBand: "#5c5c5c",
  natoFill: "#d1d1d1",
  highlight: "#000000",
};
