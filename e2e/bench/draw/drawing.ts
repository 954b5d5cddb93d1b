/** What a contender does in its process: it is opened once and draws one picture at a time. */
export interface Drawing {
  /** The bytes of the picture's file. */
  draw(): Promise<Uint8Array>;
  /** Puts away what a picture leaves open, after its memory was measured. */
  tidy?(): Promise<void>;
  close?(): Promise<void>;
}

/** What every contender is told. */
export interface DrawingSetup {
  /** The built package, as a folder with a slash at its end: `file:` address. */
  readonly library: string;
  /** Where the pages are served, without a slash at its end. */
  readonly pages: string;
  /** File with the scene for libraries that know nothing of situations. */
  readonly scene: string;
  /** What this contender in particular needs to know. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A module in this folder exports this as `open`. */
export type OpenDrawing = (setup: DrawingSetup) => Promise<Drawing>;

/** What a contender's process is sent. */
export type Order = { readonly type: "draw"; readonly file: string } | { readonly type: "close" };

/** What it answers: the picture first, so that the clock stops; then what it cost. */
export type Answer =
  | { readonly type: "open" }
  | { readonly type: "drawn"; readonly milliseconds: number; readonly bytes: number }
  | {
      readonly type: "measured";
      readonly megabytes: number;
      /** Milliseconds of processor time for this picture, and since the process began. */
      readonly processor: { readonly drawing: number; readonly whole: number };
    };
