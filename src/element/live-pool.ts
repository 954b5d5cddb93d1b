/** Maps of one page that may be live at a time: browsers take contexts away from the oldest beyond sixteen, phones sooner. */
const BUDGET = 6;
const SMALL_BUDGET = 2;

/** Gigabytes of memory up to which a device counts as small. */
const SMALL_MEMORY = 2;

/** Milliseconds a map stays in sight before it counts as seen: one that is scrolled past is not started. */
const SEEN_AFTER = 150;

/** A map that is live at times, and a picture at others. */
export interface PoolMember {
  /** Its window on the page. */
  readonly element: Element;
  /** It may have a WebGL context now. */
  readonly wake: () => void;
  /** It has to give its context back. */
  readonly rest: () => void;
}

interface Entry {
  readonly member: PoolMember;
  isSeen: boolean;
  isAwake: boolean;
  /** It has never been live: where there is room it need not be seen first. */
  isNew: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The maps of a page that were asked to be live, and the WebGL contexts among them. Those that are seen have one; when there are not
 * enough, those least recently seen rest, until they are seen again.
 */
export class LivePool {
  readonly #budget: number;
  readonly #watch: IntersectionObserver;
  /** The most recently seen first. */
  #entries: readonly Entry[] = [];

  constructor(budget: number) {
    this.#budget = budget;
    this.#watch = new IntersectionObserver((sights) => {
      for (const { target, isIntersecting } of sights) this.#look(target, isIntersecting);
    });
  }

  /** A map is asked to be live: at once where it is in sight or there is room, else when it is next seen. */
  use(member: PoolMember): void {
    let entry = this.#entries.find((known) => known.member === member);
    if (!entry) {
      entry = { member, isSeen: false, isAwake: false, isNew: true, timer: undefined };
      this.#entries = [...this.#entries, entry];
      this.#watch.observe(member.element);
    }
    entry.isSeen = isInSight(member.element);
    if (entry.isSeen) this.#toFront(entry);
    this.#balance();
  }

  /** A map is gone, or cannot be live. */
  leave(member: PoolMember): void {
    const entry = this.#entries.find((known) => known.member === member);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#watch.unobserve(member.element);
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#balance();
  }

  #look(element: Element, isSeen: boolean): void {
    const entry = this.#entries.find(({ member }) => member.element === element);
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.#see(entry, isSeen), isSeen ? SEEN_AFTER : 0);
  }

  #see(entry: Entry, isSeen: boolean): void {
    if (entry.isSeen === isSeen) return;
    entry.isSeen = isSeen;
    this.#toFront(entry);
    this.#balance();
  }

  #toFront(entry: Entry): void {
    this.#entries = [entry, ...this.#entries.filter((other) => other !== entry)];
  }

  /** Gives the contexts to those that are in sight, then to those that have one already, then to those that never had. */
  #balance(): void {
    const wanting = this.#entries.filter(
      ({ isSeen, isAwake, isNew, member }) => isSeen || isAwake || (isNew && hasSize(member)),
    );
    const chosen = new Set(wanting.sort((a, b) => rank(a) - rank(b)).slice(0, this.#budget));
    for (const entry of this.#entries) {
      if (!entry.isAwake || chosen.has(entry)) continue;
      entry.isAwake = false;
      entry.member.rest();
    }
    for (const entry of chosen) {
      if (entry.isAwake) continue;
      [entry.isAwake, entry.isNew] = [true, false];
      entry.member.wake();
    }
  }
}

/** Who comes first when contexts are given out. */
function rank({ isSeen, isAwake }: Entry): number {
  if (isSeen) return 0;
  return isAwake ? 1 : 2;
}

/** Pools by the page whose contexts they share out: the one thing that the maps of a page have in common, and cannot each have. */
const pools = new WeakMap<Document, LivePool>();

/** The pool of a page: 6 live maps, 2 on phones, tablets and devices with little memory. */
export function livePoolOf(page: Document): LivePool {
  const pool = pools.get(page) ?? new LivePool(isSmallDevice() ? SMALL_BUDGET : BUDGET);
  pools.set(page, pool);
  return pool;
}

function isSmallDevice(): boolean {
  const memory: number | undefined = Reflect.get(navigator, "deviceMemory");
  return (memory ?? Infinity) <= SMALL_MEMORY || matchMedia("(pointer: coarse)").matches;
}

function isInSight(element: Element): boolean {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const onPage = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return onPage && width > 0 && height > 0;
}

function hasSize({ element }: PoolMember): boolean {
  return element.clientWidth > 0 && element.clientHeight > 0;
}
