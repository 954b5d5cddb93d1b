import { afterEach, beforeEach, describe, expect, it } from "vitest";
import TALK from "./fixtures/talker.html?raw";
import script from "./frame.ts?url";
import { resizeFrames } from "./host.ts";

/** An embed page with the frame's script, as a classic one; told `{ grow }`, its content takes that height. */
const page = `<!doctype html><meta name="situation-map" content="examplia">
<style>body { margin: 0 } div { height: 300px }</style><div></div>
<script>addEventListener("message", ({ data }) => {
  if (data.grow) document.querySelector("div").style.height = data.grow + "px";
});</script>
<script defer src="${new URL(script, location.href).href}"></script>`;

/** A page that sends the page around it whatever it is told to; also on other origins of the test server. */
const talker = new URL("./fixtures/talker.html", import.meta.url);
const elsewhere = new URL(talker);
elsewhere.hostname = `elsewhere.${talker.hostname}`;

const size = { type: "situation-map-size", v: 1, id: "examplia", height: 400 };
const sandbox = "allow-scripts";

let stop: () => void;

beforeEach(() => {
  stop = resizeFrames();
});

afterEach(() => {
  stop();
  for (const frame of document.querySelectorAll("iframe")) frame.remove();
});

function addressOf(html: string): string {
  return URL.createObjectURL(new Blob([html], { type: "text/html" }));
}

/** A frame of the page, 200 px high, loaded. */
async function addFrame(attributes: Readonly<Record<string, string>>): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  const all = { "data-situation-map": "examplia", height: "200", ...attributes };
  for (const [name, value] of Object.entries(all)) frame.setAttribute(name, value);
  document.body.append(frame);
  await loading(frame);
  return frame;
}

function loading(frame: HTMLIFrameElement): Promise<unknown> {
  return new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
}

/** Has a frame send messages, and resolves when the last of them has been handled here. */
async function say(frame: HTMLIFrameElement, ...said: readonly unknown[]): Promise<void> {
  const handled = nextMessage(frame, (data) => data?.["end"] === true);
  frame.contentWindow!.postMessage({ say: [...said, { end: true }] }, "*");
  await handled;
}

/** Resolves with the next message of a frame that is looked for. */
function nextMessage(
  frame: HTMLIFrameElement,
  isWanted: (data: Readonly<Record<string, unknown>> | null) => boolean,
): Promise<unknown> {
  return new Promise((resolve) => {
    const listen = ({ source, data }: MessageEvent): void => {
      if (source !== frame.contentWindow || !isWanted(data)) return;
      removeEventListener("message", listen);
      resolve(data);
    };
    addEventListener("message", listen);
  });
}

function grow(frame: HTMLIFrameElement, height: number): void {
  frame.contentWindow!.postMessage({ grow: height }, "*");
}

function isAmp(data: Readonly<Record<string, unknown>> | null): boolean {
  return data?.["sentinel"] === "amp" && data["height"] === 900;
}

describe("a frame", () => {
  it.each([
    ["of the page's own origin", { src: addressOf(page) }],
    [
      "in a sandbox that keeps its origin",
      { src: addressOf(page), sandbox: `${sandbox} allow-same-origin` },
    ],
    ["in a sandbox with an opaque origin", { src: addressOf(page), sandbox }],
    ["in a sandbox, written into the page", { srcdoc: page, sandbox }],
  ])("%s grows and shrinks with its content", async (_, attributes) => {
    const frame = await addFrame(attributes);
    await expect.poll(() => frame.clientHeight).toBe(300);
    grow(frame, 1200);
    await expect.poll(() => frame.clientHeight).toBe(1200);
    grow(frame, 150);
    await expect.poll(() => frame.clientHeight).toBe(150);
  });

  it("of another origin is resized", async () => {
    const frame = await addFrame({ src: elsewhere.href });
    await say(frame, size);
    expect(frame.clientHeight).toBe(400);
  });

  it("stands beside another one without a touch", async () => {
    const [one, other] = [
      await addFrame({ src: addressOf(page) }),
      await addFrame({ srcdoc: page, sandbox }),
    ];
    grow(one, 700);
    grow(other, 500);
    await expect.poll(() => [one.clientHeight, other.clientHeight]).toEqual([700, 500]);
  });

  it("has room for all its content inside a border, however its box is counted", async () => {
    const frame = await addFrame({ src: addressOf(page), style: "border: 10px solid" });
    for (const boxSizing of ["content-box", "border-box"]) {
      frame.style.boxSizing = boxSizing;
      grow(frame, boxSizing === "border-box" ? 640 : 620);
      await expect.poll(() => frame.clientHeight).toBe(boxSizing === "border-box" ? 640 : 620);
    }
  });

  it("that was there first is asked for its height", async () => {
    stop();
    const frames = [
      await addFrame({ src: addressOf(page) }),
      await addFrame({ srcdoc: page, sandbox }),
    ];
    for (const frame of frames) {
      grow(frame, 800);
      await nextMessage(frame, (data) => data?.["type"] === size.type && data["height"] === 800);
      expect(frame.clientHeight).toBe(200);
    }
    stop = resizeFrames();
    await expect.poll(() => frames.map((frame) => frame.clientHeight)).toEqual([800, 800]);
  });

  it("tells AMP and others its height as well, and again when they ask", async () => {
    const frame = await addFrame({ src: addressOf(page) });
    const told = nextMessage(frame, isAmp);
    grow(frame, 900);
    expect(await told).toEqual({ sentinel: "amp", type: "embed-size", height: 900 });
    const again = nextMessage(frame, isAmp);
    frame.contentWindow!.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
    expect(await again).toEqual({ sentinel: "amp", type: "embed-size", height: 900 });
  });

  it("says nothing while nothing changes", async () => {
    const frame = await addFrame({ src: addressOf(page) });
    await expect.poll(() => frame.clientHeight).toBe(300);
    let count = 0;
    const listen = (): unknown => count++;
    addEventListener("message", listen);
    await new Promise((resolve) => setTimeout(resolve, 300));
    removeEventListener("message", listen);
    expect(count).toBe(0);
  });
});

describe("a message", () => {
  it.each([
    ["of another type", { ...size, type: "situation-map" }],
    ["of another version", { ...size, v: 2 }],
    ["with a version as text", { ...size, v: "1" }],
    ["with another id", { ...size, id: "norland" }],
    ["without an id", { type: size.type, v: 1, height: 400 }],
    ["without a height", { type: size.type, v: 1, id: size.id }],
    ["with a height as text", { ...size, height: "400" }],
    ["with a height in a list", { ...size, height: [400] }],
    ["with a height that is no number", { ...size, height: Number.NaN }],
    ["with an endless height", { ...size, height: Infinity }],
    ["with a negative height", { ...size, height: -400 }],
    ["with no height at all", { ...size, height: 0 }],
    ["of AMP alone", { sentinel: "amp", type: "embed-size", height: 400 }],
    ["as text", JSON.stringify(size)],
    ["in a list", [size]],
    ["of nothing", null],
  ])("%s is ignored", async (_, message) => {
    const frame = await addFrame({ src: talker.href });
    await say(frame, message);
    expect(frame.clientHeight).toBe(200);
  });

  it.each([
    [1e9, 5000],
    [Number.MAX_VALUE, 5000],
    [5000.5, 5000],
    [400.2, 401],
    [1, 100],
    [Number.MIN_VALUE, 100],
  ])("with a height of %d makes one of %i", async (height, expected) => {
    const frame = await addFrame({ src: talker.href });
    await say(frame, { ...size, height });
    expect(frame.clientHeight).toBe(expected);
  });

  it("of a frame cannot reach another one", async () => {
    const own = await addFrame({ src: addressOf(page) });
    const hostile = await addFrame({ src: elsewhere.href, "data-situation-map": "norland" });
    await expect.poll(() => own.clientHeight).toBe(300);
    await say(hostile, { ...size, height: 5000 });
    expect([own.clientHeight, hostile.clientHeight]).toEqual([300, 200]);
  });

  it("of a frame that is not marked, and of the page itself, is ignored", async () => {
    const marked = await addFrame({ src: talker.href });
    const plain = await addFrame({ src: talker.href });
    delete plain.dataset["situationMap"];
    await say(plain, size);
    postMessage(size, "*");
    await say(marked);
    expect([marked.clientHeight, plain.clientHeight]).toEqual([200, 200]);
  });

  it("of a page that has taken the place of the frame's own is ignored", async () => {
    const frame = await addFrame({ src: talker.href });
    frame.contentWindow!.location.replace(elsewhere.href);
    await loading(frame);
    await say(frame, size);
    expect(frame.clientHeight).toBe(200);
  });

  it.each([
    ["a data address, without a sandbox", { src: `data:text/html,${encodeURIComponent(TALK)}` }],
    ["the page itself, without an address", { srcdoc: TALK }],
    [
      "a sandbox that keeps its origin, on another one",
      { srcdoc: TALK, sandbox: `${sandbox} allow-same-origin`, src: elsewhere.href },
    ],
  ])("from %s is ignored", async (_, attributes) => {
    const frame = await addFrame(attributes);
    await say(frame, size);
    expect(frame.clientHeight).toBe(200);
  });

  it("is ignored after a stop", async () => {
    const frame = await addFrame({ src: talker.href });
    await say(frame, size);
    stop();
    await say(frame, { ...size, height: 900 });
    expect(frame.clientHeight).toBe(400);
  });
});
