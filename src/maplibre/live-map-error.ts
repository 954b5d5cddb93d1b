/** Why a map is not live. */
export type LiveMapFault = "no-webgl" | "no-worker" | "not-live";

/** What keeps a map from being live, with a code for pages and words for people. */
export class LiveMapError extends Error {
  override readonly name = "LiveMapError";
  readonly code: LiveMapFault;

  constructor(code: LiveMapFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Anything that was thrown or reported, as an error. */
export function asError(reason: unknown): Error {
  if (reason instanceof Error) return reason;
  const isNamed = typeof reason === "object" && reason !== null && "message" in reason;
  return new Error(isNamed ? String(reason.message) : String(reason));
}
