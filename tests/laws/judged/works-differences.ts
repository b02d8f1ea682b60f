/** Styles in which both print the works, by the names under which the compiler knows them. */
export const styles = ['apa', 'chicago-notes'] as const;
export type Style = (typeof styles)[number];

/** Works that the two print otherwise for one reason. */
export interface Difference {
  readonly why: string;
  /** Whose print is wrong: "ours" is still to be fixed, and the entry to be taken out then. */
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
    why: 'By design: the prefix of an extended name (`prefix=von`), which says that it is one, stays with the surname unless `useprefix` is false; for BibLaTeX and Pandoc only where it is true.',
    errs: 'pandoc',
    works: { apa: ['kinds name-extended'] },
  },
  {
    why: 'A macro that only one publisher knows (`\\apj`) is left out by Pandoc, with a journal and all; we print it, with a warning.',
    errs: 'pandoc',
    works: kind('macro-unknown'),
  },
  {
    why: '`@misc` is a "document" of CSL, whose date APA prints in full; Pandoc has no type for it and prints the year alone.',
    errs: 'pandoc',
    works: { apa: ['kinds misc-month'] },
  },
  {
    why: 'Pandoc drops what an entry has: the number of an article (`eid`), the title of the book that a chapter refers to (`crossref`).',
    errs: 'pandoc',
    works: and(kind('crossref-child'), { apa: ['kinds eid'] }),
  },
  {
    why: 'An edition in words ("Second") is the number 2, to which a style adds "ed." (APA 7, 10.2; Chicago 17, 14.113).',
    errs: 'pandoc',
    works: kind('edition-word'),
  },
  {
    why: 'A DOI that is an address is one address, not two.',
    errs: 'pandoc',
    works: kind('doi-address'),
  },
  {
    why: 'Mathematics in a title ($x^2$, T$_{eff}$) is printed as letters, signs and scripts where these suffice; Pandoc leaves its source to a script of the page.',
    errs: 'pandoc',
    works: and(kind('math', 'math-plain'), {
      apa: ['joss-exotic-ld Claret:2000'],
      'chicago-notes': ['joss-exotic-ld Claret:2000'],
    }),
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
