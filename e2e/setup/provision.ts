/** Gets the tests a Chromium: the named one, the system's, Playwright's, or the distribution's. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { systemChromiums } from "./chromium.ts";

const MINUTE = 60_000;
const PLAYWRIGHT = "node_modules/playwright/cli.js";

/** The path of a Chromium that starts. Says what it does, and throws with what to do when there is none. */
export function provideChromium(): string {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) {
    if (starts(named)) return found(named, "named by CHROMIUM_PATH");
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start.`);
  }
  const ours = chromium.executablePath();
  const present =
    firstThatStarts(systemChromiums(), "found on this system") ??
    firstThatStarts([ours], "downloaded earlier by Playwright");
  if (present !== undefined) return present;
  say("none found; downloading Playwright's (at most 5 minutes)");
  attempt(process.execPath, [PLAYWRIGHT, "install", "--no-shell", "chromium"], 5);
  return firstThatStarts([ours], "downloaded by Playwright") ?? fromDistribution();
}

function fromDistribution(): string {
  const prefix = asRoot();
  if (prefix !== undefined && run("apt-get", ["--version"], MINUTE, "ignore")) {
    say("no download; installing the distribution's package with apt-get (at most 10 minutes)");
    attempt(...withPrefix(prefix, "apt-get", ["update"]), 3);
    attempt(
      ...withPrefix(prefix, "apt-get", ["install", "-y", "--no-install-recommends", "chromium"]),
      10,
    );
  }
  const installed = firstThatStarts(systemChromiums(), "installed from the distribution");
  if (installed !== undefined) return installed;
  throw new Error(
    "No Chromium that starts could be found or installed. " +
      "Install Chromium or Chrome, or set CHROMIUM_PATH to the path of one.",
  );
}

/** What makes a command run as root: nothing, sudo without a password, or no way. */
function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return run("sudo", ["-n", "true"], MINUTE, "ignore") ? ["sudo", "-n"] : undefined;
}

function withPrefix(prefix: string[], command: string, args: string[]): [string, string[]] {
  const [first = command, ...rest] = [...prefix, command, ...args];
  return [first, rest];
}

function attempt(command: string, args: string[], minutes: number): void {
  if (!run(command, args, minutes * MINUTE, "inherit")) {
    say(`"${[command, ...args].join(" ")}" did not succeed`);
  }
}

function firstThatStarts(paths: string[], how: string): string | undefined {
  const path = paths.find((candidate) => existsSync(candidate) && starts(candidate));
  return path === undefined ? undefined : found(path, how);
}

/** Also false when a shared library is missing, which a mere look at the file would not tell. */
function starts(path: string): boolean {
  return run(path, ["--version", "--no-sandbox"], MINUTE, "ignore");
}

function run(
  command: string,
  args: string[],
  timeout: number,
  stdio: "inherit" | "ignore",
): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { timeout, killSignal: "SIGKILL", stdio, env }).status === 0;
}

function found(path: string, how: string): string {
  say(`${path}, ${how}`);
  return path;
}

function say(text: string): void {
  console.log(`Chromium: ${text}.`);
}
