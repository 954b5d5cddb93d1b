const KINDS = ["script", "style", "worker", "img", "connect", "font"] as const;

/** A content security policy that lets nothing in but the page's own origin, and what is named here. */
export function policy(more: Partial<Record<(typeof KINDS)[number], string>> = {}): string {
  const allowed = KINDS.map((kind) => `${kind}-src ${["'self'", more[kind]].join(" ").trim()}`);
  return ["default-src 'none'", ...allowed].join("; ");
}
