import type { Words } from '../messages/index.ts';
import type { Article, Note, Section, Work } from './article.ts';
import { lookup, worksOfNote } from './lookup.ts';
import { isEmpty } from './tree.ts';
import { quotationMarks } from './typography/quotation-marks.ts';

/** The sections directly under `parent`; without one, those of the top level. */
export function subsections(article: Article, parent?: Section): Section[] {
  const known = children.get(article.sections) ?? childrenOf(article.sections);
  children.set(article.sections, known);
  return known.get(parent?.id) ?? [];
}

const children = new WeakMap<readonly Section[], Map<string | undefined, Section[]>>();

function childrenOf(sections: readonly Section[]): Map<string | undefined, Section[]> {
  const found = new Map<string | undefined, Section[]>();
  for (const section of sections) {
    const list = found.get(section.parent);
    if (list) list.push(section);
    else found.set(section.parent, [section]);
  }
  return found;
}

/** `section` and everything under it, in reading order. */
export function withSubsections(article: Article, section: Section): Section[] {
  return [
    section,
    ...subsections(article, section).flatMap((child) => withSubsections(article, child)),
  ];
}

/** The section before `section` and the first one after it and its subsections. */
export function neighbours(
  article: Article,
  section: Section,
): { readonly previous?: Section; readonly next?: Section } {
  const at = article.sections.indexOf(section);
  const previous = article.sections[at - 1];
  const next = article.sections[at + withSubsections(article, section).length];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Notes called within `sections`, also from within such notes, in the order of their numbers. */
export function notesIn(article: Article, sections: readonly Section[]): Note[] {
  const ids = new Set(sections.map(({ id }) => id));
  const called = new Set<string>();
  for (let before = -1; before < called.size;) {
    before = called.size;
    for (const { label, marks } of article.notes) {
      if (marks.some(({ section, note }) => ids.has(section) || called.has(note ?? ''))) {
        called.add(label);
      }
    }
  }
  return article.notes.filter(({ label }) => called.has(label));
}

/** Works cited within `sections`, in the text or in a note, in the order of the bibliography. */
export function worksIn(article: Article, sections: readonly Section[]): Work[] {
  const ids = new Set(sections.map(({ id }) => id));
  const cited = new Set(
    article.citations
      .filter(({ places }) => places.some(({ section }) => ids.has(section)))
      .map(({ key }) => key),
  );
  for (const note of notesIn(article, sections)) {
    for (const work of worksOfNote(article, note)) cited.add(work.key);
  }
  return article.works.filter(({ key }) => cited.has(key));
}

/** The section's heading, or a name for text that stands before the first heading. */
export function sectionTitle(section: Section, words: Words): string {
  return section.title.text || words.terms.opening;
}

/** The first sentence of `section`, for descriptions; empty where it holds no paragraph. */
export function firstSentence(article: Article, section: Section): string {
  const ids = new Set(withSubsections(article, section).map(({ id }) => id));
  const first = article.paragraphs.find((paragraph) => ids.has(paragraph.section));
  if (!first) return '';
  const [sentence] = new Intl.Segmenter(article.lang, { granularity: 'sentence' }).segment(
    first.text,
  );
  return withoutOpening(sentence?.segment ?? '', article.lang);
}

/**
 * Without what opens the next sentence: Unicode (Standard Annex 29) takes a bracket or quotation
 * mark that follows a full stop without a space for one that closes.
 */
function withoutOpening(sentence: string, lang: string): string {
  const { double, single } = quotationMarks(lang);
  const closing = [double[1], single[1]];
  const opening = [...'「『（《〈【［〔', double[0], single[0]].filter(
    (mark) => !closing.includes(mark),
  );
  let text = sentence.trim();
  while (opening.includes(text.at(-1) ?? '')) text = text.slice(0, -1).trimEnd();
  return text;
}

/** "§2", "§1.2"; empty for the unheaded opening. */
export function sectionNumber(article: Article, id: string): string {
  const number = lookup(article).sections.get(id)?.number;
  return number ? `§${number}` : '';
}

/**
 * True if the article ends with a section of a heading and nothing else, as Pandoc's Markdown has
 * it for the list of works to follow: the list needs no other heading then.
 */
export function endsWithWorksHeading(article: Article): boolean {
  const last = article.sections.at(-1);
  return (
    article.works.length > 0 && last !== undefined && isEmpty(last.tree) && last.title.text !== ''
  );
}
