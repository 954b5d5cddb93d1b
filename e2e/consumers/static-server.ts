import { readFile } from "node:fs/promises";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Something that answers at an address until it is closed. */
export interface Server {
  /** Without a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the files of folders, those of the first one first, with these headers on every answer. */
export async function serveFiles(
  folders: readonly string[],
  headers: OutgoingHttpHeaders = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    firstOf(folders.map((folder) => join(folder, path))).then(
      (bytes) => {
        const type = TYPES[extname(path)] ?? "application/octet-stream";
        response.writeHead(200, { ...headers, "content-type": type }).end(bytes);
      },
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("A server of files has no port.");
  return {
    address: `http://127.0.0.1:${at.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function firstOf(paths: readonly string[]): Promise<Buffer> {
  return Promise.any(paths.map((path) => readFile(path)));
}
