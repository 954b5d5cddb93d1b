import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainWorkerError, workerAddress } from "./worker-address.ts";

const said = new Error("Worker failed to load. Check that the worker URL is correct.");
const command = "run `npx situation-map copy-assets <folder of the bundle>` or set `workerUrl`";

let server: Server;
let address = "";

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    // A server of one page answers with it whatever is asked for.
    if (url === "/page.mjs") response.writeHead(200, { "content-type": "text/html" }).end("<p>");
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  address = typeof at === "object" && at ? `http://127.0.0.1:${at.port}` : "";
});

afterAll(() => server.close());

describe("workerAddress", () => {
  it.each(["/w.mjs", new URL("https://example.org/w.mjs")])("takes %s as given", (url) => {
    expect(workerAddress(url)).toBe(String(url));
  });

  it("is the shipped file otherwise", () => {
    expect(workerAddress()).toMatch(/maplibre-gl-worker\.mjs$/);
  });
});

describe("explainWorkerError", () => {
  it.each([
    ["/gone.mjs", "was not found (HTTP 404)"],
    ["/page.mjs", "is text/html, no script"],
  ])("says what is at %s, and what helps", async (path, why) => {
    const { message } = await explainWorkerError(said, address + path);
    expect(message).toBe(`${address}${path} ${why}: ${command}`);
  });

  it("says that nothing answers, and what helps", async () => {
    const nowhere = "http://127.0.0.1:1/w.mjs";
    const { message } = await explainWorkerError(said, nowhere);
    expect(message).toBe(`${nowhere} cannot be reached: ${command}`);
  });

  it("leaves other errors as they are", async () => {
    const other = new Error("Source has no tiles.");
    expect(await explainWorkerError(other, `${address}/gone.mjs`)).toBe(other);
  });
});
