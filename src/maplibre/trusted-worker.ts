/** The name of our policy: a page that restricts names lists it, `trusted-types situation-map`. */
const POLICY = "situation-map";

/** What of Trusted Types is used here; TypeScript's own library does not have it. Source: W3C Trusted Types. */
interface Policy {
  createScriptURL(url: string): object;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

/** A browser lets the name of a policy be used once in the life of a page: the policy is kept where all maps find it. */
let policy: Policy | undefined;

/**
 * A worker's address as MapLibre wants it. Where a page enforces Trusted Types, a worker starts only from an address that a policy
 * has made. MapLibre 6.17 reads the address as a string before it hands it on, so it is given one that answers as a string does.
 *
 * @throws Error when the page refuses the policy, naming the header it needs
 */
export function trustedWorkerUrl(address: string): string {
  const types: TrustedTypes | undefined = Reflect.get(globalThis, "trustedTypes");
  if (!types) return address;
  policy ??= createPolicy(types);
  const trusted = policy.createScriptURL(address);
  for (const method of ["endsWith", "split"] as const) {
    const value = Reflect.get(String.prototype, method).bind(address);
    Object.defineProperty(trusted, method, { value });
  }
  return pretend(trusted);
}

/** MapLibre's types know no trusted address yet. */
function pretend(trusted: unknown): string;
function pretend(trusted: unknown): unknown {
  return trusted;
}

function createPolicy(types: TrustedTypes): Policy {
  try {
    return types.createPolicy(POLICY, { createScriptURL: webAddress });
  } catch (cause) {
    throw new Error(
      `The page refuses the Trusted Types policy "${POLICY}": name it in the header, "trusted-types ${POLICY}"`,
      { cause },
    );
  }
}

/** Only a file is a worker, never a script written into its address. */
function webAddress(url: string): string {
  const { protocol } = new URL(url, location.href);
  if (protocol === "https:" || protocol === "http:") return url;
  throw new TypeError(`${url} is no address of a worker; use http: or https:`);
}
