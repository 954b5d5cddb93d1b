import type { Problem } from "../model/problem.ts";
import { fault } from "./fault.ts";

/** What was found where the situation should be: JSON, as text or parsed, or why there is none. */
export type Source = { readonly input: unknown } | { readonly problem: Problem };

const SECONDS = 20;

/** Larger files are refused. */
const MEGABYTES = 8;

/** Gets a situation from where a page put it: the property, `src`, or a script of JSON among the element's children. */
export class SourceReader {
  #address: string | null = null;
  #fetched: Promise<Source> | null = null;

  /** Whether a page gave a situation, or where to find one. */
  isGiven(element: HTMLElement, property: unknown): boolean {
    return (
      property !== null || Boolean(element.getAttribute("src")) || inlineScript(element) !== null
    );
  }

  /** The situation's JSON; null when the page gave none. */
  async read(element: HTMLElement, property: unknown, signal: AbortSignal): Promise<Source | null> {
    if (property !== null) return { input: property };
    const src = element.getAttribute("src");
    if (src) return this.#fetchOnce(new URL(src, element.ownerDocument.baseURI).href, signal);
    const script = inlineScript(element);
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

function inlineScript(element: HTMLElement): HTMLScriptElement | null {
  return element.querySelector<HTMLScriptElement>('script[type="application/json"]');
}

async function fetchSource(address: string, signal: AbortSignal): Promise<Source> {
  const unusable = (message: string): Source => ({
    problem: fault("src", "not-loaded", `${address}: ${message}`, "error"),
  });
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]);
    const response = await fetch(address, { credentials: "omit", signal: limit });
    const { ok, status, statusText, headers, url, redirected } = response;
    if (redirected && new URL(url).origin !== new URL(address).origin)
      return unusable(`leads to another host, ${url}; name that address itself`);
    if (!ok) return unusable(`HTTP ${status} ${statusText}`.trim());
    if (headers.get("content-type")?.includes("html")) return unusable("a web page, no JSON");
    const input = await readText(response, MEGABYTES * 2 ** 20);
    return input === null ? unusable(`larger than ${MEGABYTES} MB`) : { input };
  } catch (reason) {
    const late = reason instanceof DOMException && reason.name === "TimeoutError";
    return unusable(late ? `not loaded within ${SECONDS} seconds` : String(reason));
  }
}

/** A response as text; null as soon as it is larger than a number of bytes, whatever its headers say. */
async function readText({ body }: Response, limit: number): Promise<string | null> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    size += chunk.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}
