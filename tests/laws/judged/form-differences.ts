import type { Place, Style } from './family.ts';

/** A difference that stands in very many prints, and what makes them alike. */
export interface Levelling {
  readonly why: string;
  /** Whose print is wrong: "ours" is still to be fixed, and the entry to be taken out then. */
  readonly errs: 'pandoc' | 'ours';
  readonly style: Style;
  readonly level: (printed: string) => string;
}

/** Each has to make at least one pair alike that is not alike without it. */
export const levellings: readonly Levelling[] = [
  {
    why: 'By design: a citation within a typed note has no parentheses around it.',
    errs: 'pandoc',
    style: 'chicago-notes',
    level: (printed) => printed.replace(/«[^«»]*»/g, (note) => note.replace(/[()]/g, '')),
  },
  {
    why: 'By design: in a style of numbers the author of a narrative citation is named in the sentence, as in "Smith [1]". Pandoc prints the number alone.',
    errs: 'pandoc',
    style: 'ieee',
    level: (printed) => printed.replace(/\b(?:Ad|Be|Ci)[a-z]{3} (?=\[\d+)/g, ''),
  },
];

/** Takes out of what is printed in a style all that `all` makes alike. */
export function levelled(
  printed: string,
  style: Style,
  all: readonly Levelling[] = levellings,
): string {
  return all
    .filter((each) => each.style === style)
    .reduce((text, { level }) => level(text), printed);
}

/** Forms that the two print otherwise for one reason, even when levelled. */
export interface FormDifference {
  readonly why: string;
  readonly errs: 'pandoc' | 'ours';
  readonly forms: readonly string[];
  /** Every style and every place where a form is tried, if not named. */
  readonly styles?: readonly Style[];
  readonly places?: readonly Place[];
}

export const formDifferences: readonly FormDifference[] = [
  {
    why: 'By design: a link in a prefix or suffix stays as typed, as it would stand within the link to the work.',
    errs: 'pandoc',
    forms: ['prefix with a link', 'suffix with a link', 'suffix with an address'],
  },
  {
    why: 'Pandoc prints a locator in italics with its term and a plural one: "pp. p. 3".',
    errs: 'pandoc',
    forms: ['locator in italics'],
  },
  {
    why: 'By design: "time 3" is a locator, though the term of CSL for it is blank; in a style of numbers it stands within the brackets.',
    errs: 'pandoc',
    forms: ['label time 3'],
    styles: ['ieee'],
  },
  {
    why: 'Pandoc loses the space after code or mathematics that begins a prefix.',
    errs: 'pandoc',
    forms: ['prefix with code', 'prefix with mathematics'],
    styles: ['chicago-notes'],
  },
  {
    why: 'Pandoc loses the space before code in a suffix.',
    errs: 'pandoc',
    forms: ['suffix with code'],
    styles: ['ieee'],
  },
  {
    why: 'Terms of CSL 1.0.2 that Pandoc does not know: it leaves them as words of the suffix, which only styles that shorten no term print alike.',
    errs: 'pandoc',
    forms: [
      ...['label act 3', 'label app. 3', 'label art. 3', 'label eq. 3', 'label r. 3'],
      ...['label sc. 3', 'label supp. 3', 'label tbl. 3', 'locator s.v. light'],
    ],
    styles: ['apa', 'ieee'],
  },
  {
    why: 'Terms of CSL 1.0.2 written out, which Pandoc does not know either.',
    errs: 'pandoc',
    forms: ['label canon 3', 'label rule 3', 'label table 3', 'label scene 3'],
  },
  {
    why: 'By design: roman numbers without a term are pages, as arabic ones are; for Pandoc they are words of the suffix.',
    errs: 'pandoc',
    forms: ['locator iv'],
    styles: ['apa', 'ieee'],
  },
  {
    why: 'By design: a range of roman numbers without a term is one of pages, too.',
    errs: 'pandoc',
    forms: ['locator xiv-xvi'],
  },
  {
    why: 'Pages joined by "&" are one locator, "tit." is a term.',
    errs: 'pandoc',
    forms: ['locator p. 3 & 5', 'label tit. 3'],
    styles: ['apa', 'ieee'],
  },
  {
    why: 'A colon after a page is none of its signs.',
    errs: 'pandoc',
    forms: ['locator p. 3: more'],
    styles: ['ieee'],
  },
  {
    why: 'By design: `[@a][@b]` is two citations; Pandoc takes the first for the words of a link.',
    errs: 'pandoc',
    forms: ['two side by side'],
  },
  {
    why: 'Pandoc moves a mark too far: past the space before the stop, or past the hyphen of "[@a]-like".',
    errs: 'pandoc',
    forms: ['two with a space', 'before a hyphen'],
    styles: ['chicago-notes'],
    places: ['text'],
  },
  {
    why: 'Pandoc leaves the mark of a narrative citation within the parentheses that end after it; of other citations it moves it past them.',
    errs: 'pandoc',
    forms: ['narrative in parentheses'],
    styles: ['chicago-notes'],
    places: ['text'],
  },
  {
    why: 'By design: a citation typed within a note has the stop of the style where a sentence ends, and only there.',
    errs: 'pandoc',
    forms: [
      ...['after a stop', 'after a stop and a space', 'after a question mark'],
      ...['after an exclamation mark', 'after a quotation with a stop', 'group at the start'],
      'in a link',
    ],
    styles: ['chicago-notes'],
    places: ['note'],
  },
  {
    why: 'By design: so it is if the note begins with a citation and ends with another.',
    errs: 'pandoc',
    forms: [
      ...['again at once', 'again with a locator', 'again after another'],
      ...['narrative, then group', 'narrative, then author left out'],
    ],
    styles: ['chicago-notes'],
    places: ['note alone'],
  },
  {
    why: 'Pandoc loses the stop that ends a locator ("3f.") within a typed note.',
    errs: 'pandoc',
    forms: ['locator p. 3.', 'locator p. 3f.', 'locator p. 3ff.'],
    styles: ['chicago-notes'],
    places: ['note'],
  },
  {
    why: 'CSL does not say what stands between two cites of one work after a locator: citeproc puts the comma of cites that belong together, Pandoc a semicolon.',
    errs: 'pandoc',
    forms: ['one work twice'],
    styles: ['apa'],
  },
  {
    why: 'Pandoc loses the words of a note within a note.',
    errs: 'pandoc',
    forms: ['beside a note'],
    places: ['note'],
  },
];
