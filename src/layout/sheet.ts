import type { Scene } from "../scene/scene.ts";

/** What every part of a picture is measured with. */
export interface Sheet {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** Text this much larger or smaller. */
  readonly scale: number;
  readonly margin: number;
  /** How much is left out where room is short: nothing, the deck, also all but the status in the key. */
  readonly concession: 0 | 1 | 2;
}
