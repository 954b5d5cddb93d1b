/**
 * Playwright's `test`, which also fails on what nobody asserts: errors in the console, breaches of the content
 * security policy, uncaught errors and rejections, failed requests, and any request to another host.
 */
import { expect, test as base, type BrowserContext } from "@playwright/test";

interface Watch {
  /** Problems that a test provokes on purpose, by their text: `test.use({ provoked: /missing\.json/ })`. */
  provoked: RegExp;
  /** Not for use: runs for every test. */
  watch: void;
}

type Test = ReturnType<typeof base.extend<Watch>>;

export const test: Test = base.extend<Watch>({
  provoked: [/(?!)/, { option: true }],
  watch: [
    async ({ context, provoked }, use) => {
      const problems = collectProblems(context);
      await use();
      const unexpected = problems.filter((text) => !provoked.test(text));
      expect(unexpected, "problems on the page").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function collectProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    const text = message.text();
    const policy = /content.security.policy|trusted ?type/i.test(text);
    if (message.type() === "error" || policy) {
      problems.push(`console ${message.type()}: ${text} (${message.location().url})`);
    }
  });
  // Includes rejections that nobody handled.
  context.on("weberror", (error) => problems.push(`uncaught: ${String(error.error())}`));
  context.on("request", (request) => {
    if (!isLocal(request.url())) problems.push(`request to another host: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    problems.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

function isLocal(address: string): boolean {
  const url = new URL(address);
  return url.hostname === "127.0.0.1" || url.protocol === "data:" || url.protocol === "blob:";
}
