/** The map's window and what lies on it. */
export const mapCss = `
.map { position: relative; overflow: hidden; border-radius: 2px; background: var(--sea); aspect-ratio: 1 / 0.72; isolation: isolate; }
@container situation-map (width < 480px) { .map { aspect-ratio: 1 / 0.8; } }
@container situation-map (480px <= width < 720px) { .map { aspect-ratio: 1 / 0.74; } }
.picture, .live, .marks { position: absolute; inset: 0; }
.picture > svg { display: block; width: 100%; width: round(100%, 1px); height: auto; forced-color-adjust: none; user-select: none; -webkit-user-select: none; }
.picture[data-pointing] { cursor: pointer; }
.live { visibility: hidden; }
.live-map { width: 100%; height: 100%; }
.figure[data-live] .live { visibility: visible; }
.live svg { forced-color-adjust: none; }
.marks { pointer-events: none; overflow: hidden; transform-origin: 0 0; }
.mark {
  position: absolute; left: var(--x); top: var(--y); width: var(--w, 24px); height: var(--h, 24px);
  transform: translate(-50%, -50%); border-radius: 50%;
}
.mark[data-chip] { border-radius: 4px; }
.mark:focus-visible { outline: 2px solid var(--highlight); outline-offset: 2.5px; border-radius: 50%; box-shadow: 0 0 0 2.5px var(--page); z-index: 2; }
.mark[data-chip]:focus-visible { border-radius: 4px; outline-offset: 1px; }
.mark[aria-current]:not([data-chip])::before, .mark[aria-current]:not([data-chip])::after { translate: var(--dx, 0) var(--dy, 0); }
.mark[aria-current]:not([data-chip])::before {
  content: ""; position: absolute; inset: 3px; border: 1.3px solid var(--ink); border-radius: 50%; background: var(--page);
  box-shadow: 0 0 0 1.5px var(--page);
}
.mark[aria-current]:not([data-chip])::after {
  content: ""; position: absolute; inset: 8px; background: var(--ink); border-radius: 50%; forced-color-adjust: none;
}
.mark[aria-current][data-glyph="diamond"]::after { border-radius: 0; transform: rotate(45deg) scale(0.94); }
.mark[aria-current][data-glyph="none"]::after { inset: 9.5px; background: none; border: 1.5px solid var(--ink); }
[data-chip][data-selected] > rect { fill: var(--ink); }
[data-chip][data-selected] > text { fill: var(--page); }
.tip {
  display: none; position: absolute; top: 50%; left: calc(100% + 7px); transform: translateY(-50%); z-index: 3;
  padding: 3px 7px; border-radius: 3px; background: var(--ink); color: var(--page); font: 600 12px/16px var(--sans); white-space: nowrap;
  border: 1px solid var(--page);
}
.mark[data-side="left"] .tip { left: auto; right: calc(100% + 7px); }
.mark:focus-visible .tip, .mark[data-hover] .tip { display: block; }
.mark[data-chip] .tip { display: none; }
.mark[data-hover] { z-index: 2; }

.controls { --control: 34px; position: absolute; inset: 10px 10px auto auto; display: flex; gap: 8px; }
.control-group { display: flex; height: var(--control); border: 1px solid var(--ink3); border-radius: 4px; background: var(--page); overflow: clip; }
.control { width: 32px; display: grid; place-items: center; }
.control + .control { border-inline-start: 1px solid var(--rule); }
.control:hover, .explore:hover { background: var(--rule2); }
.control:focus-visible { outline-offset: -3px; }
.control[aria-disabled="true"] { background: none; cursor: default; }
.control[aria-disabled="true"] svg { opacity: 0.35; }
.control svg { width: 16px; height: 16px; fill: none; stroke: currentcolor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.explore {
  min-height: var(--control); padding: 4px 11px; border: 1px solid var(--ink3); border-radius: 4px;
  background: var(--page); font: 600 12.5px/16px var(--sans);
}
.map-area { display: grid; grid-template-columns: minmax(0, 1fr); }
.map { grid-area: 1 / 1; align-self: start; }
.status {
  grid-area: 1 / 1; place-self: end; z-index: 4; margin: 10px; padding: 5px 10px; border-radius: 4px;
  background: var(--ink); color: var(--page); font-size: 12.5px; line-height: 16px; pointer-events: none;
}
.status[data-kind="hint"] { place-self: center; padding: 9px 15px; font-size: 14px; line-height: 20px; text-align: center; }
.status[data-kind="note"] {
  grid-area: 3 / 1; place-self: start; margin: 10px 0 0; padding: 0 0 0 9px; border-radius: 0; border-inline-start: 3px solid var(--ink);
  background: none; color: var(--ink2); pointer-events: auto;
}
.status:empty, .figure[data-live] .status:not([data-kind]) { margin: 0; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
.skip { position: absolute; left: var(--margin); top: 4px; z-index: 5; padding: 6px 12px; background: var(--page); border: 1px solid var(--ink3); border-radius: 4px; }
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
@container situation-map (width < 860px) { .controls { position: static; margin-top: 10px; } }
@container situation-map (width < 480px) {
  .controls { --control: 44px; margin-top: 8px; }
  .control-group { flex: 1; margin-inline: calc(6px - var(--margin)); }
  .control { flex: 1; width: auto; }
  .explore { flex: 1; text-align: center; font-size: 13.5px; }
}
@media (prefers-reduced-motion: no-preference) {
  .appearing { animation: appear 180ms ease-out; }
  .track::after, .chevron { transition: transform 180ms ease-out; }
}
@keyframes appear { from { opacity: 0; } }
@media (forced-colors: active) {
  .mark[aria-current]::before { border-color: Highlight; }
  .mark[aria-current]::after { background: Highlight; }
  .tip, .status { border: 1px solid CanvasText; }
}
@media print {
  .live, .marks, .controls, .explore, .status, .skip { display: none; }
  .picture { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  /* What is just fading in would not be on the paper. */
  .appearing { animation: none; }
}
`;
