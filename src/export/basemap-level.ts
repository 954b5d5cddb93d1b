/** A level of the base map, by how close it may be looked at. */
export type BasemapLevel = "lo" | "mid" | "hi";

/** The level that a picture calls for, where its window lies on it: below 480 pixels no more can be seen than the coarse one holds. */
export function levelFor(width: number, scale: number): BasemapLevel {
  return width * scale < 480 ? "lo" : width * scale > 4800 ? "hi" : "mid";
}

/**
 * Whether a picture is so tall or so flat that its window may reach beyond what the finer levels cover, and has to be laid out to
 * know: `exceedsBasemap` tells. The coarse level covers more.
 */
export function mayExceed({ width, height }: { width: number; height: number }): boolean {
  return height > 1.4 * width || width > 2 * height;
}
