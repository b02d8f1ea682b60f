import type { Article, NameKind, Work, WorkKind } from '../article/index.ts';
import { wordsFor } from '../messages/index.ts';
import {
  type Evidence,
  type EvidenceMark,
  type EvidenceParagraph,
  marksOf,
  paragraphsOf,
} from './evidence-facts.ts';
import { shortened } from './shortened.ts';

export const english = wordsFor('en');

/** "1 note", "25 notes", "4,743 words". */
export function count(n: number, word: string): string {
  return `${english.number(n)} ${n === 1 ? word : `${word}s`}`;
}

/** The words that pictures are shown with: in one place, as other languages will have their own. */
export const words = {
  evidence: {
    title: { notes: 'Each paragraph and its notes', citations: 'Each paragraph and its citations' },
    none: { notes: 'no note', citations: 'no citation' },
    ownWords: 'note in words',
    inPrint: 'in print',
    columns: {
      paragraph: '¶',
      section: 'Section',
      words: 'Words',
      marks: { notes: 'Notes and the works they cite', citations: 'Works cited' },
    },
  },
  /** A place in the text; without its number where readers are shown none. */
  paragraph: (n: number | undefined) => (n === undefined ? 'in the text' : `¶${n}`),

  timeline: {
    title: 'Dated events, in the article’s words',
    reading: ({
      hasSpans,
      hasLoose,
      hasQuotes,
    }: Record<'hasSpans' | 'hasLoose' | 'hasQuotes', boolean>) =>
      [
        `${hasSpans ? 'A dot is a date, a line a span' : 'A dot is a date'}${hasLoose ? '; dashed or hollow: dated loosely.' : '.'}`,
        hasQuotes
          ? 'Labels in quotation marks are the text’s words, others the edition’s.'
          : 'Labels are the edition’s.',
      ].join(' '),
    description: (count: number, first: string, last: string) =>
      `${count} events from ${first} to ${last}, each with its date; the table tells them in the words of the text.`,
    columns: ['Date', 'Words of the text'],
    /** Name of a link. */
    mark: (date: string, label: string, place: string) => `${date}: ${label}, ${place}`,
  },

  index: {
    title: 'Index of names',
    byEdition: 'Made by the edition, not by the author. The numbers are those of paragraphs.',
  },

  names: {
    title: 'Names, places and bodies',
    reading: (entries: number, rows: number) =>
      [
        `An index of ${entries} names, made by the edition, not by the author.`,
        rows < entries
          ? `The picture shows where in the article the ${rows} most named stand.`
          : 'The picture shows where in the article each stands.',
      ].join(' '),
    description: (most: readonly string[]) =>
      `A line for each name, with a stroke at each place where it stands. Most often: ${most.join(', ')}.`,
    columns: ['Name', 'Kind', 'Paragraphs'],
    counted: (label: string, count: number) => `${label} (${count})`,
    kinds: {
      person: 'Person',
      place: 'Place',
      body: 'Body',
      document: 'Document',
      event: 'Event',
      other: 'Other',
    } satisfies Record<NameKind, string>,
    groups: {
      people: 'People',
      bodies: 'Bodies and documents',
      places: 'Places',
      events: 'Events',
      others: 'Other names',
    },
    /** Name of a link: "Armenia, ¶5–7, 9". */
    mark: (label: string, places: string | undefined) =>
      places === undefined ? label : `${label}, ¶${places}`,
    also: 'see also',
    letters: 'Letters of the index',
    /** In place of the number of a paragraph, before the first. */
    before: 'start',
  },

  page: {
    kicker: 'Evidence',
    title: 'What the argument rests on',
    back: 'Back to the article',
    showTable: 'Show as table',
    hideTable: 'Hide the table',
  },
  quoted: (text: string) => `“${text}”`,
  /** A work of more than two people. */
  andOthers: (name: string) => `${name} et al.`,
  years: {
    title: 'Works by year and kind',
    noDate: 'no date',
    noMonth: 'no month',
    beforeChrist: (year: number) => `${year} BC`,
    bc: 'BC',
    decade: (first: number) => `${first}s`,
    signs: 'Signs',
    accessedOn: (day: string) => `web addresses accessed ${day}`,
    notDrawn: (n: number) => `+ ${n}`,
    columns: ['Date', 'Work', 'Kind'],
    ofYear: (n: number, all: number, year: string) =>
      n === all ? `, all of ${year}` : `, ${n} of them of ${year}`,
    undated: (n: number) => `${inWords(n)} ${n === 1 ? 'gives' : 'give'} no date.`,
    byMonth: (year: string) => `${year} is drawn by month.`,
    closer: (year: string) => `Years before ${year} are drawn closer together.`,
    broken: 'Where the axis is broken, years without works are left out.',
    shaded: (event: string, precision: 'day' | 'month' | 'year') =>
      `Shaded: ${event}, the last span of time that the text dates${precision === 'year' ? '' : ` to the ${precision}`}.`,
    noRoom: (n: number) =>
      `${inWords(n)} ${n === 1 ? 'has' : 'have'} no room here and ${n === 1 ? 'stands' : 'stand'} in the table.`,
    ofKind: (
      kind: string,
      n: number,
      dates: { readonly first?: string; readonly last?: string; readonly undated: number },
    ) => {
      const { first, last, undated } = dates;
      const span =
        first === undefined
          ? ''
          : first === last
            ? `, of ${first}`
            : `, from ${first} to ${last ?? first}`;
      const without =
        undated === 0 ? '' : undated === n ? ', without a date' : `, ${undated} without a date`;
      return `${kind}: ${n}${span}${without}.`;
    },
  },
  access: {
    title: 'How old each work was on the day of access',
    columns: ['Work', 'Published', 'Accessed', 'Age'],
    dayOfAccess: 'day of access',
    accessed: (day: string) => `accessed ${day}`,
    days: (n: number) => count(n, 'day'),
    months: (n: number) => count(n, 'month'),
    years: (n: number) => count(n, 'year'),
    about: (time: string) => `about ${time}`,
    after: (time: string) => `${time} after`,
    sameDay: 'same day',
    sameMonth: 'same month',
    sameYear: 'same year',
    ticks: { week: '1 week', month: '1 month', months: (n: number) => `${n} months` },
    scale: 'A sign stands at the date of publication; the longer ago, the closer the scale.',
    counted: (works: string, day: string | undefined) =>
      day === undefined
        ? `${works} with both dates.`
        : `${works} with both dates, all accessed on ${day}.`,
    half: (age: string, isOfOthers: boolean) =>
      `Half of ${isOfOthers ? 'the others' : 'them'} were at most ${age} old.`,
    later: (n: number) => `${inWords(n)} ${n === 1 ? 'is' : 'are'} dated after the day of access.`,
    one: (name: string, age: string) => `${name}: ${age}.`,
  },
  together: {
    title: 'Works cited together',
    columns: ['Place', 'Works'],
    counted: (works: string, places: string) =>
      `${places} cite more than one work, ${works} in all.`,
    grid: 'A line down joins the works of one paragraph.',
    lists: 'A line joins the works of one paragraph; none stands in two of them.',
    heavy: 'A heavy line joins those of one note.',
    strongest: (works: number, places: string) =>
      `Drawn are the ${works} works that are cited with most others, in ${places}.`,
    paragraphLabel: (n: number) => `¶${n}`,
    noteLabel: (n: number) => `note ${n}`,
    paragraph: (n: number) => `Paragraph ${n}`,
    anyParagraphLabel: '¶',
    anyParagraph: 'A paragraph',
    note: (n: number) => `Note ${n}`,
  },
} as const;

/** "25 notes, 22 works, 14 dated events, 46 names": what the pictures of an article are drawn from. */
export function readAsData({ notes, works, edition }: Article): string {
  const counts = [
    notes.length > 0 && count(notes.length, 'note'),
    works.length > 0 && count(works.length, 'work'),
    edition.events.length > 0 && count(edition.events.length, 'dated event'),
    edition.names.length > 0 && count(edition.names.length, 'name'),
  ];
  return counts.filter(Boolean).join(', ');
}

/** Where the pictures come from, and what in them is the edition's choice. */
export function drawnFrom({ works, edition }: Article): string {
  const from =
    works.length > 0 ? 'Drawn from the text and its bibliography' : 'Drawn from the text';
  const chosen = [
    edition.events.length > 0 && 'events',
    edition.names.length > 0 && 'names',
  ].filter(Boolean);
  return chosen.length > 0 ? `${from}; ${chosen.join(' and ')} chosen by the edition` : from;
}

/** What the marks of an article are: notes as soon as there is one, else citations. */
export type MarkNoun = 'notes' | 'citations';

export function nounOf(evidence: Evidence): MarkNoun {
  return marksOf(evidence).some(({ note }) => note !== undefined) ? 'notes' : 'citations';
}

/** "25 notes", "3 notes and 2 citations". */
export function markCounts(marks: readonly EvidenceMark[]): string {
  const notes = marks.filter(({ note }) => note !== undefined).length;
  const citations = marks.length - notes;
  return [
    (notes > 0 || citations === 0) && count(notes, 'note'),
    citations > 0 && count(citations, 'citation'),
  ]
    .filter(Boolean)
    .join(' and ');
}

/** "25 notes in 15 of 23 paragraphs". */
export function evidenceInShort(evidence: Evidence): string {
  const paragraphs = paragraphsOf(evidence);
  const having = paragraphs.filter(({ marks }) => marks.length > 0).length;
  return `${markCounts(marksOf(evidence))} in ${having} of ${count(paragraphs.length, 'paragraph')}`;
}

/** How to read the strip, and what it shows first of all. */
export function evidenceReading(evidence: Evidence): string {
  const noun = nounOf(evidence);
  const paragraphs = paragraphsOf(evidence);
  const without = paragraphs.filter(({ marks }) => marks.length === 0).length;
  const mark = noun === 'notes' ? 'a note' : 'a citation';
  const has = without === 1 ? 'has' : 'have';
  const missing =
    without === 0
      ? `Each of the ${paragraphs.length} paragraphs has ${mark}.`
      : `${without} of ${paragraphs.length} paragraphs ${has} no ${mark.slice(2)}.`;
  const { elsewhere } = evidence;
  const more =
    elsewhere > 0
      ? ` ${elsewhere} more ${elsewhere === 1 ? 'stands' : 'stand'} in headings, lists, tables or captions.`
      : '';
  return `A bar is a paragraph, as long as its words; a mark is ${mark}, where it stands. ${missing}${more}`;
}

/** What can be seen in the strip, section by section. */
export function evidenceDescription(evidence: Evidence): string {
  const sections = evidence.sections.map(({ title, paragraphs }) => {
    const [first, last] = [paragraphs[0], paragraphs.at(-1)];
    const marks = paragraphs.flatMap((paragraph) => paragraph.marks);
    const name = title === '' ? 'Paragraphs' : `${title},`;
    const bare = paragraphs.filter((paragraph) => paragraph.marks.length === 0);
    const places = bare.every(({ shown }) => shown !== '')
      ? bare.map(({ shown }) => `¶${shown}`).join(', ')
      : count(bare.length, 'paragraph');
    const none = bare.length === 0 ? '' : `; none in ${places}`;
    const range = first && last ? paragraphRange(first, last) : '';
    return `${[name, range].filter(Boolean).join(' ')}: ${markCounts(marks)}${none}.`;
  });
  return [`${evidenceInShort(evidence)}.`, ...sections].join(' ');
}

/** "¶4", "¶1–10"; nothing where readers are shown no numbers. */
export function paragraphRange(first: EvidenceParagraph, last: EvidenceParagraph): string {
  if (first.shown === '') return '';
  return first.n === last.n ? `¶${first.shown}` : `¶${first.shown}–${last.shown}`;
}

/** "Paragraph 4, 203 words, 3 notes". */
export function paragraphName({ shown, words: length, marks }: EvidenceParagraph): string {
  const has = marks.length === 0 ? 'no notes' : markCounts(marks);
  return `${['Paragraph', shown].filter(Boolean).join(' ')}, ${count(length, 'word')}, ${has}`;
}

/** "Note 3: Maresca, Lost Opportunities in Negotiating the Conflict, 1996". */
export function markName({ note, works }: EvidenceMark): string {
  const named = works.map(workName).join('; ') || words.evidence.ownWords;
  return note === undefined ? `Citation: ${named}` : `Note ${note}: ${named}`;
}

/** "Maresca, Lost Opportunities …, 1996": names, title and year as far as they are known. */
export function workName({ names, title, year }: Work): string {
  const [first, second, ...others] = names;
  const author =
    others.length > 0 ? `${first} et al.` : [first, second].filter(Boolean).join(' and ');
  return [author, shortened(title, 70), year].filter(Boolean).join(', ');
}

/** "News 7", "Article in print 2": a kind of the legend. */
export function kindCount(kind: WorkKind, many: number, isMarked: boolean): string {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return `${name}${isMarked ? ` ${words.evidence.inPrint}` : ''} ${many}`;
}
/** Months as axes and dates have them; January is the first. */
export const months = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

/** "Three", "14": a number at the start of a sentence. */
export function inWords(n: number): string {
  return numerals[n - 1] ?? String(n);
}

const numerals = [
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];
