/**
 * Changes a page, and scrolls it so that what a reader looks at stays where it was.
 *
 * @param before what a reader looks at; what is above or below the window is nobody's place
 * @param after what stands in its place afterwards
 */
export function keepPlace(before: Element, after: Element, change: () => void): void {
  const place = before.getBoundingClientRect();
  change();
  const isSeen = place.bottom > 0 && place.top < innerHeight;
  const moved = after.getBoundingClientRect().top - place.top;
  // Not smoothly, whatever the page's style says: a reader is not to see it.
  if (isSeen) scrollerOf(after).scrollBy({ top: moved, behavior: "instant" });
}

/** What scrolls when an element is to be moved: the page, or a part of it. */
function scrollerOf(element: Element): Element {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What an element is laid out in, across shadow roots; null for a part of the page itself. */
function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  const around = parent instanceof ShadowRoot ? parent.host : parent;
  return around instanceof Element && around !== document.body ? around : null;
}
