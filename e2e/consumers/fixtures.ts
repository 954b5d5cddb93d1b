/** `test` with what the cells need: projects that are installed once for each worker, and servers that end with a test. */
import { test as base } from "../fixtures.ts";
import { Consumer } from "./consumer.ts";
import type { Server } from "./static-server.ts";

export { expect } from "../fixtures.ts";

interface ForTest {
  /** Keeps a server until the test ends, and gives its address. */
  addressOf: (server: Promise<Server>) => Promise<string>;
}

interface ForWorker {
  /** The project of a folder beside this file, installed. */
  install: (name: string) => Consumer;
}

export const test: ReturnType<typeof base.extend<ForTest, ForWorker>> = base.extend<
  ForTest,
  ForWorker
>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs
  addressOf: async ({}, use) => {
    const servers: Server[] = [];
    await use(async (starting) => {
      const server = await starting;
      servers.push(server);
      return server.address;
    });
    await Promise.all(servers.map((server) => server.close()));
  },
  install: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const consumers = new Map<string, Consumer>();
      await use((name) => {
        const consumer = consumers.get(name) ?? new Consumer(name);
        consumers.set(name, consumer);
        return consumer;
      });
      for (const consumer of consumers.values()) consumer.remove();
    },
    { scope: "worker" },
  ],
});
