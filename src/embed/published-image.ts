import { readAddress, readWhole } from "./read-options.ts";

/** A picture of the map that lies on the web, such as one that `exportImage` has drawn. */
export interface PublishedImage {
  /** Absolute `http:` or `https:` address. */
  readonly url: string;
  /** Pixels of the file, which are more than CSS pixels when it was drawn at a scale. */
  readonly width: number;
  readonly height: number;
}

/** @throws TypeError or RangeError naming what is wrong with it */
export function readImage({ url, width, height }: PublishedImage): PublishedImage {
  return {
    url: readAddress("image", url),
    width: readWhole("image width", width, 1),
    height: readWhole("image height", height, 1),
  };
}
