/** Importable where there is no DOM, as on a server. */
const Base: typeof HTMLElement = Reflect.get(globalThis, "HTMLElement") ?? class {};

const PROPERTIES = [
  "src",
  "asOf",
  "theme",
  "layers",
  "reading",
  "loading",
  "interactive",
  "address",
] as const;

/** The attributes of `<situation-map>` as properties; each mirrors the other. */
export class MapAttributes extends Base {
  static readonly observedAttributes: readonly string[] = [
    "src",
    "as-of",
    "lang",
    "theme",
    "layers",
    "reading",
    "loading",
    "interactive",
    "address",
  ];

  /** Address of a situation, as JSON. */
  get src(): string | null {
    return this.getAttribute("src");
  }
  set src(value: string | null) {
    reflect(this, "src", value);
  }

  /** What had been said by this day, `YYYY-MM-DD`, or up to the claim with this id, is drawn; null: everything. */
  get asOf(): string | null {
    return this.getAttribute("as-of");
  }
  set asOf(value: string | null) {
    reflect(this, "as-of", value);
  }

  /** `auto`, the default, follows the page's `color-scheme`, where it states one, else `prefers-color-scheme`. */
  get theme(): "auto" | "light" | "dark" {
    const value = this.getAttribute("theme");
    return value === "light" || value === "dark" ? value : "auto";
  }
  set theme(value: "auto" | "light" | "dark") {
    reflect(this, "theme", value);
  }

  /** Ids of the layers that are switched on, or `none`; null: all. May be set as a list. */
  get layers(): string | null {
    return this.getAttribute("layers");
  }
  set layers(value: string | readonly string[] | null) {
    const text = typeof value === "object" && value !== null ? value.join(" ") || "none" : value;
    reflect(this, "layers", text);
  }

  /** Id of the reading that is drawn; null: the situation's first. */
  get reading(): string | null {
    return this.getAttribute("reading");
  }
  set reading(value: string | null) {
    reflect(this, "reading", value);
  }

  /** When MapLibre is loaded; default `interaction`. */
  get loading(): "interaction" | "visible" | "idle" | "eager" {
    const value = this.getAttribute("loading");
    return value === "visible" || value === "idle" || value === "eager" ? value : "interaction";
  }
  set loading(value: "interaction" | "visible" | "idle" | "eager") {
    reflect(this, "loading", value);
  }

  /** `false` keeps the picture; default `true`, also when set to undefined. */
  get interactive(): boolean {
    return this.getAttribute("interactive") !== "false";
  }
  set interactive(value: boolean) {
    // Templates set text as well, and undefined for what they no longer set.
    reflect(this, "interactive", String(value) === "false" ? "false" : null);
  }

  /** Keeps what a reader chose in the page's fragment, after this prefix; null: nothing is kept. */
  get address(): string | null {
    return this.getAttribute("address");
  }
  set address(value: string | null) {
    reflect(this, "address", value);
  }

  /** Properties that a page set before this class was known take effect now. */
  protected upgradeProperties(more: readonly string[]): void {
    for (const name of [...PROPERTIES, ...more]) {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (own && Reflect.deleteProperty(this, name)) Reflect.set(this, name, own.value);
    }
  }
}

function reflect(element: Element, name: string, value: string | null | undefined): void {
  if (value === null || value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
