import type { PlaywrightTestConfig } from "@playwright/test";
import { launchOptions } from "../setup/chromium.ts";

/** The package in other people's projects: `npm run test:consumers`. */
const config: PlaywrightTestConfig = {
  testDir: ".",
  testMatch: "*.test.ts",
  outputDir: "../results/consumers",
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  // Installs and builds included.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    // Nothing but this machine has an address: no request of a page can leave it.
    launchOptions: launchOptions("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 900 },
  },
};

export default config;
