/** The characters of a text as a reader counts them (UAX #29, grapheme clusters). */
export function characters(text: string): string[] {
  return [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
}
