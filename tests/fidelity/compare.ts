import { restored } from '../support/restored.ts';
import type { BuiltWords } from './built.ts';
import type { Passage, Words } from './words.ts';

/**
 * Every difference between the words expected and the words built, each as a readable line. A page
 * shows what was typed as a typographer sets it: the list of those replacements is taken back, and
 * nothing else.
 */
export function compare(expected: Words, built: BuiltWords): string[] {
  const frontMatter = {
    title: expected.title,
    author: expected.author,
    'sentence about the author': expected.authorNote,
    abstract: expected.abstract,
  };
  return [
    ...Object.entries(frontMatter).flatMap(([place, words]) =>
      stands(words, built) ? [] : [`${place}: no element of the page reads “${words}”`],
    ),
    ...keywords(expected, built),
    ...pairs('heading', expected.headings, built.headings).flatMap(([place, a, b]) => [
      ...differences(place, a.words, b.words),
      ...(a.paragraph === b.paragraph
        ? []
        : [`${place}: expected before paragraph ${a.paragraph}, found before ${b.paragraph}`]),
    ]),
    ...count('headings', expected.headings, built.headings),
    ...pairs('paragraph', expected.paragraphs, built.paragraphs).flatMap(([place, a, b]) => [
      ...differences(place, a.words, b.words),
      ...differences(`note marks of ${place}`, marksOf(a), marksOf(asTyped(b, a))),
    ]),
    ...count('paragraphs', expected.paragraphs, built.paragraphs),
    ...pairs('note', expected.notes, built.notes).flatMap(([place, a, b]) => [
      ...differences(`label of ${place}`, a.label, b.label),
      ...differences(place, a.words, b.words),
    ]),
    ...count('notes', expected.notes, built.notes),
    ...pairs('pull-quote', expected.pullQuotes, built.pullQuotes).flatMap(([place, a, b]) => [
      ...differences(place, a.words, b.words),
      ...(isExcerpt(b.drawn, b.words) ? [] : [`${place}: “${b.drawn}” is no excerpt of it`]),
      ...([b.paragraph, b.behind].includes(a.paragraph)
        ? []
        : [`${place}: expected by paragraph ${a.paragraph}, found by ${b.paragraph}`]),
    ]),
    ...count('pull-quotes', expected.pullQuotes, built.pullQuotes),
    ...built.strays.map((words) => `words of no paragraph: “${words}”`),
  ];
}

/** True if the words are those of `whole`, in their order, with `…` for what is left out. */
function isExcerpt(words: string, whole: string): boolean {
  let from = 0;
  return words.split('…').every((run) => {
    const at = whole.indexOf(run.trim(), from);
    from = at + run.trim().length;
    return at >= 0;
  });
}

/** Keywords stand in one line, as printed, or each in an element of its own. */
function keywords(expected: Words, built: BuiltWords): string[] {
  if (stands(`Keywords: ${expected.keywords.join(', ')}`, built)) return [];
  return expected.keywords
    .filter((word) => !stands(word, built))
    .map((word) => `keywords: no element of the page reads “${word}”`);
}

/** What to expect and what was found, around the first character that differs. */
export function differences(place: string, expected: string, shown: string): string[] {
  const found = restored(shown, expected);
  if (expected === found) return [];
  let at = 0;
  while (at < expected.length && expected.charAt(at) === found.charAt(at)) at += 1;
  return [
    `${place}, character ${at}:\n  expected ${around(expected, at)}\n  found    ${around(found, at)}`,
  ];
}

/** True if an element of the page shows just these words. */
function stands(words: string, { elements }: BuiltWords): boolean {
  return [...elements].some((shown) => restored(shown, words) === words);
}

/** A passage with what was typed in the place of what is shown. */
function asTyped(shown: Passage, { words }: Passage): Passage {
  const before = (offset: number) => restored(shown.words.slice(0, offset), words).length;
  return {
    words: restored(shown.words, words),
    marks: shown.marks.map(({ label, offset }) => ({ label, offset: before(offset) })),
  };
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - 40);
  return `${from > 0 ? '…' : ''}${text.slice(from, at)}▸${text.slice(at, at + 40)}${at + 40 < text.length ? '…' : ''}`;
}

/** "2 after “by Russia.”" for each mark, so that a moved mark reads as one. */
function marksOf(passage: Passage): string {
  return passage.marks
    .map(
      ({ label, offset }) =>
        `${label} after “${passage.words.slice(Math.max(0, offset - 24), offset)}” (${offset})`,
    )
    .join('; ');
}

function pairs<A, B>(
  name: string,
  expected: readonly A[],
  built: readonly B[],
): [place: string, expected: A, found: B][] {
  return expected.flatMap((item, at): [string, A, B][] => {
    const found = built[at];
    return found === undefined ? [] : [[`${name} ${at + 1}`, item, found]];
  });
}

function count(name: string, expected: readonly unknown[], built: readonly unknown[]): string[] {
  return expected.length === built.length
    ? []
    : [`expected ${expected.length} ${name}, found ${built.length}`];
}
