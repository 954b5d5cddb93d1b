/** Neck width on the reference map, 808 px wide at its home view. */
const REFERENCE = { width: 5.2, map: 808 } as const;
const LEAST = 3.2;
const MOST = 8;

/** What an arrow's width depends on. */
interface AxisWidthOptions {
  /** Width of the map in CSS pixels. */
  readonly mapWidth: number;
  /** Zoom levels above the home view; negative below. */
  readonly zoomed: number;
  /** Length of the shortest arrow shown, in pixels. */
  readonly shortest: number;
  /** For pictures read at a reduced size. */
  readonly factor?: number;
}

/**
 * The neck width that all arrows of a map share, in pixels: it grows slowly with the map and with zoom, and is held back by the
 * shortest arrow, so that a head never swallows its body.
 */
export function axisWidth({ mapWidth, zoomed, shortest, factor = 1 }: AxisWidthOptions): number {
  const wanted =
    REFERENCE.width * (mapWidth / REFERENCE.map) ** 0.3 * 2 ** (0.35 * zoomed) * factor;
  return Math.min(MOST, Math.max(LEAST, Math.min(wanted, shortest / 5.2)));
}
