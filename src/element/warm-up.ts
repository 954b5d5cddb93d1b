import { savesData } from "./saves-data.ts";

/** Milliseconds that a pointer rests on a map before it counts as interest. */
const DWELL = 120;

/**
 * Calls `load` once a reader looks like wanting the interactive map: a mouse rests on it, or focus comes to it. A finger tells
 * nothing: it may only scroll. Devices that save data are left alone.
 *
 * @param ended when to stop looking
 */
export function warmUp(
  area: Element,
  load: () => Promise<unknown>,
  ended: AbortSignal = new AbortController().signal,
): void {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, ended]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    if (signal.aborted || savesData()) return;
    done.abort();
    // What fails now is tried again, and told, when the map is asked for.
    load().catch(() => undefined);
  };
  area.addEventListener("focusin", start, { signal });
  area.addEventListener(
    "pointerenter",
    (event: Event) => {
      const isMouse = event instanceof PointerEvent && event.pointerType === "mouse";
      if (isMouse) timer = setTimeout(start, DWELL);
    },
    { signal },
  );
  area.addEventListener("pointerleave", () => clearTimeout(timer), { signal });
}
