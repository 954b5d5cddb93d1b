/** Articles with `<situation-map>` as a newsroom would write them, served with a build of the element. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import {
  figureCss,
  readSituation,
  renderFigure,
  type BasemapTopology,
  type FigureOptions,
  type Place,
  type Situation,
} from "../src/index.ts";
import { buildPage } from "./build-page.ts";
import { serveFiles } from "./consumers/static-server.ts";
import { test as base } from "./fixtures.ts";

export { expect } from "./fixtures.ts";

const elementScript = fileURLToPath(new URL("../src/element/define.ts", import.meta.url));

const geo = new URL("../geo/", import.meta.url);

const SITUATION = "situations/ukraine-2022-02/ukraine-2022-02.json";

/** Where the files are, without a host: the element's script, the situation, the figure's style sheet. */
export const files = {
  script: "/define.js",
  situation: "/situation.json",
  style: "/figure.css",
} as const;

const text = (path: string): string => readFileSync(new URL(path, geo), "utf8");

const situation = readSituation(text(SITUATION));

/** Where what the figure says can be read. */
export const sources: Situation["sources"] = situation.sources;

/** The figure as a server writes it. */
export function figureOf(options: FigureOptions = {}): string {
  return renderFigure(situation, {
    basemap: JSON.parse(text("basemap/mid.topo.json")) as BasemapTopology,
    places: JSON.parse(text("basemap/places.json")) as Place[],
    ...options,
  });
}

/** What an article is made of. */
export interface Article {
  /** What stands between two paragraphs, such as an element with a figure in it. */
  readonly map: string;
  /** More for the head. */
  readonly head?: string;
  /** Whether the element's script is there; default true. */
  readonly script?: boolean;
}

/** An article as a whole page. */
export function articlePage({ map, head = "", script = true }: Article): string {
  const paragraph = `<p>${"What was said, by whom, and when. ".repeat(12)}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Article</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${files.style}">
${head}${script ? `<script type="module" src="${files.script}"></script>` : ""}</head>
<body><main><h1>What was said</h1>${paragraph}${map}${paragraph.repeat(6)}</main></body></html>`;
}

/** The element around a figure. */
export function mapWith(figure: string, attributes = ""): string {
  return `<situation-map src="${files.situation}" ${attributes}>${figure}</situation-map>`;
}

const STYLE = `
body { margin: 0; font: 17px/1.5 Georgia, serif; }
main { max-width: 720px; margin: 0 auto; padding: 0 16px; }
`;

type Test = ReturnType<typeof base.extend<{ openArticle: OpenArticle }, { site: string }>>;

/** The element, built as a site would, and its files on a server. */
export const test: Test = base.extend<{ openArticle: OpenArticle }, { site: string }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "situation-map-article-"));
      await buildPage(folder, { define: elementScript });
      const server = await serveFiles([folder]);
      await use(server.address);
      await server.close();
      await rm(folder, { recursive: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  openArticle: async ({ page, site }, use) => {
    await use(async (article, { headers = {}, hash = "", css = "" } = {}) => {
      const serve = async (path: string, body: string, contentType: string): Promise<void> => {
        await page.route(`${site}${path}`, (route) =>
          route.fulfill({ body, contentType, headers }),
        );
      };
      await serve(files.style, `${figureCss}${STYLE}${css}`, "text/css");
      await serve(files.situation, text(SITUATION), "application/json");
      await serve("/article.html*", articlePage(article), "text/html; charset=utf-8");
      await page.goto(`${site}/article.html${hash}`);
    });
  },
});

/** Opens an article, with headers of its own, a fragment in its address, or more style. */
export type OpenArticle = (
  article: Article,
  more?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly hash?: string;
    readonly css?: string;
  },
) => Promise<void>;

/** What a page has asked for since it was opened: paths, without what the article itself names. */
export function watchRequests(page: Page): () => string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  const own: ReadonlySet<string> = new Set([files.script, files.style, "/article.html", ","]);
  return () => paths.filter((path) => !own.has(path));
}
