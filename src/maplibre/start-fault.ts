import { asError, LiveMapError } from "./live-map-error.ts";
import { explainWorkerError } from "./worker-address.ts";

/** Why a map could not be made: no WebGL 2, or an address that the page does not let a worker have. */
export function notMade(cause: unknown): LiveMapError {
  const { name, message } = asError(cause);
  const code = name === "GPUInitializationError" ? "no-webgl" : "no-worker";
  return new LiveMapError(code, message, { cause });
}

/** Why a map did not start. Of its worker MapLibre says only that it failed: the reason is found out here. */
export async function notStarted(reason: unknown, address: string): Promise<LiveMapError> {
  const cause = asError(reason);
  const explained = await explainWorkerError(cause, address);
  const code = explained === cause ? "not-live" : "no-worker";
  return new LiveMapError(code, explained.message, { cause });
}
