import { keyCss } from "./key.ts";
import { layoutCss } from "./layout.ts";
import { mapCss } from "./map.ts";
import { panelCss } from "./panel.ts";
import { recordCss } from "./record.ts";
import { timelineCss } from "./timeline.ts";
import { tokensCss } from "./tokens.ts";

/** A style sheet for one element. A constructed sheet needs no exception from a content security policy. */
export function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [tokensCss, layoutCss, mapCss, keyCss, panelCss, timelineCss, recordCss].join("\n"),
  );
  return sheet;
}
