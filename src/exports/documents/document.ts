import type { Element, Root } from 'hast';
import { type Article, type Section, endsWithWorksHeading } from '../../article/index.ts';
import type { Block, PandocTree } from '../../pandoc/index.ts';
import { addressesOf, type Site } from '../addresses.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { standingNotes } from '../markdown/markdown-notes.ts';
import { citationOf, fragmentOf, noteOf, treeOf } from '../tree.ts';
import { wordsOf } from '../words-of.ts';
import { blocksOf } from './blocks.ts';
import { type DocumentContext, type DocumentTarget, documentTree } from './context.ts';
import { front } from './front.ts';
import { inlines } from './inline.ts';
import { div, header, para, styled, words } from './nodes.ts';
import { numberedNote } from './notes.ts';

/**
 * The article as a document of Pandoc, of which it makes files for co-authors and typesetters:
 * notes are notes, citations words (for Word in fields that Zotero reads), the works a list at the end.
 * @param pictures names of the packed files by the path that the article knows the picture by
 */
export function toPandocTree(
  given: Article,
  site: Site,
  target: DocumentTarget,
  pictures: ReadonlyMap<string, string>,
): PandocTree {
  const article = knownFacts(inPublication(given, site));
  const addresses = addressesOf(article, site);
  const context: DocumentContext = {
    target,
    article,
    addresses,
    words: wordsOf(article, site),
    standing: standingNotes(article),
    placed: new Set(),
    targets: targetsOf(article),
    pictures: new Map([...pictures].map(([path, file]) => [addresses.file(path), file])),
    inNote: false,
  };
  const { meta, blocks } = front(context, site);
  const sections = article.sections.flatMap((section) => sectionOf(section, context));
  const notes = uncalledNotes(context);
  return {
    'pandoc-api-version': [1, 23, 1],
    meta,
    blocks: [
      ...blocks,
      ...sections,
      ...(endsWithWorksHeading(article)
        ? [...bibliography(context), ...notes]
        : [...notes, ...bibliography(context)]),
    ],
  };
}

function sectionOf({ title, id, level, number, tree }: Section, context: DocumentContext): Block[] {
  const content = blocksOf(documentTree(tree).children, context);
  // Text before the first heading has neither.
  if (title.text === '' && number === '') return content;
  const classes = number === '' ? ['unnumbered'] : [];
  const heading = inlines(documentTree(title.tree).children, context);
  return [header(level - 1, { id, classes }, heading), ...content];
}

/** Notes that nothing calls, which an author has typed all the same. */
function uncalledNotes(context: DocumentContext): Block[] {
  const { article, placed, words: t } = context;
  const blocks = article.notes
    .filter((note) => !placed.has(note))
    .flatMap((note) => numberedNote(note, { ...context, inNote: true }));
  if (blocks.length === 0) return [];
  return [header(1, { classes: ['unnumbered'] }, words(t.terms.notes)), ...blocks];
}

function bibliography(context: DocumentContext): Block[] {
  const { article, words: t } = context;
  if (article.works.length === 0) return [];
  const works = article.works.flatMap(({ id, reference }) =>
    styled('Bibliography', para(inlines(documentTree(reference.tree).children, context)), id),
  );
  return [
    ...(endsWithWorksHeading(article)
      ? []
      : [header(1, { classes: ['unnumbered'] }, words(t.terms.sources))]),
    ...div({ id: 'refs' }, works),
  ];
}

/** Ids that a link of the article leads to: of notes, works, sections and what authors named. */
function targetsOf(article: Article): ReadonlySet<string> {
  const { title, subtitle, authors, abstract, sections, notes, works } = article;
  const texts = [title, subtitle, abstract, ...authors.map(({ note }) => note)];
  const trees = [
    ...texts.flatMap((text) => (text ? [text.tree] : [])),
    ...sections.flatMap((section) => [section.title.tree, section.tree]),
    ...notes.map(({ body }) => body.tree),
    ...works.map(({ reference }) => reference.tree),
  ];
  const links = trees.flatMap((tree) => linksIn(treeOf(tree)));
  const wanted = new Set(
    links.flatMap((link) => (noteOf(link, article) ? [] : (fragmentOf(link) ?? []))),
  );
  const there = new Set([
    ...sections.map(({ id }) => id),
    ...works.map(({ id }) => id),
    ...notes.map(({ id }) => id),
    ...trees.flatMap((tree) => idsIn(treeOf(tree))),
  ]);
  return new Set([...wanted].filter((id) => there.has(id)));
}

function linksIn(tree: Readonly<Root>): Element[] {
  return elementsIn(tree).filter(
    (element) =>
      element.tagName === 'a' && (fragmentOf(element) !== undefined || citationOf(element)),
  );
}

function idsIn(tree: Readonly<Root>): string[] {
  return elementsIn(tree).flatMap(({ properties }) =>
    typeof properties['id'] === 'string' ? [properties['id']] : [],
  );
}

function elementsIn(parent: Readonly<Root> | Element): Element[] {
  return parent.children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : [],
  );
}
