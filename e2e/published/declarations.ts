/** The package's declarations as its users' compilers read them: what each entry exports, and where that comes from. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";

/** The entries with declarations, by their name in `exports`; those for browsers have `(browser)` behind it. */
export function typedEntries(exports: Readonly<Record<string, unknown>>): Map<string, string> {
  const entries = new Map<string, string>();
  const visit = (name: string, target: unknown): void => {
    if (typeof target !== "object" || target === null) return;
    const { types, browser } = target as Readonly<Record<string, unknown>>;
    if (typeof types === "string") entries.set(name, types);
    visit(`${name} (browser)`, browser);
  };
  for (const [path, target] of Object.entries(exports))
    visit(path.replace(/^\./, "situation-map"), target);
  return entries;
}

/** Reads declarations; nothing outside of the package is looked into. */
export class Declarations {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  constructor(files: readonly string[]) {
    const options: ts.CompilerOptions = { noLib: true, types: [], target: ts.ScriptTarget.ES2022 };
    const host = ts.createCompilerHost(options);
    host.resolveModuleNameLiterals = (names, file) =>
      names.map(({ text }) => ({ resolvedModule: resolveOwn(text, file) }));
    this.#program = ts.createProgram([...files], options, host);
    this.#checker = this.#program.getTypeChecker();
  }

  /** All files, those of the package only. */
  files(): readonly ts.SourceFile[] {
    return this.#program.getSourceFiles();
  }

  /** What a file exports, with the members of classes and interfaces: `Claim`, `Claim.id`, … */
  namesIn(file: string): string[] {
    const source = this.#program.getSourceFile(resolve(file));
    if (!source) throw new Error(`${file} is missing: npm run build`);
    const module = this.#checker.getSymbolAtLocation(source);
    // A file may do something and export nothing.
    if (!module) return [];
    return this.#checker.getExportsOfModule(module).flatMap((found) => {
      const symbol =
        found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
      const members = this.#membersOf(symbol).map((name) => `${found.name}.${name}`);
      return [found.name, ...members];
    });
  }

  #membersOf(symbol: ts.Symbol): string[] {
    if (!(symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class))) return [];
    const properties = this.#checker.getPropertiesOfType(
      this.#checker.getDeclaredTypeOfSymbol(symbol),
    );
    return properties.filter(isPublic).map(({ name }) => name);
  }
}

function isPublic({ name, valueDeclaration }: ts.Symbol): boolean {
  if (name.startsWith("__#") || name.startsWith("#")) return false;
  const flags = valueDeclaration ? ts.getCombinedModifierFlags(valueDeclaration) : 0;
  return !(flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected));
}

/** Declarations name each other by their sources: `./claim.ts`. */
function resolveOwn(name: string, from: string): ts.ResolvedModuleFull | undefined {
  if (!name.startsWith(".")) return undefined;
  const path = resolve(dirname(from), name);
  for (const candidate of [path, path.replace(/\.[jt]s$/, ".d.ts")]) {
    if (candidate.endsWith(".d.ts") && ts.sys.fileExists(candidate))
      return { resolvedFileName: candidate, extension: ts.Extension.Dts };
  }
  return undefined;
}

/** What a declaration file imports, as written there. */
function importsIn(file: ts.SourceFile): string[] {
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(
    readFileSync(file.fileName, "utf8"),
  );
  return [...importedFiles, ...typeReferenceDirectives].map(({ fileName }) => fileName);
}

/** The packages that a declaration file needs for its own types. */
export function packagesNamedIn(file: ts.SourceFile): string[] {
  return importsIn(file)
    .filter((name) => !name.startsWith("."))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

/** Declarations of the package that a file imports and that are not there. */
export function missingIn(file: ts.SourceFile): string[] {
  return importsIn(file).filter((name) => name.startsWith(".") && !resolveOwn(name, file.fileName));
}

/** Lines of a declaration file in which the type `any` is written. */
export function linesWithAny(file: ts.SourceFile): number[] {
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      lines.push(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}
