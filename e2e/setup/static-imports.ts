/** What loading a built module loads with it: by `import … from`, not by `import()`. */
import { readFileSync } from "node:fs";

/** The packages that `module` and everything it imports statically import. */
export function packagesLoadedBy(module: URL): string[] {
  const packages = new Set<string>();
  const visited = new Set<string>();
  const visit = (url: URL): void => {
    if (visited.has(url.href) || !url.pathname.endsWith(".js")) return;
    visited.add(url.href);
    for (const name of importsOf(readFileSync(url, "utf8"))) {
      if (name.startsWith(".")) visit(new URL(name, url));
      else packages.add(name);
    }
  };
  visit(module);
  return [...packages].toSorted();
}

function importsOf(code: string): string[] {
  const statement = /^(?:import|export)\s(?:[^"'`;()]*?\sfrom\s*)?["']([^"']+)["']/gm;
  return [...code.matchAll(statement)].flatMap(([, name]) => name ?? []);
}
