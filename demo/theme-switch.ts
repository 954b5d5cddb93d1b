import type { SituationMapElement } from "situation-map/element";

/** The page's switch for light and dark: the map takes the page's choice. */
export function setUpTheme(map: SituationMapElement): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
    input.addEventListener("change", () => {
      const theme = input.value === "light" || input.value === "dark" ? input.value : "auto";
      map.theme = theme;
      if (theme === "auto") delete document.documentElement.dataset["theme"];
      else document.documentElement.dataset["theme"] = theme;
    });
  }
}
