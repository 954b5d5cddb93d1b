/** A small project that uses the package as its users get it: packed, and installed from the registry with what it needs. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { TARBALL } from "../setup/steps.ts";
import type { Server } from "./static-server.ts";

const SITUATION = "ukraine-2022-02";

const ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';

/** How long a framework's own server may take to answer. */
const SECONDS_TO_ANSWER = 120;

/** One of the folders beside this file, copied to a temporary folder and installed there, with a situation to serve. */
export class Consumer {
  readonly folder: string;
  readonly #name: string;

  constructor(name: string) {
    if (!existsSync(TARBALL)) throw new Error(`${TARBALL} is missing: npm run test:consumers`);
    this.#name = name;
    this.folder = mkdtempSync(join(tmpdir(), `situation-map-${name}-`));
    cpSync(join(import.meta.dirname, name), this.folder, { recursive: true });
    const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
    this.#timed("installed", "npm", ["install", resolve(TARBALL), ...quiet]);
    const situation = `node_modules/situation-map/dist/situations/${SITUATION}.json`;
    mkdirSync(this.path("public"), { recursive: true });
    cpSync(this.path(situation), this.path("public/situation.json"));
    writeFileSync(this.path("public/icon.svg"), ICON);
  }

  /** `npm run …`, with the scripts before and after it unless `alone`. */
  run(script: string, { alone = false }: { alone?: boolean } = {}): void {
    this.#timed(script, "npm", ["run", "--silent", script, ...(alone ? ["--ignore-scripts"] : [])]);
  }

  /** The package's command, as `npx` finds it. */
  command(...args: string[]): void {
    this.#timed(args.join(" "), "npx", ["--no-install", "situation-map", ...args]);
  }

  /** A path in the project. */
  path(path: string): string {
    return join(this.folder, path);
  }

  /** Starts the project's own server, and waits until it answers. */
  async serve(script: string, policy: string): Promise<Server> {
    const port = await freePort();
    const args = ["run", "--silent", script, "--", "--port", String(port)];
    // A group of its own: the server is a child of npm's.
    const child = spawn("npm", args, {
      cwd: this.folder,
      env: { ...environment(), POLICY: policy },
      stdio: ["ignore", "ignore", "inherit"],
      detached: true,
    });
    const close = async (): Promise<void> => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    };
    const address = `http://127.0.0.1:${port}`;
    try {
      await answer(address, () => child.exitCode);
    } catch (reason) {
      await close();
      throw reason;
    }
    return { address, close };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs a program of the project to its end, and says how long it took. */
  #timed(what: string, program: string, args: readonly string[]): void {
    const start = performance.now();
    const options = { cwd: this.folder, env: environment(), encoding: "utf8" } as const;
    const { status, stdout, stderr } = spawnSync(program, args, options);
    if (status !== 0) throw new Error(`${this.#name}: ${what} failed:\n${stdout}${stderr}`);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`  ${this.#name}: ${what} in ${seconds} s\n`);
  }
}

/** Nothing is reported to the makers of the tools; builds are those of production. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...rest } = process.env;
  return { ...rest, NEXT_TELEMETRY_DISABLED: "1", ASTRO_TELEMETRY_DISABLED: "1" };
}

async function answer(address: string, exitCode: () => number | null): Promise<void> {
  const end = performance.now() + SECONDS_TO_ANSWER * 1000;
  while (performance.now() < end && exitCode() === null) {
    const response = await fetch(`${address}/icon.svg`).catch(() => null);
    if (response?.ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`${address} does not answer (exit code ${exitCode() ?? "none yet"})`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() =>
        typeof at === "object" && at ? done(at.port) : fail(new Error("No port is free.")),
      );
    });
  });
}
