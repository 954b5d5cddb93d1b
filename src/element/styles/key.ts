/** Key, switches, locator. */
export const keyCss = `
.key-row { display: grid; grid-template-columns: 26px 42px minmax(0, 1fr); gap: 0 9px; align-items: start; margin-bottom: 8px; }
.key-row > .swatch { grid-column: 2; margin-top: 4px; }
.key-row > .key-text { grid-column: 3; }
.key[data-static] .key-row { grid-template-columns: 0 42px minmax(0, 1fr); gap: 0 5px; }
.swatch { display: block; width: 42px; height: 22px; overflow: visible; forced-color-adjust: none; }
.key-name { font: 600 13px/16px var(--sans); }
.key-line { font-size: 12px; line-height: 15px; color: var(--ink2); }
.caveat { margin-top: 1px; font: italic 400 12.7px/15.5px var(--serif); color: var(--ink2); }
.key-row[data-off] .swatch { opacity: 0.4; }
.key-row[data-off] .key-name { color: var(--ink2); }
.switch { position: relative; width: 26px; height: 24px; display: grid; place-items: center; grid-column: 1; margin-top: 3px; }
.switch::before { content: ""; position: absolute; inset: 0 -4px; }
.track { position: relative; width: 22px; height: 12px; border: 1px solid var(--ink); border-radius: 6px; background: var(--page); }
.track::after { content: ""; position: absolute; left: 1px; top: 1px; width: 8px; height: 8px; border-radius: 50%; background: var(--ink); }
.switch[aria-checked="true"] .track { background: var(--ink); }
.switch[aria-checked="true"] .track::after { transform: translateX(10px); background: var(--page); }
.key-lines { display: flex; flex-wrap: wrap; gap: 2px 16px; color: var(--ink2); font-size: 12px; line-height: 16px; margin-top: 2px; }
.line-sample .swatch { height: 16px; }
.line-sample { display: flex; align-items: center; gap: 2px; }
.readings { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 7px; margin-top: 4px; font-size: 12px; line-height: 16px; color: var(--ink2); }
.segments { display: inline-flex; border: 1px solid var(--ink3); border-radius: 4px; overflow: clip; }
.segments label { position: relative; display: block; cursor: pointer; }
.segments input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.segments span { display: block; white-space: nowrap; min-height: 22px; padding: 3px 8px; font: 400 12px/16px var(--sans); }
.segments input:checked + span { background: var(--ink); color: var(--page); font-weight: 600; }
.segments label:focus-within:has(:focus-visible) { outline: 2px solid var(--highlight); outline-offset: -2px; }
.locator { position: relative; overflow: hidden; border-radius: 2px; background: var(--sea); width: 140px; height: 220px; }
.locator:empty { display: none; }
.locator > svg { display: block; width: 100%; height: 100%; forced-color-adjust: none; }
.locator .extent { position: absolute; border: 1px solid var(--ink2); pointer-events: none; }

@container situation-map (480px <= width < 860px) {
  .key-rows { columns: 2; column-gap: 18px; }
  .key-row { break-inside: avoid; grid-template-columns: 26px 36px minmax(0, 1fr); gap: 0 7px; }
  .swatch { width: 36px; height: 19px; }
  .key-text .readings { margin-inline-start: -43px; }
  .locator { width: 106px; height: 200px; }
}
@container situation-map (480px <= width < 560px) {
  .legend { grid-template-columns: minmax(0, 1fr); }
  .locator { display: none; }
}
@container situation-map (width < 480px) {
  .locator { display: none; }
  .key-rows { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 12px; }
  .key-row { grid-template-columns: 36px minmax(0, 1fr); gap: 0 8px; margin: 0; }
  .key-row > .swatch { grid-column: 1; width: 36px; height: 19px; margin-top: 2px; }
  .key-row > .key-text { grid-column: 2; }
  .key-row[data-caveat] { grid-column: 1 / -1; }
  .key:not([data-open]) .switch, .key:not([data-open]) .readings, .key:not([data-open]) .key-lines { display: none; }
  .key:not([data-open]) .key-row:not([data-caveat]) .key-line > span { display: none; }
  .key[data-open] .key-rows { grid-template-columns: minmax(0, 1fr); gap: 4px; }
  .key[data-open] .key-row { grid-template-columns: 44px 36px minmax(0, 1fr); min-height: 44px; align-items: center; }
  .key[data-open] .key-row[data-caveat] { align-items: start; }
  .key[data-open] .key-row[data-caveat] > .swatch { margin-top: 12px; }
  .key[data-open] .key-row > .swatch { grid-column: 2; }
  .key[data-open] .key-row > .key-text { grid-column: 3; }
  .key[data-open] .switch { width: 44px; height: 44px; margin: 0; }
  .key[data-open] .track { transform: scale(1.35); }
  .key[data-open] .segments span { min-height: 44px; padding: 14px 12px; }
  .sheet-button {
    display: block; width: 100%; min-height: 44px; margin-top: 10px; border: 1px solid var(--ink3); border-radius: 4px;
    text-align: center; font: 600 13.5px/18px var(--sans);
  }
}
@media (forced-colors: active) {
  .track { border-color: ButtonText; forced-color-adjust: none; background: Canvas; }
  .track::after { background: ButtonText; }
  .switch[aria-checked="true"] .track { background: Highlight; border-color: Highlight; }
  .switch[aria-checked="true"] .track::after { background: HighlightText; }
  .segments input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
@media print { .switch, .readings, .sheet-button { display: none !important; } }
`;
