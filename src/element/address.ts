/** What of a map's state an address holds; null is the page's own choice. */
export interface AddressState {
  readonly asOf: string | null;
  readonly mark: string | null;
  readonly question: string | null;
  readonly claim: string | null;
  readonly reading: string | null;
  readonly layers: string | null;
}

const KEYS: Readonly<Record<keyof AddressState, string>> = {
  asOf: "as-of",
  mark: "mark",
  question: "question",
  claim: "claim",
  reading: "reading",
  layers: "layers",
};

const names = ["asOf", "mark", "question", "claim", "reading", "layers"] as const;

const EMPTY: AddressState = {
  asOf: null,
  mark: null,
  question: null,
  claim: null,
  reading: null,
  layers: null,
};

/** The state in a page's fragment; with a prefix, only what stands behind it: `#one.as-of=…`. */
export function readAddress(fragment: string, prefix: string): AddressState {
  const values = new Map(
    partsOf(fragment).map((part) => [nameOf(part), decode(part.slice(part.indexOf("=") + 1))]),
  );
  const entries = names.map((name) => [name, values.get(keyOf(name, prefix)) || null]);
  return { ...EMPTY, ...Object.fromEntries(entries) };
}

/** The fragment with this state in it. What belongs to others stays as it is. */
export function writeAddress(fragment: string, prefix: string, state: AddressState): string {
  const own = new Set(names.map((name) => keyOf(name, prefix)));
  const others = partsOf(fragment).filter((part) => !own.has(nameOf(part)));
  const parts = names.flatMap((name) => {
    const value = state[name];
    return value === null ? [] : [`${keyOf(name, prefix)}=${encode(value)}`];
  });
  const written = [...others, ...parts].join("&");
  return written === "" ? "" : `#${written}`;
}

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#/, "").split("&").filter(Boolean);
}

/** Empty for a part without a value, such as the id of a heading. */
function nameOf(part: string): string {
  return part.includes("=") ? part.slice(0, part.indexOf("=")) : "";
}

function keyOf(name: keyof AddressState, prefix: string): string {
  return prefix === "" ? KEYS[name] : `${prefix}.${KEYS[name]}`;
}

function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",");
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return "";
  }
}

/** The page's address as the place where one map keeps its state: read on load and when it changes, written without a trace. */
export class AddressBar {
  readonly #prefix: string;
  readonly #listening = new AbortController();

  constructor(prefix: string, onChange: (state: AddressState) => void) {
    this.#prefix = prefix;
    const { signal } = this.#listening;
    addEventListener("hashchange", () => onChange(this.read()), { signal });
  }

  read(): AddressState {
    return readAddress(location.hash, this.#prefix);
  }

  /** The page's address with this state in it. */
  urlOf(state: AddressState): string {
    const url = new URL(location.href);
    url.hash = writeAddress(url.hash, this.#prefix, state);
    return url.href;
  }

  /** Does not scroll, and leaves nothing in the history. */
  write(state: AddressState): void {
    const url = this.urlOf(state);
    if (url === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // A page in a sandbox, or too many changes in a second: the address stays behind, and the map works.
    }
  }

  stop(): void {
    this.#listening.abort();
  }
}
