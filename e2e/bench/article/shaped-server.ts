import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** One of a page's files. */
export interface PageFile {
  readonly type: string;
  readonly body: string | Buffer;
}

/** A connection as slow as Lighthouse's "Slow 4G" when it is applied to requests. */
const SLOW = { latency: 562.5, bytesPerSecond: 180_000 } as const;

/** How much is sent at once. */
const CHUNK = 4096;

/** What a page got since it was opened: path and bytes on the line. */
export type Sent = readonly (readonly [path: string, bytes: number])[];

/** Files behind one slow line that all requests share; text is compressed, nothing is kept by the browser. */
export class ShapedServer {
  readonly #files = new Map<string, PageFile>();
  readonly #server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    void this.#answer(path, response);
  });
  #sent: [path: string, bytes: number][] = [];
  /** When the line is free again, on this process's clock. */
  #free = 0;

  /** Its address, without a slash at the end. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const at = this.#server.address();
    if (at === null || typeof at === "string") throw new Error("The slow server has no port.");
    return `http://127.0.0.1:${at.port}`;
  }

  /** Replaces a file, or adds it. */
  put(path: string, file: PageFile): void {
    const isText = /text|json|javascript|svg/.test(file.type);
    this.#files.set(path, isText ? { ...file, body: gzipSync(file.body, { level: 9 }) } : file);
  }

  /** Forgets what was sent so far. */
  reset(): void {
    [this.#sent, this.#free] = [[], 0];
  }

  get sent(): Sent {
    return this.#sent;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    await wait(SLOW.latency);
    const file = this.#files.get(path);
    if (!file) return void response.writeHead(404).end();
    const body = Buffer.from(file.body);
    this.#sent.push([path, body.length]);
    const isZipped = body.readUInt16BE(0) === 0x1f8b;
    response.writeHead(200, {
      "content-type": file.type,
      "content-length": body.length,
      "cache-control": "no-store",
      ...(isZipped ? { "content-encoding": "gzip" } : {}),
    });
    for (let at = 0; at < body.length; at += CHUNK) {
      const part = body.subarray(at, at + CHUNK);
      const now = performance.now();
      this.#free = Math.max(now, this.#free) + (part.length / SLOW.bytesPerSecond) * 1000;
      await wait(this.#free - now);
      if (response.destroyed) return;
      response.write(part);
    }
    response.end();
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
