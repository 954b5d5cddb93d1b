/** The notices for code of others that the package carries itself. What it depends on comes with its own. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const RULE = `\n${"-".repeat(80)}\n\n`;

const HEAD = `situation-map carries code of the packages below: bundled in MapLibre's worker (dist/maplibre/maplibre-gl-worker.mjs),
and in its command (dist/cli). The typefaces in dist/fonts are under the SIL Open Font License 1.1: see dist/fonts/OFL.txt.
`;

/** MapLibre's own notice, those of what is bundled in its worker, and those of what is bundled in our command. */
export function writeNotices(): string {
  const bundled = new Set(["maplibre-gl", ...packagesOfWorker(), ...packagesOfCommand()]);
  return [HEAD, ...[...bundled].toSorted().map(noticeOf)].join(RULE);
}

function packagesOfWorker(): string[] {
  const map = "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs.map";
  const { sources } = JSON.parse(readFileSync(map, "utf8")) as { sources: string[] };
  return packagesOf(map, sources);
}

/** The bundler writes above each module where it is from. */
function packagesOfCommand(): string[] {
  const folder = "dist/cli";
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const code = scripts.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  return packagesOf(folder, code.match(/^\/\/ node_modules\/.+$/gm) ?? []);
}

function packagesOf(where: string, sources: readonly string[]): string[] {
  const packages = sources.flatMap((source) => packageOf(source) ?? []);
  if (packages.length === 0) throw new Error(`${where} names no package`);
  return packages;
}

function packageOf(source: string): string | undefined {
  return source.match(/.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/)?.[1];
}

function noticeOf(name: string): string {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  const texts = readdirSync(folder)
    .toSorted()
    .flatMap((file) => termsIn(join(folder, file)));
  if (texts.length === 0)
    throw new Error(`${name} has no licence text: find it, and carry it here`);
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`.replaceAll("\r\n", "\n");
}

/** The text of a licence file, or what a README says below "License"; nothing of other files. */
function termsIn(path: string): string[] {
  const read = (): string => readFileSync(path, "utf8");
  if (/^(licen[cs]e|copying|notice)/i.test(basename(path))) return [read().trim()];
  if (!/^readme/i.test(basename(path))) return [];
  const [, terms] = read().split(/^## Licen[cs]e.*\n(?=\s*Copyright)/m);
  return terms === undefined ? [] : [terms.trim()];
}
