import fc from 'fast-check';
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sanitizeTree } from '../../../src/compiler/html/sanitize.ts';
import { accountForWords } from '../../../src/compiler/words/account.ts';
import { type Piece, readPage } from '../../../src/compiler/words/page.ts';
import { readSource } from '../../../src/compiler/words/source.ts';
import { compileTexts } from '../../support/compile.ts';
import {
  generatedAssets,
  generatedFiles,
  generatedMarkdown,
} from '../../support/generated-markdown.ts';
import { many } from '../../support/many.ts';

/** Every line holds words of its own, so that a fault is known by its line. */
const source = `First words of a paragraph with *emphasis*
that goes on in another line.[^one]

- Item upon item,
  with a [link](https://example.org/address "title") in it.

  A second paragraph of that item.
- Another item.

> Words that are quoted,
> with a note within.^[Inline note there.]

| Head | Column |
|------|--------|
| cell | \`code\` |
| last | entry  |

: Caption below everything.

  Right     Drawn
-------   -------
  twelve  thirteen
  ninety  hundred

Term
:   Definition &amp; meaning.

\`\`\`js
const program = 'unit';
\`\`\`

Formula $E = mc^2$ <span>between</span> tags.

[^one]: Footnote of several words.

    And of two paragraphs.
`;

async function piecesOf(text: string): Promise<Piece[]> {
  const { article, problems } = await compileTexts(text);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const trees = (article?.sections ?? []).map(({ tree }) => tree);
  const notes = (article?.notes ?? []).map(({ body }) => body.tree);
  const isPrinted = (): boolean => false;
  return [
    ...readPage(trees, isPrinted, 'text'),
    ...notes.flatMap((note) => readPage([note], isPrinted, 'apart')),
  ];
}

function account(pieces: readonly Piece[]): string[] {
  const known = { explained: () => false, isFaulty: false };
  return accountForWords(readSource([source]), pieces, 'article.md', known).map(
    ({ place, message }) => `${String(place.line)}: ${message.replace(/, expected.*/, '')}`,
  );
}

/** The pieces with the words of one of them changed. */
function changed(
  pieces: readonly Piece[],
  index: number,
  change: (words: string[]) => string[],
): Piece[] {
  return pieces.map((piece, at) =>
    at === index ? { ...piece, letters: change(piece.letters.split(' ')).join(' ') } : piece,
  );
}

const lines = source.split('\n');

function lineOf(word: string): number {
  return 1 + lines.findIndex((line) => line.includes(word));
}

describe('a word of the source', async () => {
  const pieces = await piecesOf(source);
  /** Every word of the page that stands once in the source, and is typed there as it is. */
  const words = pieces.flatMap(({ letters }, index) =>
    letters
      .split(' ')
      .flatMap((word, at) =>
        /^[A-Za-z]{4,}$/.test(word) && source.split(word).length === 2 ? [{ word, index, at }] : [],
      ),
  );

  test('is found on the page that the compiler makes', () => {
    expect(account(pieces)).toEqual([]);
    expect(words.length).toBeGreaterThan(40);
  });

  test.for(words)(
    '"$word" that is not on the page is missed at its line',
    ({ word, index, at }) => {
      const found = account(changed(pieces, index, (all) => all.toSpliced(at, 1)));
      expect(found.join('\n')).toMatch(
        new RegExp(`^${lineOf(word)}: Unexpected absence of the words "${word}"`, 'm'),
      );
    },
  );

  test.for(words)('"$word" that stands on the page twice is named', ({ word, index, at }) => {
    const found = account(changed(pieces, index, (all) => all.toSpliced(at, 0, word)));
    expect(found).toEqual([`${lineOf(word)}: Unexpected words "${word}" on the page`]);
  });

  test.for(words)(
    '"$word" that moves to another block is named near its line',
    ({ word, index, at }) => {
      const without = changed(pieces, index, (all) => all.toSpliced(at, 1));
      // So far that it leaves the table drawn in text, whose words have no order.
      const other = (index + 7) % pieces.length;
      const found = account(changed(without, other, (all) => [...all, word]));
      const near = found.map((each) => Math.abs(Number.parseInt(each) - lineOf(word)));
      expect(Math.min(...near)).toBeLessThan(2);
    },
  );

  test('that is glued to its neighbour is named', () => {
    for (const [index, { letters }] of pieces.entries()) {
      if (!letters.includes(' ')) continue;
      const glued = changed(pieces, index, ([first = '', second = '', ...rest]) => [
        first + second,
        ...rest,
      ]);
      expect(account(glued), letters).not.toEqual([]);
    }
  });
});

test('the address behind a caret alone is none of the words that must be on the page', async () => {
  const { problems } = await compileTexts('A[^], B[^ ].\n\n[^]: https://example.org/lost\n');
  expect(problems.filter(({ rule }) => rule === 'words-lost')).toEqual([]);
});

test('blocks that change places are named', async () => {
  const pieces = await piecesOf('One block.\n\nAnother block.\n\nThird of them.');
  const [first, second, third] = pieces;
  const known = { explained: () => false, isFaulty: false };
  const read = readSource(['One block.\n\nAnother block.\n\nThird of them.']);
  expect(accountForWords(read, [first!, second!, third!], 'article.md', known)).toEqual([]);
  expect(accountForWords(read, [second!, first!, third!], 'article.md', known)).not.toEqual([]);
});

describe('where a stage of the compiler loses what is emphasised', () => {
  const sanitize = '../../../src/compiler/html/sanitize.ts';
  let compileFaultily: typeof compileTexts;
  beforeAll(async () => {
    vi.resetModules();
    vi.doMock(sanitize, () => ({
      sanitizeTree: (tree: Root) => withoutEmphasis(sanitizeTree(tree)),
    }));
    compileFaultily = (await import('../../support/compile.ts')).compileTexts;
  });
  afterAll(() => {
    vi.doUnmock(sanitize);
    vi.resetModules();
  });

  test('the lost word forbids to publish the article, and a draft says so', async () => {
    const text = 'One line.\n\nA word that is *beyond* recall.\n';
    for (const draft of [true, false]) {
      const { article, problems } = await compileFaultily(text, { draft });
      expect(problems.map(({ rule, place }) => [rule, place.line])).toEqual([['words-lost', 7]]);
      expect(problems[0]?.severity).toBe(draft ? 'warning' : 'error');
      expect(problems[0]?.message).toContain('"beyond"');
      expect(article === undefined).toBe(!draft);
    }
  });
});

function withoutEmphasis(tree: Root): Root {
  visit(tree, 'element', ({ tagName }, index, parent) => {
    if (tagName !== 'em' || index === undefined || !parent) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return tree;
}

test('no text of any constructs is said to have lost a word', async () => {
  await fc.assert(
    fc.asyncProperty(generatedMarkdown, async (text) => {
      const { problems } = await compileTexts(
        { 'article.md': `---\ntitle: T\nlang: en\n---\n\n${text}\n`, ...generatedFiles },
        { draft: true },
        { assets: [...generatedAssets] },
      );
      const lost = problems.filter(({ rule }) => rule === 'words-lost');
      expect(lost.map(({ place, message }) => `${place.line}: ${message}`)).toEqual([]);
    }),
    many(500),
  );
});

test.each([
  ['notes in notes', `${'^[a '.repeat(30_000)}${']'.repeat(30_000)}`],
  ['words before notes in notes', `a ${'^['.repeat(30_000)}b${']'.repeat(30_000)}`],
  ['comments behind backslashes', `a ${'\\<!-- '.repeat(20_000)}--> b`],
  ['pull-quotes in pull-quotes', '::: pull-quote\n'.repeat(3000)],
  ['a comment of empty lines', `a <!--${'\n'.repeat(100_000)}--> b`],
])('what is nested or long takes no more of the stack: %s', (_, text) => {
  const known = { explained: () => true, isFaulty: true };
  const page = { letters: 'a b', printed: [], role: 'text' as const, table: undefined };
  expect(accountForWords(readSource([text]), [page], 'article.md', known)).toEqual([]);
});

test('the order of words is looked at to the end of a long block', () => {
  const words = Array.from({ length: 30_000 }, (_, index) => `w${index}`);
  const typedText = words.map((word) => `<b>${word}</b>`).join(' ');
  const block = (order: readonly string[]): Piece => ({
    letters: order.join(' '),
    printed: [],
    role: 'text',
    table: undefined,
  });
  const known = { explained: () => false, isFaulty: false };
  const read = readSource([`${typedText}\n\nEnd.`]);
  const end = { ...block([]), letters: 'End' };
  expect(accountForWords(read, [block(words), end], 'article.md', known)).toEqual([]);
  expect(accountForWords(read, [end, block(words)], 'article.md', known)).not.toEqual([]);
  expect(accountForWords(read, [block(words.toReversed()), end], 'article.md', known)).not.toEqual(
    [],
  );
});

test('a text that is made to be looked at for ever is compared by its words', () => {
  const block = 'same '.repeat(12).trim();
  const text = `${block}\n\n`.repeat(2500);
  const pieces = Array.from({ length: 2500 }, (_, index) => ({
    letters: index % 2 ? block : `${block} other`,
    printed: [],
    role: 'text' as const,
    table: undefined,
  }));
  const known = { explained: () => false, isFaulty: false };
  const start = process.cpuUsage();
  expect(accountForWords(readSource([text]), pieces, 'article.md', known)).toEqual([]);
  const { user } = process.cpuUsage(start);
  expect(user / 1e6).toBeLessThan(20);
});
