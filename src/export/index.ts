export { readTerritories } from "./assets.ts";
export { exportImage, formats, type ExportImageOptions, type ImageFormat } from "./export-image.ts";
export { presets } from "./presets.ts";
