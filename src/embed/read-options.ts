import { webAddress } from "../html/web-address.ts";

/** Stands in for the place of a page that is not known. */
const SOMEWHERE = "https://page.invalid/";

/**
 * An address that other sites can load, as the URL standard writes it.
 *
 * @throws TypeError when it is relative, not `http:` or `https:`, or has a password in it; names the option and the value
 */
export function readAddress(option: string, value: string): string {
  const address = webAddress(value);
  if (address === null) {
    throw new TypeError(
      `${option}: ${JSON.stringify(value)} cannot be embedded; give an absolute http: or https: address without a user name or password`,
    );
  }
  return address;
}

/**
 * An address that AMP lets a page load in a frame.
 *
 * @throws TypeError when it is not an absolute `https:` one
 */
export function readSecureAddress(option: string, value: string): string {
  const address = readAddress(option, value);
  if (!address.startsWith("https:")) {
    throw new TypeError(
      `${option}: ${JSON.stringify(value)} cannot stand on an AMP page; give an https: address`,
    );
  }
  return address;
}

/**
 * The address of a file that a page of ours loads: absolute, or relative to the page; as it was written.
 *
 * @throws TypeError when it is empty or leads to anything but the web
 */
export function readReference(option: string, value: string): string {
  const isParsed = value !== "" && URL.canParse(value, SOMEWHERE);
  if (!isParsed || webAddress(new URL(value, SOMEWHERE).href) === null) {
    throw new TypeError(
      `${option}: ${JSON.stringify(value)} is no address of a file on the web; give one such as /maps/situation.json or https://example.org/situation.json`,
    );
  }
  return value;
}

/**
 * A number of whole pixels, or of whole seconds.
 *
 * @throws RangeError when it is not whole or below `from`; names the option and the value
 */
export function readWhole(option: string, value: number, from: number): number {
  if (!Number.isSafeInteger(value) || value < from)
    throw new RangeError(`${option}: ${value} is out of range; use a whole number from ${from}`);
  return value;
}
