/** Number of words a reader counts: runs of non-space with a letter or digit; segmented where a script has no spaces. */
export function countWords(text: string, lang: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(
      text,
    )
  ) {
    const [locale] = Intl.Segmenter.supportedLocalesOf(lang);
    const segmenter = new Intl.Segmenter(locale ?? 'en', { granularity: 'word' });
    return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
  }
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
