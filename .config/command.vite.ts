import type { Plugin, UserConfig } from "vite";
import { carriedUrls } from "./carried.ts";

/** What the command loads as installed: native code, or code that most commands need not read. */
const APART = ["@resvg/resvg-js", "fontkit", "maplibre-gl", "pdfkit", "sharp"];

/** A module that must stay where it is, since it names files that lie beside it; it is built with the library. */
const STAYS = "carried-files";

function staysWhereItIs(): Plugin {
  return {
    name: "stays-where-it-is",
    enforce: "pre",
    resolveId: (id) =>
      id.endsWith(`/${STAYS}.ts`) ? { id: `../${STAYS}.js`, external: true } : null,
  };
}

/**
 * The command, in as few files as it takes at once: Node needs half a millisecond for each module, and there are three hundred of
 * ours and our libraries'.
 */
const config: UserConfig = {
  publicDir: false,
  plugins: [carriedUrls(), staysWhereItIs()],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    minify: false,
    lib: {
      entry: { main: "src/cli/main.ts", "batch-worker": "src/cli/batch-worker.ts" },
      formats: ["es"],
    },
    rolldownOptions: {
      external: (id) => id.startsWith("node:") || APART.includes(id),
      output: { entryFileNames: "cli/[name].js", chunkFileNames: "cli/shared-[name].js" },
    },
  },
};

export default config;
