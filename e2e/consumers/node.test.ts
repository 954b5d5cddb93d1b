/** The package in later versions of Node than the one that runs the tests. */
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";

for (const version of ["22", "24"]) {
  test(`node ${version} loads every entry and draws the same bytes`, ({ install }) => {
    const consumer = install("node");
    consumer.run("here");
    consumer.run(version);
    for (const format of ["svg", "png"]) {
      const [here, there] = ["here", version].map((name) =>
        readFileSync(consumer.path(`${name}.${format}`)),
      );
      expect(there?.length, format).toBeGreaterThan(10_000);
      expect(there?.equals(here ?? Buffer.of()), format).toBe(true);
    }
  });
}
