import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LivePool, type PoolMember } from "./live-pool.ts";

const BUDGET = 3;

/** A map that only remembers whether it is live. */
class Member implements PoolMember {
  readonly element: HTMLElement = document.createElement("div");
  isLive = false;
  wakes = 0;

  constructor() {
    this.element.style.height = "400px";
    column.append(this.element);
  }

  readonly wake = (): void => {
    if (this.isLive) throw new Error("woken twice");
    this.isLive = true;
    this.wakes += 1;
    most = Math.max(most, members.filter(({ isLive }) => isLive).length);
  };

  readonly rest = (): void => {
    if (!this.isLive) throw new Error("rested twice");
    this.isLive = false;
  };
}

let column: HTMLElement;
let members: readonly Member[] = [];
let pool: LivePool;
let most = 0;

beforeEach(() => {
  column = document.createElement("div");
  document.body.replaceChildren(column);
  members = Array.from({ length: 12 }, () => new Member());
  pool = new LivePool(BUDGET);
  most = 0;
  scrollTo(0, 0);
});

afterEach(() => {
  for (const member of members) pool.leave(member);
  column.remove();
});

function live(): number[] {
  return members.flatMap(({ isLive }, i) => (isLive ? [i] : []));
}

function inSight(): Member[] {
  return members.filter(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

/** Long enough for a map in sight to count as seen. */
async function look(top: number): Promise<void> {
  scrollTo(0, top);
  await new Promise((resolve) => setTimeout(resolve, 350));
}

describe("LivePool", () => {
  it("wakes those in sight first, then as many others as there is room for", async () => {
    for (const member of [...members].reverse()) pool.use(member);
    await look(0);
    expect(live()).toHaveLength(BUDGET);
    const seen = inSight().slice(0, BUDGET);
    expect(seen.filter(({ isLive }) => isLive)).toHaveLength(Math.min(seen.length, BUDGET));
    expect(most).toBeLessThanOrEqual(BUDGET);
  });

  it("keeps within the budget however a page is scrolled", async () => {
    for (const member of members) pool.use(member);
    let state = 7919;
    for (let i = 0; i < 8; i++) {
      state = (state * 48271) % 2147483647;
      await look((state / 2147483647) * (document.documentElement.scrollHeight - innerHeight));
      const seen = inSight();
      expect(seen.filter(({ isLive }) => isLive).length).toBe(Math.min(seen.length, BUDGET));
    }
    expect(most).toBe(BUDGET);
  });

  it("rests the one least recently seen", async () => {
    await look(0);
    const height = 400;
    for (const [i, member] of members.slice(0, 3).entries()) {
      await look(i * height + height / 4);
      pool.use(member);
    }
    await look(8 * height);
    const before = live();
    pool.use(members[8]!);
    await look(8 * height);
    expect(before).toContain(0);
    expect(live()).not.toContain(0);
    expect(live()).toContain(8);
  });

  it("does not wake what is scrolled past, nor what has no size", async () => {
    for (const member of members) pool.use(member);
    await look(0);
    scrollTo(0, 2000);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await look(100_000);
    expect(members[5]?.wakes).toBe(0);
    const hidden = members[3]!;
    pool.leave(hidden);
    hidden.isLive = false;
    hidden.element.style.display = "none";
    for (const member of members.filter(({ isLive }) => isLive)) {
      pool.leave(member);
      member.isLive = false;
    }
    pool.use(hidden);
    expect(hidden.isLive).toBe(false);
    hidden.element.style.display = "";
    hidden.element.scrollIntoView();
    await look(scrollY);
    expect(hidden.isLive).toBe(true);
  });

  it("gives the place of one that leaves to one that waits in sight", async () => {
    for (const { element } of members) element.style.height = "60px";
    for (const member of members) pool.use(member);
    await look(0);
    const [first, second, third] = live();
    expect(live()).toHaveLength(BUDGET);
    const gone = members[first!]!;
    gone.isLive = false;
    pool.leave(gone);
    expect(live()).toHaveLength(BUDGET);
    expect(live()).toEqual(expect.arrayContaining([second, third]));
  });
});
