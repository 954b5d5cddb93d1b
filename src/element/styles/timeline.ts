/** The timeline: title, read-out and buttons in one row, then lanes, then what was said. */
export const timelineCss = `
.timeline {
  margin-top: 12px; display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 14px; align-items: end;
}
.timeline-head { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; min-height: 32px; }
.timeline-title { font: 600 14.5px/20px var(--sans); }
.caution { color: var(--ink3); font-size: 12px; line-height: 16px; margin-inline-end: auto; }
.readout { display: flex; align-items: center; gap: 7px; min-width: 0; font-size: 13px; line-height: 18px; }
.readout .actor { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 34ch; }
.readout .position { flex: none; color: var(--ink2); font-size: 12px; font-variant-numeric: tabular-nums; }
.ring { flex: none; position: relative; width: 17px; height: 17px; border: 1.3px solid var(--ink); border-radius: 50%; }
.ring::after { content: ""; position: absolute; inset: 3.4px; background: var(--ink); border-radius: 50%; forced-color-adjust: none; }
.ring[data-glyph="diamond"]::after { border-radius: 0; transform: rotate(45deg) scale(0.88); }
.ring[data-glyph="none"]::after { inset: 3px 6.2px; border-radius: 0; }
.steps { flex: none; display: flex; gap: 4px; }
.step { width: 32px; height: 28px; display: grid; place-items: center; border: 1px solid var(--ink3); border-radius: 4px; }
.step:hover { background: var(--rule2); }
.step[aria-disabled] { color: var(--ink3); border-color: var(--rule); cursor: default; background: none; }
.step svg { width: 16px; height: 16px; fill: none; stroke: currentcolor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
[dir="rtl"] .step svg { transform: scaleX(-1); }
.lane-names { grid-column: 1; font-size: 12px; line-height: 19px; }
.lane-names li { height: 19px; white-space: nowrap; }
.glyph[data-glyph="bar"] { width: 2.5px; margin-inline: 4px 9.5px; border-radius: 0; }
.strip { grid-column: 2; min-width: 0; cursor: pointer; touch-action: pan-y; user-select: none; -webkit-user-select: none; border-radius: 2px; }
.strip > svg { display: block; margin-inline: 9px; overflow: visible; direction: ltr; }
.strip .day { font: 600 12px/16px var(--sans); fill: var(--ink2); }
.strip .day-band { fill: var(--rule2); }
.strip .lane { stroke: var(--rule); stroke-width: 1; }
.strip .statement-sign { fill: var(--ink); stroke: var(--ink); stroke-width: 0.6; }
.strip [data-step="future"] { fill: var(--page); stroke: var(--ink3); stroke-width: 0.9; }
.strip .now { stroke: var(--ink); stroke-width: 1; }
.strip .now-ring { fill: var(--page); stroke: var(--ink); stroke-width: 1.3; }
.spoken { grid-column: 1 / -1; display: flex; align-items: baseline; justify-content: space-between; gap: 14px; margin-top: 5px; min-height: 38px; }
.said { font: 400 14px/19px var(--serif); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.said > span { font-family: var(--sans); font-size: 13.2px; }
.text-button { flex: none; min-height: 24px; color: var(--ink2); font-size: 12px; line-height: 16px; text-decoration: underline; text-decoration-color: var(--ink3); text-underline-offset: 2px; }
.text-button:hover { color: var(--ink); text-decoration-color: currentcolor; }
.new { display: inline-block; margin-inline-end: 6px; padding: 0 6px 1px; border: 1px solid var(--ink); border-radius: 8px; font: 600 11px/14px var(--sans); white-space: nowrap; }

@container situation-map (480px <= width < 860px) {
  .caution { order: 5; width: 100%; margin-bottom: 2px; }
  .readout { margin-inline-start: auto; }
}
@container situation-map (width < 720px) {
  .lane-names { grid-column: 1 / -1; grid-row: 3; }
  .lane-names ul { display: flex; flex-wrap: wrap; gap: 0 14px; }
  .strip { grid-column: 1 / -1; grid-row: 2; }
  .readout { order: 3; width: 100%; }
  .readout .actor { max-width: none; }
  .readout .position { margin-inline-start: auto; }
}
@container situation-map (480px <= width < 720px) { .steps { margin-inline-start: auto; } .caution { order: 2; margin-bottom: 4px; } }
@container situation-map (width < 480px) {
  .timeline { border-top: 1px solid var(--rule); padding-top: 8px; }
  .caution { width: 100%; }
  .steps { order: 4; width: 100%; gap: 6px; margin-block: 4px 2px; }
  .step { flex: 1; height: 44px; }
  .spoken { min-height: 62px; display: grid; gap: 0; }
  .said { font-size: 15px; min-height: 38px; }
  .spoken .text-button, .tools .text-button { min-height: 44px; }
}
@media (forced-colors: active) {
  .strip > svg { forced-color-adjust: none; }
  .strip .now, .strip .now-ring { stroke: Highlight; }
}
@media print { .steps, .spoken .text-button { display: none; } }
`;
