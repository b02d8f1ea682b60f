const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits running text into sentences, as offsets `[start, end)` that cover the whole text
 * (Unicode UAX #29, tailored to `lang`), joined again where the break is a false one: after an
 * initial ("J. Maresca"), a common abbreviation ("Vol. 1") or before a lower-case letter.
 */
export function sentences(text: string, lang: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(lang).segment(text)) {
    const last = found.at(-1);
    if (last && falseBreak(text.slice(last.start, last.end), segment))
      last.end = index + segment.length;
    else found.push({ start: index, end: index + segment.length });
  }
  return found;
}

/**
 * The sentence that a mark at `offset` belongs to: a mark after the full stop belongs to the
 * sentence before it.
 */
export function sentenceAt(text: string, offset: number, lang: string): string {
  return sentenceIn(text, sentences(text, lang), offset);
}

/** Like {@link sentenceAt}, for text whose sentences are already known. */
export function sentenceIn(
  text: string,
  ranges: readonly { start: number; end: number }[],
  offset: number,
): string {
  const range = ranges.find(({ end }) => offset <= end) ?? ranges.at(-1);
  return range ? text.slice(range.start, range.end).trim() : text.trim();
}

const abbreviation =
  /(?:^|[\s(["'“‘])(?:\p{Lu}|[Cc]f|[Ee]d|[Ee]ds|[Vv]ol|[Nn]o|[Pp]p?|[Cc]h|[Cc]hap|[Ff]igs?|[Ss]ec|[Ee]tc|vs|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ss]t|i\.e|e\.g|et al|ca|[Aa]pprox|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)\.\s+$/u;

function falseBreak(before: string, after: string): boolean {
  return abbreviation.test(before) || /^\p{Ll}/u.test(after);
}

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) {
    const [supported] = Intl.Segmenter.supportedLocalesOf(lang);
    found = new Intl.Segmenter(supported ?? 'en', { granularity: 'sentence' });
    segmenters.set(lang, found);
  }
  return found;
}
