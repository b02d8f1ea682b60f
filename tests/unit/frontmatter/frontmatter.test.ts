import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/compiler/metadata/frontmatter.ts';

const read = (yaml: string) => readFrontmatter(`---\n${yaml}\n---\n\nText.\n`, 'article.md');
const faults = (yaml: string) =>
  read(yaml).problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);

describe('the block', () => {
  it('becomes blank lines in the body, so that later lines keep their numbers', () => {
    const { body } = read('title: One\nlang: en');
    expect(body).toBe('\n\n\n\n\nText.\n');
  });

  it.each(['\n', '\r\n', '\r'])('keeps line ends of the form %j', (end) => {
    const source = ['---', 'title: One', 'date: 2023-02-30', '---', '', 'Text.'].join(end);
    const { body, metadata, problems } = readFrontmatter(source, 'article.md');
    expect(body).toBe(`${end.repeat(5)}Text.`);
    expect(metadata.title).toBe('One');
    expect(problems[0]?.place).toMatchObject({ line: 3, column: 7 });
  });

  it('may be closed by three dots and be absent', () => {
    expect(readFrontmatter('---\ntitle: A\n...\nB', 'a.md').metadata.title).toBe('A');
    expect(readFrontmatter('Text.', 'a.md')).toMatchObject({ body: 'Text.', problems: [] });
    expect(readFrontmatter('', 'a.md')).toMatchObject({ body: '', problems: [] });
  });

  it('is no frontmatter where a blank line follows the rule', () => {
    const source = '---\n\nText.\n\n---\n';
    expect(readFrontmatter(source, 'a.md')).toMatchObject({ body: source, problems: [] });
  });

  it('must be closed', () => {
    const reading = readFrontmatter('---\ntitle: A\n\nText.', 'a.md');
    expect(reading.problems.map(({ rule }) => rule)).toEqual(['frontmatter-unclosed']);
    expect(reading.body).toContain('Text.');
  });
});

describe('YAML', () => {
  it.each([
    ['a TAB that indents', 'title: A\ntags:\n\t- b', '4:1 yaml-tab'],
    ['a key that appears twice', 'title: A\ntitle: B', '3:1 yaml-duplicate-key'],
    ['a colon in a value', 'title: A: b\ndate: 2020', '2:8 yaml-syntax'],
    ['an unclosed quotation mark', 'title: "A\ndate: 2020', '2:8 yaml-syntax'],
    ['a list instead of keys', '- a', '2:1 frontmatter-type'],
  ])('names the place of %s', (_, yaml, fault) => {
    expect(faults(yaml)).toEqual([fault]);
  });

  it('keeps the first of two equal keys and names where it stands', () => {
    const { metadata, problems } = read('title: A\ntitle: B');
    expect(metadata.title).toBe('A');
    expect(problems[0]?.message).toContain('twice, first at line 2');
  });

  it('reads scalars as they are typed: no surprise booleans, numbers or dates', () => {
    const { metadata } = read('title: 2001\nlang: no\nkeywords: [yes, 1.10, 0x1F, 2020-01-01]');
    expect(metadata).toMatchObject({
      title: '2001',
      lang: 'no',
      keywords: ['yes', '1.10', '0x1F', '2020-01-01'],
    });
  });

  it('stops at a billion laughs', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 10; n += 1) {
      const letter = 'abcdefghij'[n]!;
      const before = 'abcdefghij'[n - 1]!;
      bomb.push(`${letter}: &${letter} [${Array(10).fill(`*${before}`).join(', ')}]`);
    }
    expect(read(`title: A\n${bomb.join('\n')}`).problems.map(({ rule }) => rule)).toEqual([
      'yaml-too-large',
    ]);
  });

  it('survives an alias that holds itself and absurd depth', () => {
    expect(faults('title: &a [*a]').some((fault) => fault.endsWith('yaml-too-large'))).toBe(true);
    expect(read(`title: ${'['.repeat(100_000)}`).problems.length).toBeGreaterThan(0);
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    const { metadata } = read(
      '__proto__:\n  polluted: yes\nconstructor: x\nauthor:\n  name: Jane Doe\n  __proto__: { email: a@b.c }',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(metadata.authors).toEqual([
      { name: 'Jane Doe', given: 'Jane', family: 'Doe', affiliations: [] },
    ]);
  });

  it('never runs or resolves tags', () => {
    expect(read('title: !!js/function "x => 1"').metadata.title).toBe('x => 1');
  });
});

describe('keys', () => {
  it('names the innermost value of the wrong type, and keeps the other keys', () => {
    const { metadata, problems } = read('title: A\nauthor:\n  - name: B\n    email: [x]\nlang: en');
    expect(problems[0]).toMatchObject({
      rule: 'frontmatter-type',
      place: { line: 5, column: 12 },
    });
    expect(problems[0]?.message).toContain('Unexpected a list for `author[1].email`');
    expect(metadata).toMatchObject({ title: 'A', lang: 'en' });
  });

  it('passes over keys of other tools in silence', () => {
    expect(
      faults(
        'title: A\nlayout: post\npdf: x.pdf\nformat:\n  html: default\npage: 3\ndata: x\nissue: 1',
      ),
    ).toEqual([]);
  });

  it('asks whether a near miss is meant', () => {
    const { problems } = read('title: A\nbibliograhpy: a.bib\nAuthor: B\nkeywrods: c');
    expect(problems.map(({ message }) => message.match(/did you mean "(.+)"/)?.[1])).toEqual([
      'bibliography',
      'author',
      'keywords',
    ]);
  });

  it('leaves a missing or empty title to the caller', () => {
    expect(read('title:\nlang: en')).toMatchObject({ problems: [], complete: true });
    expect(read('title:\nlang: en').metadata.title).toBeUndefined();
  });

  it.each([
    ['a map with long and short', 'title:\n  long: A B\n  short: A', 'A B', 'A'],
    ['words and a short title', 'title: A B\nshort-title: A', 'A B', 'A'],
    ['words alone', 'title: "*A* B"', '*A* B', undefined],
  ])('reads a title that is %s', (_, yaml, title, shortTitle) => {
    expect(read(yaml).metadata.title).toBe(title);
    expect(read(yaml).metadata.shortTitle).toBe(shortTitle);
  });

  it('reads keywords as a list, with commas, and as lines without dashes (with a warning)', () => {
    expect(read('tags: [a, b, a]').metadata.keywords).toEqual(['a', 'b']);
    expect(read('keywords: a b, c; d').metadata.keywords).toEqual(['a b', 'c', 'd']);
    const lines = read('tags:\n    Python\n    Arabic Language');
    expect(lines.metadata.keywords).toEqual(['Python', 'Arabic Language']);
    expect(lines.problems.map(({ rule }) => rule)).toEqual(['keywords-without-dashes']);
  });

  it('brings language tags into canonical form', () => {
    expect(read('lang: en_gb').metadata.lang).toBe('en-GB');
    expect(read('language: zh-hans').metadata.lang).toBe('zh-Hans');
    expect(faults('lang: english')).toEqual(['2:7 lang-invalid']);
  });

  it('keeps the bibliography inside the folder', () => {
    const { metadata, problems } = read(
      'bibliography:\n  - a.bib\n  - ../b.bib\n  - /etc/passwd\n  - x/../c.bib\n  - https://x.y/z.bib',
    );
    expect(metadata.bibliography).toEqual(['a.bib', 'x/../c.bib']);
    expect(problems.map(({ place }) => place.line)).toEqual([4, 5, 7]);
  });

  it('reads a journal as words beside its numbers, or as a map', () => {
    expect(read('journal: J\nvolume: 012\nissue: 3').metadata.journal).toEqual({
      title: 'J',
      volume: '012',
      issue: '3',
    });
    expect(read('journal:\n  name: J\n  issn: 2049-3631').problems[0]?.rule).toBe('issn-invalid');
    expect(read('issue: 3').metadata.journal).toBeUndefined();
  });

  it('reads a DOI bare, with a scheme and as an address', () => {
    for (const doi of ['10.7916/X', 'doi:10.7916/X', 'https://doi.org/10.7916/X']) {
      expect(read(`doi: "${doi}"`).metadata.doi).toBe('10.7916/X');
    }
    expect(faults('doi: 11.1/x')).toEqual(['2:6 doi-malformed']);
  });

  it('reads licences by id, name and address', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    for (const typed of ['CC-BY-4.0', 'CC BY 4.0', licence.url]) {
      expect(read(`license: "${typed}"`).metadata.licence).toEqual(licence);
    }
    expect(read('licence: All rights reserved').metadata.licence).toEqual({
      name: 'All rights reserved',
    });
  });

  it('reads nocite as keys', () => {
    expect(read('nocite: |\n  @a2020, @{odd key}, @b:c.').metadata.nocite).toEqual([
      'a2020',
      'odd key',
      'b:c',
    ]);
    expect(read('nocite: "@*"').metadata.nocite).toEqual(['*']);
  });

  it('reads accepted problems with their place, and wants a reason', () => {
    const { metadata } = read('title: A\naccept:\n  - rule: x\n    at: note 19\n    reason: So.');
    expect(metadata.accept).toMatchObject([
      { rule: 'x', at: 'note 19', reason: 'So.', place: { line: 4 } },
    ]);
    expect(faults('accept:\n  - rule: x')).toEqual(['3:5 frontmatter-type']);
  });
});

describe('authors', () => {
  const authors = (yaml: string) => read(yaml).metadata.authors;

  it('are names, lists and maps, in the shapes of Pandoc, JOSS and Quarto', () => {
    expect(authors('author: Jane Doe').map(({ name }) => name)).toEqual(['Jane Doe']);
    expect(authors('authors: [Jane Doe, Plato]').map(({ family }) => family)).toEqual([
      'Doe',
      'Plato',
    ]);
    expect(
      authors(
        'authors:\n  - given-names: Ludwig\n    dropping-particle: van\n    surname: Beethoven\n    affiliation: 3',
      ),
    ).toMatchObject([{ name: 'Ludwig van Beethoven', family: 'van Beethoven' }]);
    expect(
      authors(
        'author:\n  - name:\n      given: Jane\n      family: Doe\n    orcid: 0000-0002-9455-0796',
      ),
    ).toMatchObject([{ name: 'Jane Doe', orcid: '0000-0002-9455-0796' }]);
  });

  it.each([
    ['"1, 2"', ['Bristol', 'Oxford']],
    ['1', ['Bristol']],
    ['[1, 2]', ['Bristol', 'Oxford']],
    ['University of Nowhere, Nowhere', ['University of Nowhere, Nowhere']],
    ['{ name: Elsewhere, city: X }', ['Elsewhere, X']],
    ['[{ ref: 2 }]', ['Oxford']],
  ])('have affiliations given as %s', (given, expected) => {
    const yaml =
      `author:\n  - name: A B\n    affiliation: ${given}\n` +
      'affiliations:\n  - index: 1\n    name: Bristol\n  - index: 2\n    name: Oxford';
    expect(authors(yaml)[0]?.affiliations).toEqual(expected);
  });

  it('have institutes by id, as Pandoc filters write them', () => {
    const yaml = 'author:\n  - name: A B\n    institute: [mpi]\ninstitute:\n  - mpi: Max Planck';
    expect(authors(yaml)[0]?.affiliations).toEqual(['Max Planck']);
  });

  it('get a warning for an affiliation that is not listed and an ORCID iD that does not hold', () => {
    expect(
      faults(
        'author:\n  - name: A B\n    affiliation: 7\n    orcid: 0000-0002-9455-0797\naffiliations: [X]',
      ),
    ).toEqual(['5:12 orcid-invalid', '4:18 affiliation-unknown']);
  });

  it.each([
    ['Methodology', ['methodology']],
    ['[Software, "Writing - review and editing"]', ['software', 'writing-review-editing']],
    ['visualisation', ['visualization']],
    ['https://credit.niso.org/contributor-roles/data-curation/', ['data-curation']],
    ['Writing – original draft preparation', ['writing-original-draft']],
  ])('have roles of the CRediT taxonomy given as %s', (given, expected) => {
    for (const key of ['roles', 'role'])
      expect(authors(`author:\n  - name: A B\n    ${key}: ${given}`)[0]?.roles).toEqual(expected);
  });

  it('get a warning for a role that is none, with the one that is meant', () => {
    const { problems } = read('author:\n  - name: A B\n    roles: [Software, Methodolgy]');
    expect(problems.map(({ rule, place }) => [rule, place.line, place.column])).toEqual([
      ['credit-role-unknown', 4, 23],
    ]);
    expect(problems[0]?.message).toContain('did you mean "Methodology"?');
  });

  it('have the ROR ids of their affiliations, in their own entry and in the list', () => {
    const own = 'author:\n  - name: A B\n    affiliation: [The X, { name: Y, ror: 03yrm5c26 }]';
    expect(authors(own)[0]).toMatchObject({
      affiliations: ['The X', 'Y'],
      rors: ['', '03yrm5c26'],
    });
    const list =
      'author:\n  - name: A B\n    affiliation: 1\n' +
      'affiliations:\n  - index: 1\n    name: Y\n    ror: https://ror.org/03yrm5c26';
    expect(authors(list)[0]).toMatchObject({ affiliations: ['Y'], rors: ['03yrm5c26'] });
    expect(authors('author: Jane Doe')[0]).not.toHaveProperty('rors');
  });

  it('get a warning for a ROR id that does not hold, wherever it stands', () => {
    expect(
      faults(
        'author:\n  - name: A B\n    affiliation: { name: Y, ror: 03yrm5c27 }\naffiliations: [{ name: Z, ror: x }]',
      ),
    ).toEqual(['5:32 ror-invalid', '4:34 ror-invalid']);
  });
});
