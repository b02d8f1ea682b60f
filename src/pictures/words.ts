import {
  type Article,
  type Work,
  type WorkKind,
  kindLabel,
  namesInShort,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import {
  type Evidence,
  type EvidenceMark,
  type EvidenceParagraph,
  marksOf,
  paragraphsOf,
} from './evidence-facts.ts';
import { shortened } from './shortened.ts';

/*
 * What pictures say, in the language of their page: messages (`messages/en/pictures.ts`) with the
 * facts that they tell.
 */

/** Sentences in a row. */
export function inARow(sentences: readonly string[], { lang }: Words): string {
  return sentences.join(/^(?:zh|ja)\b/.test(lang) ? '' : ' ');
}

/** "¶3"; without its number where readers are shown none. */
export function placeText(n: number | undefined, t: Words): string {
  return n === undefined ? t.pictures.inText : paragraphText(String(n), t);
}

/** "¶3", "¶5–7, 9": paragraphs by their numbers. */
export function paragraphText(numbers: string, t: Words): string {
  return t.terms.paragraphNumber({ number: t.digits(numbers) });
}

/** "25 notes, 22 works, 14 dated events, 46 names": what the pictures of an article are drawn from. */
export function readAsData({ notes, works, edition }: Article, { terms }: Words): string {
  const { counts, comma } = terms;
  const said = [
    notes.length > 0 && counts.notes({ count: notes.length }),
    works.length > 0 && counts.works({ count: works.length }),
    edition.events.length > 0 && counts.datedEvents({ count: edition.events.length }),
    edition.names.length > 0 && counts.names({ count: edition.names.length }),
  ];
  return said.filter(Boolean).join(comma);
}

/** A sentence on where the pictures come from, and what in them is the edition's choice. */
export function drawnFrom({ works, edition }: Article, { pictures }: Words): string {
  const { drawn } = pictures;
  const hasWorks = works.length > 0;
  const hasEvents = edition.events.length > 0;
  const hasNames = edition.names.length > 0;
  if (hasEvents && hasNames) return hasWorks ? drawn.worksBoth : drawn.textBoth;
  if (hasEvents) return hasWorks ? drawn.worksEvents : drawn.textEvents;
  if (hasNames) return hasWorks ? drawn.worksNames : drawn.textNames;
  return hasWorks ? drawn.works : drawn.text;
}

/** What the marks of an article are: notes as soon as there is one, else citations. */
export type MarkNoun = 'notes' | 'citations';

export function nounOf(evidence: Evidence): MarkNoun {
  return marksOf(evidence).some(({ note }) => note !== undefined) ? 'notes' : 'citations';
}

/** "Each paragraph and its notes". */
export function evidenceTitle(evidence: Evidence): string {
  const { titleNotes, titleCitations } = evidence.t.pictures.evidence;
  return nounOf(evidence) === 'notes' ? titleNotes : titleCitations;
}

/** "25 notes", "3 notes and 2 citations". */
export function markCounts(marks: readonly EvidenceMark[], t: Words): string {
  const notes = marks.filter(({ note }) => note !== undefined).length;
  const citations = marks.length - notes;
  const { counts } = t.terms;
  return t.list([
    ...(notes > 0 || citations === 0 ? [counts.notes({ count: notes })] : []),
    ...(citations > 0 ? [counts.citations({ count: citations })] : []),
  ]);
}

/** "25 notes in 15 of 23 paragraphs". */
export function evidenceInShort(evidence: Evidence): string {
  const { t } = evidence;
  const paragraphs = paragraphsOf(evidence);
  const having = paragraphs.filter(({ marks }) => marks.length > 0).length;
  const marks = markCounts(marksOf(evidence), t);
  return t.pictures.evidence.inShort({ marks, having, count: paragraphs.length });
}

/** How to read the strip, and what it shows first of all. */
export function evidenceReading(evidence: Evidence): string {
  const { t, elsewhere } = evidence;
  const said = t.pictures.evidence;
  const isOfNotes = nounOf(evidence) === 'notes';
  const paragraphs = paragraphsOf(evidence);
  const all = paragraphs.length;
  const without = paragraphs.filter(({ marks }) => marks.length === 0).length;
  const each = isOfNotes ? said.eachHasNote : said.eachHasCitation;
  const none = isOfNotes ? said.withoutNote : said.withoutCitation;
  return inARow(
    [
      isOfNotes ? said.readingNotes : said.readingCitations,
      without === 0 ? each({ count: all }) : none({ count: without, all }),
      ...(elsewhere > 0 ? [said.elsewhere({ count: elsewhere })] : []),
    ],
    t,
  );
}

/** What can be seen in the strip, section by section. */
export function evidenceDescription(evidence: Evidence): string {
  const { t } = evidence;
  const said = t.pictures.evidence;
  const sections = evidence.sections.map(({ title, paragraphs }) => {
    const [first, last] = [paragraphs[0], paragraphs.at(-1)];
    const range = first && last ? paragraphRange(first, last, t) : '';
    const named = [title, range].filter(Boolean).join(t.terms.comma);
    const untitled = range === '' ? said.untitled : said.untitledRange({ range });
    const section = title === '' ? untitled : named;
    const marks = markCounts(
      paragraphs.flatMap((paragraph) => paragraph.marks),
      t,
    );
    const bare = paragraphs.filter((paragraph) => paragraph.marks.length === 0);
    if (bare.length === 0) return said.section({ section, marks });
    if (bare.some(({ shown }) => shown === ''))
      return said.sectionButCount({ section, marks, count: bare.length });
    const places = bare.map(({ shown }) => paragraphText(shown, t)).join(t.terms.comma);
    return said.sectionBut({ section, marks, places });
  });
  return inARow([t.terms.sentence({ text: evidenceInShort(evidence) }), ...sections], t);
}

/** "¶4", "¶1–10"; nothing where readers are shown no numbers. */
export function paragraphRange(
  first: EvidenceParagraph,
  last: EvidenceParagraph,
  t: Words,
): string {
  if (first.shown === '') return '';
  if (first.n === last.n) return paragraphText(first.shown, t);
  return paragraphText(t.terms.range({ first: first.shown, last: last.shown }), t);
}

/** "Paragraph 4, 203 words, 3 notes". */
export function paragraphName({ shown, words, marks }: EvidenceParagraph, t: Words): string {
  const said = t.pictures.evidence;
  return [
    shown === '' ? said.paragraph : t.pictures.paragraph({ number: t.digits(shown) }),
    t.terms.counts.words({ count: words }),
    marks.length === 0 ? said.noNotes : markCounts(marks, t),
  ].join(t.terms.comma);
}

/** "Note 3: Maresca, Lost Opportunities in Negotiating the Conflict, 1996". */
export function markName({ note, works: cited }: EvidenceMark, t: Words): string {
  const works = worksNamed(cited, t);
  return note === undefined
    ? t.pictures.citation({ works })
    : t.terms.named({ name: t.pictures.note({ number: note }), text: works });
}

/** The works of a mark in a line; what it is where it cites none. */
export function worksNamed(works: readonly Work[], t: Words): string {
  const named = works.map((work) => workName(work, t)).join(t.terms.semicolon);
  return named || t.pictures.evidence.ownWords;
}

/** "Maresca, Lost Opportunities …, 1996": names, title and year as far as they are known. */
function workName({ names, title, year }: Work, t: Words): string {
  const by = namesInShort(names, t);
  const when = year === undefined ? '' : t.date(year);
  return [by, shortened(title, 70), when].filter(Boolean).join(t.terms.comma);
}

/** "News 7", "Article in print 2": a kind of the legend. */
export function kindCount(kind: WorkKind, many: number, isMarked: boolean, t: Words): string {
  const { legend, legendInPrint } = t.pictures;
  return (isMarked ? legendInPrint : legend)({ kind: kindLabel(kind, t), number: many });
}

/** "Three", "14": a number at the start of an English sentence is a word; others have digits. */
export function numberAtStart(n: number, t: Words): string {
  const numeral = isEnglish(t) ? numerals[n - 1] : undefined;
  return numeral ?? t.number(n);
}

export function isEnglish({ lang }: Words): boolean {
  return lang.split('-')[0] === 'en';
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
