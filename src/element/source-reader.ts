import type { Problem } from "../model/problem.ts";

/** What was found where the situation should be: JSON, as text or parsed, or why there is none. */
export type Source = { readonly input: unknown } | { readonly problem: Problem };

const SECONDS = 20;

/** Larger files are refused before they are parsed. */
const MEGABYTES = 8;

/** Gets a situation from where a page put it: the property, `src`, or a script of JSON among the element's children. */
export class SourceReader {
  #address: string | null = null;
  #fetched: Promise<Source> | null = null;

  /** The situation's JSON; null when the page gave none. */
  async read(element: HTMLElement, property: unknown, signal: AbortSignal): Promise<Source | null> {
    if (property !== null) return { input: property };
    const src = element.getAttribute("src");
    if (src) return this.#fetchOnce(new URL(src, element.ownerDocument.baseURI).href, signal);
    if (document.readyState === "loading") await childrenParsed();
    const script = element.querySelector('script[type="application/json"]');
    return script ? { input: script.textContent ?? "" } : null;
  }

  #fetchOnce(address: string, signal: AbortSignal): Promise<Source> {
    if (this.#fetched && this.#address === address) return this.#fetched;
    this.#address = address;
    const fetched = fetchSource(address, signal).then((source) => {
      // What failed is tried again when the element is next asked to draw.
      if ("problem" in source && this.#fetched === fetched) this.#fetched = null;
      return source;
    });
    this.#fetched = fetched;
    return fetched;
  }
}

async function fetchSource(address: string, signal: AbortSignal): Promise<Source> {
  const unusable = (message: string): Source => ({
    problem: {
      path: "src",
      code: "not-loaded",
      message: `${address}: ${message}`,
      severity: "error",
    },
  });
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]);
    const response = await fetch(address, { credentials: "omit", signal: limit });
    if (!response.ok) return unusable(`HTTP ${response.status} ${response.statusText}`.trim());
    if (Number(response.headers.get("content-length")) > MEGABYTES * 2 ** 20) {
      return unusable(`larger than ${MEGABYTES} MB`);
    }
    return { input: await response.text() };
  } catch (reason) {
    const late = reason instanceof DOMException && reason.name === "TimeoutError";
    return unusable(late ? `no answer within ${SECONDS} seconds` : String(reason));
  }
}

function childrenParsed(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}
