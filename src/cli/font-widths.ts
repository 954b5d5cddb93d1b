import { readFile } from "node:fs/promises";
import { measureFont } from "../export/index.ts";
import { InputError } from "./input.ts";
import { replaceFile } from "./replace-file.ts";
import { UsageError } from "./usage.ts";
import { messageOf } from "./message-of.ts";

/** The faces that a map's text is set in. */
const FACES = ["sans-400", "sans-600", "sans-700", "serif-400", "serif-400-italic", "serif-700"];

/**
 * The advance widths of a newsroom's own fonts, as JSON: what `widths` of a typeface in `createTheme` takes.
 *
 * @param named faces and files, as in `sans-400=House-Regular.woff2`
 * @throws UsageError when a face is unknown; InputError when a file cannot be read or is no font
 */
export async function fontWidths(
  named: readonly string[],
  { output }: { readonly output?: string | undefined },
): Promise<void> {
  if (named.length === 0)
    throw new UsageError("font-widths needs a face and its file: sans-400=House-Regular.woff2");
  const entries = await Promise.all(
    named.map(async (text) => {
      const [face = "", file = ""] = text.split(/=(.*)/s);
      if (!FACES.includes(face) || file === "")
        throw new UsageError(
          `font-widths: "${text}" names no face and file; write FACE=FILE, with one of ${FACES.join(", ")}`,
        );
      return [face, await measured(file)] as const;
    }),
  );
  const json = `${JSON.stringify(Object.fromEntries(entries))}\n`;
  if (output === undefined) process.stdout.write(json);
  else await replaceFile(output, new TextEncoder().encode(json));
}

async function measured(file: string): ReturnType<typeof measureFont> {
  try {
    return await measureFont(await readFile(file));
  } catch (reason) {
    const why = messageOf(reason);
    throw new InputError(`${file}: cannot be measured (${why}); give a TTF, OTF, WOFF or WOFF2`);
  }
}
