/** Panel, lists, problems. */
export const panelCss = `
.panel-head { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; margin-bottom: 7px; }
.question { font: 700 18px/22px var(--display); }
.tag { flex: none; border: 1px solid var(--ink3); border-radius: 10px; padding: 1px 9px 2px; font: 600 12px/15px var(--sans); color: var(--ink2); }
.close { flex: none; width: 32px; height: 32px; display: grid; place-items: center; align-self: flex-start; margin-block: -5px; border: 1px solid var(--ink3); border-radius: 4px; }
.close:hover { background: var(--rule2); }
.cross, .cross::after { display: block; width: 13px; height: 1.8px; background: currentcolor; forced-color-adjust: none; }
.cross { transform: rotate(45deg); }
.cross::after { content: ""; transform: rotate(90deg); }
.kind { color: var(--ink2); margin-bottom: 4px; }
.fact { color: var(--ink2); margin-bottom: 3px; }
.claims + .sides { margin-top: 12px; }
.panel h4 { font: 600 13px/17px var(--sans); }
.panel h4.rule { border-top: 1px solid var(--rule); padding-top: 9px; margin-top: 4px; }
.claim { padding-block: 8px 2px; min-width: 0; }
.who { font-size: 12px; line-height: 16px; }
.who time { font-weight: 600; white-space: nowrap; }
.statement { margin-top: 1px; font-size: 13.2px; line-height: 17px; color: var(--ink); }
.quote { margin-top: 1px; font: 400 14px/18px var(--serif); }
.quote .note { font: 400 12px/15px var(--sans); color: var(--ink3); }
.sources { margin-top: 1px; font-size: 12px; line-height: 16px; color: var(--ink3); }
.note { margin-top: 9px; color: var(--ink2); }
.claims + h4 { margin-top: 12px; }
[data-more] { display: none; }
[data-expanded] [data-more] { display: revert; }

.sides { --gap: 24px; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); grid-template-rows: repeat(var(--rows), auto); column-gap: var(--gap); margin-top: 4px; }
.sides[data-expanded] { grid-template-rows: repeat(var(--all-rows), auto); }
.side { display: grid; grid-template-rows: subgrid; grid-row: 1 / -1; position: relative; }
.side + .side::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: calc(var(--gap) / -2); border-inline-start: 1px solid var(--rule); }
.side h4 { border-bottom: 1.5px solid var(--ink); padding-bottom: 4px; }
.side .claims { display: grid; grid-template-rows: subgrid; grid-row: 2 / -1; }
.glyph { display: inline-block; width: 8px; height: 8px; margin-inline: 1px 7px; background: currentcolor; border-radius: 50%; vertical-align: 0.02em; forced-color-adjust: none; }
.glyph[data-glyph="diamond"] { border-radius: 0; transform: rotate(45deg); }

.figures .claim { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 14px; padding-block: 9px; border-bottom: 1px solid var(--rule); }
.figures { border-top: 1.5px solid var(--ink); }
.wording { font: 400 17px/22px var(--serif); }
.scope { color: var(--ink2); }

.more, .row-button { width: 100%; min-height: 36px; display: flex; align-items: center; justify-content: space-between; gap: 12px; border-top: 1px solid var(--rule); }
.more { margin-top: 8px; font-weight: 600; }
.chevron { flex: none; width: 8px; height: 8px; margin: -4px 4px 0; border: solid currentcolor; border-width: 0 1.8px 1.8px 0; transform: rotate(45deg); }
[aria-expanded="true"] > .chevron { transform: translateY(4px) rotate(225deg); }
.more-lists { margin-top: 16px; display: grid; gap: 16px 28px; align-items: start; }
@container situation-map (width >= 1080px) {
  .more-lists { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .list-body { max-height: 296px; overflow: auto; scrollbar-width: thin; padding-inline-end: 8px; }
}
.small-heading { font: 600 13px/17px var(--sans); padding-block: 7px; border-top: 1px solid var(--ink); }
summary.small-heading { cursor: pointer; }
.list h4 { margin-top: 8px; font-weight: 600; color: var(--ink2); line-height: 24px; }
.row-button { padding-block: 6px; }
.row-button:hover .row-text { text-decoration: underline; text-underline-offset: 2px; }
.row-button[aria-current] .row-text { font-weight: 600; }
.row-button[aria-current] .row-text::before { content: ""; display: inline-block; width: 7px; height: 7px; margin-inline-end: 7px; border-radius: 50%; background: currentcolor; }
.questions .row-text { font: 400 14.5px/19px var(--display); }
.questions .row-button[aria-current] .row-text { font-weight: 700; }
.meta { flex: none; max-width: 50%; font-size: 12px; color: var(--ink3); text-align: end; }

.figure.problems { display: block; padding: 18px 20px 20px; border: 2px solid var(--ink); }
.problems-heading { font: 700 20px/25px var(--display); }
.problem { padding-block: 8px; border-top: 1px solid var(--rule); }
.problem-list { margin-top: 10px; }
.severity { display: inline-block; min-width: 62px; }
.problem code { font: 600 12px/17px ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.message { display: block; }

@container situation-map (width < 480px) {
  .sides { --gap: 20px; }
  .quote { font-size: 15px; line-height: 19px; }
  .more, .row-button { min-height: 44px; }
  .panel-head:has(.close) { align-items: center; }
  .close { width: 44px; height: 44px; margin-block: 0; align-self: flex-start; }
  .figures .claim { grid-template-columns: minmax(0, 1fr); gap: 2px; }
}
@container situation-map (width < 320px) {
  .sides { grid-auto-flow: row; grid-template-rows: none; grid-auto-columns: auto; }
  .side, .side .claims { display: block; }
}
@media print {
  .close, .more, .list, .questions { display: none; }
  [data-more] { display: revert; }
  .sides { grid-template-rows: repeat(var(--all-rows), auto); }
  .sources a::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
}
`;
