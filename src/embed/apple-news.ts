import { figureContext, type FigureContext } from "../html/figure-context.ts";
import { checkClaimsListed, type ClaimsListed } from "../html/listed-claims.ts";
import { h } from "../html/markup.ts";
import { alternativeText } from "../html/picture.ts";
import type { Situation } from "../model/situation.ts";
import type { SceneOptions } from "../scene/build-scene.ts";
import {
  claimsText,
  marksTexts,
  questionsText,
  recordText,
  sourcesText,
} from "./apple-news-texts.ts";
import { readAddress } from "./read-options.ts";

/** What of a situation an Apple News article shows, and which picture. */
export interface AppleNewsOptions extends Pick<
  SceneOptions,
  "lang" | "asOf" | "since" | "layers" | "reading"
> {
  /** Absolute `http:` or `https:` address of a picture of the map: JPEG, PNG, WebP or GIF. */
  readonly image: string;
  /** Address of a page with the interactive map; the last paragraph links to it. Default: no such paragraph. */
  readonly url?: string | undefined;
  /** Which claims are listed with their sources, as in a figure; default `all`. */
  readonly claims?: ClaimsListed | undefined;
}

/** The picture; `caption` is what readers see in full screen. */
export interface AppleNewsPhoto {
  readonly role: "photo";
  readonly URL: string;
  readonly caption: string;
  readonly accessibilityCaption: string;
}

/** Words; without a `format` they are plain text, in which no markup counts. */
export interface AppleNewsText {
  readonly role: "heading2" | "heading3" | "heading4" | "caption" | "body";
  readonly text: string;
  readonly format?: "html";
}

/** A part of an article. */
export type AppleNewsComponent = AppleNewsPhoto | AppleNewsText;

/**
 * A situation as components of an article in Apple News Format, to be put among the `components` of an article: headline,
 * picture, credit, and who said what with every source, as `renderFigure` has them. Text is HTML of `p`, `strong`, `em`, `a`, `ul`,
 * `ol` and `li`, with no attribute but `href`; all text of the situation is escaped. Claims and sources are referred to by the
 * numbers of their lists, since articles have no links into themselves, and quotations cannot name their language to a screen reader.
 *
 * Sources: Apple News Format, "Photo", "Caption", "Body", "Using HTML with Apple News Format". It was not validated by Apple's
 * previewer, which needs a publisher's account.
 *
 * @throws TypeError or RangeError naming an address or option that cannot be used
 */
export function renderAppleNews(
  situation: Situation,
  options: AppleNewsOptions,
): readonly AppleNewsComponent[] {
  const { image, url, claims = "all", ...shown } = options;
  checkClaimsListed(claims);
  const context = figureContext(situation, { ...shown, claims, idPrefix: situation.id });
  const { headline, deck, asOf, sources, worldview } = context.scene.furniture;
  const credit = `${sources.text} ${worldview.text}`;
  const start = h("p", {}, `${deck.text} ${asOf.text}.`);
  return [
    { role: "heading2", text: headline.text },
    {
      role: "photo",
      URL: readPicture(image),
      caption: credit,
      accessibilityCaption: alternativeText(context),
    },
    { role: "caption", text: credit },
    html(start.markup),
    ...(context.claims.length > 0 ? lists(context) : []),
    ...(url === undefined ? [] : [linkTo(readAddress("url", url), context)]),
  ];
}

/** Questions, marks, claims, sources and the record, each below its heading, as a figure has them. */
function lists(context: FigureContext): AppleNewsText[] {
  const { say, scene, claims, sources } = context;
  const questions = questionsText(context);
  const marks = marksTexts(context).flatMap(({ title, text }): AppleNewsText[] => [
    { role: "heading4", text: title },
    html(text),
  ]);
  return [
    ...(questions === null ? [] : part(say("panel.questions"), questions)),
    { role: "heading3", text: say("element.allMarks", { count: scene.items.length }) },
    ...marks,
    ...part(
      `${say("timeline.title")} (${say("panel.claims", { count: claims.length })})`,
      claimsText(context),
    ),
    ...part(say("record.sources", { count: sources.length }), sourcesText(context)),
    ...part(say("record.title"), recordText(context)),
  ];
}

function linkTo(href: string, { say }: FigureContext): AppleNewsText {
  return html(h("p", {}, h("a", { href }, say("element.explore"))).markup);
}

function part(title: string, text: string): AppleNewsText[] {
  return [{ role: "heading3", text: title }, html(text)];
}

function html(text: string): AppleNewsText {
  return { role: "body", format: "html", text };
}

/** The picture's address; what Apple News shows no picture of is refused where the address tells. */
function readPicture(image: string): string {
  const address = readAddress("image", image);
  const ending = /\.(svg|avif|pdf)$/i.exec(new URL(address).pathname)?.[1];
  if (ending !== undefined) {
    throw new TypeError(
      `image: ${address} is ${ending.toUpperCase()}, which Apple News does not show; give a jpg, png, webp or gif`,
    );
  }
  return address;
}
