/** One article that somebody might write to break the compiler, and what is to be said of it. */
export interface HostileCase {
  readonly name: string;
  /** Rules that are reported, the first of them at `line` of `article.md` where that is given. */
  readonly rules: readonly string[];
  readonly line?: number;
  /** The files of its folder; made when wanted, for many are large. */
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
}

const head = '---\ntitle: Tiny\n---\n\n';
const work = { id: 'doe', type: 'book', title: 'Tiny Things', issued: { 'date-parts': [[2020]] } };
const json = (works: unknown): string => JSON.stringify(works);
const count = <Item>(length: number, make: (index: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => make(index));

/** An article of `text` alone. */
function text(name: string, rules: string, make: () => string, line?: number): HostileCase {
  return {
    name,
    rules: rules.split(' ').filter(Boolean),
    ...(line !== undefined && { line }),
    files: () => ({ 'article.md': head + make() }),
  };
}

/** An article that cites `@doe`, with the files of its bibliography. */
function cited(
  name: string,
  rules: string,
  files: () => Record<string, string | Uint8Array>,
  says = 'Words [@doe].\n',
): HostileCase {
  return {
    name,
    rules: rules.split(' ').filter(Boolean),
    files: () => ({ 'article.md': head + says, ...files() }),
  };
}

const nested = (open: string, close: string, times = 10_000): string =>
  `${open.repeat(times)}words${close.repeat(times)}`;

const sizes: readonly HostileCase[] = [
  text('a line of five megabytes', '', () => 'word '.repeat(1_000_000)),
  text('a word of five megabytes', '', () => 'w'.repeat(5_000_000)),
  text(
    'five megabytes of code',
    '',
    () => `\`\`\`\n${`${'x = 1; '.repeat(10)}\n`.repeat(70_000)}\`\`\`\n`,
  ),
  text('two hundred thousand blank lines', '', () => `${'\n'.repeat(200_000)}Words.\n`),
  text('twenty thousand paragraphs', '', () => 'Words.\n\n'.repeat(20_000)),
  text('ten thousand notes', '', () =>
    [
      count(10_000, (n) => `Word${n}[^n${n}]`).join(' '),
      ...count(10_000, (n) => `[^n${n}]: Note ${n}.`),
    ].join('\n\n'),
  ),
  text('a chain of ten thousand notes', '', () =>
    [
      'Words.[^n0]',
      ...count(10_000, (n) => `[^n${n}]: See also.[^n${n + 1}]`),
      '[^n10000]: End.',
    ].join('\n\n'),
  ),
  text(
    'one note called ten thousand times',
    '',
    () => `${'Words.[^a] '.repeat(10_000)}\n\n[^a]: A.\n`,
  ),
  text('ten thousand calls of no note', 'note-undefined', () => 'Words.[^a] '.repeat(10_000), 5),
  text('ten thousand notes never called', 'note-uncalled', () =>
    ['Words.', ...count(10_000, (n) => `[^n${n}]: Note ${n}.`)].join('\n\n'),
  ),
  text('one note defined ten thousand times', 'note-duplicate', () =>
    ['Words.[^a]', ...count(10_000, (n) => `[^a]: Note ${n}.`)].join('\n\n'),
  ),
  text('ten thousand inline notes', '', () => 'Words.^[A note.] '.repeat(10_000)),
  text('ten thousand headings of the same words', 'heading-duplicate', () =>
    '## Results\n\nWords.\n\n'.repeat(10_000),
  ),
  text('a table of five thousand columns', '', () =>
    ['a', '-', 'b'].map((cell) => `|${`${cell}|`.repeat(5000)}`).join('\n'),
  ),
  text('ten thousand list items', '', () => '- item\n'.repeat(10_000)),
  text('ten thousand link definitions', '', () =>
    ['[words][l1]', ...count(10_000, (n) => `[l${n}]: https://example.org/${n}`)].join('\n\n'),
  ),
  text('ten thousand undefined link references', 'link-reference-undefined', () =>
    '[words][nowhere] '.repeat(10_000),
  ),
  text('twenty thousand addresses', '', () => 'https://example.org/a '.repeat(20_000)),
  text('ten thousand pull-quotes', 'pull-quote-not-in-text', () =>
    '::: {.pull-quote}\nnot there\n:::\n\n'.repeat(2000),
  ),
  text('a hundred thousand footnote labels of one letter', '', () => 'A[^\u0301] '.repeat(10_000)),
  cited(
    'five hundred works in one citation',
    '',
    () => ({
      'references.json': json(count(500, (n) => ({ ...work, id: `w${n}`, title: `Title ${n}` }))),
    }),
    `Words [${count(500, (n) => `@w${n}`).join('; ')}].\n`,
  ),
];

const nesting: readonly HostileCase[] = [
  text('nested quotations', 'nesting-too-deep', () => `${'> '.repeat(10_000)}words`, 5),
  text('nested lists', 'nesting-too-deep', () => `${'- '.repeat(10_000)}words`, 5),
  text('nested lists by indentation', '', () =>
    count(600, (n) => `${'  '.repeat(n)}- item`).join('\n'),
  ),
  text('nested brackets', '', () => nested('[', ']')),
  text('nested links', '', () => nested('[', '](/a)')),
  text('nested images', '', () => nested('![', '](a.png)', 1000)),
  text('nested spans', 'nesting-too-deep', () => nested('[', ']{.a}', 5000)),
  text('nested emphases', '', () => nested('*a ', ' b*')),
  text('nested strong emphases', '', () => nested('**a _b ', ' c_ d**')),
  text('nested inline notes', 'nesting-too-deep', () => nested('^[a ', ' b]', 5000), 5),
  text('nested superscripts', '', () => nested('^', '^')),
  text('nested fenced divs', 'nesting-too-deep', () =>
    [...count(10_000, () => '::: a\n'), 'words\n', ...count(10_000, () => ':::\n')].join('\n'),
  ),
  text('nested fenced divs, none closed', 'div-unclosed', () => '::: a\n\n'.repeat(10_000)),
  text('nested elements', 'nesting-too-deep', () => nested('<div>\n\n', '\n\n</div>'), 205),
  text('nested elements, none closed', 'nesting-too-deep', () => '<div>\n\n'.repeat(10_000)),
  text('nested inline elements, none closed', 'nesting-too-deep', () => 'a <b> '.repeat(10_000), 5),
  text('nested definitions', '', () =>
    count(200, (n) => `${'    '.repeat(n)}Term\n\n${'    '.repeat(n)}:   Words`).join('\n\n'),
  ),
  text('nested braces of math', '', () => `$${nested('{', '}')}$`),
  text('nested fractions', '', () => `$${nested('\\frac{1}{', '}', 2000)}$`),
  text(
    'a quotation in a list in a quotation',
    'nesting-too-deep',
    () => `${'> - '.repeat(5000)}words`,
  ),
];

const open: readonly HostileCase[] = [
  text('open brackets', '', () => 'a [b '.repeat(50_000)),
  text('open images', '', () => '![a]('.repeat(50_000)),
  text('open links', '', () => '[a](b '.repeat(50_000)),
  text('open link titles', '', () => '[a](b "c '.repeat(20_000)),
  text('open citations', 'citation-unclosed', () => 'Words [@doe '.repeat(2000)),
  text('open braces', '', () => 'a {b '.repeat(50_000)),
  text('open attributes', '', () => '[a]{.b '.repeat(20_000)),
  text('open dollars', '', () => 'a $b '.repeat(50_000)),
  text('open double dollars', '', () => 'a $$b '.repeat(25_000)),
  text('open backticks', '', () => 'a `b '.repeat(50_001)),
  text('backticks of growing length', '', () => count(2000, (n) => '`'.repeat(n + 1)).join(' a ')),
  text('open carets', '', () => 'a ^b '.repeat(50_000)),
  text('open tildes', '', () => 'a ~b ~~c '.repeat(50_000)),
  text('open angles', '', () => 'a <b '.repeat(50_000)),
  text('open comments', '', () => 'a <!-- b '.repeat(10_000)),
  text('open processing instructions', '', () => 'a <? b '.repeat(10_000)),
  text('open inline notes', 'inline-note-unclosed', () => 'a ^[b '.repeat(10_000)),
  text('open entities', '', () => '&'.repeat(100_000) + '&#'.repeat(50_000)),
  text('stars and underscores', '', () => '*a_ '.repeat(50_000)),
  text('a line of stars', '', () => `a ${'*'.repeat(100_000)} b`),
  text('a line of tildes', '', () => `a ${'~'.repeat(100_000)} b`),
  text('a line of quotation marks', '', () => `${'"a '.repeat(50_001)}`),
  text('a line of pipes', '', () => '|'.repeat(50_000)),
  text('lines of dashes', '', () => 'a\n---\n'.repeat(10_000)),
  text('commands of LaTeX', 'latex-raw', () => '\\begin{center} '.repeat(5000)),
  text(
    'digits of a locator',
    '',
    () => `Words [@doe, pp. ${'1'.repeat(100_000)}-${'2'.repeat(100_000)}].`,
  ),
  text(
    'attributes by the thousand',
    '',
    () => `## Heading {${count(20_000, (n) => `.c${n}`).join(' ')}}`,
  ),
];

const characters: readonly HostileCase[] = [
  text('a letter with a hundred thousand accents', '', () => `a${'\u0301'.repeat(100_000)} words`),
  text('joined emoji without end', '', () => '👩‍'.repeat(20_000)),
  text('directions that are never ended', 'character-bidi', () => 'a\u202e b '.repeat(2000), 5),
  text('control characters', 'character-control', () => 'a\u0007\u001b[31m b', 5),
  text('a NUL', '', () => 'a\u0000b'),
  text('a lone surrogate', '', () => 'a \ud800 b &#xd800; c'),
  text('noncharacters', '', () => 'a \ufffe \uffff &#xffff; b'),
  text('zero-width words', '', () => '\u200b\u200c\u200d\ufeff '.repeat(1000)),
  text('line and paragraph separators', '', () => 'a\u2028b\u2029c\u0085d'),
  text(
    'entities of everything',
    '',
    () => '&lt;script&gt;alert(1)&lt;/script&gt; &#0; &#x110000; &nbsp;',
  ),
];

const live: readonly HostileCase[] = [
  text('a script', 'html-not-allowed', () => 'a <script>window.hit = 1</script> b', 5),
  text('a script over blocks', 'html-not-allowed', () => '<script>\n\nwindow.hit = 1\n\n</script>'),
  text(
    'handlers',
    '',
    () => '<p onclick="alert(1)" ONMOUSEOVER=alert(1)>a</p> <img src=x onerror=alert(1)>',
  ),
  text(
    'a style that hides the page',
    '',
    () => '<p style="position:fixed;inset:0">a</p><style>*{display:none}</style>',
  ),
  text(
    'links that run',
    'link-unsafe',
    () => '[a](javascript:alert(1)) [b](JaVaScRiPt&colon;alert(1)) [c](vbscript:x)',
  ),
  text(
    'links with white space in the scheme',
    '',
    () => '[a](java\tscript:alert(1)) [b](<java\nscript:alert(1)>)',
  ),
  text('a link to data', 'link-unsafe', () => '[a](data:text/html,<script>alert(1)</script>)'),
  text(
    'drawings with scripts',
    '',
    () => '<svg><script>alert(1)</script><animate onbegin=alert(1)></svg>',
  ),
  text(
    'math that runs',
    '',
    () => '$\\href{javascript:alert(1)}{a}$ $\\htmlData{a=b}{c}$ $\\url{javascript:x}$',
  ),
  text(
    'math that multiplies',
    '',
    () => `$\\def\\a{aa}${count(30, () => '\\def\\a{\\a\\a}').join('')}\\a$`,
  ),
  text('math that calls itself', 'math-invalid', () => '$\\def\\a{\\a\\a}\\a$', 5),
  text(
    'an element of the site',
    '',
    () => '<div id="search-results" data-slot="note:1" class="notes">a</div>',
  ),
  text(
    'ids of objects',
    '',
    () => '[a]{#__proto__} [b]{#constructor} [c]{#toString} ## d {#hasOwnProperty}',
  ),
  text(
    'frames and forms',
    'html-not-allowed',
    () => '<iframe src="//example.org"></iframe><form action="//example.org"><input name=a></form>',
  ),
  text(
    'a base and a refresh',
    'html-not-allowed',
    () => '<base href="//example.org/"><meta http-equiv=refresh content="0;url=//example.org">',
  ),
];

const images: readonly HostileCase[] = [
  '../../secret.png',
  '..%2f..%2fsecret.png',
  '/etc/passwd',
  'file:///etc/passwd',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'javascript:alert(1)',
  '\\\\server\\share.png',
  'a%00.png',
  'C:\\secret.png',
  '....//....//secret.png',
  '?',
  '#',
].map((address) => text(`an image at ${address}`, '', () => `![Words](<${address}>)`));

const bibliographies: readonly HostileCase[] = [
  cited('a work of five thousand authors', '', () => ({
    'references.json': json([
      { ...work, author: count(5000, (n) => ({ family: `Doe${n}`, given: 'J.' })) },
    ]),
  })),
  cited('a BibTeX entry of five thousand authors', '', () => ({
    'references.bib': `@book{doe, title={T}, year=2020, author={${count(5000, (n) => `Doe${n}, J.`).join(' and ')}}}`,
  })),
  cited('nested braces of BibTeX', '', () => ({
    'references.bib': `@book{doe, title=${nested('{', '}')}, year=2020}`,
  })),
  cited('open braces of BibTeX', 'bibtex-syntax', () => ({
    'references.bib': `@book{doe, title=${'{'.repeat(100_000)}`,
  })),
  cited('open entries of BibTeX', 'bibtex-syntax', () => ({
    'references.bib': '@book{doe, title={a\n'.repeat(2000),
  })),
  cited('abbreviations that double', 'bibtex-string-endless', () => ({
    'references.bib': [
      '@string{s0 = "ha"}',
      ...count(60, (n) => `@string{s${n + 1} = s${n} # s${n}}`),
      '@book{doe, title = s60, year = 2020}',
    ].join('\n'),
  })),
  cited('a long chain of abbreviations', 'bibtex-string-endless', () => ({
    'references.bib': [
      '@string{s0 = "ha"}',
      ...count(20_000, (n) => `@string{s${n + 1} = s${n}}`),
      '@book{doe, title = s20000, year = 2020}',
    ].join('\n'),
  })),
  cited('a long chain of crossrefs', 'bibtex-crossref', () => ({
    'references.bib': [
      '@book{doe, title={T}, crossref={w1}}',
      ...count(5000, (n) => `@book{w${n + 1}, title={T${n}}, crossref={w${n + 2}}}`),
      '@book{w5001, title={T}, year=2020}',
    ].join('\n'),
  })),
  cited('two parents at every level', '', () => ({
    'references.bib': [
      '@book{doe, title={T}, xdata={w1,v1}}',
      ...count(18, (n) =>
        ['w', 'v']
          .map((kind) => `@xdata{${kind}${n + 1}, note={N}, xdata={w${n + 2},v${n + 2}}}`)
          .join('\n'),
      ),
      '@xdata{w19, year=2020}',
      '@xdata{v19, publisher={P}}',
    ].join('\n'),
  })),
  cited('nested LaTeX', '', () => ({
    'references.bib': `@book{doe, title={${nested('\\emph{', '}', 5000)}}, year=2020}`,
  })),
  cited('deep JSON', '', () => ({
    'references.json': nested('[', ']', 100_000).replace('words', ''),
  })),
  cited('JSON of other things', '', () => ({
    'references.json':
      '[1, null, "a", [], {"id": {}}, {"id": "doe", "title": {"a": 1}, "author": "Doe", "issued": 2020}]',
  })),
  cited('JSON that is no list', '', () => ({ 'references.json': '{"id": "doe"}' })),
  cited(
    'keys of objects',
    '',
    () => ({
      'references.json':
        '[{"id": "__proto__", "type": "book"}, {"id": "constructor", "type": "book"}, {"id": "doe", "type": "toString"}]',
    }),
    'Words [@doe; @__proto__; @constructor].\n',
  ),
  cited('titles with markup', '', () => ({
    'references.json': json([
      { ...work, title: '<script>alert(1)</script><img src=x onerror=alert(1)> & "quotes"' },
    ]),
  })),
  cited('addresses that run', '', () => ({
    'references.json': json([
      { ...work, URL: 'javascript:alert(1)', DOI: '"><script>alert(1)</script>' },
    ]),
  })),
  cited('an archived copy that runs', '', () => ({
    'references.json': json([
      {
        ...work,
        archive_location: 'javascript:alert(1)',
        archive: 'data:text/html,x',
        note: 'Archived: javascript:alert(1)',
      },
    ]),
  })),
  cited('a title of a megabyte', '', () => ({
    'references.json': json([{ ...work, title: 'word '.repeat(200_000) }]),
  })),
  cited('bytes that are no text', '', () => ({
    'references.json': new Uint8Array([0xff, 0xfe, 0xfd, 0x80, 0x00]),
  })),
  cited('dates of every kind', '', () => ({
    'references.json': json(
      [
        '2020-13-45',
        '-9999999',
        '99999999999',
        '2020/2019',
        'NaN',
        [],
        {},
        { 'date-parts': [[1e9, -1, 1e99]] },
        { 'date-parts': 'a' },
      ].map((issued, n) => ({ ...work, id: n === 0 ? 'doe' : `w${n}`, issued })),
    ),
  })),
];

const metadata = (name: string, rules: string, yaml: string): HostileCase => ({
  name,
  rules: rules.split(' ').filter(Boolean),
  files: () => ({ 'article.md': `---\n${yaml}\n---\n\nWords.\n` }),
});

const settings: readonly HostileCase[] = [
  metadata('deep YAML', '', `title: Tiny\nkeywords: ${nested('[', ']', 5000)}`),
  metadata('YAML tags', '', 'title: !!js/function "function () {}"\nauthor: !!binary aGk='),
  metadata(
    'YAML prototypes',
    '',
    'title: Tiny\n__proto__: {polluted: true}\nconstructor: {prototype: {a: 1}}',
  ),
  metadata('a title that is a list', '', 'title: [a, {b: c}]'),
  metadata(
    'a title with a script',
    '',
    'title: "<script>alert(1)</script> & <b onclick=alert(1)>x"',
  ),
  metadata(
    'authors of other types',
    '',
    'title: Tiny\nauthor: [1, null, [a], {name: {}}, {given: [], family: 3}]',
  ),
  metadata('a language that is none', 'lang-invalid', 'title: Tiny\nlang: "../../etc"'),
  metadata(
    'a bibliography outside',
    'path-outside-article',
    'title: Tiny\nbibliography: ../../../etc/passwd',
  ),
  metadata('a style outside', '', 'title: Tiny\ncsl: ../../../etc/passwd'),
  metadata('a style that is an address', '', 'title: Tiny\ncsl: https://example.org/style.csl'),
  metadata('a date without end', '', `title: Tiny\ndate: ${'2020-'.repeat(10_000)}`),
  metadata('a thousand keywords', '', `title: Tiny\nkeywords: [${'word, '.repeat(1000)}]`),
  metadata(
    'aliases that double',
    '',
    [
      'title: Tiny',
      'a0: &a0 [x, x]',
      ...count(30, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
    ].join('\n'),
  ),
  {
    name: 'an edition of other types',
    rules: [],
    files: () => ({
      'article.md': `${head}Words.\n`,
      'edition.yaml': 'accept: 3\nemendations: {a: [1]}\nprovenance: !!set {a}\ninferred: {}\n',
    }),
  },
  {
    name: 'an edition that is a list without end',
    rules: [],
    files: () => ({ 'article.md': `${head}Words.\n`, 'edition.yaml': '- '.repeat(10_000) }),
  },
  {
    name: 'a ledger of other types',
    rules: [],
    files: () => ({
      'article.md': `${head}Words.\n`,
      'permalinks.json': '{"paragraphs": {"__proto__": 1}, "sections": [null], "aliases": 3}',
    }),
  },
  {
    name: 'a ledger of nested lists',
    rules: [],
    files: () => ({ 'article.md': `${head}Words.\n`, 'permalinks.json': '['.repeat(100_000) }),
  },
];

export const hostileCases: readonly HostileCase[] = [
  ...sizes,
  ...nesting,
  ...open,
  ...characters,
  ...live,
  ...images,
  ...bibliographies,
  ...settings,
];
