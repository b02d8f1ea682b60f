import type { Difference } from './compare.ts';

/** Why Pandoc and we read something otherwise, and which differences that explains. */
export interface Reason {
  readonly why: string;
  readonly explains: (difference: Difference) => boolean;
}

/** True where both are the same once `change` was made to them. */
const sameAfter =
  (change: (text: string) => string) =>
  ({ ours, theirs }: Difference): boolean =>
    ours !== '' && theirs !== '' && change(ours) === change(theirs);

const dates = new Set(['issued', 'accessed', 'event-date', 'original-date']);
const isDate = ({ field }: Difference): boolean => dates.has(field);
const isNothing = (date: string): boolean =>
  date === '' || date === '{"date-parts":[]}' || date === '{"date-parts":[[0]]}';

const ofTypes: readonly Reason[] = [
  {
    why: 'A book within a volume is a book of its own, as Pandoc reads it since 3.10.',
    explains: ({ field, case: { bibtex }, ours, theirs }) =>
      field === 'type' &&
      /@bookinbook\b/i.test(bibtex) &&
      ours === '"book"' &&
      theirs === '"chapter"',
  },
];

const ofDates: readonly Reason[] = [
  {
    why: 'A state of publication stands also for the date, which styles without `status` print as "n.d.".',
    explains: (one) =>
      one.field === 'issued' && one.case.bibtex.includes('pubstate =') && one.theirs === '',
  },
  {
    why: 'A date that Pandoc cannot read is printed as typed and reported, or read where its meaning is plain.',
    explains: (one) => isDate(one) && isNothing(one.theirs) && one.ours !== '',
  },
  {
    why: 'A month or day that the calendar does not have is printed as typed and reported.',
    explains: (one) =>
      isDate(one) &&
      /^\{"literal":"\d{4}-\d\d(?:-\d\d)?"\}$/.test(one.ours) &&
      one.theirs.replace(/\D+/g, ' ').trim() ===
        one.ours.replace(/\D+/g, ' ').trim().split(' ').map(Number).join(' '),
  },
  {
    why: 'CSL-JSON has one mark for dates that are not certain, `circa`: a "?" is not lost.',
    explains: (one) =>
      isDate(one) &&
      /[?%]/.test(one.case.name) &&
      one.ours.replace('"circa":true,', '') === one.theirs,
  },
  {
    why: 'citeproc-js prints no range of seasons and none that is open at its beginning: as typed and reported.',
    explains: (one) =>
      isDate(one) && /^\{"literal":"(?:2020-21\/2020-22|\/2019)"\}$/.test(one.ours),
  },
  {
    why: 'A season may be named where the month is, and a month be typed with a capital.',
    explains: (one) =>
      /^month \{(?:spring|summer|autumn|fall|winter|jan\.?)\}$/i.test(one.case.name) &&
      one.theirs === '{"date-parts":[[2020]]}',
  },
  {
    why: 'A state of publication in place of the year may be typed with a space.',
    explains: (one) => one.field === 'status' && one.case.name.startsWith('year in press'),
  },
  {
    why: '`endyear` is a field that biblatex makes for itself.',
    explains: (one) => one.case.name === 'endyear' && one.ours === '{"date-parts":[[2020]]}',
  },
];

const mathematics = /\$|\\\(|\\ensuremath/;
const ofLatex: readonly Reason[] = [
  {
    why: 'CSL-JSON has no formulas: letters, signs and scripts stand for them.',
    explains: (one) =>
      mathematics.test(one.case.bibtex) && one.theirs.includes('$') && !/\\\\/.test(one.ours),
  },
  {
    why: 'Pandoc knows a lone dollar in braces, `%` and `\\vec` of TeX only, and loses what is beside them.',
    explains: (one) => /\{\$\}5|a % b|\\vec\{x\}/.test(one.case.name) && one.theirs.length <= 3,
  },
  {
    why: 'An accent takes the place of the dot of i and j: `\\\'\\i` is "í".',
    explains: sameAfter((text) =>
      text
        .replace(/ı(?=\p{M})/gu, 'i')
        .replace(/ȷ(?=\p{M})/gu, 'j')
        .normalize('NFC'),
    ),
  },
  {
    why: 'Spaces and breaks of layout: a break within a word (`\\-`) is none, a new line or paragraph is a space.',
    explains: sameAfter((text) => text.replace(/\\n|\p{Zs}|\u00AD/gu, '')),
  },
  {
    why: 'A sign or command that Pandoc does not know prints its sign or its argument.',
    explains: ({ ours, theirs, case: { bibtex } }) =>
      /\\[a-zA-Z]/.test(bibtex) && isWithout(theirs, ours),
  },
  {
    why: 'The low quotation mark and the sign for micro have characters of their own.',
    explains: sameAfter((text) => text.replace('‚', ',').replace('µ', 'μ')),
  },
  {
    why: 'CSL-JSON has small capitals also for `{\\sc …}`, and neither underlining nor upright letters.',
    explains: (one) =>
      /\\sc |\\underline|outer \\emph/.test(one.case.name) && sameAfter(withoutTags)(one),
  },
  {
    why: 'Quotation marks are those that were typed.',
    explains: sameAfter((text) => text.replace(/\\?"|[“”‘’'`]/g, '')),
  },
  {
    why: 'Text of two paragraphs is not lost.',
    explains: (one) => one.theirs === '' && one.case.bibtex.includes('\n\n'),
  },
  {
    why: 'A small word stays small after a full stop, and the letters of an abbreviation large.',
    explains: (one) =>
      /\{E\}\. coli|U\.S\. Law/.test(one.case.name) && sameAfter((text) => text.toLowerCase())(one),
  },
  {
    why: 'A small word in braces is kept from the title case of styles.',
    explains: sameAfter((text) => text.replace(/<span class=\\"nocase\\">(.*?)<\/span>/g, '$1')),
  },
  {
    why: 'An accent over nothing stands alone.',
    explains: (one) => one.case.name.includes('\\c{c}\\c c\\c{}'),
  },
];

function withoutTags(text: string): string {
  return text.replace(/<[^>]*>/g, '');
}

/** True where `short` is `long` without one stretch of it. */
function isWithout(short: string, long: string): boolean {
  const [a, b] = [Array.from(withoutTags(short)), Array.from(withoutTags(long))];
  if (a.length < 2 || a.length >= b.length) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end === a.length;
}

/** The members of a name, in one order. */
function membersOf(names: string): string {
  return names
    .replace(/[[\]{}]/g, '')
    .split(',')
    .sort()
    .join();
}

const ofNames: readonly Reason[] = [
  {
    why: "A letter with an accent may begin with a capital: `{\\'E}mile` is no particle.",
    explains: (one) =>
      one.field === 'author' &&
      sameAfter((text) => text.replace('dropping-particle', 'given').split('"').sort().join())(one),
  },
  {
    why: 'A list of names may have its "and" in capitals or too often, which is reported; "Others" are others.',
    explains: (one) => /AND Roe|and Others$| and$/.test(one.case.name),
  },
  {
    why: 'The parts of an extended name may stand in quotation marks and with spaces (biblatex, 3.4).',
    explains: (one) => /"family=|family = /.test(one.case.name),
  },
  {
    why: 'The particle of an extended name, which says that it is one, stays with the surname.',
    explains: (one) =>
      /prefix=/.test(one.case.name) &&
      sameAfter((text) => membersOf(text.replace('non-', '')))(one),
  },
  {
    why: 'Braces keep a small word out of the particle (btparse, "names").',
    explains: (one) => one.case.name === 'author Anna {de} Vries',
  },
];

const languages: Readonly<Record<string, string>> = {
  'en-CA': 'en-US',
  'en-AU': 'en-GB',
  'en-NZ': 'en-GB',
  'sl-SI': 'sl-SL',
};
const ofFields: readonly Reason[] = [
  {
    why: 'A title keeps its capitals where only `language` says that it is not English.',
    explains: (one) =>
      /\n {2}language = /.test(one.case.bibtex) && sameAfter((text) => text.toLowerCase())(one),
  },
  {
    why: '`language` is the language of the work where no `langid` is.',
    explains: (one) =>
      one.field === 'language' && one.theirs === '' && /\n {2}language = /.test(one.case.bibtex),
  },
  {
    why: 'Some languages have a tag that Pandoc does not know or gives to another.',
    explains: (one) =>
      one.field === 'language' &&
      (one.case.bibtex.toLowerCase().includes(`{${JSON.parse(one.theirs || '""') as string}}`) ||
        languages[JSON.parse(one.ours || '""') as string] === JSON.parse(one.theirs || '""')),
  },
  {
    why: 'What belongs to a title is printed although the title is missing, and the words of a book beside it.',
    explains: (one) =>
      /title/.test(one.field) &&
      one.theirs === '' &&
      /^@\w+ with (?:subtitle|titleaddon|booksubtitle|booktitleaddon|journalsubtitle|booktitle|subtitle)$/.test(
        one.case.name,
      ),
  },
  {
    why: 'A book that is named beside a work is printed; a book without a title has that one.',
    explains: (one) =>
      /^(?:container-)?title$/.test(one.field) &&
      one.theirs === '' &&
      /booktitle =/.test(one.case.bibtex),
  },
  {
    why: 'A short title is printed also in a work of several volumes.',
    explains: (one) =>
      one.field === 'title-short' && one.theirs === '' && one.case.name.endsWith(' all'),
  },
  {
    why: 'A number of an article that has no pages, and the name of an issue without a number, are printed.',
    explains: (one) =>
      (one.field === 'number' && one.theirs === '' && / with eid$/.test(one.case.name)) ||
      (one.field === 'issue' && one.theirs === '' && / with issue(?: |$)/.test(one.case.name)),
  },
  {
    why: 'The notes and the issue of a periodical are read as those of other works.',
    explains: (one) => one.case.name.startsWith('@periodical with'),
  },
  {
    why: 'An address, DOI or number of an archive is followed, so that neither braces nor backslashes nor a resolver stand in it.',
    explains: (one) =>
      /^(?:URL|DOI)$/.test(one.field) &&
      sameAfter((text) =>
        text.replace(/\\\\url|\\\\|[{}]|arXiv:|https?:\/\/(?:dx\.)?doi\.org\//g, ''),
      )(one),
  },
  {
    why: 'Every dash between pages is that of a range, as is `\\textendash`.',
    explains: (one) =>
      one.field === 'page' &&
      /12(?:---| -- |\\textendash)/.test(one.case.name) &&
      one.ours === '"12-34"',
  },
  {
    why: 'The kind of a thesis or report is text like others: braces are not printed.',
    explains: (one) =>
      one.field === 'genre' &&
      sameAfter((text) => text.replace(/[{}]/g, '').replace("'", '’'))(one),
  },
  {
    why: 'Words for a key of biblatex keep the case that biblatex prints them in.',
    explains: (one) =>
      one.field === 'collection-title' && sameAfter((text) => text.toLowerCase())(one),
  },
  {
    why: 'A kind of periodical may be typed with a capital.',
    explains: (one) => one.case.name === '@article with entrysubtype Newspaper',
  },
  {
    why: '`inseries` is a word between two others, not one of a field.',
    explains: (one) => one.case.name.endsWith(' inseries'),
  },
];

const ofParents: readonly Reason[] = [
  {
    why: 'A part of any book takes its title for the book’s, also where biblatex hands it down as a title.',
    explains: (one) =>
      /^@(?:incollection in @book|inproceedings in @book|inbook in @collection|misc in @book|book in @book)/.test(
        one.case.name,
      ) && /title/.test(one.field),
  },
  {
    why: 'What follows the title of a whole belongs to it, not to the title of the part.',
    explains: (one) => / in @periodical with titleaddon$/.test(one.case.name),
  },
  {
    why: 'Keys differ by more than their case (BibTeX).',
    explains: (one) => /crossref \{KEY-P\}$/.test(one.case.name),
  },
  {
    why: 'An entry that has a title of its own takes no subtitle, short title or book from another.',
    explains: (one) =>
      /(?:crossref|xdata) \{KEY-p\}$/.test(one.case.name) &&
      /title|container-author/.test(one.field),
  },
  {
    why: 'Of two sets of data the first counts.',
    explains: (one) => one.case.name === 'two sets of data' && one.field === 'publisher',
  },
];

const ofBibtex: readonly Reason[] = [
  {
    why: 'One reader reads both: what only biblatex knows, a place by the name of `location` and lists of publishers, is read in every file.',
    explains: (one) =>
      one.format === 'bibtex' &&
      ((one.field === 'publisher-place' && one.theirs === '') ||
        (one.field === 'publisher' && / and |\n\n| of abbreviations/.test(one.case.name))),
  },
];

/** Every reason; each explains some difference, and together they explain all. */
export const reasons: readonly Reason[] = [
  ...ofTypes,
  ...ofDates,
  ...ofLatex,
  ...ofNames,
  ...ofFields,
  ...ofParents,
  ...ofBibtex,
];
