/** What of MapLibre's style sheet a map without controls needs, for the root it stands in; keeps a page's CSS out of it. */
export const mapCss = `
.maplibregl-map { position: relative; overflow: hidden; -webkit-tap-highlight-color: transparent; }
.maplibregl-canvas { position: absolute; left: 0; top: 0; }
.maplibregl-canvas-container { position: absolute; inset: 0; }
.maplibregl-canvas-container.maplibregl-interactive { cursor: grab; user-select: none; -webkit-user-select: none; }
.maplibregl-canvas-container.maplibregl-interactive:active { cursor: grabbing; }
.maplibregl-canvas-container, .maplibregl-canvas { touch-action: none; }
.maplibregl-cooperative-gestures, .maplibregl-cooperative-gestures .maplibregl-canvas { touch-action: pan-x pan-y; }
.maplibregl-cooperative-gesture-screen, .maplibregl-control-container { display: none; }
.maplibregl-canary { background-color: salmon; }
`;

/** Styles the root that a map stands in; returns what takes the styles away again. */
export function adoptMapCss(container: HTMLElement): () => void {
  const root = container.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
