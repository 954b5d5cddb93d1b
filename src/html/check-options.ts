import type { FigureOptions } from "./figure.ts";
import { checkClaimsListed } from "./listed-claims.ts";
import type { LinkedFile, LinkedImage, Size } from "./picture.ts";

/** Options with their defaults. */
type CheckedOptions = FigureOptions &
  Required<Pick<FigureOptions, "claims" | "headingLevel" | "idPrefix" | "width" | "height">>;

/**
 * Checks what a figure alone is asked for; the scene checks the rest.
 *
 * @throws TypeError when an option is unknown, RangeError when a size is out of range; each names the value
 */
export function checkOptions(options: CheckedOptions): void {
  const { image = "inline", claims, headingLevel, idPrefix } = options;
  checkClaimsListed(claims);
  if (headingLevel !== null && ![1, 2, 3, 4].includes(headingLevel))
    throw new TypeError(`headingLevel: ${headingLevel} is unknown; use 1, 2, 3, 4 or null`);
  if (!/^[A-Za-z][\w-]*$/.test(idPrefix))
    throw new TypeError(
      `idPrefix: "${idPrefix}" cannot start an id; use a letter, then letters, digits, - and _`,
    );
  if (image === "inline") checkSize(options, 200);
  else checkImage(image);
}

function checkImage(image: LinkedImage): void {
  if (typeof image !== "object" || image === null)
    throw new TypeError(
      `image: ${JSON.stringify(image)} is unknown; use "inline", or { src, width, height }`,
    );
  checkFile("image", image);
  if (image.narrow !== undefined) checkFile("image.narrow", image.narrow);
}

function checkFile(name: string, file: LinkedFile): void {
  checkAddress(`${name}.src`, file.src);
  if (file.srcDark !== undefined) checkAddress(`${name}.srcDark`, file.srcDark);
  checkSize(file, 1);
}

function checkSize(size: Size, least: number): void {
  for (const name of ["width", "height"] as const) {
    const value = size[name];
    if (!(Number.isInteger(value) && value >= least && value <= 10_000))
      throw new RangeError(
        `${name}: ${value} is not a picture's size; use whole pixels from ${least} to 10000`,
      );
  }
}

/** A picture's address may be relative to the page; one with a scheme must be of the web, or hold an image. */
function checkAddress(name: string, address: string): void {
  const isText = typeof address === "string" && address !== "";
  // White space and control characters: browsers drop them, and find a scheme that was hidden by them.
  const scheme = isText && /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0].toLowerCase();
  const isKnown = !scheme || /^https?:$/.test(scheme) || /^data:image\//i.test(address);
  if (!isText || /[\s\p{Cc}]/u.test(address) || !isKnown)
    throw new TypeError(
      `${name}: ${JSON.stringify(address)} is no address of a picture; use one of http, https or relative to the page, without spaces`,
    );
}
