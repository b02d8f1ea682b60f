import {
  type Block,
  type Inline,
  mapTree,
  type MetaValue,
  type PandocTree,
  wordsOf,
} from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { linesOf, readAuthors } from './authors.ts';
import { type FactAuthor, type Facts, firstOf, keywordsOf, languageOf } from './facts.ts';
import { takeTitle } from './headings.ts';
import { inlinesOf, para, wordsAsInlines } from './shapes.ts';
import { shortened } from './shorten.ts';
import { takeStyledMetadata } from './styles.ts';

/** The front of an article before Pandoc has written its Markdown. */
export interface Front {
  /** Fields whose Markdown Pandoc writes, for its metadata. */
  readonly texts: Readonly<Record<string, MetaValue>>;
  readonly authors: readonly FactAuthor[];
  readonly facts: Facts;
  readonly report: readonly Accounted[];
}

/**
 * Gathers what a document says of itself: its styles and first heading, what Pandoc read as metadata,
 * and its properties, in this order; the file's name is the title where there is no other.
 */
export function takeFront(
  { meta, blocks: all }: Pick<PandocTree, 'meta' | 'blocks'>,
  facts: Facts,
  fileName: string,
): { readonly blocks: readonly Block[]; readonly front: Front } {
  const report: Accounted[] = [...(facts.report ?? [])];
  const styled = takeStyledMetadata(all);
  const titleNotes: Block[] = [];
  const own = withoutNotes(styled.found.title ?? linesOf(meta['title'])[0], titleNotes);
  const heading = takeTitle(styled.blocks, own.length > 0 ? wordsOf(own) : undefined);
  const named = chooseTitle(own, heading.title, facts.title, fileName);
  report.push(named.told);
  const title = withoutNotes(named.title, titleNotes);
  const blocks =
    named.title === heading.title
      ? heading.blocks
      : own.length > 0
        ? heading.blocks
        : styled.blocks;

  const lines =
    styled.found.authors.length > 0
      ? styled.found.authors
      : linesOf(meta['author'] ?? meta['authors'] ?? meta['creator']);
  const affiliations =
    styled.found.affiliations.length > 0
      ? styled.found.affiliations
      : linesOf(meta['institute'] ?? meta['affiliation']);
  const read = readAuthors(
    lines.map((line) => withoutNotes(line, [])),
    affiliations,
  );
  const texts: Record<string, MetaValue> = { title: { t: 'MetaInlines', c: title } };
  const subtitle =
    styled.found.subtitle ??
    linesOf(meta['subtitle'])[0] ??
    (facts.subtitle === undefined ? undefined : wordsAsInlines(facts.subtitle));
  if (subtitle) texts['subtitle'] = { t: 'MetaInlines', c: withoutNotes(subtitle, titleNotes) };
  const abstract =
    styled.found.abstract.length > 0 ? styled.found.abstract : blocksOf(meta['abstract']);
  if (abstract.length > 0) texts['abstract'] = { t: 'MetaBlocks', c: flat(abstract, titleNotes) };
  else if (facts.abstract !== undefined)
    texts['abstract'] = { t: 'MetaInlines', c: wordsAsInlines(facts.abstract) };
  readAuthors(lines, affiliations).notes.forEach((note, at) => {
    texts[`note-${at}`] = { t: 'MetaInlines', c: note };
  });
  const ofText: Facts = {
    authors: read.authors,
    ...fieldsOf(meta),
    ...(styled.found.keywords !== undefined && { keywords: keywordsOf(styled.found.keywords) }),
    ...(styled.found.date !== undefined && { date: styled.found.date }),
  };
  // A JATS front names affiliations and ids, which Pandoc does not read.
  const better = facts.authors?.some(({ affiliation, orcid }) => affiliation ?? orcid) === true;
  const both = firstOf([
    ...(better ? [{ authors: facts.authors ?? [] }] : []),
    ofText,
    { ...facts, report: [] },
  ]);
  const authors = both.authors ?? [];
  if (authors.length > 0)
    report.push({
      kind: 'metadata',
      fate:
        read.authors.length === 0 && !better
          ? 'guessed'
          : read.isGuess && !better
            ? 'guessed'
            : 'kept',
      what: `authors: ${shortened(authors.map(({ name }) => name).join('; '), 120)}`,
      ...(read.authors.length === 0 &&
        !better && { why: 'The file names them among its properties.' }),
      ...(read.isGuess &&
        !better && {
          why: 'Their names were parted, or given affiliations, by how the line is typed.',
        }),
    });
  report.push(...simple(both, texts));
  report.push(...leftOver(meta));
  const noted = titleNotes.length === 0 ? blocks : [...blocks, ...titleNotes];
  if (titleNotes.length > 0)
    report.push({
      kind: 'note',
      fate: 'guessed',
      what: `note at the title: "${shortened(wordsOf(titleNotes))}"`,
      why: 'It stands as a paragraph at the end of the text.',
    });
  return { blocks: noted, front: { texts, authors, facts: both, report } };
}

function chooseTitle(
  own: readonly Inline[],
  heading: readonly Inline[] | undefined,
  property: string | undefined,
  fileName: string,
): { readonly title: readonly Inline[]; readonly told: Accounted } {
  const told = (
    title: readonly Inline[],
    fate: 'kept' | 'guessed',
    why?: string,
  ): { title: readonly Inline[]; told: Accounted } => ({
    title,
    told: {
      kind: 'metadata',
      fate,
      what: `title: ${shortened(wordsOf(title), 120)}`,
      ...(why !== undefined && { why }),
    },
  });
  if (own.length > 0) return told(own, 'kept');
  if (heading)
    return told(heading, 'guessed', 'It is the first heading, and the only one of its level.');
  if (
    property !== undefined &&
    !/^(?:microsoft word|untitled|document\d*$|word document)/i.test(property)
  )
    return told(wordsAsInlines(property), 'guessed', 'The file names it among its properties.');
  const base = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return told(
    wordsAsInlines(base || 'Untitled'),
    'guessed',
    'The document has no title: it is the name of the file.',
  );
}

/** Inlines without the notes in them, which are put aside as paragraphs. */
function withoutNotes(words: readonly Inline[] | undefined, aside: Block[]): readonly Inline[] {
  return mapTree(words ?? [], (node) => {
    if (node.t !== 'Note')
      return node.t === 'LineBreak' || node.t === 'SoftBreak' ? { t: 'Space' } : undefined;
    aside.push(para(inlinesOf(Array.isArray(node.c) ? (node.c as Block[]) : [])));
    return [];
  });
}

function flat(blocks: readonly Block[], aside: Block[]): readonly Block[] {
  return mapTree(blocks, (node) => {
    if (node.t !== 'Note') return undefined;
    aside.push(para(inlinesOf(Array.isArray(node.c) ? (node.c as Block[]) : [])));
    return [];
  });
}

function blocksOf(value: MetaValue | undefined): readonly Block[] {
  if (value?.t === 'MetaBlocks') return value.c;
  return linesOf(value).map(para);
}

/** Plain fields that Pandoc reads as metadata. */
function fieldsOf(meta: PandocTree['meta']): Facts {
  const plain = (...names: string[]): string | undefined =>
    names.map((name) => wordsOf(linesOf(meta[name])[0] ?? []).trim()).find((words) => words !== '');
  const keywords = linesOf(meta['keywords'] ?? meta['keyword']).flatMap((line) =>
    keywordsOf(wordsOf(line)),
  );
  const lang = languageOf(plain('lang', 'language'));
  const date = plain('date');
  const license = plain('license', 'rights', 'copyright');
  return {
    ...(keywords.length > 0 && { keywords }),
    ...(date !== undefined && { date }),
    ...(lang !== undefined && { lang }),
    ...(license !== undefined && { license }),
  };
}

function simple(facts: Facts, texts: Front['texts']): Accounted[] {
  const kept = (what: string): Accounted => ({
    kind: 'metadata',
    fate: 'kept',
    what: shortened(what, 120),
  });
  return [
    ...(texts['subtitle'] ? [kept('subtitle')] : []),
    ...(texts['abstract'] ? [kept('abstract')] : []),
    ...(facts.keywords?.length ? [kept(`keywords: ${facts.keywords.join('; ')}`)] : []),
    ...(facts.date === undefined ? [] : [kept(`date: ${facts.date}`)]),
    ...(facts.lang === undefined ? [] : [kept(`language: ${facts.lang}`)]),
    ...(facts.license === undefined ? [] : [kept(`licence: ${facts.license}`)]),
    ...(facts.doi === undefined ? [] : [kept(`DOI: ${facts.doi}`)]),
    ...(facts.journal ? [kept(`journal: ${facts.journal['title'] ?? ''}`)] : []),
  ];
}

const known = new Set(
  'title subtitle author authors creator abstract keywords keyword date lang language license rights copyright institute affiliation references bibliography nocite journal article jupyter identifier cover-image header-includes documentclass classoption geometry titlepage'.split(
    ' ',
  ),
);

function leftOver(meta: PandocTree['meta']): Accounted[] {
  return Object.keys(meta)
    .filter((name) => !known.has(name))
    .sort()
    .map((name): Accounted => {
      const words = linesOf(meta[name])
        .map((line) => wordsOf(line))
        .join(' ');
      return {
        kind: 'metadata',
        fate: 'left out',
        what: `${name}: ${shortened(words)}`,
        why: 'There is no key for it in our frontmatter.',
      };
    });
}
