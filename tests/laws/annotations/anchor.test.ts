import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchorAll,
  type Target,
  targetOf,
  type TextBlock,
} from '../../../src/annotations/index.ts';
import { compileFolders } from '../../support/articles.ts';
import { Author, type Word } from './author.ts';

interface Mark {
  readonly target: Target;
  readonly own: ReadonlySet<number>;
}

/** Marks of every length: words, parts of sentences, paragraphs, passages over several. */
function marksIn(author: Author, count: number): Mark[] {
  const { blocks, paragraphs } = author;
  const sizes = [1, 2, 4, 8, 16, 32, 64];
  return Array.from({ length: count }, (_, n): Mark[] => {
    const at = author.below(blocks.length);
    const last = n % 10 === 0 ? Math.min(at + 1 + author.below(3), blocks.length - 1) : at;
    const words = paragraphs[at]?.words ?? [];
    const lastWords = paragraphs[last]?.words ?? [];
    const from = author.below(words.length);
    const to = last === at ? from + (sizes[n % 7] ?? 1) : 1 + author.below(lastWords.length);
    const start = { block: blocks[at]?.id ?? '', offset: offsetOf(words, from) };
    const end = { block: blocks[last]?.id ?? '', offset: offsetOf(lastWords, to) };
    const target = targetOf(start, end, blocks);
    return target ? [{ target, own: uids(author.wordsIn(target.start, target.end)) }] : [];
  }).flat();
}

function offsetOf(words: readonly Word[], count: number): number {
  return words.slice(0, count).reduce((sum, { text }) => sum + text.length + 1, 0);
}

function uids(words: readonly Word[]): Set<number> {
  return new Set(words.map(({ uid }) => uid));
}

type Fate = 'right' | 'orphan' | 'wrong' | 'lost';

function fates(author: Author, marks: readonly Mark[]): Fate[] {
  const anchors = anchorAll(
    marks.map(({ target }) => target),
    author.blocks,
    author.aliases,
  );
  return marks.map(({ target, own }, n): Fate => {
    const found = anchors[n];
    if (!found) return survives(author, target, own) ? 'lost' : 'orphan';
    const words = author.wordsIn(found.start, found.end);
    const isOwn = ({ uid }: Word) => own.has(uid);
    const marked = target.quote.exact.split(/\s/);
    // A word that reads like the first, or last, of those marked cannot be told from it.
    const isEnd = (word: Word | undefined, like: string | undefined) =>
      word !== undefined && (isOwn(word) || word.isNew || word.text === like);
    const isRight =
      words.some(isOwn) &&
      isEnd(words[0], marked[0]) &&
      isEnd(words.at(-1), marked.at(-1)) &&
      // What was moved, or copied, into the middle of the words is covered with them.
      words.slice(1, -1).every((word) => isOwn(word) || word.isNew || word.isMoved);
    return isRight ? 'right' : 'wrong';
  });
}

/**
 * Whether the words must be found: they are in their paragraph, a line of them or more, in their
 * order, and what is gone
 * of them and what has come between are together no more than 15 % of their letters.
 */
function survives(author: Author, { start, quote }: Target, own: ReadonlySet<number>): boolean {
  const { length } = quote.exact;
  if (length < 100) return false;
  const home = author.aliases.get(start.block) ?? start.block;
  return author.paragraphs.some(({ id, words }) => {
    const from = words.findIndex(({ uid }) => own.has(uid));
    const to = words.findLastIndex(({ uid }) => own.has(uid));
    if (id !== home || from < 0) return false;
    const lettersOf = (some: readonly Word[]) => offsetOf(some, some.length);
    const all = words.slice(from, to + 1);
    const still = all.filter(({ uid }) => own.has(uid));
    const isInOrder = still.every(({ uid }, n) => n === 0 || uid > (still[n - 1]?.uid ?? uid));
    const kept = lettersOf(still);
    return isInOrder && length - kept + (lettersOf(all) - kept) <= length * 0.15;
  });
}

/** Counts what becomes of marks while an author makes 200 edits. */
function work(blocks: readonly TextBlock[], seeds: number): Record<Fate, number> {
  const all = { right: 0, orphan: 0, wrong: 0, lost: 0 };
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const author = new Author(blocks, seed);
      const marks = marksIn(author, 100);
      for (const fate of fates(author, marks)) if (fate !== 'right') all.wrong++;
      for (let n = 1; n <= 200; n++) {
        author.edit();
        if (![1, 5, 20, 50, 100, 200].includes(n)) continue;
        for (const fate of fates(author, marks)) all[fate]++;
      }
    }),
    { numRuns: seeds },
  );
  return all;
}

describe(
  'after 200 random edits an annotation is in its right place or an orphan',
  { timeout: 90_000 },
  () => {
    test('in an article of the library', async () => {
      const [{ article } = {}] = await compileFolders('content/articles');
      const blocks = (article?.paragraphs ?? []).map(({ id, text }) => ({ id, text }));
      expect(blocks.length).toBeGreaterThan(20);
      const { right, orphan, wrong, lost } = work(blocks, 8);
      expect({ wrong, lost }).toEqual({ wrong: 0, lost: 0 });
      // Most of them are orphans only after 100 edits: every paragraph has been changed six times.
      expect(orphan / (right + orphan)).toBeLessThan(0.25);
    });

    test('in generated texts', () => {
      const syllables = 'ka lo mi re sü fo Ba 和 平 ğı ze нов شاد 😀 na ti qu é'.split(' ');
      const dice = new Author([], 7);
      const word = () =>
        Array.from({ length: 1 + dice.below(3) }, () => syllables[dice.below(18)]).join('');
      const vocabulary = Array.from({ length: 400 }, word);
      // As in every language, few words make most of a text.
      const next = () => vocabulary[dice.below(1 + dice.below(400))] ?? '';
      const ends = () => ['', '', '', '', '', '', '', '.', ',', '?'][dice.below(10)] ?? '';
      const blocks = Array.from({ length: 40 }, (_, n) => ({
        id: `p-${n}`,
        text: Array.from({ length: 5 + dice.below(90) }, () => next() + ends()).join(' '),
      }));
      const { wrong, lost } = work(blocks, 8);
      expect({ wrong, lost }).toEqual({ wrong: 0, lost: 0 });
    });
  },
);
