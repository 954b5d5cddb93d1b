import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";
import { chromium } from "playwright";
import { launchOptions } from "../setup/chromium.ts";

/** What a run was made with, in one line: date, commit, processors, versions. */
export async function machineLine(): Promise<string> {
  const browser = await chromium.launch(launchOptions());
  const version = browser.version();
  await browser.close();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `${availableParallelism()} processors (${cpus()[0]?.model ?? "unknown"}), ${memory} GB, no GPU used`,
    `Node ${process.versions.node}`,
    `Chromium ${version}.`,
  ].join("; ");
}

function commit(): string {
  const changed = git("status", "--porcelain", "--", "../../src", "../../package.json") !== "";
  return git("rev-parse", "--short", "HEAD") + (changed ? " with changes" : "");
}

function git(...args: string[]): string {
  return execFileSync("git", args, { encoding: "utf8", cwd: import.meta.dirname }).trim();
}
