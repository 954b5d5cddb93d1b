/** How much of the built package reaches a page: bundled for production, and compressed as servers do. */
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

/** Bytes after gzip. */
export interface BundleSize {
  /** What the import loads at once. */
  readonly atOnce: number;
  /** What it may load later, workers apart. */
  readonly later: number;
  /** Scripts of workers, which are carried along as they are. */
  readonly workers: number;
}

const ENTRY = "virtual:entry";

/** The size of a module with this code; `external` packages are left out. */
export async function sizeOf(code: string, external: readonly string[] = []): Promise<BundleSize> {
  const output = await bundle(code, external);
  const chunks = output.filter((file) => file.type === "chunk");
  const first = reachedFrom(chunks);
  return {
    atOnce: total(chunks.filter(({ fileName }) => first.has(fileName))),
    later: total(chunks.filter(({ fileName }) => !first.has(fileName))),
    workers: total(output.filter(({ fileName }) => fileName.endsWith(".mjs"))),
  };
}

async function bundle(code: string, external: readonly string[]): Promise<readonly OutputFile[]> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === ENTRY ? `${process.cwd()}/${ENTRY}.js` : null),
        load: (id) => (id.endsWith(`${ENTRY}.js`) ? code : null),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: ENTRY, external: [...external], preserveEntrySignatures: "strict" },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  if (!built || !("output" in built)) throw new Error("Nothing was bundled.");
  return built.output;
}

type OutputFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** The entry, and what is imported from there other than by `import()`. */
function reachedFrom(chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || reached.has(chunk.fileName)) return;
    reached.add(chunk.fileName);
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name));
  };
  visit(chunks.find(({ isEntry }) => isEntry));
  return reached;
}

function total(scripts: readonly OutputFile[]): number {
  const sizes = scripts.map((script) => {
    const text = script.type === "chunk" ? script.code : script.source;
    return text.length <= 1 ? 0 : gzipSync(text).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
