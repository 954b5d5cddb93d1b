/** Scripts written without spaces between words; only there a dictionary must find the words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Words as an editor counts them: "de-escalation" and "150,000" are one each, a lone dash is none. */
export function wordCount(text: string, lang: string): number {
  if (unspaced.test(text)) {
    const segments = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
    return [...segments].filter((segment) => segment.isWordLike === true).length;
  }
  return text.split(/[\s—–…/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
