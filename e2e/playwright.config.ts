import { createServer } from "node:net";
import type { PlaywrightTestConfig } from "@playwright/test";
import { launchOptions } from "./setup/chromium.ts";

// Workers load this file again: they get the port from their parent.
const port = (process.env["E2E_PORT"] ??= String(await freePort()));
const address = `http://127.0.0.1:${port}`;
const vite = "node node_modules/vite/bin/vite.js";
const ci = Boolean(process.env["CI"]);

const config: PlaywrightTestConfig = {
  testDir: ".",
  outputDir: "results",
  forbidOnly: ci,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: ci ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: address,
    // Nothing but this machine has an address: no request of a page can leave it.
    launchOptions: launchOptions("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 900 },
    // `TRACE=1` keeps what led to each failure; it takes a tenth of the time.
    trace: process.env["TRACE"] ? "retain-on-failure" : "off",
  },
  projects: [
    { name: "pages", testMatch: "**/*.spec.ts", testIgnore: "package.spec.ts" },
    { name: "consumer", testMatch: "package.spec.ts", timeout: 240_000 },
  ],
  // As in production: a build of the demo, served as files.
  webServer: {
    command: `${vite} build demo --logLevel warn && ${vite} preview demo --port ${port} --strictPort`,
    cwd: "..",
    url: address,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
  },
};

export default config;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() => resolve(typeof at === "object" && at ? at.port : 5180));
    });
  });
}
