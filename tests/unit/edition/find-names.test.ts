import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparable, placesOf } from '../../../src/compiler/names/comparable.ts';
import {
  findNames,
  namedTexts,
  type NamedText,
  type SoughtName,
} from '../../../src/compiler/names/find-names.ts';

const named = (label: string, ...variants: string[]): SoughtName => ({
  label,
  variants: variants.length > 0 ? variants : [label],
  except: [],
});
const inText = (text: string): NamedText[] => [{ target: 'p-1', n: 1, text }];
/** What is found of each name in one text: the words as they stand there. */
const found = (text: string, ...names: (string | SoughtName)[]): string[][] =>
  findNames(
    names.map((each) => (typeof each === 'string' ? named(each) : each)),
    inText(text),
  ).map(({ mentions }) => mentions.map((mention) => mention.text));

describe('mentions of a name', () => {
  it.each([
    ['end at an apostrophe, a dash, a bracket', "Azerbaijan's (Azerbaijan)–Azerbaijan", 3],
    ['are whole words', 'Azerbaijani, Azerbaijanis, xAzerbaijan, Azerbaijan1', 0],
    ['have their capitals', 'azerbaijan AZERBAIJAN', 0],
    ['begin and end the text', 'Azerbaijan and Azerbaijan', 2],
    ['do not end before a mark', 'Azerbaijań', 0],
  ])('%s', (_, text, times) => {
    expect(found(text, 'Azerbaijan')[0]).toHaveLength(times);
  });

  it.each([
    ['Nagorno Karabakh', 'Nagorno\u00A0Karabakh and Nagorno \n Karabakh', 2],
    ['Nagorno-Karabakh', 'Nagorno–Karabakh, Nagorno\u2011Karabakh, Nagorno—Karabakh', 3],
    ["O'Neill", 'O’Neill and OʼNeill', 2],
    ['"Group"', '“Group”, «Group», „Group“', 3],
    ['Zürich', 'Zu\u0308rich', 1],
    ['Zu\u0308rich', 'Zürich', 1],
    ['Karabakh', 'Kara\u00ADbakh and Kara\u200Bbakh', 2],
    ['한국', '\u1112\u1161\u11AB\u1100\u116E\u11A8 사람', 1],
    ['Nagorno-Karabakh', 'Nagorno Karabakh', 0],
    ['Ελλάδα', 'στην Ελλάδα.', 1],
  ])('of %s are found in "%s"', (name, text, times) => {
    expect(found(text, name)[0]).toHaveLength(times);
  });

  it.each([
    ['ירושלים', 'בעיר ירושלים, ירושלים־תל אביב', 2],
    ['ירושלים', 'בירושלים', 0],
    ['أرمينيا', 'بين أرمينيا وأذربيجان، «أرمينيا»', 2],
    ['أذربيجان', 'بين أرمينيا وأذربيجان', 0],
    ['آذربایجان', '\u202Bآذربایجان\u202C و ایران', 1],
    ['日本', '私は日本人です。日本', 2],
    ['アリ', 'アリバイ、アリの', 1],
    ['ジョン・スミス', 'ジョン・スミスさん', 1],
    ['กรุงเทพ', 'ในกรุงเทพมหานคร', 1],
    ['กรุงเท', 'กรุงเท่า', 0],
    ['𠮷野家', '𠮷野家と𠮷野', 1],
  ])('of %s are found in "%s" as its script parts words', (name, text, times) => {
    expect(found(text, name)[0]).toHaveLength(times);
  });

  it('are not those within a longer name, of whatever name that is', () => {
    const text = 'The OSCE Minsk Group in Minsk: the Minsk Group, the OSCE.';
    expect(found(text, 'OSCE', 'Minsk', 'Minsk Group', named('Group', 'OSCE Minsk Group'))).toEqual(
      [['OSCE'], ['Minsk'], ['Minsk Group'], ['OSCE Minsk Group']],
    );
  });

  it('are the longer of two that overlap, and the first of two that are as long', () => {
    expect(found('OSCE Minsk Group Chairs', 'OSCE Minsk', 'Minsk Group Chairs')).toEqual([
      [],
      ['Minsk Group Chairs'],
    ]);
    expect(found('aa bb cc', 'bb cc', 'aa bb')).toEqual([[], ['aa bb']]);
    expect(found('aa bb cc dd', 'aa bb', 'cc', 'dd', 'bb cc dd')).toEqual([
      [],
      [],
      [],
      ['bb cc dd'],
    ]);
  });

  it('count for each spelling that was given, however it is typed', () => {
    const [first] = findNames(
      [named('x', 'Nagorno-Karabakh', 'Nagorno–Karabakh', 'Artsakh')],
      [...inText('Nagorno‑Karabakh')],
    );
    expect(first?.uses).toEqual([1, 1, 0]);
  });
});

test('paragraphs and blocks are read in their order, but for code and formulas', () => {
  const paragraphs = [1, 2].map((n) => ({ id: `p-${n}`, n, section: '', text: `${n}` }));
  const blocks = (['item', 'code', 'table', 'formula', 'figure'] as const).map((kind, nth) => ({
    ...{ id: kind, kind, section: '', text: '' },
    after: [0, 0, 1, 2, 2][nth]!,
  }));
  expect(namedTexts(paragraphs, blocks).map(({ target, n }) => [target, n])).toEqual([
    ['item', 0],
    ['p-1', 1],
    ['table', 1],
    ['p-2', 2],
    ['figure', 2],
  ]);
});

/** Words of few letters, so that names meet in texts, and what stands between words. */
const word = fc.constantFrom(
  'ab',
  'b',
  'Ab',
  'a',
  'ä',
  'a\u0308',
  'é',
  '日',
  '本',
  'ア',
  'שלום',
  '𠮷',
  '1',
);
const between = fc.constantFrom(' ', '  ', '-', '–', "'", '’', '\u00A0', '', '.', '\u00AD', '\n');
const words = (most: number) =>
  fc
    .array(fc.tuple(word, between), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(words(20), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const anyTexts = fc
  .array(anyText, { minLength: 1, maxLength: 4 })
  .map((texts) => texts.map((text, nth) => ({ target: `p-${nth + 1}`, n: nth + 1, text })));
const anyException = fc.record(
  { paragraph: fc.integer({ min: 1, max: 4 }), words: words(3) },
  { requiredKeys: ['paragraph'] },
);
const anyName = fc.record({
  label: words(3),
  variants: fc.array(words(4), { minLength: 1, maxLength: 3 }),
  except: fc.array(anyException, { maxLength: 1 }),
});
const anyNames = fc.uniqueArray(anyName, { maxLength: 8, selector: ({ label }) => label });

const laws = { numRuns: 1000 };

describe('of any names in any texts', () => {
  const all = (names: readonly SoughtName[], texts: readonly NamedText[]) =>
    findNames(names, texts).flatMap(({ mentions }, nth) =>
      mentions.map((mention) => ({ ...mention, label: names[nth]!.label })),
    );
  const text = (texts: readonly NamedText[], id: string): string =>
    texts.find(({ target }) => target === id)!.text;

  test('each mention stands where it says, and is a spelling of its name', () => {
    fc.assert(
      fc.property(anyNames, anyTexts, (names, texts) => {
        findNames(names, texts).forEach(({ mentions }, nth) => {
          for (const { target, at, text: words } of mentions) {
            expect(text(texts, target).slice(at, at + words.length)).toBe(words);
            const spellings = names[nth]!.variants.map((each) => comparable(each).text.trim());
            expect(spellings).toContain(comparable(words).text.trim());
          }
        });
      }),
      laws,
    );
  });

  test('no two mentions overlap, and those of a name come in reading order', () => {
    fc.assert(
      fc.property(anyNames, anyTexts, (names, texts) => {
        const places = all(names, texts).toSorted((a, b) => a.n - b.n || a.at - b.at);
        places.forEach(({ target, at, text: words }, nth) => {
          const next = places[nth + 1];
          if (next?.target === target) expect(next.at).toBeGreaterThanOrEqual(at + words.length);
        });
        for (const { mentions } of findNames(names, texts))
          expect(mentions.toSorted((a, b) => a.n - b.n || a.at - b.at)).toEqual(mentions);
      }),
      laws,
    );
  });

  test('the order of the names changes nothing', () => {
    const shuffled = anyNames.chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyTexts, ([names, other], texts) => {
        const byLabel = (list: readonly SoughtName[]) =>
          new Map(findNames(list, texts).map(({ mentions }, nth) => [list[nth]!.label, mentions]));
        expect(byLabel(other)).toEqual(byLabel(names));
      }),
      laws,
    );
  });

  test('a name more takes only what overlaps it, and gives only what that had kept back', () => {
    fc.assert(
      fc.property(anyNames, anyName, anyTexts, (names, more, texts) => {
        fc.pre(names.every(({ label }) => label !== more.label));
        const spellings = new Set(more.variants.map((each) => comparable(each).text.trim()));
        fc.pre(
          !names.some(({ variants }) =>
            variants.some((each) => spellings.has(comparable(each).text.trim())),
          ),
        );
        const before = all(names, texts);
        const after = all([...names, more], texts);
        const isIn = (list: typeof before, { target, at, label }: (typeof before)[number]) =>
          list.some((each) => each.target === target && each.at === at && each.label === label);
        const overlaps = (a: (typeof before)[number], b: (typeof before)[number]) =>
          a.target === b.target && a.at < b.at + b.text.length && b.at < a.at + a.text.length;
        const gone = before.filter((each) => !isIn(after, each));
        const come = after.filter((each) => !isIn(before, each));
        // What is gone gave way to something that came.
        for (const each of gone) expect(come.some((other) => overlaps(each, other))).toBe(true);
        // What came is of the name itself, or was kept back by what is gone.
        for (const each of come)
          expect(each.label === more.label || gone.some((other) => overlaps(each, other))).toBe(
            true,
          );
        // Where the name does not stand, nothing is changed.
        const where = new Set(
          come.filter(({ label }) => label === more.label).map((m) => m.target),
        );
        for (const each of [...gone, ...come]) expect(where).toContain(each.target);
      }),
      laws,
    );
  });

  test('words that stand in a text are found there, in whatever shape', () => {
    fc.assert(
      fc.property(words(12), words(6), words(12), (start, sought, end) => {
        const shape = comparable(sought).text.trim();
        fc.pre(shape !== '');
        const whole = `${start} ${sought} ${end}`;
        const places = placesOf(sought, comparable(whole));
        expect(places.length).toBeGreaterThan(0);
        for (const place of places)
          expect(comparable(whole.slice(place.start, place.end)).text).toBe(shape);
      }),
      laws,
    );
  });
});

test('thousands of names are found in a book', () => {
  const names = Array.from({ length: 5000 }, (_, nth) =>
    named(`Name${nth}`, `Name${nth}`, `The Name${nth} of the Long Kind`),
  );
  const line = Array.from({ length: 100 }, (_, nth) => `word Name${nth * 50} of`).join(' ');
  const texts = Array.from({ length: 250 }, (_, n) => ({ target: `p-${n}`, n, text: line }));
  const count = findNames(names, texts).reduce((sum, { mentions }) => sum + mentions.length, 0);
  expect(count).toBe(25_000);
  const nested = Array.from({ length: 60 }, (_, nth) => named('a '.repeat(nth + 1).trim()));
  const [longest] = findNames(nested.reverse(), inText('a '.repeat(6000)));
  expect(longest?.mentions).toHaveLength(100);
});
