import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/manuscripts/structure/compare.ts';
import { dateAt } from '../../../../src/manuscripts/structure/dates.ts';
import { withEmendations } from '../../../../src/manuscripts/structure/emendations.ts';
import { withFrontmatter } from '../../../../src/manuscripts/structure/folder.ts';
import { makeKey } from '../../../../src/manuscripts/structure/keys.ts';
import { nameReadings } from '../../../../src/manuscripts/structure/names.ts';
import { quotedSpans } from '../../../../src/manuscripts/structure/spans.ts';
import { withWorks } from '../../../../src/manuscripts/structure/with-works.ts';

const upright = (text: string) => ({ text, italic: [...text].map(() => false) });
const compared = (typed: string, printed: string) =>
  compare(upright(typed), upright(printed), true);

describe('what is printed', () => {
  test('proves what differs only in the shapes of marks, dashes and spaces', () => {
    const proof = compared('„Titel“, S. 3--4 –  Ende', '“Titel”, S. 3–4 - Ende');
    expect(proof).toMatchObject({ status: 'proved', differences: [] });
  });

  test('proves nearly what sets the same facts otherwise, with each difference', () => {
    const proof = compared(
      'Safi, M. and Borger, J., 26 June 2014.',
      'Safi, M. & Borger, J., June 26, 2014.',
    );
    expect(proof.status).toBe('nearly');
    expect(proof.differences).toEqual([
      { typed: 'and', printed: '&' },
      { typed: '26 June', printed: 'June 26,' },
    ]);
  });

  test.each([
    ['another number', 'Smith, *Title*, p. 3.', 'Smith, *Title*, p. 4.'],
    ['a word that was not typed', 'Smith, Title, 1998.', 'John Smith, Title, 1998.'],
    ['a lost word', 'Smith, A Very Long Title, 1998.', 'Smith, A Long Title, 1998.'],
  ])('does not prove %s', (_, typed, printed) => {
    expect(compared(typed, printed).status).toBe('not proved');
  });

  test('counts italics as a difference, shown between asterisks', () => {
    const typed = { text: 'A Title', italic: [false, false, true, true, true, true, true] };
    expect(compare(typed, upright('A Title'), true)).toMatchObject({
      status: 'nearly',
      differences: [{ typed: '*Title*', printed: 'Title' }],
    });
    expect(compare(typed, upright('A Title'), false).status).toBe('proved');
  });
});

test.each([
  ['December 12, 2020', 'en', [2020, 12, 12]],
  ['12 December 2020', 'en', [2020, 12, 12]],
  ['12. Mai 2020', 'de', [2020, 5, 12]],
  ['3.5.2015', 'de', [2015, 5, 3]],
  ['3 février 2015', 'fr', [2015, 2, 3]],
  ['15 de marzo de 2019', 'es', [2019, 3, 15]],
  ['Jan.1996', 'en', [1996, 1]],
  ['Sept. 1996', 'en', [1996, 9]],
  ['2020-11-30', 'en', [2020, 11, 30]],
  ['1998', 'en', [1998]],
])('reads the date %s', (typed, lang, parts) => {
  expect(dateAt(typed, 0, lang)?.date['date-parts']).toEqual([parts]);
});

test.each(['3/4/2020', '99 December 2020', 'p. 1998a'])('reads no date in %s', (typed) => {
  expect(dateAt(typed, 0, 'en')?.precision).not.toBe('day');
});

test.each([
  ['Maresca, J.', [{ family: 'Maresca', given: 'J.' }]],
  [
    'Safi, M. & Borger, J.',
    [
      { family: 'Safi', given: 'M.' },
      { family: 'Borger', given: 'J.' },
    ],
  ],
  [
    'Taylor, Diana, and Alex Fattal',
    [
      { family: 'Taylor', given: 'Diana' },
      { family: 'Fattal', given: 'Alex' },
    ],
  ],
  [
    'Zoë Tanaka, Dana Vance, and Carl Novák',
    [
      { family: 'Tanaka', given: 'Zoë' },
      { family: 'Vance', given: 'Dana' },
      { family: 'Novák', given: 'Carl' },
    ],
  ],
  ['Ludwig van Beethoven', [{ family: 'van Beethoven', given: 'Ludwig' }]],
  ['Tanya Clement et al.', [{ family: 'Clement', given: 'Tanya' }, { literal: 'others' }]],
  ['OSCE Minsk Group', [{ literal: 'OSCE Minsk Group' }]],
  [
    'The Ministry of Transport, Communication and High Technologies',
    [{ literal: 'The Ministry of Transport, Communication and High Technologies' }],
  ],
])('reads the names %s', (typed, names) => {
  expect(nameReadings(typed)[0]).toEqual(names);
});

test.each(['as he says in his book', 'In this article John Smith', 'see John Smith', ''])(
  'takes “%s” for no names',
  (typed) => {
    expect(nameReadings(typed)).toEqual([]);
  },
);

test.each([
  ['He said "one thing" and “another”.', ['one thing', 'another']],
  ['„Deutsch“, «français», ‘British’', ['Deutsch', 'français', 'British']],
  ["the states' rights and 'a title'", ['a title']],
])('finds what is quoted in %s', (text, words) => {
  const found = quotedSpans(text).map(({ inner }) => text.slice(inner.from, inner.to));
  expect(found).toEqual(words);
});

describe('files that change', () => {
  const work = { id: 'a2001', type: 'book', title: 'A [1, 2]', issued: { 'date-parts': [[2001]] } };

  test('keep every byte of the works that are there', () => {
    const text = '[\n  {"id": "x",   "type": "book"}\n]\n';
    const made = withWorks(text, [work], 'references.json');
    expect(made.startsWith('[\n  {"id": "x",   "type": "book"},\n')).toBe(true);
    expect(JSON.parse(made)).toEqual([{ id: 'x', type: 'book' }, work]);
    expect(JSON.parse(withWorks('[]', [work], 'r.json'))).toEqual([work]);
    expect(JSON.parse(withWorks('{"items": [{"id": "x"}]}', [work], 'r.json'))).toEqual({
      items: [{ id: 'x' }, work],
    });
  });

  test('are refused where they are no list of works', () => {
    for (const text of ['{', '"x"', '{"id": "x"}', '[1,]'])
      expect(() => withWorks(text, [work], 'references.json')).toThrow(/references\.json/);
  });

  test('get a key of the frontmatter and keep the rest of it', () => {
    const source = '---\ntitle: "A" # so\ncsl: apa\nlang: en\n---\n\nText\n---\n';
    expect(withFrontmatter(source, { csl: 'mla' })).toBe(source.replace('apa', 'mla'));
    expect(withFrontmatter('---\r\ntitle: A\r\n---\r\n', { csl: 'mla' })).toBe(
      '---\r\ntitle: A\r\ncsl: mla\r\n---\r\n',
    );
    expect(withFrontmatter('Text', { csl: 'mla' })).toBe('---\ncsl: mla\n---\n\nText');
  });

  test('get emendations after those that are there', () => {
    const text = '# Why\nemendations:\n  - kind: sic\n    at: note 1\n\n# Later\nevents: []\n';
    const proof = {
      status: 'nearly',
      printed: '',
      differences: [{ typed: 'a', printed: 'b' }],
    } as const;
    const proposal = { label: '3', line: 1, typed: '', status: 'nearly', segments: [] } as const;
    const made = withEmendations(text, [proposal], new Map([['3', { citations: [], proof }]]));
    expect(made).toContain('    at: note 1\n  - kind: normalised\n    at: note 3\n');
    expect(made?.endsWith('\n# Later\nevents: []\n')).toBe(true);
    expect(() =>
      withEmendations('a: [', [proposal], new Map([['3', { citations: [], proof }]])),
    ).toThrow(/edition\.yaml/);
  });
});

test('keys are of the surname and the year, and unique', () => {
  const work = {
    type: 'book',
    title: 'Über alles',
    author: [{ family: 'Müller-Łoś', given: 'A.' }],
    issued: { 'date-parts': [[1998]] },
  };
  expect(makeKey(work, new Set())).toBe('muller-los1998');
  expect(makeKey(work, new Set(['muller-los1998']))).toBe('muller-los1998b');
  expect(makeKey({ type: 'book', title: '1984' }, new Set())).toBe('work-1984');
  expect(makeKey({ type: 'book', title: '日本' }, new Set())).toBe('work');
});
