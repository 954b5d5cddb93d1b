import { createHash } from "node:crypto";

/** sha256 of bytes or text, as lower-case hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** True when the bytes match an `algorithm-digest` string (npm uses base64, Debian hex). */
export function matchesHash(bytes: Uint8Array, expected: string): boolean {
  const cut = expected.indexOf("-");
  const algorithm = expected.slice(0, cut);
  const encoding = algorithm === "sha512" ? "base64" : "hex";
  return createHash(algorithm).update(bytes).digest(encoding) === expected.slice(cut + 1);
}
