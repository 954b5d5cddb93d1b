/** Attributes by name: `true` writes an empty one, `false` and `undefined` none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

type Child = Node | string | null | false | undefined;

/** An HTML element with attributes and children. Strings become text nodes: no markup is ever parsed. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...children.filter((child): child is Node | string => Boolean(child)));
  return node;
}

/** A button of our own look; `data-focus` names it, so that focus survives when it is drawn anew. */
export function button(
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const node = h("button", { type: "button", ...attributes }, ...children);
  node.addEventListener("click", onClick);
  return node;
}

/** Puts new content into `parent`; what had focus there has it again when the new content names the same `data-focus`. */
export function replaceContent(parent: Element, ...content: readonly Child[]): void {
  const name = focusIn(parent)?.getAttribute("data-focus") ?? null;
  parent.replaceChildren(...content.filter((child): child is Node | string => Boolean(child)));
  if (name !== null) findFocus(parent, name)?.focus({ preventScroll: true });
}

/** Puts new content into `parent` as `replaceContent`; a focus that is lost by it goes to what the selector finds there. */
export function replaceHolding(
  parent: Element,
  selector: string,
  ...content: readonly Child[]
): void {
  const isHeld = focusIn(parent) !== null;
  replaceContent(parent, ...content);
  if (isHeld && focusIn(parent) === null)
    parent.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

/** What has the focus, if it is inside. */
function focusIn(parent: Element): Element | null {
  const root = parent.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return active && parent.contains(active) ? active : null;
}

/** What has this `data-focus`. */
export function findFocus(parent: Element, name: string): HTMLElement | null {
  const named = [...parent.querySelectorAll<HTMLElement>("[data-focus]")];
  return named.find((node) => node.dataset["focus"] === name) ?? null;
}
