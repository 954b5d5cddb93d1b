import { keyCss } from "./key.ts";
import { layoutCss } from "./layout.ts";
import { mapCss } from "./map.ts";
import { panelCss } from "./panel.ts";
import { tokensCss } from "./tokens.ts";

/** A style sheet for one element. A constructed sheet needs no exception from a content security policy. */
export function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, layoutCss, mapCss, keyCss, panelCss].join("\n"));
  return sheet;
}
