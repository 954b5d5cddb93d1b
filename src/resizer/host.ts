/** In CSS pixels: a frame may neither vanish nor swallow the page. */
const [LOWEST, HIGHEST] = [100, 5000] as const;

/**
 * Gives every `<iframe data-situation-map="ID">` of the page the height of its content, from now on, also frames that are added
 * later. `ID` is the id of the situation that the frame shows. Heights are kept between 100 and 5000 CSS pixels.
 *
 * A message counts only when it comes from the window of such a frame, from the origin of the frame's `src`, and with that id; an
 * opaque origin counts only when the frame is sandboxed without `allow-same-origin`.
 *
 * @returns stops it; heights stay as they are
 */
export function resizeFrames(): () => void {
  const stop = new AbortController();
  addEventListener("message", follow, { signal: stop.signal });
  for (const frame of frames()) ask(frame);
  return () => stop.abort();
}

/** What a message may say; nothing of it is known to be true. */
type Told = Readonly<Partial<Record<"type" | "v" | "id" | "height", unknown>>> | null;

function follow({ data, source, origin }: MessageEvent<Told>): void {
  const height = readHeight(data);
  if (height === null) return;
  for (const frame of frames()) {
    const isOwn = frame.contentWindow === source && originOf(frame) === origin;
    if (isOwn && frame.dataset["situationMap"] === data?.id) setHeight(frame, height);
  }
}

function frames(): NodeListOf<HTMLIFrameElement> {
  return document.querySelectorAll<HTMLIFrameElement>("iframe[data-situation-map]");
}

/** The height that a message asks for, if it is one of ours and can be followed. */
function readHeight(data: Told): number | null {
  if (data?.type !== "situation-map-size" || data.v !== 1) return null;
  const { height } = data;
  return typeof height === "number" && Number.isFinite(height) && height > 0 ? height : null;
}

/** The origin that a frame's messages must come from; browsers write an opaque one as `null`. Empty when none will do. */
function originOf({ src, sandbox, attributes }: HTMLIFrameElement): string {
  if (attributes.getNamedItem("sandbox") && !sandbox.contains("allow-same-origin")) return "null";
  const origin = URL.canParse(src) ? new URL(src).origin : "";
  return origin === "null" ? "" : origin;
}

function setHeight(frame: HTMLIFrameElement, height: number): void {
  const { boxSizing } = getComputedStyle(frame);
  const border = boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height))) + border}px`;
}

/** A frame that was there first may have told its height to nobody. One that is still empty will tell it. */
function ask(frame: HTMLIFrameElement): void {
  const origin = originOf(frame);
  if (origin === "" || frame.contentDocument?.URL === "about:blank") return;
  // An opaque origin cannot be named; the question carries nothing.
  const target = origin === "null" ? "*" : origin;
  frame.contentWindow?.postMessage({ type: "situation-map-size-request", v: 1 }, target);
}
