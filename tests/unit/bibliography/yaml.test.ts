import { describe, expect, it } from 'vitest';
import { bibliographyRules } from '../../../src/compile/bibliography/rules.ts';
import { readBibliography } from '../../../src/compile/bibliography/read.ts';

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

describe('the rules of bibliographies', () => {
  it('have each an id of their own and all that the documentation needs', () => {
    expect(new Set(bibliographyRules.map(({ id }) => id)).size).toBe(bibliographyRules.length);
    for (const { meaning, example, remedy } of bibliographyRules) {
      expect(meaning).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
      expect(example).not.toBe('');
    }
  });
});
