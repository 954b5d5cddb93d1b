/** What the package holds: each module with its source, and else only what is on a list. `npm run test:published -- -u` writes it anew. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const files = packedFiles();
const packed = new Set(files);

/** The command, which is bundled. */
const COMMAND = ["batch-worker", "main", "shared-arguments"].map((name) => `dist/cli/${name}.js`);

test("every built module has its source in the package, but for the bundled command", () => {
  const built = files
    .filter((path) => /^dist\/.*\.(js|d\.ts|js\.map)$/.test(path))
    .filter((path) => !COMMAND.includes(path));
  expect(COMMAND.filter((path) => !packed.has(path))).toEqual([]);
  expect(built.length).toBeGreaterThan(300);
  const foreign = built.filter(
    (path) => !packed.has(`${sourceOf(path)}.ts`) && !packed.has(`${sourceOf(path)}.json`),
  );
  expect(foreign).toEqual([]);
});

test("no test, and nothing that only tests read, is packed", () => {
  const ours = files.filter((path) => path.startsWith("src/"));
  expect(ours.filter((path) => /\.test\.|__|\/fixtures\/|\.snap$/.test(path))).toEqual([]);
});

test("everything else that is packed is on the list", async () => {
  const others = files.filter((path) => !/^(dist\/.*\.(js|d\.ts|js\.map)|src\/.*\.ts)$/.test(path));
  await expect(`${others.join("\n")}\n`).toMatchFileSnapshot("files.txt");
});

test("whatever the manifest points at is packed", () => {
  const { exports, bin, types, customElements } = manifest;
  const targets = [...leaves(exports), ...leaves(bin), types, customElements, "LICENSE"];
  const missing = targets.filter((path) =>
    path.includes("*") ? !existsSync(dirname(path)) : !packed.has(normalize(path)),
  );
  expect(missing).toEqual([]);
});

test("source maps point at sources in the package, and hold none of their own", () => {
  const wrong = files
    .filter((path) => path.endsWith(".js.map"))
    .flatMap((path) => {
      const { sources } = JSON.parse(readFileSync(path, "utf8")) as { sources: string[] };
      return sources.map((source) => normalize(join(dirname(path), source)));
    })
    .filter((source) => !packed.has(source));
  expect(wrong).toEqual([]);
});

test("no path of the machine that built the package is in it", () => {
  const paths = [process.cwd(), homedir(), "/tmp/"].filter((path) => path.length > 4);
  const telling = files
    .filter((path) => /\.(js|json|map|md|mjs|ts|txt)$/.test(path))
    .filter((path) => {
      const text = readFileSync(path, "utf8");
      return paths.some((each) => text.includes(each));
    });
  expect(telling).toEqual([]);
});

/** The path of a built module's source, without its ending. */
function sourceOf(path: string): string {
  return path.replace(/^dist\//, "src/").replace(/\.(js|d\.ts|js\.map)$/, "");
}

function packedFiles(): string[] {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"];
  const output = execFileSync("npm", args, { encoding: "utf8" });
  const [{ files: entries }] = JSON.parse(output) as [{ files: { path: string }[] }];
  return entries.map(({ path }) => path).toSorted();
}

function leaves(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(leaves) : [];
}
