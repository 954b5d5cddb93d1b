import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { carriedFromCheckout } from "../.config/carried.ts";

const root: string = fileURLToPath(new URL("..", import.meta.url));

/** The demo imports the package by its name, as a user does; here the name means the sources. */
const config: UserConfig = {
  root: `${root}demo`,
  base: "./",
  // A missing file is a 404, not the first page.
  appType: "mpa",
  plugins: [carriedFromCheckout()],
  resolve: {
    alias: [
      { find: /^situation-map$/, replacement: `${root}src/index.ts` },
      { find: /^situation-map\/element\/define$/, replacement: `${root}src/element/define.ts` },
      { find: /^situation-map\/export$/, replacement: `${root}src/export/browser.ts` },
      {
        find: /^situation-map\/(maplibre|element)$/,
        replacement: `${root}src/$1/index.ts`,
      },
      {
        find: /^situation-map\/situations\/(.*)\.json/,
        replacement: `${root}geo/situations/$1/$1.json`,
      },
      { find: /^situation-map\/(basemap|fonts)\//, replacement: `${root}geo/$1/` },
    ],
  },
  server: { host: "127.0.0.1", fs: { allow: [root] } },
  preview: { host: "127.0.0.1" },
  optimizeDeps: {
    include: [
      "@turf/bbox",
      "@turf/point-on-feature",
      "clipper2-ts",
      "d3-contour",
      "d3-scale",
      "maplibre-gl",
      "topojson-client",
    ],
  },
  // MapLibre is one chunk of a megabyte, loaded on intent.
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
};

export default config;
