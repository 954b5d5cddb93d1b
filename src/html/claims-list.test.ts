import { describe, expect, it } from "vitest";
import { exampleSituation, type Json } from "../model/example.situation.ts";
import { put } from "../model/fixtures/edit.ts";
import { readSituation } from "../model/read-situation.ts";
import { situationAt } from "../model/situation-at.ts";
import type { Situation } from "../model/situation.ts";
import { situation as ukraine } from "../scene/fixtures/ukraine.ts";
import { renderFigure } from "./figure.ts";
import { figureOf } from "./fixtures/figure-of.ts";
import { startTags, textOf } from "./fixtures/parse-html.ts";

const example = readSituation(exampleSituation());

function edited(edit: (document: { [name: string]: Json }) => void): Situation {
  const document = exampleSituation();
  edit(document);
  return readSituation(document);
}

/** Ids of the claims in the list, in its order. */
function listedIn(html: string, prefix = ukraine.id): string[] {
  const entries = html.matchAll(new RegExp(`<li id="${prefix}-claim-([^"]+)"`, "g"));
  return [...entries].map(([, id = ""]) => id);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The entry of a claim in the list. */
function entryOf(claim: string, html: string, prefix = "examplia-2031"): string {
  return new RegExp(`<li id="${prefix}-claim-${claim}">[^]*?</li>`).exec(html)?.[0] ?? "";
}

describe("the list of claims", () => {
  it.each([undefined, "2022-02-17", "2022-02-15", "2021-12-31", "c070"])(
    "has every claim said by %s, once, and none said later",
    (asOf) => {
      const known = asOf === undefined ? ukraine : situationAt(ukraine, asOf);
      const html = figureOf(asOf === undefined ? {} : { asOf });
      expect(listedIn(html).toSorted(inOrder)).toEqual(
        known.claims.map(({ id }) => id).toSorted(inOrder),
      );
      const sources = new Set(known.claims.flatMap((claim) => claim.sources));
      const links = startTags(html).filter(({ attributes }) => "rel" in attributes);
      expect(links).toHaveLength(sources.size);
    },
  );

  it("links every source once, so that nothing is sent along", () => {
    const links = startTags(figureOf()).filter(({ attributes }) =>
      attributes["href"]?.startsWith("http"),
    );
    expect(links.map(({ attributes }) => attributes["href"] ?? "").toSorted(inOrder)).toEqual(
      ukraine.sources.map(({ url }) => new URL(url).href).toSorted(inOrder),
    );
    const rels = new Set(links.map(({ attributes }) => attributes["rel"]));
    expect([...rels]).toEqual(["noopener noreferrer nofollow"]);
  });

  it("says when, who, what, in whose words, how many, and where it was published", () => {
    const entry = entryOf("more-troops", renderFigure(example));
    expect(entry).toContain('<time datetime="2031-03-10">10\u00a0Mar</time>');
    expect(textOf(entry)).toMatch(
      /Ada Sample, Defence Minister of Examplia Norland has sent more troops to the border\./,
    );
    expect(entry).toContain('<q lang="en" dir="auto">There are more than 5,000 of them');
    expect(textOf(entry)).toContain("more than 5,000 · counts: what is counted was not said");
    expect(entry).toMatch(/Sampleton Gazette <a href="#examplia-2031-source-3">\[\d\]<\/a>/);
  });

  it("says by number which claims contradict it, and which are hard to reconcile with it", () => {
    const html = renderFigure(example);
    const numbers = listedIn(html, example.id);
    for (const { id, disputes, tension } of example.claims) {
      const [against = "", hard = ""] = ["Contradicted by", "Hard to reconcile with"].map(
        (words) => new RegExp(`${words}</b>: ([^]*?)</p>`).exec(entryOf(id, html))?.[1] ?? "",
      );
      const links = (ids: readonly string[]): string =>
        ids
          .map(
            (rival) => `<a href="#examplia-2031-claim-${rival}">${numbers.indexOf(rival) + 1}</a>`,
          )
          .join(", ");
      expect([against, hard]).toEqual([links(disputes), links(tension)]);
    }
  });

  it("marks what was taken back, and what is new, and tells corrections", () => {
    const html = renderFigure(
      edited((document) => {
        put(document, "claims[0].retracted", { on: "2031-04-01", note: { en: "Withdrawn." } });
        put(document, "corrections", [
          { on: "2031-04-02", version: "1.0.1", text: { en: "A date." }, claims: ["more-troops"] },
        ]);
      }),
      { since: "2031-03-10" },
    );
    const taken = textOf(entryOf("more-troops", html));
    expect(taken).toContain("retracted on 1 April 2031 : Withdrawn.");
    expect(taken).toContain("Norland has sent more troops");
    expect(textOf(entryOf("possible-route", html))).toMatch(/^ new 12 Mar/);
    expect(taken).not.toContain("new 10");
    expect(textOf(html)).toContain("2 April 2031 · 1.0.1: A date. ·");
  });

  it("names the language of every text that is not in the figure's", () => {
    const html = renderFigure(example, { lang: "de" });
    expect(html).toContain('<p lang="en">Norland has sent more troops to the border.</p>');
    expect(textOf(entryOf("more-troops", html))).toContain("Englisch");
    expect(renderFigure(example, { lang: "en-GB" })).not.toMatch(/<p lang=/);
  });

  it("leaves no claim of a mark without those that contradict it when only the shown ones are listed", () => {
    const html = figureOf({ claims: "shown", layers: ["axes"] });
    const listed = listedIn(html);
    expect(listed.length).toBeLessThan(ukraine.claims.length);
    const rivals = ukraine.claims
      .filter(({ id }) => listed.includes(id))
      .flatMap(({ disputes }) => disputes);
    expect(rivals.length).toBeGreaterThan(0);
    expect(rivals.filter((id) => !listed.includes(id))).toEqual([]);
  });
});
