/**
 * Files that the package carries beside its code: where they lie in the checkout, and where in `dist`.
 *
 * Code names them as they will lie in `dist`, by `new URL("../fonts/name.ttf", import.meta.url)`: the form
 * that the bundlers of our users understand. In the checkout the same line is pointed at the original.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const root: string = fileURLToPath(new URL("..", import.meta.url));

/** Folders copied as they are. */
const FOLDERS = [
  { from: "geo/basemap", to: "basemap", keep: /\.json$/ },
  { from: "geo/fonts", to: "fonts", keep: /\.(ttf|woff2|txt|json)$/ },
];

const FILES = [
  {
    from: "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs",
    to: "maplibre/maplibre-gl-worker.mjs",
  },
  { from: "src/model/situation.schema.json", to: "situation.schema.json" },
];

/** Every carried file, from the checkout's root and from `dist`. */
function carriedFiles(): { from: string; to: string }[] {
  const copied = FOLDERS.flatMap(({ from, to, keep }) =>
    list(from)
      .filter((name) => keep.test(name))
      .map((name) => ({ from: `${from}/${name}`, to: `${to}/${name}` })),
  );
  const situations = list("geo/situations")
    .map((id) => ({ from: `geo/situations/${id}/${id}.json`, to: `situations/${id}.json` }))
    .filter(({ from }) => existsSync(join(root, from)));
  return [...FILES, ...copied, ...situations];
}

/** For serving from the checkout (demo, tests): points URLs of carried files at their originals. */
export function carriedFromCheckout(): Plugin {
  return {
    name: "carried-from-checkout",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: "import.meta.url" },
      handler(code, id) {
        const folder = dirname(id.split("?")[0] ?? id);
        return code.replace(
          /(new URL\(\s*["'`])(\.[^"'`$]*)/g,
          (whole, head: string, url: string) => {
            const original = originalOf(relative(join(root, "src"), join(folder, url)));
            return original === undefined ? whole : head + relative(folder, join(root, original));
          },
        );
      },
    },
  };
}

/** Keeps `new URL(…, import.meta.url)` as written. */
export function carriedUrls(): Plugin {
  // Of the same length, so that source maps stay true.
  const [written, hidden] = ["import.meta.url", "IMPORT_META_URL"] as const;
  return {
    name: "carried-urls",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: written },
      handler: (code) => ({ code: code.replaceAll(written, hidden), map: null }),
    },
    renderChunk: (code) => ({ code: code.replaceAll(hidden, written), map: null }),
  };
}

/** For the library: addresses as written, and the files put into `dist`. */
export function carriedIntoDist(): Plugin {
  return {
    ...carriedUrls(),
    name: "carried-into-dist",
    writeBundle(options) {
      for (const { from, to } of carriedFiles()) {
        const target = join(options.dir ?? "dist", to);
        mkdirSync(dirname(target), { recursive: true });
        if (to.endsWith(".mjs")) writeFileSync(target, withoutSourceMap(join(root, from)));
        else copyFileSync(join(root, from), target);
      }
    },
  };
}

/** A script without the name of its source map, which is not carried: tools that read it would warn that it is missing. */
function withoutSourceMap(path: string): string {
  return readFileSync(path, "utf8").replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n");
}

/** `path` is a file in `dist`, or the folder part of a template: `basemap/`. */
function originalOf(path: string): string | undefined {
  const folder = FOLDERS.find(({ to }) => path === to || path === `${to}/`);
  if (folder) return `${folder.from}/`;
  return carriedFiles().find(({ to }) => to === path)?.from;
}

function list(folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : [];
}
