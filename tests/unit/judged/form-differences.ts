import type { Place, Style } from './family.ts';

/** A difference that stands in very many prints, and what makes them alike. */
export interface Levelling {
  readonly why: string;
  /** Whose print is wrong: "ours" is still to be mended, and the entry to be taken out then. */
  readonly errs: 'pandoc' | 'ours';
  readonly style: Style;
  readonly level: (printed: string) => string;
}

/** Each has to make at least one pair alike that is not alike without it. */
export const levellings: readonly Levelling[] = [
  {
    why: 'The mark of a note that a style makes of a citation stands after the punctuation, not before it.',
    errs: 'ours',
    style: 'chicago-notes',
    level: (printed) => printed.replace(/((?:«[^«»]*»)+)([.,;:!?)]+)/g, '$2$1'),
  },
  {
    why: 'Such a note begins with a capital letter: "See Smith", "*Cf.* Smith".',
    errs: 'ours',
    style: 'chicago-notes',
    level: (printed) => printed.replace(/(?<=«[*~^]*)\p{Ll}/gu, (letter) => letter.toUpperCase()),
  },
  {
    why: 'The note of a narrative citation does not repeat the author whom the sentence names.',
    errs: 'ours',
    style: 'chicago-notes',
    level: (printed) => printed.replace(/(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)([.,)]*)«\1, /gu, '$1$2«'),
  },
  {
    why: 'Within a note of such a style a citation stands in parentheses and without a full stop of its own; after the name of a narrative one there is a comma.',
    errs: 'ours',
    style: 'chicago-notes',
    level: (printed) =>
      printed.replace(/«[^«»]*»/g, (note) => note.replace(/[.,()]/g, '').replace(/ +/g, ' ')),
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
    why: '`-@key` without brackets leaves the author out, too.',
    errs: 'ours',
    forms: ['author left out, bare', 'author left out in the sentence'],
    styles: ['apa', 'chicago-notes'],
  },
  {
    why: 'Markdown in a prefix or suffix is read: emphasis, links, code, small capitals, mathematics, escapes, entities; a space stands after a prefix in italics.',
    errs: 'ours',
    forms: [
      ...['prefix in italics', 'prefix in bold', 'prefix with code', 'prefix with a link'],
      ...['prefix with mathematics', 'suffix in small capitals', 'suffix struck out'],
      ...['suffix with code', 'suffix with a link', 'suffix with escaped brackets'],
      ...['suffix with an escaped semicolon', 'suffix with an address', 'suffix with an entity'],
    ],
  },
  {
    why: 'Quotation marks and apostrophes of a suffix stay as typed, like everywhere in the text; we make them typographic.',
    errs: 'ours',
    forms: ['suffix in quotation marks', 'suffix with an apostrophe'],
  },
  {
    why: 'A locator in italics is one: "p. *3*" or the like; we print the asterisks, Pandoc "pp. p. 3".',
    errs: 'ours',
    forms: ['locator in italics'],
  },
  {
    why: 'A comma stands before words in the brackets of a narrative citation: "Smith (2001, and elsewhere)".',
    errs: 'ours',
    forms: ['narrative with words'],
    styles: ['apa', 'ieee'],
  },
  {
    why: 'A space stands before a suffix after the empty locator `{}`.',
    errs: 'ours',
    forms: ['locator {} 99 years'],
  },
  {
    why: 'A citation directly after an exclamation mark is one; we take it for an image that is none.',
    errs: 'ours',
    forms: ['after an exclamation mark'],
  },
  {
    why: '"art." is an article, not a preprint; "issue" is a term; the word "time" is not lost.',
    errs: 'ours',
    forms: ['label art. 3', 'label issue 3', 'label time 3'],
  },
  {
    why: 'A range of ends that are not plain numbers ("A.3-4", "(xv)-(xvii)") has an en dash and the plural of its label, too.',
    errs: 'ours',
    forms: ['locator p. A.3-4', 'locator {p. iv, vi, (xv)-(xvii)} with words'],
  },
  {
    why: 'No second stop after a suffix that ends in one ("etc..").',
    errs: 'ours',
    forms: ['ends in a stop'],
    styles: ['ieee'],
  },
  {
    why: 'The second narrative citation of a work names its author in short, as notes do ("Smith" after "John Smith"), and its note has only what is new.',
    errs: 'ours',
    forms: ['narrative twice'],
    styles: ['chicago-notes'],
  },
  {
    why: 'Terms of CSL 1.0.2 that Pandoc does not know: it leaves them as words of the suffix, which only styles that shorten no term print alike.',
    errs: 'pandoc',
    forms: [
      ...['label act 3', 'label app. 3', 'label eq. 3', 'label r. 3', 'label sc. 3'],
      ...['label supp. 3', 'label tbl. 3', 'locator s.v. light'],
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
    why: 'Pages joined by "&" are one locator, a colon after a page is none of its signs, "tit." is a term.',
    errs: 'pandoc',
    forms: ['locator p. 3 & 5', 'locator p. 3: more', 'label tit. 3'],
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
