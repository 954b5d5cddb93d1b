import type { SituationMapElement } from "situation-map/element";
import { find, save } from "./page.ts";

const FORMATS = ["png", "svg", "webp"] as const;

/** The form that gives what the map shows as a picture, in the size and format chosen. */
export function setUpDownload(map: SituationMapElement): void {
  const status = find("#download-status", "p");
  const download = async (): Promise<void> => {
    const preset = find("#download-size", "select").value;
    const chosen = find("#download-format", "select").value;
    const format = FORMATS.find((known) => known === chosen) ?? "png";
    status.textContent = "Drawing …";
    try {
      const file = await map.exportImage({ preset, format });
      save(file, file.type, file.name);
      status.textContent = `Saved ${file.name}.`;
    } catch (reason) {
      status.textContent = `The picture could not be made. ${String(reason)}`;
    }
  };
  find("#download", "form").addEventListener("submit", (event) => {
    event.preventDefault();
    void download();
  });
}
