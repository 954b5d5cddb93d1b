import { availableParallelism } from "node:os";

/** What is drawn: the whole card with headline and key, or its map alone in the same size. */
export type PictureKind = "card" | "map";

/** One way to get the picture. */
export interface Contender {
  /** Names its picture in `out/bench`. */
  readonly id: string;
  readonly label: string;
  readonly kind: PictureKind;
  /** Warm: a process that has drawn before draws once more. Cold: a process starts, draws and ends. */
  readonly start: "warm" | "cold";
  /** File name extension; a batch makes a folder and has none. */
  readonly format?: string;
  /** How many pictures one drawing makes; default 1. Figures are for one of them. */
  readonly pictures?: number;
  /** Id of the contender of ours that it is compared with. */
  readonly against: string;
  /** What its picture lacks. */
  readonly lacks?: string;
  readonly run: Run;
}

/** A module in `draw` with what it needs to know, or arguments of our command, `%` standing for what it writes. */
export type Run =
  | { readonly module: string; readonly options: Readonly<Record<string, unknown>> }
  | { readonly command: readonly string[] };

const SITUATION = "ukraine-2022-02";

/** How many pictures the batch makes: see `batchJobs`. */
const BATCH_PICTURES = 12;

/** The job file of the batch; addresses what lies beside it. */
export const batchFile = "batch.json";

/** What the batch draws: the card in six languages and two themes. */
export const batchJobs: object = {
  jobs: [
    {
      situation: SITUATION,
      output: "{lang}-{theme}.png",
      lang: ["de", "en", "es", "fr", "pl", "uk"],
      theme: ["light", "dark"],
    },
  ],
};

/** What libraries that know nothing of situations cannot draw, or draw differently. */
const PEERS = {
  staticmaps: {
    label: "staticmaps 1.13",
    lacks:
      "gradients, curved words, letter spacing, weights, holes, fonts from files; whole pixels only",
  },
  echarts: { label: "ECharts 6.1", lacks: "gradients, curved words, letter spacing" },
  vega: { label: "Vega 6.4", lacks: "gradients, curved words, letter spacing" },
} as const;

/** Every contender: ours first, then screenshots, then libraries. */
export const contenders: readonly Contender[] = [
  ...(["card", "map"] as const).flatMap((kind) => [ours(kind, "png"), command(kind)]),
  ...["svg", "webp", "avif", "jpeg", "pdf"].map((format) => ours("card", format)),
  {
    ...ours("map", "svg", { embedFonts: false }),
    label: "ours, SVG without fonts",
    against: "ours-map-svg",
  },
  ...[...new Set([1, availableParallelism()])].map(batch),
  ...screenshot("maplibre", "MapLibre page in Chromium, screenshot", "map"),
  ...screenshot("card", "SVG page in Chromium, screenshot", "card"),
  peer("staticmaps", "warm"),
  peer("staticmaps", "cold"),
  ...(["echarts", "vega"] as const).flatMap((name) => [
    peer(name, "warm"),
    peer(name, "cold"),
    peer(name, "warm", "svg"),
  ]),
];

function ours(kind: PictureKind, format: string, more: Record<string, unknown> = {}): Contender {
  const furniture = kind === "card" ? "all" : "none";
  return {
    id: `ours-${kind}-${format}`,
    label: `ours, ${format.toUpperCase()}`,
    kind,
    start: "warm",
    format,
    against: `ours-${kind}-png`,
    run: { module: "ours", options: { format, furniture, width: 1200, height: 675, ...more } },
  };
}

function command(kind: PictureKind): Contender {
  const plain = kind === "map" ? ["--plain"] : [];
  return {
    id: `ours-${kind}-cold`,
    label: "ours, PNG, whole command",
    kind,
    start: "cold",
    format: "png",
    against: `ours-${kind}-cold`,
    run: { command: ["export", SITUATION, "--output", "%", "--size", "1200x675", ...plain] },
  };
}

function batch(workers: number): Contender {
  return {
    id: `ours-batch-${workers}`,
    label: `ours, batch of ${BATCH_PICTURES} PNG, ${workers} ${workers === 1 ? "worker" : "workers"}`,
    kind: "card",
    start: "cold",
    pictures: BATCH_PICTURES,
    against: "ours-batch-1",
    run: {
      command: [
        ...["export", "--batch", batchFile, "--out-dir", "%"],
        ...["--workers", String(workers), "--force"],
      ],
    },
  };
}

function screenshot(page: string, label: string, kind: PictureKind): Contender[] {
  return (["warm", "cold"] as const).map((start) => ({
    id: `${page}-page-${start}`,
    label,
    kind,
    start,
    format: "png",
    against: start === "warm" ? `ours-${kind}-png` : `ours-${kind}-cold`,
    run: { module: "chromium", options: { page: `${page}.html` } },
  }));
}

function peer(
  module: keyof typeof PEERS,
  start: "warm" | "cold",
  format: "png" | "svg" = "png",
): Contender {
  const { label, lacks } = PEERS[module];
  const how = module === "staticmaps" ? "sharp" : "resvg";
  return {
    id: `${module}-${start}-${format}`,
    label: format === "png" ? `${label}, PNG by ${how}` : `${label}, SVG`,
    kind: "map",
    start,
    format,
    against: format === "svg" ? "ours-map-svg" : `ours-map-${start === "warm" ? "png" : "cold"}`,
    lacks,
    run: { module, options: { format } },
  };
}
