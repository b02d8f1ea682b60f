import type { Style } from './family.ts';

/** Locators in the terms of a language that the two print otherwise for one reason. */
export interface LanguageDifference {
  readonly why: string;
  readonly errs: 'pandoc' | 'ours';
  /** By language. */
  readonly locators: Readonly<Record<string, readonly string[]>>;
  /** Every style, if not named. */
  readonly styles?: readonly Style[];
}

export const languageDifferences: readonly LanguageDifference[] = [
  {
    why: '"art." is an article in every language. Pandoc leaves it as a word of the suffix, which only styles that shorten no term print alike.',
    errs: 'pandoc',
    locators: { fr: ['art. 3'], es: ['art. 3'] },
    styles: ['apa', 'ieee'],
  },
  {
    why: 'The style writes terms with a capital; Pandoc does not where the term has a raised letter.',
    errs: 'pandoc',
    locators: { fr: ['nᵒ 3'] },
    styles: ['ieee'],
  },
  {
    why: 'By design: English terms are known in every language, and more terms than Pandoc knows.',
    errs: 'pandoc',
    locators: {
      de: ['Bl. 3', 'p. 3', 'chap. 3', 'vol. 3'],
      fr: ['n° 3', 'annexe 3'],
      es: ['chap. 3', 'fol. 3'],
    },
  },
  {
    why: 'By design: more terms are known than Pandoc knows; notes have these as they are typed.',
    errs: 'pandoc',
    styles: ['apa', 'ieee'],
    locators: { de: ['Art. 3', 'Anh. 3'] },
  },
  {
    why: 'The French locale of CSL has no short form of "livre" any more; that of Pandoc is older.',
    errs: 'pandoc',
    locators: { fr: ['livre 3'] },
    styles: ['ieee', 'chicago-notes'],
  },
];
