/** A worker of a batch: draws one picture after the other, with the base map and the fonts read once. */
import { parentPort } from "node:worker_threads";
import { openExporter, type ExportImageOptions } from "../export/index.ts";
import { readSituation, type Situation } from "../index.ts";
import { checkMark } from "./arguments.ts";
import { messageOf } from "./message-of.ts";

/** A picture to draw. */
export interface DrawTask {
  /** The situation's text. */
  readonly text: string;
  readonly options: ExportImageOptions;
}

/** The picture, or why there is none. */
export type DrawAnswer = { readonly bytes: Uint8Array } | { readonly problem: string };

function openDrawing(): (task: DrawTask) => Promise<DrawAnswer> {
  const exporter = openExporter();
  let last: { readonly text: string; readonly situation: Situation } | undefined;
  return async ({ text, options }) => {
    try {
      // Neighbouring pictures mostly show the same situation.
      if (last?.text !== text) last = { text, situation: readSituation(text) };
      checkMark(last.situation, options.selected);
      return { bytes: await exporter.exportImage(last.situation, options) };
    } catch (reason) {
      return { problem: messageOf(reason) };
    }
  };
}

const draw = openDrawing();
parentPort?.on("message", (task: DrawTask) => {
  void draw(task).then((answer) => parentPort?.postMessage(answer, []));
});
