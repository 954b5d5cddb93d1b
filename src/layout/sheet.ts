import type { Scene } from "../scene/scene.ts";

/** What every part of a picture is measured with; in the pixels it is composed in. */
export interface Sheet {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** How much is left out where room is short: nothing, the deck, also all but the status in the key. */
  readonly concession: 0 | 1 | 2;
  /** Whether a locator is drawn though all hosts lie on the map: not all of their names found room there. Default false. */
  readonly located?: boolean;
}
