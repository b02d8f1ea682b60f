import type { Article, Citation, Note, Paragraph, Section, Work } from './article.ts';

/** Parts of one article by the names that other parts call them. */
export interface Lookup {
  readonly notes: ReadonlyMap<string, Note>;
  readonly works: ReadonlyMap<string, Work>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
  readonly sections: ReadonlyMap<string, Section>;
}

const known = new WeakMap<Article, Lookup>();

/** The parts of `article` by label, key or id. Made once for each article. */
export function lookup(article: Article): Lookup {
  const found = known.get(article);
  if (found) return found;
  const made: Lookup = {
    notes: new Map(article.notes.map((note) => [note.label, note])),
    works: new Map(article.works.map((work) => [work.key, work])),
    citations: new Map(article.citations.map((citation) => [citation.id, citation])),
    paragraphs: new Map(article.paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    sections: new Map(article.sections.map((section) => [section.id, section])),
  };
  known.set(article, made);
  return made;
}

/** The works that a note cites, each once, in the order of the note. */
export function worksOfNote(article: Article, note: Note): Work[] {
  const { citations, works } = lookup(article);
  const keys = note.citations.map((id) => citations.get(id)?.key);
  const all = [...keys, note.ibid?.key].map((key) =>
    key === undefined ? undefined : works.get(key),
  );
  return [...new Set(all.filter((work) => work !== undefined))];
}
