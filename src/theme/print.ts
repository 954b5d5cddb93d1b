import type { Theme } from "./theme.ts";

/**
 * The theme for offset printing. Text and lines are neutral, so they print from the black plate alone and keep their edges;
 * tints are as light as a newspaper's press still holds; the marks' inks stay within 240 % total coverage.
 */
export const print: Theme = {
  name: "print",
  page: "#ffffff",
  ink: "#1a1a1a",
  ink2: "#474747",
  ink3: "#636363",
  rule: "#cccccc",
  rule2: "#ebebeb",
  focus: "#ffffff",
  land: "#efefef",
  sea: "#d6ebf4",
  waterline: "#c3e0ed",
  focusBorder: "#595959",
  border: "#999999",
  coast: "#7fa9bb",
  oblast: "#cfcfcf",
  river: "#93c2d6",
  city: "#262626",
  focusLabel: "#333333",
  countryLabel: "#5c5c5c",
  waterLabel: "#2d6074",
  axis: "#4a2566",
  axisFill: "#8a6ca3",
  buildup: "#875100",
  buildupFill: "#cc8b2c",
  movement: "#303030",
  movementFill: "#8c8c8c",
  nato: "#12666c",
  natoBand: "#1c6f75",
  natoFill: "#d0eae4",
  highlight: "#0b5f9e",
};
