/**
 * Runs inside an embed page: tells the page around it how high the content is, now and whenever that changes. It imports and
 * exports nothing, so that it also loads as a classic script, which a sandboxed page may do without CORS.
 *
 * Sends `{ type: "situation-map-size", v: 1, id, height }`, where `id` is the content of `<meta name="situation-map">` and
 * `height` is in CSS pixels; and AMP's `{ sentinel: "amp", type: "embed-size", height }`, which other resizers know as well.
 */
if (globalThis.document && parent !== window) {
  const page = document.documentElement;
  const id = document.querySelector<HTMLMetaElement>('meta[name="situation-map"]')?.content ?? "";
  let told = 0;

  const tell = (height: number): void => {
    told = height;
    // To anyone: a page does not know who embeds it, and a height and a published id are no secret.
    parent.postMessage({ type: "situation-map-size", v: 1, id, height }, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  };

  const measure = (): void => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    // A frame that is not displayed has no height to tell.
    if (height > 0 && height !== told) tell(height);
  };

  new ResizeObserver(measure).observe(page);
  // A page whose script comes late asks; so does the parent's script of @newswire/frames.
  addEventListener("message", ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    const asked = data?.type === "situation-map-size-request" || data?.type === "frames-init";
    if (source === parent && asked && told > 0) tell(told);
  });
}
