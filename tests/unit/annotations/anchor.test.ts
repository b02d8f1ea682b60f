import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchor,
  anchorAll,
  contextLength,
  longestQuote,
  type Target,
  targetOf,
  type TextBlock,
} from '../../../src/annotations/index.ts';

const before =
  'Outside observers often find it difficult to understand why the conflict has lasted. ';
const sentence = 'There is a complex combination of several complicating factors, as we shall see.';
const blocks: readonly TextBlock[] = [
  { id: 'p-1', text: 'The first paragraph, with its own words and nothing that stands elsewhere.' },
  { id: 'p-2', text: before + sentence },
  { id: 'p-3', text: 'Back in 1992, the conflict was still in the phase of expansion.' },
];

/** What marks `words` in the block that has them. */
function marked(words: string, of = blocks): Target {
  const block = of.find(({ text }) => text.includes(words));
  const offset = block?.text.indexOf(words) ?? 0;
  const id = block?.id ?? '';
  const end = { block: id, offset: offset + words.length };
  const target = targetOf({ block: id, offset }, end, of);
  if (!target) throw new Error(`No words: ${words}`);
  return target;
}

/** The words that an anchor covers, with `|` between blocks. */
function covered(target: Target, now: readonly TextBlock[], aliases?: ReadonlyMap<string, string>) {
  const found = anchor(target, now, aliases);
  if (!found) return undefined;
  const from = now.findIndex(({ id }) => id === found.start.block);
  const to = now.findIndex(({ id }) => id === found.end.block);
  return now
    .slice(from, to + 1)
    .map(({ text }, n) =>
      text.slice(n === 0 ? found.start.offset : 0, n === to - from ? found.end.offset : undefined),
    )
    .join('|');
}

function changed(id: string, change: (text: string) => string): TextBlock[] {
  return blocks.map((block) => (block.id === id ? { id, text: change(block.text) } : block));
}

describe('marked words are found', () => {
  const target = marked('complex combination of several complicating factors');

  test('where they stood', () => {
    expect(anchor(target, blocks)).toEqual({ start: target.start, end: target.end, fit: 'exact' });
  });

  test('where words were put before them', () => {
    const now = changed('p-2', (text) => `A new sentence begins it. ${text}`);
    expect(covered(target, now)).toBe(target.quote.exact);
    expect(anchor(target, now)?.fit).toBe('exact');
  });

  test('where some of them were changed, an end included', () => {
    const now = changed('p-2', (text) =>
      text.replace('complex combination of', 'complicated combination of the'),
    );
    expect(covered(target, now)).toBe(
      'complicated combination of the several complicating factors',
    );
    expect(anchor(target, now)?.fit).toBe('near');
  });

  test('where the paragraph was split within them, or joined with the next', () => {
    const [first, , third] = blocks;
    const [head = '', tail = ''] = (before + sentence).split(/(?<=combination of) /);
    const split = [first!, { id: 'p-2', text: head }, { id: 'p-9', text: tail }, third!];
    expect(covered(target, split)).toBe('complex combination of|several complicating factors');
    const joined = [first!, { id: 'p-3', text: `${before}${sentence} ${third!.text}` }];
    expect(covered(target, joined)).toBe(target.quote.exact);
    expect(covered(target, joined, new Map([['p-2', 'p-3']]))).toBe(target.quote.exact);
  });

  test('through ids that replaced one another, also where these go in a circle', () => {
    const now = [{ id: 'p-7', text: before + sentence }];
    const chain = new Map([
      ['p-2', 'p-5'],
      ['p-5', 'p-7'],
    ]);
    expect(covered(marked('complex'), now, chain)).toBe('complex');
    const circle = new Map([
      ['p-2', 'p-5'],
      ['p-5', 'p-2'],
    ]);
    expect(covered(target, [blocks[0]!], circle)).toBeUndefined();
  });

  test('over several blocks, though one between was changed', () => {
    const whole = targetOf({ block: 'p-1', offset: 21 }, { block: 'p-3', offset: 36 }, blocks)!;
    expect(whole.quote.exact.split('\n')).toHaveLength(3);
    const now = changed('p-2', () => `${before} What it was is told here in some other words.`);
    expect(covered(whole, now)).toMatch(/^with its own words.*\|Outside.*\|Back in .* was still$/);
  });

  test('of equal words the ones with the same words around them', () => {
    const twice = [
      { id: 'p-1', text: 'He said that the war was over and that the peace was far.' },
    ];
    const start = twice[0]!.text.lastIndexOf('that');
    const words = targetOf(
      { block: 'p-1', offset: start },
      { block: 'p-1', offset: start + 4 },
      twice,
    )!;
    const now = [{ id: 'p-1', text: `Yes: ${twice[0]!.text}` }];
    expect(anchor(words, now)?.start.offset).toBe(start + 5);
  });
});

/** As a file names words that says nothing else of them. */
function alone(exact: string): Target {
  const nowhere = { block: '', offset: 0 };
  return { start: nowhere, end: nowhere, quote: { exact, prefix: '', suffix: '' } };
}

test('words of which a file says nothing else are found where they stand once', () => {
  expect(covered(alone('lasted. There is'), blocks)).toBe('lasted. There is');
  expect(covered(alone('the conflict'), blocks)).toBeUndefined();
  expect(covered(alone('lasted'), blocks)).toBeUndefined();
  expect(
    covered({ ...alone('lasted. There is'), start: { block: 'gone', offset: 0 } }, blocks),
  ).toBeUndefined();
});

describe('an orphan is', () => {
  test('a word whose sentence is gone, though the word stands elsewhere', () => {
    expect(
      covered(
        marked('conflict'),
        changed('p-2', () => sentence),
      ),
    ).toBeUndefined();
  });

  test('a sentence that stands twice in other paragraphs', () => {
    const twice = ['p-8', 'p-9'].map((id) => ({ id, text: `Now: ${sentence}` }));
    expect(covered(marked(sentence), [blocks[0]!, ...twice])).toBeUndefined();
    expect(covered(marked(sentence), [blocks[0]!, twice[0]!])).toBe(sentence);
  });

  test('everything where there is no text', () => {
    expect(anchor(marked(sentence), [])).toBeUndefined();
  });
});

describe('a target', () => {
  test('has no blanks at its ends, and what stands around it in its blocks', () => {
    const start = { block: 'p-1', offset: 3 };
    const end = { block: 'p-1', offset: 10 };
    expect(targetOf(start, end, blocks)).toMatchObject({
      start: { block: 'p-1', offset: 4 },
      end: { block: 'p-1', offset: 9 },
      quote: { exact: 'first', prefix: 'The ', suffix: ' paragraph, with its own words a' },
    });
  });

  test('begins and ends in the blocks that have its words', () => {
    const end = { block: 'p-2', offset: 0 };
    const target = targetOf({ block: 'p-1', offset: 60 }, end, blocks);
    expect(target?.end).toEqual({ block: 'p-1', offset: blocks[0]!.text.length });
  });

  test('is none without words, without its block, or of more than may be kept', () => {
    const place = (block: string, offset: number) => ({ block, offset });
    expect(targetOf(place('p-1', 3), place('p-1', 4), blocks)).toBeUndefined();
    expect(targetOf(place('p-1', 9), place('p-1', 4), blocks)).toBeUndefined();
    expect(targetOf(place('p-3', 0), place('p-1', 4), blocks)).toBeUndefined();
    expect(targetOf(place('none', 0), place('p-1', 4), blocks)).toBeUndefined();
    const long = [{ id: 'p-1', text: 'a'.repeat(longestQuote + 1) }];
    expect(targetOf(place('p-1', 0), place('p-1', longestQuote + 1), long)).toBeUndefined();
    expect(targetOf(place('p-1', 0), place('p-1', longestQuote), long)).toBeDefined();
  });

  test('of any places in any texts is found again there, with whole characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (texts, a, b) => {
          const some = texts.map((words, n) => ({
            id: `p-${n}`,
            text: words.replaceAll(/\s+/g, ' ').trim(),
          }));
          const place = (n: number) => ({
            block: `p-${n % some.length}`,
            offset: n % 61,
          });
          const target = targetOf(place(a), place(b), some);
          if (!target) return;
          const { exact, prefix, suffix } = target.quote;
          for (const words of [exact, prefix, suffix]) expect(words.isWellFormed()).toBe(true);
          expect(prefix.length).toBeLessThanOrEqual(contextLength);
          const { start, end } = target;
          expect(anchor(target, some)).toEqual({ start, end, fit: 'exact' });
        },
      ),
    );
  });

  test('that no text has made never breaks anything', () => {
    const place = fc.record({ block: fc.constantFrom('p-1', 'p-2', 'x'), offset: fc.nat() });
    const words = fc.oneof(fc.string(), fc.constantFrom('the conflict', sentence, '\n', ' '));
    const quote = fc.record({ exact: words, prefix: words, suffix: words });
    fc.assert(
      fc.property(fc.record({ start: place, end: place, quote }), (target) => {
        const found = anchor(target, blocks);
        if (found) expect(covered(target, blocks)?.trim()).not.toBe('');
      }),
    );
  });
});

test('many are found in the order in which they came', () => {
  const targets = ['first', sentence, 'expansion'].map((words) => marked(words));
  const found = anchorAll(targets, blocks);
  expect(found.map((each) => each?.start.block)).toEqual(['p-1', 'p-2', 'p-3']);
});
