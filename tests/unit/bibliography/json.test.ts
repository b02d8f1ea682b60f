import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/compiler/bibliography/read.ts';

const read = (text: string) => readBibliography([{ file: 'references.json', text }]);
const found = (text: string) =>
  read(text).problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);

describe('a bibliography in CSL-JSON', () => {
  it('is read with the place of each work and field', () => {
    const { works, problems } = read(
      '[\n  {"id": "doe2020", "type": "book",\n   "title": "On Tiny Things"}\n]',
    );
    expect(problems).toEqual([]);
    expect(works).toHaveLength(1);
    expect(works[0]).toMatchObject({ key: 'doe2020', csl: { id: 'doe2020', type: 'book' } });
    expect(works[0]!.place).toMatchObject({ file: 'references.json', line: 2, column: 3 });
    expect(works[0]!.fields.get('title')).toMatchObject({ line: 3, column: 4 });
  });

  it('may be a single work or an object with a list of works', () => {
    for (const text of [
      '{"id": "a", "type": "book", "title": "A"}',
      '{"items": [{"id": "a", "type": "book", "title": "A"}]}',
      '{"references": [{"id": "a", "type": "book", "title": "A"}]}',
    ]) {
      expect(read(text).works.map(({ key }) => key)).toEqual(['a']);
    }
  });

  it('names the comma before a closing bracket, at the comma, and reads the work before it', () => {
    const { works, problems } = read('[\n  {"id": "a", "type": "book", "title": "A"},\n]\n');
    expect(problems).toMatchObject([
      {
        rule: 'json-syntax',
        severity: 'error',
        place: { line: 2, column: 44 },
        message: expect.stringContaining('comma before "]"') as string,
      },
    ]);
    expect(works.map(({ key }) => key)).toEqual(['a']);
  });

  it.each([
    ['[{"id": "a" "type": "book"}]', 'expected a comma'],
    ['[{"id": "a", type: "book"}]', 'text in double quotation marks'],
    ['[{"id": "a", "type": "book"}', 'expected a closing bracket'],
    ['[{"id": "a", "title": "On\nTiny Things"}]', 'closing quotation mark'],
    ['// works\n[]', 'no comment'],
    ["[{'id': 'a'}]", 'text in double quotation marks'],
    ['[{"id": "a", "volume": NaN}]', 'expected text'],
  ])('says what is wrong in %j', (text, words) => {
    const [problem] = read(text).problems;
    expect(problem).toMatchObject({ rule: 'json-syntax' });
    expect(problem!.message).toContain(words);
  });

  it('takes __proto__ and constructor as plain keys and pollutes nothing', () => {
    const { works, problems } = read(
      '[{"id": "__proto__", "type": "book", "title": "Proto", "polluted": true}, {"id": "constructor", "type": "book", "title": "Ctor"}, {"__proto__": {"polluted": true}, "id": "x", "type": "book", "title": "X"}]',
    );
    expect(works.map(({ key, csl }) => [key, csl.title])).toEqual([
      ['__proto__', 'Proto'],
      ['constructor', 'Ctor'],
      ['x', 'X'],
    ]);
    expect(problems.map(({ rule }) => rule)).toEqual(['work-field-forbidden']);
    expect('polluted' in {}).toBe(false);
    expect('polluted' in works[2]!.csl).toBe(false);
  });

  it('keeps the first of two works with one key and names its place', () => {
    const { works, problems } = readBibliography([
      { file: 'a.json', text: '[{"id": "a", "type": "book", "title": "First"}]' },
      { file: 'b.json', text: '\n[{"id": "a", "type": "book", "title": "Second"}]' },
    ]);
    expect(works.map(({ csl }) => csl.title)).toEqual(['First']);
    expect(problems).toMatchObject([
      {
        rule: 'work-duplicate',
        place: { file: 'b.json', line: 2 },
        message: expect.stringContaining('a.json:1') as string,
      },
    ]);
  });

  it('reports a field of the wrong kind at its place and keeps the rest of the work', () => {
    const { works, problems } = read(
      '[{"id": "a", "type": "book", "title": "A",\n"author": "Doe, Jane"}]',
    );
    expect(problems).toMatchObject([{ rule: 'work-field-invalid', place: { line: 2, column: 1 } }]);
    expect(works[0]!.csl).toEqual({ id: 'a', type: 'book', title: 'A' });
  });

  it('prints a date that cannot be as typed and says so', () => {
    const dates = ['[[2023, 2, 31]]', '[[2020, 13]]', '[["20l9"]]'];
    for (const parts of dates) {
      const { works, problems } = read(
        `[{"id": "a", "type": "book", "title": "A", "issued": {"date-parts": ${parts}}}]`,
      );
      expect(problems).toMatchObject([{ rule: 'work-date-invalid', severity: 'warning' }]);
      expect(works[0]!.csl.issued).not.toHaveProperty('date-parts');
      expect(works[0]!.csl.issued!.literal).toMatch(/^(2023-02-31|2020-13|20l9)$/);
    }
  });

  it('reads raw dates, ranges and words', () => {
    const issued = (raw: string) =>
      read(`[{"id": "a", "type": "book", "title": "A", "issued": {"raw": ${JSON.stringify(raw)}}}]`)
        .works[0]!.csl.issued;
    expect(issued('2020-05-17')).toEqual({ 'date-parts': [[2020, 5, 17]] });
    expect(issued('2020-05/2020-06')).toEqual({
      'date-parts': [
        [2020, 5],
        [2020, 6],
      ],
    });
    expect(issued('forthcoming')).toEqual({ literal: 'forthcoming' });
    expect(issued('2020-21')).toEqual({ 'date-parts': [[2020]], season: 1 });
  });

  it('keeps an address that is not of the web as text and warns', () => {
    const { works, problems } = read(
      '[{"id": "a", "type": "webpage", "title": "A",\n  "URL": "javascript:alert(1)"}]',
    );
    expect(works[0]!.csl.URL).toBe('javascript:alert(1)');
    expect(problems).toMatchObject([{ rule: 'work-url-unsafe', place: { line: 2, column: 3 } }]);
  });

  it.each([
    ['"doe2020"', ['1:1 bibliography-shape']],
    ['[1, "a"]', ['1:2 bibliography-shape', '1:5 bibliography-shape']],
    ['[{"type": "book", "title": "A"}]', ['1:2 work-without-key']],
    ['[{"id": "a", "title": "A"}]', ['1:2 work-type-missing']],
    ['[{"id": "a", "type": "tome", "title": "A"}]', ['1:14 work-type-unknown']],
    ['[{"id": "a", "type": "book"}]', ['1:2 work-empty']],
    ['', []],
    ['[]', []],
  ])('judges the shape of %j', (text, problems) => {
    expect(found(text)).toEqual(problems);
  });

  it('survives a hundred thousand brackets', () => {
    expect(found('['.repeat(100_000))).toEqual(['1:201 json-syntax']);
  });
});
