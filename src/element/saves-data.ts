/** Whether the reader's device asks pages to load little: nothing large is loaded then before a click. */
export function savesData(): boolean {
  const connection: { readonly saveData?: boolean } | undefined = Reflect.get(
    navigator,
    "connection",
  );
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}
