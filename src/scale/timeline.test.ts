import { describe, expect, it } from "vitest";
import type { Claim } from "../model/claim.ts";
import { statementOrder } from "../model/statements.ts";
import { situation } from "../scene/fixtures/ukraine.ts";
import { timeline, type Timeline, type TimelineOptions } from "./timeline.ts";

const order = statementOrder(situation);
const parties = situation.parties.map(({ id }) => id);

function strip(width: number, claims: readonly Claim[] = order, lane = 19): Timeline {
  const options: TimelineOptions = { width, height: 3 * lane, asOf: situation.asOf, parties };
  return timeline(claims, options);
}

describe.each([220, 330, 600, 800, 1200])("the timeline at %i pixels", (width) => {
  const { blocks, marks, lanes, size, height } = strip(width, order, width < 480 ? 14 : 19);

  it("has a sign for every statement, in their order from left to right", () => {
    expect(marks.map(({ claim }) => claim)).toEqual(order.map(({ id }) => id));
    marks.slice(1).forEach(({ x }, i) => expect(x).toBeGreaterThan(marks[i]!.x));
  });

  it("has blocks for what was said before, and for three days, side by side", () => {
    expect(blocks.map(({ day }) => day)).toEqual([null, "2022-02-15", "2022-02-16", "2022-02-17"]);
    expect(blocks[0]!.from).toBe(0);
    expect(blocks.at(-1)!.to).toBeCloseTo(width);
    blocks.slice(1).forEach(({ from }, i) => expect(from).toBe(blocks[i]!.to));
    expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBe(order.length);
  });

  it("holds each sign in the block of its day and in the lane of its party", () => {
    for (const { day, x, y, party } of marks) {
      const block = blocks.find((candidate) => x > candidate.from && x < candidate.to);
      expect([null, day]).toContain(block?.day);
      const lane = lanes.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0];
      expect(lane?.party).toBe(party);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  it("lets no two signs touch", () => {
    marks.forEach((mark, i) => {
      for (const other of marks.slice(i + 1, i + 12)) {
        const apart = Math.max(Math.abs(mark.x - other.x), Math.abs(mark.y - other.y));
        expect(apart).toBeGreaterThanOrEqual(size);
      }
    });
    expect(size).toBeGreaterThan(2);
  });
});

describe("a timeline", () => {
  it("has blocks as wide as they hold statements", () => {
    const { blocks } = strip(800);
    const widths = blocks.map(({ from, to, count }) => (to - from) / (count + 0.9));
    for (const width of widths) expect(width).toBeCloseTo(widths[0]!);
  });

  it("gives a block the room its date needs, at the cost of the others", () => {
    const { blocks } = timeline(order, {
      width: 400,
      height: 57,
      asOf: situation.asOf,
      parties,
      minBlock: 60,
    });
    for (const { from, to } of blocks) expect(to - from).toBeGreaterThanOrEqual(59.99);
    expect(blocks.at(-1)!.to).toBeCloseTo(400);
  });

  it("has a lane only for those who said something, and stands empty without statements", () => {
    const moscow = order.filter(({ party }) => party === "moscow");
    expect(strip(600, moscow).lanes.map(({ party }) => party)).toEqual(["moscow"]);
    expect(strip(600, [])).toMatchObject({ marks: [], blocks: [], lanes: [] });
  });

  it("uses large signs where there is room", () => {
    expect(strip(600, order.slice(-12)).size).toBe(8);
  });
});
