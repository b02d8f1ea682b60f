/** Styles in which both print the works, by the names under which the compiler knows them. */
export const styles = ['apa', 'chicago-notes'] as const;
export type Style = (typeof styles)[number];

/** Works that the two print otherwise for one reason. */
export interface Difference {
  readonly why: string;
  /** Whose print is wrong: "ours" is still to be mended, and the entry to be taken out then. */
  readonly errs: 'pandoc' | 'ours';
  /** "article key", by style. */
  readonly works: Readonly<Partial<Record<Style, readonly string[]>>>;
}

/** The entry of `tests/fixtures/judged/kinds` that shows a kind, in both styles. */
function kind(...keys: readonly string[]): Record<Style, string[]> {
  const names = keys.map((key) => `kinds ${key}`);
  return { apa: [...names], 'chicago-notes': [...names] };
}

/** Works of both lists, by style. */
function and(a: Difference['works'], b: Difference['works']): Difference['works'] {
  return Object.fromEntries(
    styles.map((style) => [style, [...(a[style] ?? []), ...(b[style] ?? [])]]),
  );
}

/** Every work that Pandoc and the compiler print otherwise, and why. */
export const differences: readonly Difference[] = [
  {
    why: '`and others` of BibTeX is "et al."; we print it as a last author named "others".',
    errs: 'ours',
    works: and(kind('and-others'), {
      apa: [
        'es-ia-descentralizada kairouz2021advances',
        'es-ia-descentralizada wood2014ethereum',
        'joss-pyarabic zhang2021rise:2021',
      ],
      'chicago-notes': ['es-ia-descentralizada wood2014ethereum'],
    }),
  },
  {
    why: 'Mathematics in a title of BibTeX (`T$_{eff}$`) is mathematics; we print its source.',
    errs: 'ours',
    works: and(kind('math'), {
      apa: ['joss-exotic-ld Claret:2000'],
      'chicago-notes': ['joss-exotic-ld Claret:2000'],
    }),
  },
  {
    why: '`@techreport` without a `type`: Pandoc adds no words of its own, we "Technical report".',
    errs: 'ours',
    works: and(kind('report-plain'), {
      apa: [
        'myst-method-of-moderation CRRA-RateRisk',
        'myst-method-of-moderation SolvingMicroDSOPs',
      ],
      'chicago-notes': [
        'myst-method-of-moderation CRRA-RateRisk',
        'myst-method-of-moderation SolvingMicroDSOPs',
      ],
    }),
  },
  {
    why: 'A BibTeX title all in braces of its own (`{{ldtk: …}}`) keeps its case in title case, too; we forget the braces.',
    errs: 'ours',
    works: {
      'chicago-notes': [
        'kinds braces-whole',
        'joss-exotic-ld Alderson:2023',
        'joss-exotic-ld Espinoza:2016',
        'joss-exotic-ld Kipping:2013',
        'joss-exotic-ld Moran:2023',
        'joss-exotic-ld Parviainen:2015',
        'joss-exotic-ld Sing:2010',
        'joss-exotic-ld Southworth:2008',
      ],
    },
  },
  {
    why: 'Initials that BibTeX has without a space ("R.P. Lippmann") are printed with one: "R. P.".',
    errs: 'ours',
    works: {
      'chicago-notes': [
        'kinds initials-together',
        'distill-adamw Krogh1991',
        'joss-inara-example quarto',
        'joss-libfmp McFeeRLEMBN15_librosa_Python',
      ],
    },
  },
  {
    why: 'BibLaTeX: extended names (`family=…`), strings (`newseries`, `inpress`), a series that is a number ("3rd series"), `{\\i}` without a dot, the year -379 (380 B.C.E.), `volume` with `part` (7.2).',
    errs: 'ours',
    works: kind(
      ...['name-extended', 'bibstring', 'series-number', 'accents', 'date-old', 'volumes'],
    ),
  },
  {
    why: 'BibLaTeX: the types of patents ("U.S. patent") are strings, too.',
    errs: 'ours',
    works: { apa: ['kinds patent'] },
  },
  {
    why: 'Small capitals of a title (`\\textsc`) keep their capitals.',
    errs: 'ours',
    works: kind('emphasis'),
  },
  {
    why: 'A macro that only one publisher knows (`\\apj`) is left out by Pandoc, with a journal and all; we print it, with a warning.',
    errs: 'pandoc',
    works: kind('macro-unknown'),
  },
  {
    why: 'A word after a straight quotation mark (`"Writer\'s Block"`) gets no capital in our title case.',
    errs: 'ours',
    works: { 'chicago-notes': ['joss-inara-example upper1974'] },
  },
  {
    why: '`@misc` is a "document" of CSL, whose date APA prints in full; Pandoc has no type for it and prints the year alone.',
    errs: 'pandoc',
    works: { apa: ['kinds misc-month'] },
  },
  {
    why: 'Pandoc drops what an entry has: the number of an article (`eid`), the title of the set of a volume (`booktitle`), the title of the book that a chapter refers to (`crossref`).',
    errs: 'pandoc',
    works: and(kind('book-booktitle', 'crossref-child'), { apa: ['kinds eid'] }),
  },
  {
    why: 'A DOI that is an address is one address, not two.',
    errs: 'pandoc',
    works: kind('doi-address'),
  },
  {
    why: 'A variable in a title ($x^2$) is printed as letters and signs where these suffice.',
    errs: 'pandoc',
    works: kind('math-plain'),
  },
  {
    why: 'Quotation marks of a title: Pandoc leaves straight ones, turns the inner ones of TeX into outer ones and puts the stop behind them.',
    errs: 'pandoc',
    works: kind('quotes-straight', 'dashes'),
  },
  {
    why: '"under" stays small in the test suite of CSL, though its specification does not list it.',
    errs: 'pandoc',
    works: { 'chicago-notes': ['myst-method-of-moderation Merton1969'] },
  },
  {
    why: 'Pandoc leaves the hyphen of a range of issues (`number = {5-6}`); a range has an en dash.',
    errs: 'pandoc',
    works: and(kind('range-issue'), {
      apa: ['es-ia-descentralizada kairouz2021advances', 'myst-method-of-moderation Huggett1993'],
      'chicago-notes': [
        'es-ia-descentralizada kairouz2021advances',
        'myst-method-of-moderation Huggett1993',
      ],
    }),
  },
  {
    why: 'An entry that is broken: its list of authors is not closed, so that `editor=` became a given name. Pandoc puts a full stop after it as if it were an initial. We report it (bibtex-name).',
    errs: 'pandoc',
    works: { apa: ['joss-pyarabic laachfoubi2019comparative:2019'] },
  },
  {
    why: 'Pages 4195–4205 and "241–246 vol.1": Pandoc shortens 4195–205, though in the 15th edition (which CSL 1.0.2 names "chicago") four digits of which three change stay; and it leaves 241–246 for the words after it.',
    errs: 'pandoc',
    works: { 'chicago-notes': ['distill-adamw Bos1996', 'joss-pyarabic mihi2022dialectal:2022'] },
  },
  {
    why: 'After a title that ends with a question mark the comma stays (Chicago 17, 14.96).',
    errs: 'pandoc',
    works: { 'chicago-notes': ['es-ia-descentralizada p2p2023'] },
  },
  {
    why: 'One author written in two ways ("Christopher D", "Christopher D."): Pandoc takes both for one and puts a dash, or sorts those without the stop first.',
    errs: 'pandoc',
    works: {
      'chicago-notes': [
        'myst-method-of-moderation Carroll2001MPCBound',
        'myst-method-of-moderation SolvingMicroDSOPs',
      ],
    },
  },
];
