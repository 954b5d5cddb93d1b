// What a fresh clone runs first, with Node alone: installs the packages when they are missing or
// not the locked ones, then hands over to `<task>.ts` beside this file.
// Usage: node e2e/setup/bootstrap.mjs <start|test> [arguments]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");

requireNode(20, 19);
const missing = whatIsMissing();
if (missing) install(missing);
run(process.argv[2] ?? "start", process.argv.slice(3));

function requireNode(major, minor) {
  const [ours = 0, minorOfOurs = 0] = process.versions.node.split(".").map(Number);
  if (ours > major || (ours === major && minorOfOurs >= minor)) return;
  stop(`Node ${major}.${minor} or newer is needed; this is ${process.versions.node}.`);
}

/** Why `npm ci` is needed, in words, or undefined. */
function whatIsMissing() {
  const hidden = join(root, "node_modules/.package-lock.json");
  if (!existsSync(hidden)) return "node_modules is not there yet";
  const locked = readJson(join(root, "package-lock.json")).packages;
  const installed = readJson(hidden).packages;
  for (const [path, entry] of Object.entries(locked)) {
    if (path === "" || entry.link || (entry.optional && !installed[path])) continue;
    if (installed[path]?.version !== entry.version) return `${path} is not at ${entry.version}`;
  }
  return undefined;
}

function install(reason) {
  console.log(`Installing packages (npm ci): ${reason}.`);
  const npm = process.env["npm_execpath"];
  const [command, ...prefix] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  const args = [...prefix, "ci", "--no-audit", "--no-fund"];
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) stop("npm ci failed (see above): is the npm registry reachable?");
}

function run(task, args) {
  const script = join(here, `${task}.ts`);
  if (!existsSync(script)) stop(`No such task: ${task}.`);
  const options = { cwd: root, stdio: "inherit" };
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], options);
  // The terminal sends Ctrl-C to the whole group; the task ends by itself and says how.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 0 : 1)));
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
