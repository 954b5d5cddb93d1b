/** A page that loads the element twice: the same file, or another copy of the package. */
import { expect, test } from "./fixtures.ts";

test("the second copy warns and leaves the first one's maps alone", async ({ page }) => {
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  // Another copy is the same files at other addresses.
  await page.route("**/copy/**", async (route) =>
    route.fulfill({
      response: await route.fetch({ url: route.request().url().replace("/copy/", "/") }),
    }),
  );
  await page.goto("/");
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  const script = await page.evaluate(async () => {
    const { src } = document.querySelector<HTMLScriptElement>("script[type=module]")!;
    Object.assign(window, { first: customElements.get("situation-map") });
    await import(src);
    return src;
  });
  expect(warnings).toEqual([]);

  await page.evaluate((address) => import(address), script.replace("/assets/", "/copy/assets/"));
  expect(warnings).toEqual([expect.stringContaining("Load situation-map/element/define once")]);
  const isFirst = await map.evaluate(
    (element) => element.constructor === Reflect.get(window, "first"),
  );
  expect(isFirst).toBe(true);
  await expect(map).toHaveAttribute("data-state", "figure");
  await expect(map.getByRole("img", { name: /Pullback or build-up/ })).toBeVisible();
});
