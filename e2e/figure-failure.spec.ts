/** An element around a figure, where what the map needs cannot be had: the figure stays, with the reason. */
import { createHash } from "node:crypto";
import type { Locator } from "@playwright/test";
import { expect, figureOf, files, mapWith, test } from "./article.ts";
import { watchProblems } from "./live-map.ts";
import { expectDrawn, expectPoster, explore, OWN_FIGURE, OWN_MAP } from "./poster.ts";

async function expectFailed(map: Locator): Promise<void> {
  await expect(map).toHaveAttribute("data-state", "failed");
  await expect(map.getByRole("status")).toContainText("the picture stays");
  await expect(map.getByRole("img", { name: /map/i })).toBeVisible();
}

test.describe("what cannot be loaded", () => {
  test.use({ provoked: /404|Failed|failed|ERR_/ });

  // The page's map of modules keeps the code once it is there: it comes first.
  const MISSING = ["**/stage-*.js", "**/situation.json", "**/mid.topo-*.json"];

  test("leaves the figure, is told once with its reason, and is tried again", async ({
    page,
    openArticle,
  }) => {
    await openArticle({ map: OWN_MAP.repeat(MISSING.length) });
    for (const what of MISSING)
      await test.step(what, async () => {
        const map = page.locator("situation-map").first();
        await expectPoster(map);
        const problems = await watchProblems(map);
        await page.route(what, (route) => route.fulfill({ status: 404 }));
        await explore(map).click();
        await expectFailed(map);
        expect(await problems()).toHaveLength(1);
        await page.unroute(what);
        await explore(map).click();
        await expectDrawn(map);
        await map.evaluate((element) => element.remove());
      });
  });
});

function hashOf(script: string): string {
  return `sha384-${createHash("sha384").update(script).digest("base64")}`;
}

test.describe("a script that is not as an import map says", () => {
  test.use({ provoked: /integrity|request failed/ });

  test("is not run: the figure stays; with its own hash it draws", async ({
    page,
    openArticle,
    site,
  }) => {
    const fetchText = async (path: string): Promise<string> =>
      (await page.request.get(site + path)).text();
    const [path = ""] = /assets\/stage-[\w-]+\.js/.exec(await fetchText(files.script)) ?? [];
    const open = async (hash: string): Promise<Locator> => {
      await page.unrouteAll();
      const map = JSON.stringify({ integrity: { [`/${path}`]: hash } });
      await openArticle({ map: OWN_MAP, head: `<script type="importmap">${map}</script>` });
      return page.locator("situation-map");
    };
    const refused = await open(hashOf("another script"));
    await explore(refused).click();
    await expectFailed(refused);
    const taken = await open(hashOf(await fetchText(`/${path}`)));
    await explore(taken).click();
    await expectDrawn(taken);
  });
});

test("a situation that cannot be used leaves the figure, and all that is wrong is told", async ({
  page,
  openArticle,
}) => {
  const script = '<script type="application/json">{"id":"x"}</script>';
  await openArticle({
    map: `<situation-map>${figureOf({ claims: "none" })}${script}</situation-map>`,
  });
  const map = page.locator("situation-map");
  await expectPoster(map);
  const problems = await watchProblems(map);
  await explore(map).click();
  await expectFailed(map);
  expect((await problems()).length).toBeGreaterThan(3);
});

/** Freezes all that the language and the browser have built in. */
function freezeBuiltIns(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value: unknown = Reflect.get(globalThis, name);
    if (typeof value !== "function") continue;
    Object.freeze(value.prototype);
    Object.freeze(value);
  }
}

test("a page that freezes all there is keeps its figure, and is told why", async ({
  page,
  openArticle,
}) => {
  // Libraries of ours set `constructor` on objects of their own, which a frozen Object.prototype forbids.
  await page.addInitScript(freezeBuiltIns);
  await openArticle({ map: mapWith(OWN_FIGURE) });
  const map = page.locator("situation-map");
  await expectPoster(map);
  await explore(map).click();
  await expectFailed(map);
});
