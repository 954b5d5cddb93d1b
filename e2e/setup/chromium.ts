/** Which Chromium the tests drive, and with which flags: the same for Vitest's browser mode and Playwright. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const ELSEWHERE = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Software WebGL for the same pixels everywhere, and 2D content kept off it: SwiftShader is slow at that. */
const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-gpu-rasterization",
  "--disable-accelerated-2d-canvas",
  "--font-render-hinting=none",
];

/** Every Chromium or Chrome this system has at a usual place. */
export function systemChromiums(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...new Set([...paths, ...ELSEWHERE])].filter(isExecutable);
}

/** Options for launching: `CHROMIUM_PATH`, else the system's, else the one Playwright has downloaded. */
export function launchOptions(...flags: string[]): { executablePath?: string; args: string[] } {
  const path = process.env["CHROMIUM_PATH"] ?? systemChromiums()[0];
  return { ...(path === undefined ? {} : { executablePath: path }), args: [...FLAGS, ...flags] };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
