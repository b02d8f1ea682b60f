import type { Nodes } from 'hast';
import {
  type Article,
  type Section,
  type Work,
  countWords,
  isInPrint,
  type KindSign,
  kindSigns,
  lookup,
  sectionTitle,
  subsections,
  withSubsections,
  worksOfNote,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { FEWEST_FACTS } from './picture.ts';
import { remembered } from './remembered.ts';

/** The whole article as what the evidence strip shows of it. */
export interface Evidence {
  /** What is said in its drawings. */
  readonly t: Words;
  /** Sections of the first rank that hold numbered paragraphs; what is below them belongs to them. */
  readonly sections: readonly EvidenceSection[];
  /** Notes and citations of the text that stand outside of numbered paragraphs. */
  readonly elsewhere: number;
  readonly dir: 'ltr' | 'rtl';
}

export interface EvidenceSection {
  readonly section: Section;
  readonly title: string;
  readonly paragraphs: readonly EvidenceParagraph[];
}

export interface EvidenceParagraph {
  readonly id: string;
  readonly n: number;
  /** Its number as readers are shown it; empty where they are shown none. */
  readonly shown: string;
  /** As the site counts them. */
  readonly words: number;
  /** In the order of the text. */
  readonly marks: readonly EvidenceMark[];
}

/** A note where it is called, or a work where the running text cites it. */
export interface EvidenceMark {
  /** Id of its link on the page: `noteref-3`, `cite-12`. */
  readonly id: string;
  /** Share of the paragraph's words before it, 0 to 1. */
  readonly at: number;
  /** Number of the note; absent for a citation. */
  readonly note?: number;
  /** In the order of the note. */
  readonly works: readonly Work[];
}

/** The sign that a mark has: of the first work's kind, or its own where no work is cited. */
export type MarkSign = KindSign | 'words';

/** The sign of a mark, and whether it leads to print. */
export function signOfMark({ works: [work] }: Pick<EvidenceMark, 'works'>): {
  readonly sign: MarkSign;
  readonly inPrint: boolean;
} {
  return work
    ? { sign: kindSigns[work.kind], inPrint: isInPrint(work) }
    : { sign: 'words', inPrint: false };
}

/**
 * Reads the facts of the evidence strip from an article.
 *
 * @param isNumbered Whether readers are shown the numbers of paragraphs.
 */
export function evidenceOf(article: Article, t: Words, isNumbered = true): Evidence {
  const { paragraphs } = lookup(article);
  const marksById = new Map<string, EvidenceMark[]>();
  const reader = new MarkReader(article);
  for (const { tree } of article.sections) {
    readMarks(tree, reader, (id) => paragraphs.has(id), marksById);
  }
  const seen = new Set([...marksById.values()].flatMap((marks) => marks.map(({ id }) => id)));
  const top = subsections(article);
  // Of a text without headings there is nothing to name.
  const titleOf = (section: Section) =>
    top.length === 1 ? section.title.text : sectionTitle(section, t);
  const inSections = new Map<string, EvidenceParagraph[]>();
  for (const { id, n, section, text } of article.paragraphs) {
    const words = countWords(text, article.lang);
    const list = inSections.get(section) ?? [];
    list.push({ id, n, shown: isNumbered ? String(n) : '', words, marks: marksById.get(id) ?? [] });
    inSections.set(section, list);
  }
  return {
    t,
    sections: top.flatMap((section) => {
      const own = withSubsections(article, section)
        .flatMap(({ id }) => inSections.get(id) ?? [])
        .sort((a, b) => a.n - b.n);
      return own.length === 0 ? [] : [{ section, title: titleOf(section), paragraphs: own }];
    }),
    elsewhere: reader.ids.filter((id) => !seen.has(id)).length,
    dir: article.dir,
  };
}

/** The facts of an article that has enough marks for a strip. */
export const stripEvidence = remembered((article, t, isNumbered) => {
  const evidence = evidenceOf(article, t, isNumbered);
  return marksOf(evidence).length < FEWEST_FACTS ? undefined : evidence;
});

/** All paragraphs in the order of the text. */
export function paragraphsOf({ sections }: Evidence): EvidenceParagraph[] {
  return sections.flatMap(({ paragraphs }) => paragraphs);
}

/** All marks in the order of the text. */
export function marksOf(evidence: Evidence): EvidenceMark[] {
  return paragraphsOf(evidence).flatMap(({ marks }) => marks);
}

/** What the marks of an article mean. */
class MarkReader {
  /** Ids of all marks that a reader meets in text that is no note. */
  readonly ids: readonly string[];
  readonly lang: string;
  readonly #marks: ReadonlyMap<string, Omit<EvidenceMark, 'at'>>;

  constructor(article: Article) {
    const { works } = lookup(article);
    this.lang = article.lang;
    const ofNotes = article.notes.flatMap((note) => {
      const cited = worksOfNote(article, note);
      return note.marks
        .filter(({ note: within }) => within === undefined)
        .map(({ id }) => ({ id, note: note.number, works: cited }));
    });
    const ofText = article.citations
      .filter(({ note }) => note === undefined)
      .map(({ id, key }) => ({ id, works: [works.get(key)].filter((work) => work !== undefined) }));
    const all = [...ofNotes, ...ofText];
    this.ids = all.map(({ id }) => id);
    this.#marks = new Map(all.map((mark) => [mark.id, mark]));
  }

  mark(id: unknown): Omit<EvidenceMark, 'at'> | undefined {
    return typeof id === 'string' ? this.#marks.get(id) : undefined;
  }
}

/** Finds the marks in the paragraphs of a tree, each with its place among the words. */
function readMarks(
  tree: Nodes,
  reader: MarkReader,
  isParagraph: (id: string) => boolean,
  found: Map<string, EvidenceMark[]>,
): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const id = node.type === 'element' ? node.properties['id'] : undefined;
    if (node.type === 'element' && node.tagName === 'p' && typeof id === 'string') {
      if (isParagraph(id)) {
        found.set(id, marksIn(node, reader));
        continue;
      }
    }
    if ('children' in node) open.push(...node.children.toReversed());
  }
}

function marksIn(paragraph: Nodes, reader: MarkReader): EvidenceMark[] {
  const places: { mark: Omit<EvidenceMark, 'at'>; before: number }[] = [];
  let words = 0;
  let run = '';
  // Words are counted up to each mark, each stretch once.
  const counted = (): number => {
    words += countWords(run, reader.lang);
    run = '';
    return words;
  };
  const open: Nodes[] = [paragraph];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') run += node.value;
    if (node.type !== 'element') {
      if ('children' in node) open.push(...node.children.toReversed());
      continue;
    }
    const mark = reader.mark(node.properties['id']);
    if (mark) places.push({ mark, before: counted() });
    // The number of a note is no word.
    if (node.meaning?.kind !== 'noteMark') open.push(...node.children.toReversed());
  }
  const all = Math.max(1, counted());
  return places.map(({ mark, before }) => ({ ...mark, at: before / all }));
}
