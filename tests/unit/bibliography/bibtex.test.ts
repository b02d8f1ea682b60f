import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/compiler/bibliography/read.ts';

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
    ['$\\mathbf{P}_{1}$ to $\\mathbb{R}^n$', 'P<sub>1</sub> to ℝ<sup>n</sup>'],
    ['$\\mathcal{O}(n\\log n)$, $\\frac{1}{2}$, $\\sqrt{s}=13$', 'O(n log n), 1/2, √s = 13'],
    ['$\\alpha$1 and \\(x\\)', 'α1 and x'],
    ['between $5 and $6', 'between $5 and $6'],
    ['D{\\i}yarbak\\i r and \\={\\i}', 'Dıyarbakır and ī'],
    ['\\enquote{outer \\enquote{inner}}', '“outer ‘inner’”'],
    ['\\foreignlanguage{german}{Wort}', 'Wort'],
    ['\\uppercase{word} \\mbox{word} \\underline{word}', 'WORD word word'],
    ['$\\alpha$ and $x_{eff} \\leq 3$', 'α and x<sub>eff</sub> ≤ 3'],
    ['A \\LaTeX{} manual\\ldots', 'A LaTeX manual…'],
    ['Two\n   lines', 'Two lines'],
  ])('%j is %j', (latex, text) => {
    expect(title(latex, 'de')).toBe(text);
  });

  it('with a formula that no line can show is reported, the formula printed as typed', () => {
    const { works, problems } = read(
      '@book{k,\n title = {On $\\begin{matrix}a&b\\end{matrix}$ and $\\mine{x}$}}',
      'de',
    );
    expect(works[0]!.csl.title).toBe('On $\\begin{matrix}a&b\\end{matrix}$ and $\\mine{x}$');
    expect(problems).toMatchObject([{ rule: 'bibtex-latex', place: { line: 2, column: 2 } }]);
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
    ['The U.S. Law of {\\emph{Homo Sapiens}}', 'The U.S. law of <i>Homo Sapiens</i>'],
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

  it.each([
    ['Notes on {vim} Use', 'Notes on <span class="nocase">vim</span> use'],
    ['{{ldtk in Caf{\\"e}s}}', '<span class="nocase">ldtk in Cafës</span>'],
    ['The {NASA Files}', 'The NASA Files'],
  ])('%j protects small words in braces from title case', (typed, text) => {
    expect(title(typed)).toBe(text);
  });

  it('is short up to its colon, also in braces', () => {
    const short = (typed: string) => work(`title = {${typed}}`)['title-short'];
    expect(short('A Name: More of It')).toBe('A name');
    expect(short('{ldtk: A Toolkit}')).toBe('<span class="nocase">ldtk</span>');
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

  it.each([
    ['family=Doe, given=Jane', [{ family: 'Doe', given: 'Jane' }]],
    [
      'given={Ada Mary}, family=Lovelace and Roe, R. and others',
      [
        { family: 'Lovelace', given: 'Ada Mary' },
        { family: 'Roe', given: 'R.' },
        { literal: 'others' },
      ],
    ],
    [
      'family=Goethe, given=Johann, prefix=von',
      [{ family: 'Goethe', given: 'Johann', 'non-dropping-particle': 'von' }],
    ],
    [
      'family=Goethe, given=Johann, given-i=J, prefix=von, useprefix=false',
      [{ family: 'Goethe', given: 'Johann', 'dropping-particle': 'von' }],
    ],
    [
      '"family={Smith, Jones}", given=Ann, suffix=Jr.',
      [{ family: 'Smith, Jones', given: 'Ann', suffix: 'Jr.' }],
    ],
  ])('%j is read in the extended form of biblatex', (list, expected) => {
    expect(names(list)).toEqual(expected);
  });

  it.each([
    'family=Doe, given=Jane, title=Dr',
    'Doe, Jane and and Roe, Richard',
    'Doe, Jane and Roe, Richard and',
  ])('%j are read, and what is wrong with them is reported', (author) => {
    const { works, problems } = read(`@book{k, title = {T},\n author = {${author}}}`);
    expect(works[0]!.csl.author![0]).toEqual({ family: 'Doe', given: 'Jane' });
    expect(problems).toMatchObject([{ rule: 'bibtex-name', place: { line: 2, column: 2 } }]);
  });

  it('have no markup', () => {
    expect(names('\\textsc{Doe}, Jane\\textsuperscript{2}')).toEqual([
      { family: 'Doe', given: 'Jane2' },
    ]);
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
    ['date = {-0379}', { 'date-parts': [[-380]] }],
    ['date = {0000}', { 'date-parts': [[-1]] }],
    ['year = {-379}', { 'date-parts': [[-379]] }],
    ['year = 850, month = may', { 'date-parts': [[850, 5]] }],
    ['date = {2020-22}', { 'date-parts': [[2020]], season: 2 }],
    ['year = 2020, month = {Fall}', { 'date-parts': [[2020]], season: 3 }],
    ['date = {y17000}', { 'date-parts': [[17_000]] }],
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

  it('of the original and of a visit stand in one field or in several', () => {
    expect(work('title = {T}, origyear = 1898')).toMatchObject({
      'original-date': { 'date-parts': [[1898]] },
    });
    expect(work('title = {T}, urlyear = 2020, urlmonth = may')).toMatchObject({
      accessed: { 'date-parts': [[2020, 5]] },
    });
  });

  it('name a day that is none', () => {
    expect(found('@book{k, title = {T}, year = 2020, month = may,\n day = {17--19}}')).toEqual([
      '2:2 bibtex-day',
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

  it.each([
    ['article', '1', '1st series'],
    ['article', '{2}', '2nd series'],
    ['periodical', '3', '3rd series'],
    ['article', '11', '11th series'],
    ['article', '22', '22nd series'],
    ['article', '3rd ser.', '3rd ser.'],
    ['article', '1999--2001', '1999–2001'],
    ['book', '3', '3'],
  ])('say which series of a journal a number is: @%s, %s', (type, series, said) => {
    expect(work(`title = {T}, series = {${series}}`, type)['collection-title']).toBe(said);
  });

  it('print the words of biblatex for its keys', () => {
    expect(
      work('title = {T}, pubstate = {inpress}, series = {newseries}, year = 2024'),
    ).toMatchObject({ status: 'in press', 'collection-title': 'New series' });
    expect(work('title = {T}, type = {patentus}, location = {countryus}', 'patent')).toMatchObject({
      genre: 'U.S. patent',
      jurisdiction: 'United States of America',
    });
    expect(work('title = {T}, year = {forthcoming}').status).toBe('forthcoming');
  });

  it('name languages as BCP 47 does', () => {
    const language = (field: string) => work(`title = {T}, ${field}`).language;
    expect(language('langid = {russian}')).toBe('ru-RU');
    expect(language('hyphenation = {ngerman}')).toBe('de-DE');
    expect(language('language = {langfrench}')).toBe('fr-FR');
    expect(language('langid = {pt-BR}')).toBe('pt-BR');
  });

  it('put together what stands in two fields', () => {
    expect(
      work('title = {T}, subtitle = {Sub}, volume = 3, part = 2, note = {One}, addendum = {Two}'),
    ).toMatchObject({ title: 'T: Sub', 'title-short': 'T', volume: '3.2', note: 'One. Two' });
    expect(
      work(
        'title = {T}, booktitle = {B}, bookauthor = {Doe, Jane}, titleaddon = {Addon}',
        'inbook',
      ),
    ).toMatchObject({
      title: 'T. Addon',
      'container-title': 'B',
      'container-author': [{ family: 'Doe', given: 'Jane' }],
    });
  });

  it('that are wholes are no part of themselves', () => {
    expect(work('title = {The Whole}, booktitle = {The Whole}', 'collection')).not.toHaveProperty(
      'container-title',
    );
    expect(work('booktitle = {The Whole}', 'proceedings').title).toBe('The whole');
    expect(found('@book{k, title = {A},\n booktitle = {The Whole}}')).toEqual([
      '2:2 bibtex-field-unused',
    ]);
  });

  it('with people that CSL-JSON has no field for are reported', () => {
    expect(found('@book{k, title = {A},\n foreword = {Doe, Jane}}')).toEqual([
      '2:2 bibtex-field-unused',
    ]);
  });

  it('keep a publisher in braces whole', () => {
    expect(work('title = {T}, publisher = {{Smith and Sons} and Press}', 'book').publisher).toBe(
      'Smith and Sons; Press',
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

  it('take no subtitle of a whole for a title of their own', () => {
    const { works } = read(
      '@inbook{a, title = {Part}, booktitle = {Own}, crossref = {b}}\n@book{b, title = {Whole}, subtitle = {Sub}, author = {Doe, Jane}}',
    );
    expect(works[0]!.csl).toMatchObject({
      'container-title': 'Own',
      'container-author': [{ family: 'Doe', given: 'Jane' }],
    });
  });

  it('takes data for other entries for no work', () => {
    const { works, problems } = read(
      '@XData{press, publisher = {Press}}\n@book{a, title = {A}, xdata = {press}}',
    );
    expect(problems).toEqual([]);
    expect(works.map(({ key, csl }) => [key, csl.publisher])).toEqual([['a', 'Press']]);
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
