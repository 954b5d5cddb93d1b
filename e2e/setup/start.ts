/**
 * `npm start`: builds the library, writes a first picture with its command line, and serves the demo.
 * With `--once` (or CI set) it ends after the demo has answered one request.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { build, preview } from "vite";

const SITUATION = "ukraine-2022-02";
const PICTURE = `out/${SITUATION}.png`;

const once = process.argv.includes("--once") || Boolean(process.env["CI"]);
const configFile = "demo/vite.config.ts";

say("Building the library …");
execFileSync("npm", ["run", "build", "--silent"], { stdio: ["ignore", "ignore", "inherit"] });

mkdirSync("out", { recursive: true });
rmSync(PICTURE, { force: true });
const cli = ["dist/cli/main.js", "export", SITUATION, "--output", PICTURE];
execFileSync(process.execPath, cli, { stdio: "inherit" });
say(`A picture of the situation: ${PICTURE}`);

await build({ configFile, logLevel: "warn" });
const server = await preview({ configFile, preview: { port: 5173 }, logLevel: "warn" });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error("The demo's server has no address.");
if (once) await answer(address);
else say(`The demo: ${address}  (Ctrl-C ends)`);

async function answer(url: string): Promise<void> {
  const response = await fetch(url);
  const page = await response.text();
  await server.close();
  if (!response.ok || !page.includes("<html")) throw new Error(`${url}: ${response.status}`);
  say(`The demo: ${url} answered; --once, so this ends here.`);
  process.exit(0);
}

function say(text: string): void {
  console.log(text);
}
