/** One pinned input of the build, as listed in `geo/sources.json`. */
export interface Source {
  readonly id: string;
  readonly kind: "npm" | "deb";
  readonly name: string;
  readonly version: string;
  /** Subresource-integrity form: `sha512-<base64>` for npm, `sha256-<hex>` for Debian. */
  readonly hash: string;
  readonly licence: string;
  readonly attribution: string;
  readonly address: string;
  readonly used: string;
}
