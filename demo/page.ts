/** The element a selector names; the page has it. */
export function find<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K];
export function find<K extends keyof HTMLElementTagNameMap>(
  selector: string,
  tag: K,
): HTMLElementTagNameMap[K];
export function find(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Gives the reader a file. */
export function save(data: BlobPart, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement("a");
  [link.href, link.download] = [url, name];
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
