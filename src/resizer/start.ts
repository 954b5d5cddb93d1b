import { resizeFrames } from "./host.ts";

// For a script tag: the page's frames get the height of their content for as long as the page is open. A server has no page.
if (globalThis.document) resizeFrames();
