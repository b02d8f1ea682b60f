import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/compile/bibliography/read.ts';

const read = (text: string, lang = 'en') =>
  readBibliography([{ file: 'references.bib', text }], lang);
const work = (fields: string, type = 'article', lang = 'en') => {
  const { works, problems } = read(`@${type}{k,\n${fields}\n}`, lang);
  expect(problems).toEqual([]);
  return works[0]!.csl;
};
const names = (list: string) => work(`title = {T}, author = {${list}}`).author;
const title = (text: string, lang = 'en') => work(`title = {${text}}`, 'article', lang).title;
const found = (text: string) =>
  read(text).problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);

describe('a BibTeX bibliography', () => {
  it('is read with the place of each entry and field', () => {
    const { works, problems } = read(
      'Words between entries.\n@book{doe2020,\n  title = {Tiny Things},\n  publisher = "Press",\n  year = 2020\n}\n',
    );
    expect(problems).toEqual([]);
    expect(works[0]).toMatchObject({
      key: 'doe2020',
      csl: {
        id: 'doe2020',
        type: 'book',
        title: 'Tiny things',
        publisher: 'Press',
        issued: { 'date-parts': [[2020]] },
      },
      place: { line: 2, column: 1, end: { line: 6, column: 2 } },
    });
    expect(works[0]!.fields.get('publisher')).toMatchObject({ line: 4, column: 3 });
    expect(works[0]!.fields.get('issued')).toMatchObject({ line: 5, column: 3 });
  });

  it('takes parentheses, upper case, quotation marks and joined values', () => {
    const { works } = read(
      '@STRING(jss = "Journal of " # {Small Things})\n@Article(k, TITLE = "A {"}quoted{"} word", Journal = jss # { B}, year = "2020")',
    );
    expect(works[0]!.csl).toMatchObject({ 'container-title': 'Journal of Small Things B' });
    expect(works[0]!.csl.title).toBe('A "quoted" word');
  });

  it('skips comments and preambles', () => {
    const { works, problems } = read(
      '@comment{@book{no, title = {No}}}\n@preamble{"\\newcommand{\\x}{y}"}\n@book{yes, title = {Yes}}',
    );
    expect(problems).toEqual([]);
    expect(works.map(({ key }) => key)).toEqual(['yes']);
  });
});

describe('LaTeX in a field', () => {
  it.each([
    ['M{\\"u}ller', 'Müller'],
    ['M\\"uller', 'Müller'],
    ["{\\'E}t\\'{e}", 'Été'],
    ['na{\\"\\i}ve', 'naïve'],
    ['\\c{C}a \\v{s} \\H{o} \\k{a} \\r{a}', 'Ça š ő ą å'],
    ['Stra{\\ss}e \\o{} {\\AA}', 'Straße ø Å'],
    ['R\\&D 100\\% \\#1 a\\_b', 'R&D 100% #1 a_b'],
    ["``Life'' and `death' -- don't --- stop", '“Life” and ‘death’ – don’t — stop'],
    [
      '\\emph{Ship} {\\it Boat} \\textbf{Bold} \\textsc{Small}',
      '<i>Ship</i> <i>Boat</i> <b>Bold</b> <span style="font-variant: small-caps;">Small</span>',
    ],
    ['H$_2$O and $^{12}$C', 'H<sub>2</sub>O and <sup>12</sup>C'],
    ['$\\alpha$ and $x_{eff} \\leq 3$', 'α and x<sub>eff</sub> ≤ 3'],
    ['A \\LaTeX{} manual\\ldots', 'A LaTeX manual…'],
    ['Two\n   lines', 'Two lines'],
  ])('%j is %j', (latex, text) => {
    expect(title(latex, 'de')).toBe(text);
  });

  it('that means nothing outside LaTeX is reported, its words kept', () => {
    const { works, problems } = read('@book{k,\n title = {The \\mine{Life} of \\foo}}', 'de');
    expect(works[0]!.csl.title).toBe('The Life of \\foo');
    expect(problems).toMatchObject([
      { rule: 'bibtex-latex', severity: 'warning', place: { line: 2, column: 2 } },
    ]);
  });

  it('does not touch addresses', () => {
    const csl = work(
      'title = {T}, url = {https://example.org/a_b?x=1\\&y=~z--w}, doi = {https://doi.org/10.1000/a\\_b}',
    );
    expect(csl.URL).toBe('https://example.org/a_b?x=1&y=~z--w');
    expect(csl.DOI).toBe('10.1000/a_b');
  });
});

describe('the title of a work', () => {
  it.each([
    ['The Origin of {Darwin}s Species', 'The origin of Darwins species'],
    ['{DNA} Repair in {E}. coli: A Review', 'DNA repair in E. coli: A review'],
    ['madmom: {A} New Library', 'Madmom: A new library'],
    ['Life? Death. Why Not', 'Life? Death. Why not'],
    ['NASA and iPhone Are Kept', 'NASA and iPhone are kept'],
    ['{{All As Typed}}', 'All As Typed'],
  ])('%j loses the capitals that are not in braces', (typed, text) => {
    expect(title(typed)).toBe(text);
  });

  it('keeps them in another language, the article’s or its own', () => {
    expect(title('Die Leiden des jungen Werther', 'de')).toBe('Die Leiden des jungen Werther');
    expect(work('title = {Die Leiden des jungen Werther}, langid = {ngerman}').title).toBe(
      'Die Leiden des jungen Werther',
    );
    expect(work('title = {The Big Thing}, langid = {english}', 'article', 'de').title).toBe(
      'The big thing',
    );
  });

  it('protects a small word in braces from title case', () => {
    expect(title('Notes on {vim} Use')).toBe('Notes on <span class="nocase">vim</span> use');
  });
});

describe('names', () => {
  it.each([
    ['Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
    ['Doe, Jane', [{ family: 'Doe', given: 'Jane' }]],
    ['Doe, Jr, John', [{ family: 'Doe', given: 'John', suffix: 'Jr' }]],
    [
      'Ludwig van Beethoven',
      [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }],
    ],
    ['van der Berg, Anna', [{ family: 'Berg', given: 'Anna', 'dropping-particle': 'van der' }]],
    ['Wende-von Berg, S', [{ family: 'Wende-von Berg', given: 'S' }]],
    ['{{World Bank} and Partners}', [{ literal: 'World Bank and Partners' }]],
    [
      '{\\"O}zg{\\"u}r, A. and {\\L}ukasz Z',
      [
        { family: 'Özgür', given: 'A.' },
        { family: 'Z', given: 'Łukasz' },
      ],
    ],
    ["{Espinoza}, N{\\'e}stor", [{ family: 'Espinoza', given: 'Néstor' }]],
    ['Plato', [{ family: 'Plato' }]],
    ['A. Doe\n  and others', [{ family: 'Doe', given: 'A.' }, { literal: 'others' }]],
    ['刘慈欣 and الخوارزمي, محمد', [{ family: '刘慈欣' }, { family: 'الخوارزمي', given: 'محمد' }]],
  ])('%j is read', (list, expected) => {
    expect(names(list)).toEqual(expected);
  });

  it('with too many commas are reported', () => {
    expect(found('@book{k,\n title = {T},\n author = {Doe, Jane, Roe, Anna}\n}')).toEqual([
      '3:2 bibtex-name',
    ]);
  });

  it('may be five thousand', () => {
    const list = Array.from({ length: 5000 }, (_, n) => `Family${n}, Given`).join(' and ');
    expect(names(list)).toHaveLength(5000);
  });
});

describe('dates', () => {
  it.each([
    ['year = 2020', { 'date-parts': [[2020]] }],
    ['year = 2020, month = jan', { 'date-parts': [[2020, 1]] }],
    ['year = {2020}, month = {08}, day = {3}', { 'date-parts': [[2020, 8, 3]] }],
    ['year = 2020, month = {Aug.}', { 'date-parts': [[2020, 8]] }],
    [
      'date = {2020-05/2020-06}',
      {
        'date-parts': [
          [2020, 5],
          [2020, 6],
        ],
      },
    ],
    ['date = {2020-05-17}', { 'date-parts': [[2020, 5, 17]] }],
    ['date = {1850~}', { 'date-parts': [[1850]], circa: true }],
    ['year = {1999--2000}', { 'date-parts': [[1999], [2000]] }],
    ['year = {forthcoming}', { literal: 'forthcoming' }],
    ['pubstate = {inpress}', { literal: 'in press' }],
  ])('%j is read', (fields, issued) => {
    expect(work(`title = {T}, ${fields}`).issued).toEqual(issued);
  });

  it('that cannot be are printed as typed and reported where they stand', () => {
    const { works, problems } = read(
      '@book{a, title = {T},\n date = {2023-02-31}}\n@book{b, title = {T},\n year = {20l9}}\n@book{c, title = {T}, year = 2020,\n month = 13}',
    );
    expect(works.map(({ csl }) => csl.issued)).toEqual([
      { literal: '2023-02-31' },
      { literal: '20l9' },
      { literal: '2020-13' },
    ]);
    expect(problems.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      '2 work-date-invalid',
      '4 work-date-invalid',
      '6 work-date-invalid',
    ]);
  });

  it('name a month that is none', () => {
    expect(found('@book{k, title = {T}, year = 2020,\n month = {Brumaire}}')).toEqual([
      '2:2 bibtex-month',
    ]);
  });
});

describe('kinds of entries', () => {
  it('become types of CSL with their own fields', () => {
    expect(work('title = {T}, journal = {J}, number = 3, pages = {1--10}')).toMatchObject({
      type: 'article-journal',
      'container-title': 'J',
      issue: '3',
      page: '1-10',
    });
    expect(
      work(
        'title = {T}, booktitle = {The Big Book}, series = {S}, number = 3, address = {Bonn}',
        'incollection',
      ),
    ).toMatchObject({
      type: 'chapter',
      'container-title': 'The big book',
      'collection-title': 'S',
      'collection-number': '3',
      'publisher-place': 'Bonn',
    });
    expect(work('title = {T}, school = {U}', 'phdthesis')).toMatchObject({
      type: 'thesis',
      genre: 'PhD thesis',
      publisher: 'U',
    });
    expect(work('title = {T}, type = {mathesis}, institution = {U}', 'thesis').genre).toBe(
      'Master’s thesis',
    );
    expect(
      work('title = {T}, url = {https://x.org/}, urldate = {2020-01-02}', 'online'),
    ).toMatchObject({
      type: 'webpage',
      URL: 'https://x.org/',
      accessed: { 'date-parts': [[2020, 1, 2]] },
    });
    expect(work('title = {T}, version = {1.2}', 'software')).toMatchObject({
      type: 'software',
      version: '1.2',
    });
    expect(work('title = {T}, howpublished = {\\url{https://x.org/a_b}}', 'misc')).toMatchObject({
      type: 'document',
      publisher: 'https://x.org/a_b',
    });
    expect(work('title = {T}, eprint = {2001.00001}, archiveprefix = {arXiv}', 'misc').URL).toBe(
      'https://arxiv.org/abs/2001.00001',
    );
  });

  it('that nobody knows are documents, with a warning', () => {
    expect(found('@tome{k, title = {T}}')).toEqual(['1:1 work-type-unknown']);
  });
});

describe('entries that inherit', () => {
  it('take the fields of the book they are in', () => {
    const { works, problems } = read(
      '@incollection{a, title = {Part}, crossref = {b}}\n@book{b, title = {Whole Book}, editor = {Doe, Jane}, year = 2020}',
    );
    expect(problems).toEqual([]);
    expect(works[0]!.csl).toMatchObject({
      title: 'Part',
      'container-title': 'Whole book',
      editor: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2020]] },
    });
  });

  it('may not inherit from themselves or from nothing', () => {
    expect(
      found('@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}'),
    ).toEqual(['2:23 bibtex-crossref', '1:23 bibtex-crossref']);
    expect(found('@book{a, title = {A}, crossref = {gone}}')).toEqual(['1:23 bibtex-crossref']);
  });
});

describe('a broken entry', () => {
  it('does not take the others with it, and is reported where it starts', () => {
    const { works, problems } = read(
      '@article{doe2020,\n  author = {Doe, Jane},\n  title = {On {Tiny Articles},\n  year = {2020}\n}\n\n@book{roe2021,\n  title = {Another}\n}\n',
    );
    expect(problems).toMatchObject([
      { rule: 'bibtex-syntax', severity: 'error', place: { line: 1, column: 1 } },
    ]);
    expect(problems[0]!.message).toContain('"doe2020"');
    expect(problems[0]!.message).toContain('line 7');
    expect(works.map(({ key }) => key)).toEqual(['doe2020', 'roe2021']);
    expect(works[0]!.broken).toContain('On {Tiny Articles}');
  });

  it.each([
    ['@book{a, title = {A}', '1:1 bibtex-syntax'],
    ['@book{a, title = "A}\n\n@book{b, title = {B}}', '1:1 bibtex-syntax'],
    ['@book{a,\n title = {A}\n year = 2020}', '2:13 bibtex-syntax'],
    ['@book{a, title {A}}', '1:10 bibtex-syntax'],
    ['@book{, title = {A}}', '1:1 work-without-key'],
    ['@book{title = {A}}', '1:1 work-without-key'],
    ['@book{a, title = {A}, title = {B}}', '1:23 bibtex-field-twice'],
    ['@article{a, title = {A}, journal = jss}', '1:36 bibtex-string-undefined'],
    ['@book{a, title = {A}}\n@book{a, title = {B}}', '2:1 work-duplicate'],
    ['@misc{a, year = 2020}', '1:1 work-empty'],
  ])('%j is reported as %s', (text, problem) => {
    expect(found(text)).toContain(problem);
  });

  it('with a missing comma is read all the same', () => {
    const { works } = read('@book{a,\n title = {A}\n year = 2020}');
    expect(works[0]!.csl).toMatchObject({ title: 'A', issued: { 'date-parts': [[2020]] } });
  });

  it('prints an undefined abbreviation as typed', () => {
    const { works } = read('@article{a, title = {A}, journal = jss # { Letters}}');
    expect(works[0]!.csl['container-title']).toBe('<span class="nocase">jss</span> Letters');
  });

  it.each([
    '{'.repeat(50_000),
    '@book{'.repeat(20_000),
    '\n@book{a,'.repeat(20_000),
    '\\"{'.repeat(20_000),
    '@book{a, title = {' + '{\\"'.repeat(20_000),
  ])('of absurd depth or number ends quickly (%#)', (text) => {
    expect(() => read(text)).not.toThrow();
    expect(() => read(`@book{a, title = {${text}}}`)).not.toThrow();
  });
});
