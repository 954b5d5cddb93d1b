import type { SourceDetail } from "./events.ts";

/** Button of a mouse that opens a link in a tab of its own. */
const MIDDLE = 1;

/**
 * Asks before a link to a source is followed, wherever in an area it is written: by key, finger or mouse.
 *
 * @param follow whether the reader goes there
 */
export function watchSourceLinks(
  area: HTMLElement,
  follow: (detail: SourceDetail) => boolean,
): void {
  const ask = (event: MouseEvent): void => {
    const link = linkAt(event);
    if (!link || event.defaultPrevented) return;
    const claim = link.closest<HTMLElement>("[data-claim]")?.dataset["claim"] ?? null;
    const source = link.dataset["source"] ?? "";
    if (!follow({ source, url: link.href, claim })) event.preventDefault();
  };
  area.addEventListener("click", ask);
  area.addEventListener("auxclick", (event) => event.button === MIDDLE && ask(event));
}

function linkAt({ target }: MouseEvent): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-source]") : null;
}
