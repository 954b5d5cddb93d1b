/** What belongs to single claims and to the record: tools, retractions, tracks, comparison, sources. */
export const recordCss = `
.date { font: inherit; color: inherit; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 3px; }
.date:hover { text-decoration-color: currentcolor; }
.tools { display: flex; flex-wrap: wrap; gap: 0 14px; }
.text-button[data-done]::after { content: " ✓"; }
.copy-field { width: 100%; margin-block: 4px; padding: 6px 8px; border: 1px solid var(--ink3); border-radius: 4px; background: var(--page); color: var(--ink); font: 400 12px/16px var(--sans); resize: vertical; }
.retracted { margin-block: 2px; padding: 3px 8px; border-inline-start: 3px solid var(--ink); background: var(--rule2); font-size: 12.5px; line-height: 16px; }
.drawn { display: flex; flex-wrap: wrap; gap: 0 16px; }

.track-axis { position: relative; height: 18px; font-size: 12px; line-height: 16px; color: var(--ink2); font-variant-numeric: tabular-nums; }
.track-axis span { position: absolute; left: var(--x); transform: translateX(-50%); }
.figures .quantity { grid-column: 1 / -1; padding-inline: 12px; direction: ltr; }
.quantity > svg { display: block; overflow: visible; }
.track-ground { stroke: var(--rule2); stroke-width: 5; }
.track-tick { stroke: var(--ink3); stroke-width: 1; }
.track-sign { fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-linejoin: round; }
.track-dashed { stroke-dasharray: 3.4 2.6; }
.track-about { fill: var(--page); stroke-dasharray: 2.4 1.9; }
.legend-note { font-size: 12px; line-height: 16px; }

.comparison { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 12.7px; line-height: 16px; }
.comparison th, .comparison td { padding: 4px 10px 4px 0; text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: break-word; }
.comparison thead > tr > :first-child { width: 22%; min-width: 84px; color: var(--ink3); vertical-align: bottom; font-size: 12px; }
.comparison tbody tr { border-top: 1px solid var(--rule); }
.comparison tbody tr:first-child { border-top: 1.5px solid var(--ink); }
.comparison tbody th { font-weight: 600; }
.comparison tbody tr:last-child { color: var(--ink2); }
.reading-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; min-height: 24px; }
.reading-name { font-weight: 600; font-size: 13.2px; }
.reading-name::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-inline-end: 6px; border: 1.2px solid var(--ink); border-radius: 50%; vertical-align: -0.06em; }
[data-shown] .reading-name::before { background: radial-gradient(var(--ink) 0 2.6px, transparent 3.1px); forced-color-adjust: none; }
.on-map { font-size: 12px; color: var(--ink2); }
.thumbnail { max-width: 150px; aspect-ratio: 150 / 99; margin-block: 2px 4px; border-radius: 2px; overflow: hidden; background: var(--sea); }
.thumbnail > svg { display: block; width: 100%; height: 100%; forced-color-adjust: none; }
.unsaid { color: var(--ink3); }

.record { margin-top: 16px; }
.record-body { padding-bottom: 10px; color: var(--ink2); }
.record h4 { margin-top: 8px; font-weight: 600; color: var(--ink); line-height: 22px; }
.corrections li { padding-block: 2px; }
.all-sources { columns: 2; column-gap: 28px; }
.all-sources li { break-inside: avoid; padding-block: 3px; font-size: 12px; line-height: 16px; }
.all-sources .url { display: block; color: var(--ink3); overflow-wrap: anywhere; }
.save { margin-top: 4px; align-items: center; font-size: 12px; line-height: 16px; color: var(--ink3); }
.save .text-button { min-width: 28px; text-align: center; }
.save-note { flex-basis: 100%; color: var(--ink2); overflow-wrap: anywhere; }
.save-note:empty { display: none; }
@container situation-map (width < 720px) {
  .all-sources { columns: 1; }
  .comparison thead > tr > :first-child { width: 86px; }
}
@container situation-map (width >= 860px) { .record { grid-column: 1 / -1; } }
@media print { .record::details-content { content-visibility: visible; display: block; height: auto; } .tools { display: none; } .date { text-decoration: none; } }
`;
