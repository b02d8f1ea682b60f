import type { Root, RootContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Article, Note } from '../../../../src/article/article.ts';
import type { Site } from '../../../../src/exports/addresses.ts';
import { isoDate } from '../../../../src/exports/works/csl-fields.ts';
import { workItem } from '../../../../src/exports/works/csl-json.ts';
import { wordsOfText } from '../../../../src/exports/text/plain-text.ts';
import { treeOf } from '../../../../src/exports/tree.ts';
import { fullTitle } from '../../../../src/article/bylines.ts';
import type { Tool } from '../../../support/tools.ts';

/** What is said of an article. What a face does not know it leaves out. */
export interface Facts {
  readonly title?: string | undefined;
  readonly authors?: readonly string[];
  /** `2020`, `2020-03` or `2020-03-01`. */
  readonly date?: string | undefined;
  /** Title of the journal. */
  readonly journal?: string | undefined;
  readonly language?: string | undefined;
  /** Name, then address. */
  readonly licence?: string | undefined;
  /** Titles of the works, in order. */
  readonly works?: readonly string[];
  readonly notes?: readonly string[];
  readonly keywords?: readonly string[];
  /** Titles of the sections, in order. */
  readonly headings?: readonly string[];
}

export type Fact = keyof Facts;

/** One form in which an article is published, and how a reader that is not ours reads it. */
export interface Face {
  readonly name: string;
  readonly needs: readonly Tool[];
  /** The facts that this form has a place for. */
  readonly says: readonly Fact[];
  readonly make: (article: Article, site: Site) => string | Uint8Array;
  readonly read: (made: string | Uint8Array) => Facts;
  /** Where the form has another way to put a fact: what is to be read of it. */
  readonly puts?: (article: Article) => Facts;
  /** A reader that sets capitals itself. */
  readonly foldsCase?: true;
}

/** What every face is to say of `article`, unless it puts it in its own way. */
export function factsOf(article: Article): Required<Facts> {
  const { date, licence } = article;
  return {
    title: fullTitle(article),
    authors: article.authors.map(({ name }) => name),
    date: date && isoDate(date),
    journal: article.journal?.title,
    language: article.lang,
    licence: licence && [licence.name, licence.url].filter(Boolean).join(', '),
    works: article.works.map((work) => untagged(workItem(work).title ?? work.title)),
    notes: article.notes.map(({ body }) => wordsOfText(body.tree, article)),
    keywords: article.keywords,
    headings: article.sections.map(({ title }) => title.text).filter(Boolean),
  };
}

/** Every heading of the text in reading order: those of sections and those within them. */
export function allHeadings({ sections }: Article): string[] {
  return sections
    .flatMap(({ title, tree }) => [
      title.text,
      ...selectAll('h2, h3, h4', treeOf(tree)).map((heading) => toString(heading)),
    ])
    .filter(Boolean);
}

/** A text without its formulas, of which readers make other words. */
export function withoutFormulas(text: Root): Root {
  const kept = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type !== 'element') return [node];
      if (node.tagName === 'math') return [];
      return [
        { ...node, children: kept(node.children).filter((child) => child.type !== 'doctype') },
      ];
    });
  return { type: 'root', children: kept(treeOf(text).children) };
}

export const everyFact: readonly Fact[] = [
  'title',
  'authors',
  'date',
  'journal',
  'language',
  'licence',
  'keywords',
  'headings',
  'works',
  'notes',
];

/** The notes in the order of their marks in the text, once for each mark. */
export function calledNotes(article: Article): Note[] {
  return article.sections
    .flatMap(({ title, tree }) => [title.tree, tree])
    .flatMap((tree) => selectAll('a[role=doc-noteref]', treeOf(tree)))
    .flatMap(({ properties }) => {
      const id = decodeURIComponent(String(properties['href']).slice(1));
      return article.notes.filter((note) => note.id === id);
    });
}

/** Titles in CSL may hold a few tags. */
export function untagged(title: string): string {
  return title.replace(/<\/?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>/gi, '');
}

export function isWords(words: string | undefined): words is string {
  return words !== undefined;
}

/** The only one; fails where there are several. */
export function one(values: readonly string[]): string | undefined {
  if (values.length > 1) throw new Error(`expected one, found ${values.join(' | ')}`);
  return values[0];
}

export function textOf(made: string | Uint8Array): string {
  return typeof made === 'string' ? made : new TextDecoder().decode(made);
}
