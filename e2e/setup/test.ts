/** Runs all steps, or those named as arguments, and ends with the counts: `N passed, N failed`. */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { countTests, type Counts } from "./report.ts";
import { provideChromium } from "./provision.ts";
import { steps, type Step } from "./steps.ts";

const LIMIT_MINUTES = 15;

const chosen = choose(process.argv.slice(2));
if (chosen.some((step) => step.browser)) prepareChromium();

const total: Counts = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const step of chosen) {
  const counts = await report(step);
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.failed > 0) failures.push(step.name);
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(failures.length > 0 ? 1 : 0);

function choose(names: string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(", ")}. Steps: ${steps.map((step) => step.name).join(", ")}`,
    );
    process.exit(2);
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

function prepareChromium(): void {
  try {
    process.env["CHROMIUM_PATH"] = provideChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** Runs a step between a header and a line with its duration. */
async function report(step: Step): Promise<Counts> {
  const unmet = (step.after ?? []).find((name) => failures.includes(name));
  console.log(`\n── ${step.name} ${"─".repeat(60 - step.name.length)}`);
  if (unmet !== undefined) {
    console.log(`not run: ${unmet} failed`);
    return { passed: 0, failed: 1 };
  }
  const start = performance.now();
  const counts = await run(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.name} ${counts.failed > 0 ? "FAILED" : "passed"} in ${seconds} s`);
  return counts;
}

async function run(step: Step): Promise<Counts> {
  if (step.report) rmSync(step.report.path, { force: true });
  for (const command of step.commands) {
    if (!(await succeeds(command, step.report?.path))) {
      const counts = step.report && countTests(step.report);
      return { passed: counts?.passed ?? 0, failed: Math.max(1, counts?.failed ?? 1) };
    }
  }
  if (!step.report) return { passed: 1, failed: 0 };
  const counts = countTests(step.report);
  if (counts && counts.passed + counts.failed > 0) return counts;
  console.log("no tests were found");
  return { passed: 0, failed: 1 };
}

function succeeds(command: readonly string[], reportPath: string | undefined): Promise<boolean> {
  const [program = "", ...args] = command;
  const env = {
    ...process.env,
    PATH: [resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter),
    // No watching, no `.only`, no snapshot written where one is missing.
    CI: process.env["CI"] ?? "true",
    ...(reportPath === undefined ? {} : { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(reportPath) }),
  };
  // A group of its own, so that a step out of time takes its servers and browsers with it.
  const child = spawn(program, args, { env, stdio: "inherit", detached: true });
  const end = (): void => void (child.pid !== undefined && process.kill(-child.pid, "SIGKILL"));
  const timer = setTimeout(() => {
    console.error(`${program} did not end within ${LIMIT_MINUTES} minutes`);
    end();
  }, LIMIT_MINUTES * 60_000);
  const interrupt = (): void => {
    end();
    process.exit(130);
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  return new Promise((done) => {
    const finish = (success: boolean): void => {
      clearTimeout(timer);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      done(success);
    };
    child.on("error", (error) => {
      console.error(error.message);
      finish(false);
    });
    child.on("exit", (code) => finish(code === 0));
  });
}
