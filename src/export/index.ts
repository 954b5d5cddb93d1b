export { readTerritories } from "./assets.ts";
export { exportImage } from "./export-image.ts";
export { openExporter, type Exporter } from "./exporter.ts";
export { formats, type ExportImageOptions, type ImageFormat } from "./image-options.ts";
export { measureFont } from "./measure-font.ts";
export { presets } from "./presets.ts";
