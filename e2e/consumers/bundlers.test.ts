/** The element in a project of each bundler. What each needs stands in its `package.json`: esbuild and Rollup a second command. */
import { rmSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { expectLiveMap, openStrict, problemsOn } from "./live-map.ts";
import { policy } from "./policy.ts";
import { serveFiles } from "./static-server.ts";

const STRICT = { "Content-Security-Policy": policy() };

for (const name of ["vite", "webpack", "esbuild", "rollup"]) {
  test(`${name}: a build draws a live map`, async ({ page, install, addressOf }) => {
    const consumer = install(name);
    consumer.run("build");
    const folders = [consumer.path("dist"), consumer.path("public")];
    await openStrict(page, await addressOf(serveFiles(folders, STRICT)));
    await expectLiveMap(page);
  });
}

test("vite: its server for development draws a live map", async ({ page, install, addressOf }) => {
  await openStrict(page, await addressOf(install("vite").serve("dev", policy())));
  await expectLiveMap(page);
});

test.describe("esbuild without the package's files", () => {
  test.use({ provoked: /404|request failed|Worker failed to load/ });

  test("names the command that lays them there", async ({ page, install, addressOf }) => {
    const consumer = install("esbuild");
    rmSync(consumer.path("dist"), { recursive: true, force: true });
    consumer.run("build", { alone: true });
    const problems = await problemsOn(page);
    const folders = [consumer.path("dist"), consumer.path("public")];
    const address = await addressOf(serveFiles(folders, STRICT));
    await openStrict(page, address);
    await expect(page.locator("situation-map")).toHaveAttribute("data-state", "failed");
    const command = "run `npx situation-map copy-assets <folder of the bundle>`";
    for (const [file, why] of [
      ["basemap/mid.topo.json", ": HTTP 404; "],
      ["maplibre-gl-worker.mjs", " was not found (HTTP 404): "],
    ]) {
      expect(problems).toContainEqual(
        expect.stringContaining(`${address}/map/${file}${why}${command}`),
      );
    }
    consumer.command("copy-assets", "dist/map");
    await page.reload();
    await expectLiveMap(page);
  });
});
