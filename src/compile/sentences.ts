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
    const before = text.slice(Math.max(last?.start ?? 0, index - longestAbbreviation), index);
    if (last && falseBreak(before, segment)) last.end = index + segment.length;
    else found.push({ start: index, end: index + segment.length });
  }
  return found;
}

/** Characters that are kept on either side of a mark in a sentence that never seems to end. */
const mostAround = 500;

/**
 * The sentence of `text` that a mark at `offset` belongs to, of those in `ranges`: a mark after
 * the full stop belongs to the sentence before it. Of a sentence that runs over pages only the
 * words around the mark are given.
 */
export function sentenceIn(
  text: string,
  ranges: readonly { start: number; end: number }[],
  offset: number,
): string {
  const range = ranges.find(({ end }) => offset <= end) ?? ranges.at(-1);
  const { start, end } = range ?? { start: 0, end: text.length };
  if (end - start <= 2 * mostAround) return text.slice(start, end).trim();
  const before = text.slice(Math.max(start, offset - mostAround), offset);
  const after = text.slice(offset, Math.min(end, offset + mostAround));
  return [
    before.length < offset - start ? before.replace(/^\S*/u, '…') : before.trimStart(),
    after.length < end - offset ? after.replace(/\S*$/u, '…') : after.trimEnd(),
  ].join('');
}

const longestAbbreviation = 20;

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
