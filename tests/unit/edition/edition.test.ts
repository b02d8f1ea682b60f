import { describe, expect, it } from 'vitest';
import { checkEmendations, readEdition } from '../../../src/compiler/metadata/edition.ts';

const FULL = `provenance:
  - First paragraph,
    on two lines.
  - Second.
inferred:
  - field: journal
    reason: The running head names it.
emendations:
  - kind: repair
    at: work maresca1996
    field: URL
    received: azerbaijannagaon
    edited: azerbaijan-nagorno
    reason: The underscore was lost.
  - kind: sic
    at: note 19
    received: December 12, 2020
    reason: As printed.
accept:
  - rule: date-accessed-before-issued
    at: note 19
    reason: As printed.
names: []
`;

describe('reading', () => {
  it('reads every part, with the place of each entry', () => {
    const edition = readEdition(FULL, 'edition.yaml');
    expect(edition.problems).toEqual([]);
    expect(edition.provenance).toEqual(['First paragraph, on two lines.', 'Second.']);
    expect(edition.inferred).toEqual([{ field: 'journal', reason: 'The running head names it.' }]);
    expect(edition.emendations.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['repair', 9],
      ['sic', 15],
    ]);
    expect(edition.accept).toMatchObject([{ at: 'note 19', place: { line: 20 } }]);
  });

  it('is empty for an empty file', () => {
    expect(readEdition('', 'edition.yaml')).toEqual({
      provenance: [],
      inferred: [],
      emendations: [],
      accept: [],
      events: [],
      names: [],
      problems: [],
    });
  });

  it('names what is wrong with an entry and keeps the others', () => {
    const edition = readEdition(
      'emendations:\n  - kind: repiar\n    at: note 1\n    reason: x\n  - kind: sic\n    at: notes\n    reason: y\n  - kind: sic\n    at: title\n    recieved: a\n    reason: z\n  - kind: sic\n    at: title\n    received: ok\n    reason: w\nprovenence: x\n',
      'edition.yaml',
    );
    expect(edition.emendations).toHaveLength(1);
    expect(edition.problems.map(({ place, rule }) => `${place.line} ${rule}`)).toEqual([
      '16 edition-key-near-miss',
      '2 edition-type',
      '6 edition-type',
      '10 edition-type',
    ]);
    expect(edition.problems[1]?.message).toContain('expected position, repair, normalised');
    expect(edition.problems[3]?.message).toContain('expected "received"');
  });

  it('survives hostile YAML', () => {
    for (const text of ['[', '- a', 'emendations: x', 'a:\n\tb: c', '{{{', 'a: &a [*a]', '"']) {
      expect(readEdition(text, 'edition.yaml').problems.length).toBeGreaterThan(0);
    }
  });
});

describe('truth of the emendations', () => {
  const words = new Map<string, string | Record<string, string>>([
    ['title', 'A “fine” title'],
    ['note 19', 'Accessed December 12,\n2020'],
    ['work maresca1996', { URL: 'https://x.y/azerbaijan-nagorno' }],
  ]);
  const check = (entry: string) =>
    checkEmendations(
      readEdition(`emendations:\n  - ${entry}\n`, 'edition.yaml').emendations,
      words,
    ).map(({ rule }) => rule);

  it('passes words that stand at their place, whatever the quotation marks and line ends', () => {
    expect(checkEmendations(readEdition(FULL, 'edition.yaml').emendations, words)).toEqual([]);
    expect(check('{ kind: repair, at: Title, edited: \'A "fine"\', reason: x }')).toEqual([]);
  });

  it('passes italics and note marks written out, and a field that keeps the words received', () => {
    expect(check('{ kind: normalised, at: title, edited: \'*A "fine"*\', reason: x }')).toEqual([]);
    expect(
      check('{ kind: position, at: title, received: fine, edited: fine¹², reason: x }'),
    ).toEqual([]);
    expect(
      check(
        '{ kind: repair, at: work maresca1996, field: URL, received: azerbaijan-nagorno, edited: other, reason: x }',
      ),
    ).toEqual([]);
  });

  it('fails for words that stand elsewhere', () => {
    expect(check('{ kind: repair, at: title, edited: Accessed, reason: x }')).toEqual([
      'emendation-not-in-text',
    ]);
    expect(
      check('{ kind: repair, at: work maresca1996, field: title, edited: nagorno, reason: x }'),
    ).toEqual(['emendation-not-in-text']);
  });

  it('fails for a place that is not there', () => {
    expect(check('{ kind: sic, at: note 20, received: x, reason: x }')).toEqual([
      'emendation-place-missing',
    ]);
  });
});
