/** Reads how many tests passed and failed from what Vitest and Playwright report as JSON. */
import { existsSync, readFileSync } from "node:fs";

export interface Counts {
  passed: number;
  failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
}

/** Undefined when the run ended before it wrote a report. */
export function countTests(report: {
  readonly path: string;
  readonly by: "vitest" | "playwright";
}): Counts | undefined {
  if (!existsSync(report.path)) return undefined;
  const json: unknown = JSON.parse(readFileSync(report.path, "utf8"));
  if (report.by === "vitest") {
    const { numPassedTests, numFailedTests } = json as VitestReport;
    return { passed: numPassedTests, failed: numFailedTests };
  }
  const { expected, unexpected, flaky } = (json as PlaywrightReport).stats;
  return { passed: expected, failed: unexpected + flaky };
}
