/** Lets the page do what it has waiting, such as answering a click, before the work goes on. */
export function breathe(): Promise<void> {
  const { scheduler }: { scheduler?: Partial<Pick<Scheduler, "yield">> } = globalThis;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does a longer work part by part, each in a task of its own.
 *
 * @param isOver whether the rest is of no use any more; asked before each part
 */
export async function inParts(
  parts: readonly (() => void)[],
  isOver: () => boolean,
): Promise<void> {
  for (const part of parts) {
    await breathe();
    if (isOver()) return;
    part();
  }
}
