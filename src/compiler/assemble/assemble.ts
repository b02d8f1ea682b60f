import type { Element, ElementContent, RootContent } from 'hast';
import {
  type Article,
  type Citation,
  type CitationPlace,
  type LedgerNamed,
  type Problem,
  append,
  countWords,
} from '../../article/index.ts';
import { noteRefId } from '../../article/markup.ts';
import { wordsOf } from '../html/text.ts';
import { dropRepeatedIds } from '../metadata/author-ids.ts';
import { articleFile, ledgerFile } from '../metadata/read-sources.ts';
import { namedHash, quoteNames } from '../permalinks/named.ts';
import { checkPermalinks } from '../permalinks/check-permalinks.ts';
import { readLedger } from '../permalinks/ledger-file.ts';
import { addNamed, assignIds, type Addresses } from '../permalinks/permalinks.ts';
import type { OutlineBlock } from '../structure/outline.ts';
import { findPlaces, type FoundPlace } from '../structure/places.ts';
import { drawPullQuotes } from '../structure/pull-quotes.ts';
import { addAliases } from './aliases.ts';
import { blocksOf, paragraphsOf, pullQuotesOf, sectionsOf } from './article-blocks.ts';
import { editionOf } from './article-edition.ts';
import { articleLinks } from './article-links.ts';
import { labelsIn, withCaptionLabels } from './caption-labels.ts';
import { citationsOf, clustersOf } from './article-citations.ts';
import { notesOf } from './article-notes.ts';
import { worksOf } from './article-works.ts';
import { frontMatterOf } from './front-matter.ts';
import { linkFragments } from './link-fragments.ts';
import type { Parts } from './parts.ts';

/** Joins the resolved and printed parts of an article: addresses, places, works, pull-quotes. */
export function assemble(parts: Parts): {
  article: Article;
  addresses: Addresses;
  problems: Problem[];
} {
  const { inputs, outline, lang } = parts;
  const problems: Problem[] = [];
  const known = inputs.ledger === undefined ? undefined : readLedger(inputs.ledger, ledgerFile);
  append(problems, known?.problems ?? []);
  const { ids, idOf } = addressBlocks(parts, known?.ledger);
  const paragraphIds = outline.paragraphs.map(
    (paragraph) => idOf.get(paragraph) ?? paragraph.givenId ?? '',
  );
  const drawn = drawPullQuotes(outline, articleFile, quoteNames(known?.ledger));
  append(problems, drawn.problems);
  linkFragments(parts, ids.sections);

  const places = placesIn(parts);
  const sectionId = (index: number): string => ids.sections[index] ?? '';
  const { clusters, clusterAt } = clustersOf(parts.printed);
  const notes = notesOf(parts, places, sectionId, clusterAt);
  const citations = citationsOf(parts, notes, places, sectionId);
  const paragraphs = paragraphsOf(outline, paragraphIds, sectionId);
  const pullQuotes = pullQuotesOf(drawn.pullQuotes, paragraphIds, sectionId);
  const works = worksOf(parts, citations);
  const named = namedOf({ notes, works, pullQuotes, citations });
  const addresses = addNamed(known?.ledger, ids, named);
  if (known?.ledger)
    append(problems, checkPermalinks(known.ledger, addresses, ledgerFile, inputs.ledger));
  addAliases(addresses, outline, idOf);
  const links = articleLinks(parts, notes, sectionId);
  const unlabelled = sectionsOf(outline, ids.sections, clusterAt);
  const { sections, blocks } = withLabels(parts, unlabelled, blocksOf(outline, idOf, sectionId));
  const body = { sections, paragraphs, blocks, notes, lang };
  const { edition, problems: untrue } = editionOf(inputs, body);
  append(problems, untrue);
  const article: Article = {
    slug: parts.slug,
    ...frontMatterOf(parts, clusterAt),
    ...body,
    edition,
    citations,
    clusters,
    works,
    pullQuotes,
    ...(links.length > 0 && { links }),
    ...(addresses.aliases.length > 0 && {
      aliases: addresses.aliases.map(({ id, to }) => ({ id, to })),
    }),
    images: [...new Set([...parts.images, ...parts.pictures.paths])].sort(),
    files: parts.files,
    words: wordCounts(parts, notes),
  };
  return { article, addresses, problems };
}

/** Sections and blocks with what text, notes and abstract call the figures, tables and formulas. */
function withLabels(
  { outline, converted, words }: Parts,
  sections: Article['sections'],
  blocks: Article['blocks'],
): Pick<Article, 'sections' | 'blocks'> {
  const named = new Set(['figure', 'table', 'formula']);
  const abstract = converted.extras.get('abstract');
  const labels = labelsIn(
    [
      ...(abstract ? [abstract] : []),
      ...outline.sections.flatMap(({ children }) => children),
      ...converted.notes,
    ],
    new Set(blocks.filter(({ kind }) => named.has(kind)).map(({ id }) => id)),
  );
  return {
    sections: sections.map((section) => ({
      ...section,
      tree: withCaptionLabels(section.tree, labels, words),
    })),
    blocks: blocks.map((block) => {
      const label = labels.get(block.id);
      return { ...block, ...(label !== undefined && { label }) };
    }),
  };
}

/** Words of the running text, and of it and the notes. */
function wordCounts({ outline, lang }: Parts, notes: Article['notes']): Article['words'] {
  const text = outline.sections.reduce(
    (sum, { title, children }) =>
      sum + countWords(title, lang) + countWords(wordsOf(children), lang),
    0,
  );
  const inNotes = notes.reduce((sum, { body }) => sum + countWords(body.text, lang), 0);
  return { text, total: text + inNotes };
}

/** What the id of a block that is no paragraph begins with. */
const blockPrefix = 'at-';

/** Gives each section and each block its id, in place; the author's own stand as they are. */
function addressBlocks(
  { outline, converted }: Parts,
  ledger: Parameters<typeof assignIds>[0],
): {
  readonly ids: ReturnType<typeof assignIds>;
  readonly idOf: ReadonlyMap<OutlineBlock, string>;
} {
  const minted = outline.blocks.filter(({ givenId }) => givenId === undefined);
  const ids = assignIds(ledger, {
    sections: outline.sections.map(({ title, givenId }) => ({
      title,
      ...(givenId !== undefined && { id: givenId }),
    })),
    paragraphs: minted.map(({ text, section, kind }) => ({
      text,
      section,
      ...(kind !== 'paragraph' && { prefix: blockPrefix }),
    })),
  });
  const trees = [
    ...outline.sections.flatMap(({ children }) => children),
    ...converted.notes,
    ...converted.extras.values(),
  ];
  dropRepeatedIds(trees, ids.sections);
  const idOf = new Map(minted.map((block, index) => [block, ids.paragraphs[index] ?? '']));
  for (const [{ element }, id] of idOf) {
    element.properties['id'] = id;
    nameBox(element, id);
  }
  return { ids, idOf };
}

/** The box of a task has the words of its item for a name (WCAG 2.2, 4.1.2). */
function nameBox({ tagName, children }: Element, id: string): void {
  if (tagName !== 'li') return;
  const first = children.find((child) => child.type === 'element');
  const box = first?.tagName === 'p' ? first.children[0] : first;
  if (box?.type === 'element' && box.tagName === 'input') box.properties['ariaLabelledBy'] = [id];
}

/** Where each mark of a note and each citation stands. */
function placesIn({
  converted,
  outline,
  collected,
  printed,
  lang,
}: Parts): ReadonlyMap<string, FoundPlace> {
  const marks = [...collected.marks.values()];
  return findPlaces(
    [
      ...[...converted.extras.values()].map(({ children }) => ({
        section: noSection,
        children: children.filter(isInElement),
      })),
      ...outline.sections.map(({ heading, children }, section) => ({
        section,
        children,
        ...(heading && { heading }),
      })),
    ],
    new Set([
      ...marks.map(({ note, mark }) => noteRefId(note.label, mark.occurrence)),
      ...printed.citations.map(({ id }) => id),
    ]),
    lang,
  );
}

/** Title and abstract stand in no section. */
const noSection = -1;

function isInElement(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}

/** The notes, works and pull-quotes as the ledger knows them. */
function namedOf({
  notes,
  works,
  pullQuotes,
  citations,
}: Pick<Article, 'notes' | 'works' | 'pullQuotes'> & {
  readonly citations: readonly Citation[];
}): LedgerNamed[] {
  const home = (place?: { readonly paragraph?: string; readonly section: string }) =>
    place?.paragraph ?? place?.section ?? '';
  const first = new Map<string, CitationPlace>();
  for (const { key, places } of citations) {
    const [place] = places;
    if (place && !first.has(key)) first.set(key, place);
  }
  return [
    ...notes.map(({ id, marks, body }) => ({
      id,
      in: home(marks[0]),
      hash: namedHash(body.text),
    })),
    ...works.map(({ id, key }) => ({ id, in: home(first.get(key)), hash: '' })),
    ...pullQuotes.map((quote) => ({
      id: quote.id,
      in: home(quote),
      hash: namedHash(quote.text),
    })),
  ];
}
