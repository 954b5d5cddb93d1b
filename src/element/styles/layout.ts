/** Where the parts stand, by the width of the element and not of the page. */
export const layoutCss = `
:host { display: block; }
/* The widths of all parts hang on it: no style of the page may undo it. */
:host { container: situation-map / inline-size !important; }
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
slot[hidden], [hidden] { display: none !important; }
/* Nothing that a page sets for all its elements is inherited, but for what hides them or leaves them alone. */
.figure { all: initial; visibility: inherit; pointer-events: inherit; }
.figure {
  margin: 0; padding: 20px var(--margin) 18px; background: var(--page); color: var(--ink);
  font: 400 13px/1.35 var(--sans); text-align: start; text-transform: none; letter-spacing: normal;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; overflow-wrap: break-word; position: relative;
  display: grid; grid-template-columns: minmax(0, 1fr);
}
/* Being drawn: as wide as it will be, and not there yet. */
.figure[data-unseen] { visibility: hidden; height: 0; padding-block: 0; overflow: clip; }
/* In the place of a figure: as wide, and with its margins. */
.figure[data-in-place] { --margin: var(--sm-margin, 0px); padding-block: var(--margin); }
h2, h3, h4, p, ul, ol, figure, blockquote, fieldset, legend { margin: 0; padding: 0; border: 0; font: inherit; }
ul, ol { list-style: none; }
b { font-weight: 600; }
a { color: inherit; text-decoration-color: var(--ink3); text-underline-offset: 2px; }
a:hover { color: var(--ink); text-decoration-color: currentcolor; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: start; }
:focus-visible { outline: 2px solid var(--highlight); outline-offset: 2px; border-radius: 2px; }
[tabindex="-1"]:focus { outline: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.headline { font: 700 29px/33px var(--display); text-wrap: balance; }
.deck { margin-block: 3px 12px; font-size: 15.2px; line-height: 20px; color: var(--ink2); }
.window { min-width: 0; }
.map-area { position: relative; }
.footer { margin-top: 16px; font-size: 12px; line-height: 16px; color: var(--ink3); }
.footer p + p { margin-top: 2px; }
.legend { margin-top: 14px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 20px; align-items: start; }
.panel { margin-top: 14px; border-top: 2px solid var(--ink); padding-top: 9px; }
.sheet-button { display: none; }

@container situation-map (width < 480px) {
  .figure { --margin: var(--sm-margin, 14px); padding-top: 14px; }
  .headline { font-size: 21.5px; line-height: 25px; }
  .deck { font-size: 14px; line-height: 19px; }
  .map { margin-inline: calc(-1 * var(--margin)); border-radius: 0; }
  .legend { grid-template-columns: minmax(0, 1fr); }
}
@container situation-map (480px <= width < 720px) {
  .headline { font-size: 25px; line-height: 29px; }
  .deck { font-size: 14.4px; line-height: 19px; }
}
@container situation-map (860px <= width < 1080px) {
  .figure {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: auto auto auto 1fr auto auto; column-gap: 28px;
  }
  .header, .window, .footer, .skip { grid-column: 1 / -1; }
  .legend { grid-area: 3 / 1; }
  .panel { grid-area: 3 / 2 / span 2; }
  .more-lists { grid-area: 4 / 1; }
  .record { grid-row: 5; }
  .footer { grid-row: 6; }
  .save { grid-area: 7 / 1 / auto / -1; }
}
@container situation-map (480px <= width < 860px) { .more-lists { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@container situation-map (width >= 1080px) {
  .figure {
    grid-template-columns: minmax(0, 1fr) 400px; grid-template-rows: auto auto auto 1fr auto auto; column-gap: 24px;
  }
  .header, .footer { grid-column: 1 / -1; }
  .window { grid-area: 2 / 1 / span 2; align-self: start; }
  .legend { grid-area: 2 / 2; margin-top: 0; }
  .panel { grid-area: 3 / 2 / span 2; }
  .more-lists { grid-area: 4 / 1; }
  .record { grid-row: 5; }
  .footer { grid-row: 6; }
  .save { grid-area: 7 / 1 / auto / -1; }
}
@media print {
  slot[hidden][data-prints] { display: contents !important; }
  slot[data-prints] ~ .figure { display: none; }
}
`;
