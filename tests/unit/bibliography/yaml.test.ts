import { describe, expect, it } from 'vitest';
import * as bibliographies from '../../../src/article/rules/bibliographies/index.ts';
import { readBibliography } from '../../../src/compiler/bibliography/read.ts';

const read = (text: string) => readBibliography([{ file: 'references.yaml', text }]);

describe('a bibliography in CSL-YAML', () => {
  it('is read as Pandoc writes it, with places', () => {
    const { works, problems } = read(
      'references:\n- id: doe2020\n  type: book\n  title: On Tiny Things\n  author:\n  - family: Doe\n    given: Jane\n  issued:\n    date-parts: [[2020]]\n  volume: 3\n',
    );
    expect(problems).toEqual([]);
    expect(works[0]!.csl).toEqual({
      id: 'doe2020',
      type: 'book',
      title: 'On Tiny Things',
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2020]] },
      volume: '3',
    });
    expect(works[0]!.place).toMatchObject({ line: 2, column: 3 });
    expect(works[0]!.fields.get('title')).toMatchObject({ line: 4, column: 3 });
  });

  it('is reported where it is malformed', () => {
    expect(read('references:\n\t- id: a\n').problems[0]).toMatchObject({
      rule: 'yaml-syntax',
      severity: 'error',
      place: { line: 2 },
    });
  });

  it('is reported where the quotation mark stands that is not closed', () => {
    const { problems } = read('references:\n- id: a\n  type: book\n  title: "Tiny\n  note: n\n');
    expect(problems[0]).toMatchObject({ rule: 'yaml-syntax', place: { line: 4, column: 10 } });
    expect(problems[0]?.hint).toContain('Close the quotation mark');
  });

  it('does not follow aliases, however many they stand for', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
      .concat(
        'bcdefghij'
          .split('')
          .map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]!},`.repeat(9)}]`),
      )
      .concat('references:', '- id: k', '  type: book', '  title: *j');
    const { works } = read(bomb.join('\n'));
    expect(works.map(({ csl }) => csl)).toEqual([{ id: 'k', type: 'book' }]);
  });
});

describe('a bibliography as Pandoc writes it', () => {
  const work = (fields: string) => {
    const { works, problems } = read(
      `---\nreferences:\n- id: a\n  type: book\n  title: T\n${fields}\n---\n`,
    );
    expect(problems).toEqual([]);
    return works[0]!.csl;
  };

  it('may stand between two lines of hyphens', () => {
    expect(work('  author:\n  - family: Roe').author).toEqual([{ family: 'Roe' }]);
  });

  it.each([
    ['2021', { 'date-parts': [[2021]] }],
    ['850', { 'date-parts': [[850]] }],
    ['2020-05', { 'date-parts': [[2020, 5]] }],
    ['"2020-05-17"', { 'date-parts': [[2020, 5, 17]] }],
    ['2020/2021-03', { 'date-parts': [[2020], [2021, 3]] }],
    ['2020-21', { 'date-parts': [[2020]], season: 1 }],
    ['1850\\~', { 'date-parts': [[1850]], circa: true }],
    ['-0379', { 'date-parts': [[-380]] }],
    ['forthcoming', { literal: 'forthcoming' }],
    ['\n  - year: 2006\n    month: 12', { 'date-parts': [[2006, 12]] }],
    ['\n    year: 2006\n    season: 2', { 'date-parts': [[2006]], season: 2 }],
    ['\n    date-parts:\n    - - 2020\n      - 22', { 'date-parts': [[2020]], season: 2 }],
  ])('has dates such as %j', (typed, issued) => {
    expect(work(`  issued: ${typed}`).issued).toEqual(issued);
  });

  it('has fields in small letters, with backslashes before signs of Markdown', () => {
    expect(
      work('  url: https://x.org/\\~a\\_b\n  doi: 10.1000/1\n  isbn: 0123456789'),
    ).toMatchObject({
      URL: 'https://x.org/~a_b',
      DOI: '10.1000/1',
      ISBN: '0123456789',
    });
  });

  it.each([
    ['On *Homo* and **bold**', 'On <i>Homo</i> and <b>bold</b>'],
    ['H~2~O and x^2^ and $x^2$', 'H<sub>2</sub>O and x<sup>2</sup> and x<sup>2</sup>'],
    ['[Sc]{.smallcaps}', '<span style="font-variant: small-caps;">Sc</span>'],
    ['[vim]{.nocase} use', '<span class="nocase">vim</span> use'],
    ['A \\*star\\* and snake_case', 'A *star* and snake_case'],
    ['1. A -- B...', '1. A – B…'],
    ['An <i>Atlas</i> & more', 'An <i>Atlas</i> & more'],
    ['`\\LaTeX `{=latex}book', 'LaTeXbook'],
  ])('has text in Markdown: %j', (typed, text) => {
    expect(work(`  note: ${JSON.stringify(typed)}`).note).toBe(text);
  });
});

describe('the rules of bibliographies', () => {
  const bibliographyRules = Object.values(bibliographies);

  it('have each an id of their own and all that the documentation needs', () => {
    expect(new Set(bibliographyRules.map(({ id }) => id)).size).toBe(bibliographyRules.length);
    for (const { meaning, example, remedy } of bibliographyRules) {
      expect(meaning).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
      expect(example).not.toBe('');
    }
  });
});
