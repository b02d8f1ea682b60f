import type { Element, ElementContent, Root } from 'hast';
import type { Article, Section } from '../article.ts';
import { elementsOf, wordsOf } from '../tree.ts';
import { align, type Alignable, anchorsOf } from './align.ts';

/** A heading or a block of the text of an article, to stand beside the same of another one. */
export interface Passage extends Alignable {
  readonly section: Section;
  /** `heading`, or the name of the element: `p`, `ul`, `table`, `blockquote` … */
  readonly kind: string;
  /** Rank of a heading; nothing else has one. */
  readonly level?: Section['level'];
  /** The words of a heading, or the block. */
  readonly tree: Root;
  /** Ids of the text that stand in it, the block's own first. */
  readonly ids: readonly string[];
  /** Of `::: {of=id}`: the id of what it translates, or several; `none` where there is nothing. */
  readonly of?: string;
  /** Its first words. */
  readonly begins: string;
}

/** What stands side by side: a passage of one text, of the other one, or of both. */
export interface Beside {
  /** Of the translation. */
  readonly translation?: Passage;
  readonly original?: Passage;
}

/** What `of` says that cannot be. */
export interface UnusablePair {
  readonly passage: Passage;
  readonly of: string;
  /** `unknown`: nothing of the original has this id. `order`: the pair crosses another one. */
  readonly fault: 'unknown' | 'order';
}

/** For `of`: that a passage is the translator's own. */
export const ofNothing = 'none';

/**
 * Lays a translation beside its original, passage by passage: each passage of both stands in one
 * row, in its order. Pairs are those that the translation names with `of`, then passages and
 * sections that have an id in common, then sections by their order and rank, then passages within
 * them by order, kind and length.
 */
export function besideOriginal(
  translation: Article,
  original: Article,
): { readonly rows: readonly Beside[]; readonly unusable: readonly UnusablePair[] } {
  const a = passagesOf(translation);
  const b = withMerged(passagesOf(original), a);
  const byId = new Map(b.flatMap(({ ids }, nth) => ids.map((id): [string, number] => [id, nth])));
  const named = a.flatMap((passage, nth) => {
    const { of } = passage;
    if (of === undefined || of === ofNothing) return [];
    const to = idsIn(of).map((id) => byId.get(id));
    return [{ passage, nth, of, to: to.every((each) => each === to[0]) ? to[0] : undefined }];
  });
  const known = named.flatMap(({ nth, to }) => (to === undefined ? [] : [[nth, to] as const]));
  const { anchors, refused } = anchorsOf([
    ...known,
    ...alikeById(a, byId),
    ...headingPairs(translation, original, a, b),
  ]);
  const crossing = new Set(
    refused.flatMap((index) => (index < known.length ? [known[index]?.[0]] : [])),
  );
  const rows = align(
    a.map((passage) => (passage.of === ofNothing ? { ...passage, kind: ofNothing } : passage)),
    b,
    anchors,
  ).map((pair) => ({
    ...(pair.a !== undefined && { translation: a[pair.a]! }),
    ...(pair.b !== undefined && { original: b[pair.b]! }),
  }));
  const unusable = named.flatMap(({ passage, nth, of, to }): UnusablePair[] => {
    if (to === undefined) return [{ passage, of, fault: 'unknown' }];
    return crossing.has(nth) ? [{ passage, of, fault: 'order' }] : [];
  });
  return { rows, unusable };
}

/** The ids that an `of` names, with spaces between them. */
function idsIn(of: string): string[] {
  return of.split(/\s+/u).filter((id) => id !== '');
}

/** Passages of the original that the translation names together, each such run as one. */
function withMerged(original: readonly Passage[], translation: readonly Passage[]): Passage[] {
  const merged = [...original];
  for (const { of } of translation) {
    const ids = of === undefined ? [] : idsIn(of);
    if (ids.length < 2) continue;
    const places = ids.map((id) => merged.findIndex((passage) => passage.ids.includes(id)));
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const run = merged.slice(first, last + 1);
    const isRun = first >= 0 && run.every(({ section }) => section === run[0]?.section);
    if (isRun && run.length > 1) merged.splice(first, run.length, joinedPassage(run));
  }
  return merged;
}

function joinedPassage(run: readonly Passage[]): Passage {
  const [first] = run;
  return {
    ...first!,
    tree: { type: 'root', children: run.flatMap(({ tree }) => tree.children) },
    ids: run.flatMap(({ ids }) => ids),
    length: run.reduce((sum, { length }) => sum + length, 0),
  };
}

/** The headings and blocks of an article in reading order. */
export function passagesOf({ sections }: Article): Passage[] {
  return sections.flatMap((section) => {
    const { title, level, tree } = section;
    const heading: Passage[] =
      title.text === ''
        ? []
        : [
            {
              section,
              kind: `heading ${level}`,
              level,
              tree: title.tree,
              ids: [section.id],
              length: title.text.length,
              begins: title.text,
            },
          ];
    return [...heading, ...tree.children.flatMap((child) => passageOf(child, section))];
  });
}

function passageOf(node: Root['children'][number], section: Section): Passage[] {
  if (node.type === 'doctype' || node.type === 'comment' || node.type === 'pullQuote') return [];
  const text = wordsOf(node).trim();
  if (node.type === 'text' && text === '') return [];
  const tree: Root = { type: 'root', children: [node] };
  const of = node.type === 'element' ? node.properties['dataOf'] : undefined;
  return [
    {
      section,
      kind: kindOf(node),
      tree,
      ids: idsOf(tree),
      ...(typeof of === 'string' && of !== '' && { of }),
      length: text.length,
      begins: text.replace(/\s+/gu, ' '),
    },
  ];
}

/** A div that is there for its `of` alone is of the kind of what it holds. */
function kindOf(node: ElementContent): string {
  if (node.type !== 'element') return 'text';
  if (node.tagName !== 'div' || node.properties['dataOf'] === undefined) return node.tagName;
  const first = node.children.find((child) => child.type === 'element');
  return first?.tagName ?? node.tagName;
}

/** Ids of marks and citations are counted: those of two texts say nothing of each other. */
const counted = /^(?:noteref-|cite-|pq-)/;

function idsOf(tree: Root): string[] {
  return elementsOf(tree).flatMap((element: Element) => {
    const { id } = element.properties;
    return typeof id === 'string' && !counted.test(id) ? [id] : [];
  });
}

/** Pairs of passages that have an id in common: the author's own, or that of the same words. */
function alikeById(
  a: readonly Passage[],
  byId: ReadonlyMap<string, number>,
): (readonly [number, number])[] {
  return a.flatMap(({ ids, of }, nth) => {
    if (of !== undefined) return [];
    const to = ids.map((id) => byId.get(id)).find((found) => found !== undefined);
    return to === undefined ? [] : [[nth, to] as const];
  });
}

/** The headings of sections that stand for each other. */
function headingPairs(
  translation: Article,
  original: Article,
  a: readonly Passage[],
  b: readonly Passage[],
): (readonly [number, number])[] {
  const [headsA, headsB] = [headings(translation, a), headings(original, b)];
  const byId = new Map(headsB.map(({ id }, nth) => [id, nth]));
  const { anchors } = anchorsOf(
    headsA.flatMap(({ id }, nth) => {
      const to = byId.get(id);
      return to === undefined ? [] : [[nth, to] as const];
    }),
  );
  return align(headsA, headsB, anchors).flatMap((pair) =>
    pair.a === undefined || pair.b === undefined
      ? []
      : [[headsA[pair.a]!.at, headsB[pair.b]!.at] as const],
  );
}

/** The sections that have a heading, by their rank and the length of their own text. */
function headings(
  { sections }: Article,
  passages: readonly Passage[],
): (Alignable & { readonly id: string; readonly at: number })[] {
  const lengths = new Map<string, number>();
  for (const { section, length } of passages)
    lengths.set(section.id, (lengths.get(section.id) ?? 0) + length);
  const at = new Map(
    passages.flatMap(({ level, section }, nth): [string, number][] =>
      level === undefined ? [] : [[section.id, nth]],
    ),
  );
  return sections.flatMap(({ id, level }) => {
    const place = at.get(id);
    return place === undefined
      ? []
      : [{ id, at: place, kind: String(level), length: lengths.get(id) ?? 0 }];
  });
}
