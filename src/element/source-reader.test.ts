import { createServer, type RequestListener, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SourceReader } from "./source-reader.ts";

const servers: Server[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("A server has no port.");
  return `http://127.0.0.1:${at.port}/situation.json`;
}

/** What the reader finds at an address; of an element it needs the attribute and the page's address only. */
async function found(address: string): Promise<string> {
  const element: unknown = {
    getAttribute: () => address,
    ownerDocument: { baseURI: "http://127.0.0.1/" },
  };
  const signal = new AbortController().signal;
  const source = await new SourceReader().read(element as HTMLElement, null, signal);
  if (!source) throw new Error("No address was read.");
  return "problem" in source ? source.problem.message : String(source.input);
}

describe("a situation's address that answers with", () => {
  it("JSON gives its text, and nothing of the reader's is sent along", async () => {
    const address = await serve(({ headers }, response) => {
      response.end(JSON.stringify([headers.cookie, headers.authorization]));
    });
    expect(await found(address)).toBe("[null,null]");
  });

  it.each<[string, RequestListener, RegExp]>([
    ["an error", (_, response) => response.writeHead(503).end(), /HTTP 503/],
    [
      "a web page",
      (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>"),
      /a web page, no JSON/,
    ],
    [
      "a text without an end",
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(" ".repeat(2 ** 20)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
      /larger than 8 MB/,
    ],
    [
      "a small file that unpacks to a large one",
      (_, response) =>
        response
          .writeHead(200, { "content-encoding": "gzip" })
          .end(gzipSync(Buffer.alloc(9 * 2 ** 20, " "))),
      /larger than 8 MB/,
    ],
    ["a cut line", (_, response) => response.destroy(), /fetch failed/],
  ])("%s is refused, with the reason", async (_, answer, reason) => {
    const address = await serve(answer);
    const said = await found(address);
    expect(said).toMatch(reason);
    expect(said).toContain(address);
  });

  it("the way to another host is refused, and with that to another path it is followed", async () => {
    const other = await serve((_, response) => response.end("[]"));
    const away = await serve((_, response) => response.writeHead(302, { location: other }).end());
    expect(await found(away)).toContain(`leads to another host, ${other}`);
    const near = await serve(({ url }, response) =>
      url === "/b.json"
        ? response.end("[]")
        : response.writeHead(302, { location: "/b.json" }).end(),
    );
    expect(await found(near)).toBe("[]");
  });

  it("nothing is given up", async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const asked = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout(50));
    expect(await found(await serve(() => {}))).toMatch(/not loaded within 20 seconds/);
    expect(asked).toHaveBeenCalledWith(20_000);
  });
});
