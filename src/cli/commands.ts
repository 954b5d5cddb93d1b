import { readFile } from "node:fs/promises";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { readTerritories } from "../export/index.ts";
import { SituationError } from "../index.ts";
import { amp } from "./amp.ts";
import { appleNews } from "./apple-news.ts";
import { exportBatch } from "./batch.ts";
import { check, problemLine } from "./check.ts";
import { copyAssets } from "./copy-assets.ts";
import { embedPage, embedPageStyle } from "./embed-page.ts";
import { exportPicture } from "./export.ts";
import { figure, figureStyle } from "./figure.ts";
import { fontWidths } from "./font-widths.ts";
import { readInput, type Input } from "./input.ts";
import { oembed } from "./oembed.ts";
import { openGraph } from "./open-graph.ts";
import { summary } from "./summary.ts";
import { UsageError } from "./usage.ts";
import { messageOf } from "./message-of.ts";

const SCHEMA: URL = new URL("../situation.schema.json", import.meta.url);

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const output = { type: "string", short: "o" } as const;

/** What of a situation is shown. */
const shown = { lang: text, "as-of": text } as const;

/** What of a situation is drawn, and how. */
const drawn = {
  ...shown,
  theme: text,
  layers: text,
  reading: text,
  since: text,
  mark: text,
} as const;

const published = { ...shown, output, url: text, image: text, "image-size": text } as const;

/** Runs a command with what follows its name, and gives the exit code. */
type Command = (argv: readonly string[]) => Promise<number>;

/** The commands by name. */
export const commands: Readonly<Record<string, Command>> = {
  export: (argv) => {
    const size = { preset: text, size: text, scale: text, format: text, quality: text } as const;
    const batch = { batch: text, "out-dir": text, workers: text, force: flag } as const;
    const look = { question: text, plain: flag, transparent: flag } as const;
    const { names, values } = parse("export", argv, {
      ...drawn,
      ...size,
      ...batch,
      ...look,
      output,
    });
    if (values.batch === undefined)
      return withSituation("export", names, (input) => exportPicture(input, values));
    if (names.length > 0)
      throw new UsageError(
        `export --batch takes its situations from the job file, not ${names[0]}`,
      );
    return exportBatch(values.batch, values);
  },
  figure: async (argv) => {
    const page = {
      narrow: flag,
      page: flag,
      claims: text,
      heading: text,
      open: flag,
      "id-prefix": text,
    } as const;
    const image = { image: text, "image-dark": text, preset: text, size: text } as const;
    const { names, values } = parse("figure", argv, {
      ...drawn,
      ...page,
      ...image,
      output,
      css: flag,
    });
    if (values.css) return done(figureStyle(values));
    return withSituation("figure", names, (input) => figure(input, values));
  },
  oembed: (argv) => {
    const { names, values } = parse("oembed", argv, {
      ...published,
      type: text,
      size: text,
      maxwidth: text,
      maxheight: text,
      "author-name": text,
      "author-url": text,
      "provider-name": text,
      "provider-url": text,
      "cache-age": text,
    });
    return withSituation("oembed", names, (input) => oembed(input, values));
  },
  amp: (argv) => {
    const { names, values } = parse("amp", argv, { ...published, canonical: text });
    return withSituation("amp", names, (input) => amp(input, values));
  },
  "apple-news": (argv) => {
    const { names, values } = parse("apple-news", argv, {
      ...shown,
      output,
      url: text,
      image: text,
      claims: text,
    });
    return withSituation("apple-news", names, (input) => appleNews(input, values));
  },
  "open-graph": (argv) => {
    const { names, values } = parse("open-graph", argv, {
      ...published,
      "site-name": text,
      oembed: text,
    });
    return withSituation("open-graph", names, (input) => openGraph(input, values));
  },
  "embed-page": async (argv) => {
    const { names, values } = parse("embed-page", argv, {
      ...published,
      src: text,
      script: text,
      resizer: text,
      style: text,
      oembed: text,
      noindex: flag,
      theme: text,
      layers: text,
      reading: text,
      loading: text,
      css: flag,
    });
    if (values.css) return done(embedPageStyle(values));
    return withSituation("embed-page", names, (input) => embedPage(input, values));
  },
  "copy-assets": async (argv) => {
    const { names } = parse("copy-assets", argv, {});
    const [folder, ...rest] = names;
    if (folder === undefined || rest.length > 0)
      throw new UsageError("copy-assets takes one folder: that of the bundle");
    return done(copyAssets(folder));
  },
  "font-widths": (argv) => {
    const { names, values } = parse("font-widths", argv, { output });
    return done(fontWidths(names, values));
  },
  check: async (argv) => {
    const { names, values } = parse("check", argv, { json: flag, strict: flag });
    const input = await readInput(situationName("check", names));
    const report = check(input, { ...values, inTerritory: await readTerritories() });
    process.stdout.write(report.text);
    return report.exitCode;
  },
  summary: (argv) => {
    const { names, values } = parse("summary", argv, shown);
    return withSituation("summary", names, (input) => {
      process.stdout.write(summary(input, values));
    });
  },
  schema: async (argv) => {
    parse("schema", argv, {});
    process.stdout.write(await readFile(SCHEMA, "utf8"));
    return 0;
  },
};

async function done(work: Promise<void>): Promise<number> {
  await work;
  return 0;
}

/** Does something with a situation, or reports what is wrong with it. */
async function withSituation(
  command: string,
  names: readonly string[],
  use: (input: Input) => void | Promise<void>,
): Promise<number> {
  const input = await readInput(situationName(command, names));
  try {
    await use(input);
    return 0;
  } catch (reason) {
    if (!(reason instanceof SituationError)) throw reason;
    for (const problem of reason.problems)
      process.stderr.write(`${problemLine(input.name, problem)}\n`);
    return 1;
  }
}

function situationName(command: string, [name, ...rest]: readonly string[]): string {
  if (name === undefined)
    throw new UsageError(`${command} needs a situation: a file, - or ukraine-2022-02`);
  if (rest.length > 0)
    throw new UsageError(`${command} takes one situation, not also ${rest.join(" ")}`);
  return name;
}

/** Options and names that follow a command; an option that the command does not have is refused. */
function parse<O extends NonNullable<ParseArgsConfig["options"]>>(
  command: string,
  argv: readonly string[],
  options: O,
) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { names: positionals, values };
  } catch (reason) {
    const why = messageOf(reason);
    throw new UsageError(`${command}: ${why}`);
  }
}
