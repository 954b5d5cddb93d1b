import { build } from "vite";
import demo from "../demo/vite.config.ts";

/** Bundles scripts of pages as a site would: `<name>.js` for each in `input`, and beside them what they load. */
export async function buildPage(
  outDir: string,
  input: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    ...demo,
    configFile: false,
    logLevel: "error",
    build: {
      ...demo.build,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: { ...input }, output: { entryFileNames: "[name].js" } },
    },
  });
}
