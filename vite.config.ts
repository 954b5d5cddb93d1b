import { playwright } from "@vitest/browser-playwright";
import type { ViteUserConfig } from "vitest/config";
import { carriedFromCheckout, carriedIntoDist } from "./.config/carried.ts";
import { launchOptions } from "./e2e/setup/chromium.ts";
import manifest from "./package.json" with { type: "json" };

const entries = [
  "index",
  "maplibre/index",
  "element/index",
  "element/define",
  "export/index",
  "export/browser",
  "embed/index",
  "resizer/host",
  "resizer/start",
  "resizer/frame",
];
const dependencies = Object.keys(manifest.dependencies);
const testing = process.env["VITEST"] !== undefined;

/** The library: one file in `dist` for one in `src`, dependencies left to the user's bundler. Its command: `.config/command.vite.ts`. */
const config: ViteUserConfig = {
  publicDir: false,
  plugins: [testing ? carriedFromCheckout() : carriedIntoDist()],
  build: {
    target: "es2022",
    lib: {
      entry: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
      formats: ["es"],
    },
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: (id) =>
        id.startsWith("node:") ||
        dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: "src", entryFileNames: "[name].js" },
    },
  },
  optimizeDeps: {
    // Found in advance: a dependency found during a run would reload the page of a test.
    include: [
      "@turf/bbox",
      "@turf/point-on-feature",
      "@turf/turf",
      "clipper2-ts",
      "d3-contour",
      "d3-scale",
      "maplibre-gl",
      "topojson-client",
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          // No module keeps anything: files need no modules of their own, which take a quarter of the time.
          isolate: false,
          // Whole situations are drawn at many sizes: seconds on an idle machine, more on a busy one.
          testTimeout: 60_000,
          include: ["{src,geo}/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "published",
          testTimeout: 60_000,
          isolate: false,
          include: ["e2e/published/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          testTimeout: 60_000,
          // A map without a GPU may take seconds for one zoom.
          expect: { poll: { timeout: 30_000 } },
          include: ["src/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            instances: [{ browser: "chromium" }],
            provider: playwright({ launchOptions: launchOptions() }),
          },
        },
      },
    ],
  },
};

export default config;
