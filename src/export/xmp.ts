import type { PictureRecord } from "./picture-record.ts";

/** A record as an XMP packet, which every raster format can carry. Source: ISO 16684-1, Dublin Core. */
export function xmpPacket(record: PictureRecord): string {
  const alternative = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<dc:title>${alternative(record.title)}</dc:title>`,
    `<dc:description>${alternative(record.description)}</dc:description>`,
    `<dc:rights>${alternative(record.rights)}</dc:rights>`,
    `<dc:source>${escapeXml(record.situation)}</dc:source>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(record.lang)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escapeXml(record.software)}</xmp:CreatorTool>`,
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}

/** Text as it may stand between tags; characters XML forbids are dropped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
