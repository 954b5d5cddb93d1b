/** The demo: a map in an article, and one's own file. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

async function openDemo(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.locator("situation-map")).toHaveAttribute("data-state", "figure");
}

test("it follows the system's colours, and the page's switch", async ({ page }) => {
  const sea = (): Promise<string | null> =>
    page.locator("situation-map .picture rect").first().getAttribute("fill");
  await page.emulateMedia({ colorScheme: "dark" });
  await openDemo(page);
  const dark = await sea();
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(sea).not.toBe(dark);
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(sea).toBe(dark);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(21, 24, 28)");
});

test("a file with mistakes is answered with every one of them, and the map stays", async ({
  page,
}) => {
  await openDemo(page);
  await page.getByRole("button", { name: "Try a copy with mistakes" }).click();
  const problems = page.locator("#report li");
  await expect(problems).toHaveCount(5);
  for (const problem of await problems.all()) {
    await expect(problem.locator("b")).toHaveText("error");
    await expect(problem.locator("code")).not.toBeEmpty();
    await expect(problem.locator("span")).not.toBeEmpty();
  }
  await expect(page.locator("situation-map")).toHaveAttribute("data-state", "figure");
});

test("a file is picked or pasted, and takes the map's place", async ({ page }) => {
  await openDemo(page);
  const address = await page.locator("situation-map").getAttribute("src");
  const own = (
    await (await page.request.get(new URL(address ?? "", page.url()).href)).text()
  ).replace("Pullback or build-up?", "My own map:");
  await page
    .locator("#file")
    .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(own) });
  const headline = page.getByRole("heading", { name: /My own map/ });
  await expect(headline).toBeVisible();
  await page.getByRole("button", { name: "Back to the built-in situation" }).click();
  await expect(headline).toHaveCount(0);
  await page.getByText("Paste JSON instead").click();
  await page.getByLabel("Situation, as JSON").fill("{ not json");
  await page.getByRole("button", { name: "Check and show" }).click();
  await expect(page.locator("#report")).toContainText("Pasted text: 1 error");
  await page.getByLabel("Situation, as JSON").fill(own);
  await page.getByRole("button", { name: "Check and show" }).click();
  await expect(headline).toBeVisible();
});
