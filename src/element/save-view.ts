import type { ImageFormat } from "../export/browser.ts";
import { button, h, replaceContent } from "./dom.ts";
import type { Drawing } from "./drawing.ts";
import type { ExportDetail } from "./events.ts";
import type { Frame } from "./frame.ts";
import { saveFile } from "./image.ts";

/** Who makes pictures, and who is told. */
export interface SaveHooks {
  readonly image: (drawing: Drawing, format: ImageFormat) => Promise<ExportDetail>;
  /** Tells the page before a file is saved; false when the page keeps it from being saved. */
  readonly exported: (detail: ExportDetail) => boolean;
  readonly failed: (message: string) => void;
}

/** Readers' formats: for the web and documents, for editing, for small files. */
const OFFERED = ["png", "svg", "webp"] as const satisfies readonly ImageFormat[];

/** The row of buttons that give a reader what is shown as a picture. */
export class SaveView {
  readonly #frame: Frame;
  readonly #hooks: SaveHooks;
  readonly #note: HTMLElement = h("span", { class: "save-note", "aria-hidden": "true" });
  #drawing: Drawing | null = null;
  #busy = false;

  constructor(frame: Frame, hooks: SaveHooks) {
    [this.#frame, this.#hooks] = [frame, hooks];
  }

  render(drawing: Drawing): void {
    const { context, settings } = drawing;
    const { save } = this.#frame;
    this.#drawing = drawing;
    if (!this.#busy) this.#note.textContent = "";
    save.hidden = !settings.interactive;
    save.setAttribute("aria-label", context.say("save.title"));
    replaceContent(
      save,
      h("span", { "aria-hidden": "true" }, `${context.say("save.title")}:`),
      ...OFFERED.map((format) => this.#button(format, drawing)),
      this.#note,
    );
  }

  #button(format: ImageFormat, { context }: Drawing): HTMLElement {
    const name = format === "webp" ? "WebP" : format.toUpperCase();
    return button(
      {
        class: "text-button",
        "aria-label": context.say("save.as", { format: name }),
        "data-focus": `save ${format}`,
      },
      () => void this.#save(format),
      name,
    );
  }

  /** One picture at a time: drawing one takes a moment. */
  async #save(format: ImageFormat): Promise<void> {
    const drawing = this.#drawing;
    if (this.#busy || !drawing) return;
    const { say } = drawing.context;
    this.#busy = true;
    this.#say(say("save.drawing"));
    try {
      const made = await this.#hooks.image(drawing, format);
      const saved = this.#hooks.exported(made);
      if (saved) saveFile(made.file);
      this.#say(saved ? say("save.saved", { name: made.file.name }) : "");
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : String(reason);
      this.#say(say("save.failed", { reason: message }));
      this.#hooks.failed(message);
    } finally {
      this.#busy = false;
    }
  }

  #say(text: string): void {
    this.#note.textContent = text;
    this.#frame.said.textContent = text;
  }
}
