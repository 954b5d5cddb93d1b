import type { Scene, SceneSource } from "../scene/scene.ts";
import { element, escapeXml } from "./xml.ts";

/**
 * What a picture is, for catalogues: title, day, language, credit and every source, in Dublin Core.
 * Source: DCMI Metadata Terms, "elements 1.1", written as RDF as SVG 1.1 §21 shows.
 */
export function metadataText({ furniture, sources, lang, asOf, version, id }: Scene): string {
  const description = element(
    "rdf:Description",
    { "rdf:about": "" },
    [
      term("title", furniture.headline.text),
      term("identifier", version === "" ? id : `${id} ${version}`),
      term("date", asOf),
      term("language", lang),
      term("description", furniture.summary),
      term("rights", furniture.worldview.text),
      ...sources.map((source) => term("source", citation(source))),
    ].join(""),
  );
  const namespaces = {
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return element("metadata", {}, element("rdf:RDF", namespaces, description));
}

function term(name: string, text: string): string {
  return element(`dc:${name}`, {}, escapeXml(text));
}

function citation({ publisher, title, published, url }: SceneSource): string {
  return [publisher, title, ...(published === undefined ? [] : [published]), url].join(". ");
}
