/** One generalisation of the basemap. */
export interface Level {
  readonly id: "lo" | "mid" | "hi";
  /** West, south, east, north in degrees. */
  readonly bbox: readonly [number, number, number, number];
  /** Visvalingam interval in metres. */
  readonly interval: number;
  /** The same for rivers, which are thin lines of context and may be coarser. */
  readonly riverInterval: number;
  /** Grid of the quantised output, in steps per side. */
  readonly quantization: number;
  /** Islands and holes below this many square kilometres are about 1.5 px at the level's zoom. */
  readonly minIsland: number;
  /** Smallest lake in square kilometres. */
  readonly minLake: number;
  /** Highest Natural Earth scale rank of a river that is kept. */
  readonly maxRiverRank: number;
  /** Shortest river line kept, in kilometres. */
  readonly minRiver: number;
}

/** The three levels: continent (zoom < 5), theatre (5 to 6.5), oblast (> 6.5). */
export const LEVELS: readonly Level[] = [
  {
    id: "lo",
    bbox: [-12, 33, 62, 71],
    interval: 2500,
    riverInterval: 4500,
    quantization: 1e4,
    minIsland: 25,
    minLake: 120,
    maxRiverRank: 6,
    minRiver: 60,
  },
  {
    id: "mid",
    bbox: [8, 38, 52, 64],
    interval: 700,
    riverInterval: 1600,
    quantization: 2e4,
    minIsland: 4,
    minLake: 30,
    maxRiverRank: 8,
    minRiver: 40,
  },
  {
    id: "hi",
    bbox: [8, 38, 52, 64],
    interval: 180,
    riverInterval: 250,
    quantization: 1e5,
    minIsland: 0.2,
    minLake: 1,
    maxRiverRank: 12,
    minRiver: 3,
  },
];
