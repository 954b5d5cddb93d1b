/** Waits, while a page is being read, until all that stands inside an element is there. */
export function childrenParsed(element: Element): Promise<void> {
  if (element.ownerDocument.readyState !== "loading" || isFollowed(element))
    return Promise.resolve();
  return new Promise((resolve) => {
    element.ownerDocument.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}

/** Whether the page goes on after an element: it has been read to its end. */
function isFollowed(element: Element | null): boolean {
  return element !== null && (element.nextSibling !== null || isFollowed(element.parentElement));
}
