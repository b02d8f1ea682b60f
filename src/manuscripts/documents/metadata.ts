import {
  type Block,
  type Inline,
  type MetaValue,
  type PandocTree,
  mapTree,
  wordsOf,
} from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { linesOf, readAuthors } from './authors.ts';
import { type FactAuthor, type Facts, firstOf, keywordsOf, languageOf } from './facts.ts';
import { takeTitle } from './headings.ts';
import { contentOf, inlinesOf, para, wordsAsInlines } from './shapes.ts';
import { shortened } from './shorten.ts';
import { type StyledMetadata, takeStyledMetadata } from './styles.ts';
import { chooseTitle } from './title.ts';
import { takeTypedFront, type TypedFront } from './typed-front.ts';

/** The front of an article before Pandoc has written its Markdown. */
export interface Front {
  /** Fields whose Markdown Pandoc writes, as its metadata. */
  readonly texts: Readonly<Record<string, MetaValue>>;
  readonly authors: readonly FactAuthor[];
  readonly facts: Facts;
  readonly report: readonly Accounted[];
}

type Meta = PandocTree['meta'];

/**
 * Gathers what a document says of itself: its styles, what Pandoc read as metadata, its first heading
 * and typed lines, and its properties, in this order; the file's name is the title where there is no
 * other. Notes at the title or in the abstract become paragraphs at the end.
 */
export function takeFront(
  { meta, blocks: all }: Pick<PandocTree, 'meta' | 'blocks'>,
  facts: Facts,
  fileName: string,
): { readonly blocks: readonly Block[]; readonly front: Front } {
  const aside: Block[] = [];
  const { blocks, found } = takeStyledMetadata(all);
  const own = withoutNotes(found.title ?? linesOf(meta['title'])[0] ?? [], aside);
  const ownWords = own.length > 0 ? wordsOf(own) : facts.inText ? facts.title : undefined;
  const headed = takeTitle(blocks, ownWords);
  const { title, told } = chooseTitle({
    own,
    heading: headed.title,
    property: facts.title,
    isPropertyInText: facts.inText ?? false,
    fileName,
  });
  const hasAbstract =
    found.abstract.length > 0 || meta['abstract'] !== undefined || facts.abstract !== undefined;
  const typed = takeTypedFront(headed.blocks, hasAbstract);
  const texts = {
    ...textsOf(meta, facts, found, typed, aside),
    title: { t: 'MetaInlines', c: withoutNotes(title, aside) },
  } as const;
  const people = authorsOf(meta, facts, found);
  const fields = firstOf([fieldsOf(meta, found), typedFields(typed), { ...facts, report: [] }]);
  const report: Accounted[] = [
    ...(facts.report ?? []),
    told,
    ...people.report,
    ...kept(fields, texts),
    ...guessed(typed),
    ...found.labels.map((what): Accounted => ({ kind: 'furniture', fate: 'left out', what })),
    ...leftOver(meta),
  ];
  if (aside.length > 0)
    report.push({
      kind: 'note',
      fate: 'guessed',
      what: `notes at the title or the abstract: "${shortened(wordsOf(aside))}"`,
      why: 'They stand as paragraphs at the end of the text.',
    });
  return {
    blocks: [...typed.blocks, ...aside],
    front: { texts: { ...texts, ...people.notes }, authors: people.authors, facts: fields, report },
  };
}

/** Subtitle and abstract. */
function textsOf(
  meta: Meta,
  facts: Facts,
  found: StyledMetadata,
  typed: TypedFront,
  aside: Block[],
): Record<string, MetaValue> {
  const subtitle =
    found.subtitle ??
    withoutColon(linesOf(meta['subtitle'])[0]) ??
    (facts.subtitle === undefined ? undefined : wordsAsInlines(facts.subtitle));
  const abstract = [found.abstract, blocksOf(meta['abstract']), typed.abstract].find(
    (blocks) => blocks.length > 0,
  );
  const texts: Record<string, MetaValue> = {};
  if (subtitle) texts['subtitle'] = { t: 'MetaInlines', c: withoutNotes(subtitle, aside) };
  if (abstract) texts['abstract'] = { t: 'MetaBlocks', c: withoutNotes(abstract, aside) };
  else if (facts.abstract !== undefined)
    texts['abstract'] = { t: 'MetaInlines', c: wordsAsInlines(facts.abstract) };
  return texts;
}

/** Pandoc 3.9 puts a colon before the subtitle of JATS. */
function withoutColon(words: readonly Inline[] | undefined): readonly Inline[] | undefined {
  return words && contentOf('Str', words[0]) === ':' ? words.slice(2) : words;
}

/** Authors of the text, or of a front that says more of them, or of the properties. */
function authorsOf(
  meta: Meta,
  facts: Facts,
  found: StyledMetadata,
): {
  readonly authors: readonly FactAuthor[];
  readonly notes: Record<string, MetaValue>;
  readonly report: readonly Accounted[];
} {
  const lines =
    found.authors.length > 0
      ? found.authors
      : linesOf(meta['author'] ?? meta['authors'] ?? meta['creator']);
  const places =
    found.affiliations.length > 0
      ? found.affiliations
      : linesOf(meta['institute'] ?? meta['affiliation']);
  const read = readAuthors(lines, places);
  const parted =
    facts.affiliations === undefined
      ? undefined
      : readAuthors(
          (facts.authors ?? []).map(({ name }) => [plain(name)]),
          facts.affiliations.map((place) => [plain(place)]),
        );
  const given = parted?.authors ?? facts.authors ?? [];
  const isBetter = facts.inText === true && given.length >= read.authors.length && given.length > 0;
  const authors = isBetter || read.authors.length === 0 ? given : read.authors;
  if (authors.length === 0) return { authors, notes: {}, report: [] };
  const isGuess = isBetter ? parted?.isGuess : read.isGuess;
  const why =
    !isBetter && read.authors.length === 0
      ? 'The file names them among its properties.'
      : isGuess === true
        ? 'Names and affiliations were parted by how the lines are typed.'
        : undefined;
  const names = authors.map(({ name, affiliation = [] }) => [name, ...affiliation].join(', '));
  const notes = isBetter ? [] : [...read.notes];
  return {
    authors,
    notes: Object.fromEntries(
      notes.map(([at, c]) => [`note-${at}`, { t: 'MetaInlines', c } as const]),
    ),
    report: [
      {
        kind: 'metadata',
        fate: why === undefined ? 'kept' : 'guessed',
        what: `authors: ${shortened(names.join('; '), 200)}`,
        ...(why !== undefined && { why }),
      },
      ...notes.map(([, note]): Accounted => ({
        kind: 'note',
        fate: 'converted',
        what: `note at an author's name: "${shortened(wordsOf(note))}"`,
      })),
    ],
  };
}

function plain(words: string): Inline {
  return { t: 'Str', c: words };
}

/** Inlines or blocks without the notes in them, which are put aside as paragraphs. */
function withoutNotes<T extends Inline | Block>(nodes: readonly T[], aside: Block[]): readonly T[] {
  return mapTree(nodes, (node) => {
    const note = contentOf('Note', node);
    if (!note) return undefined;
    aside.push(para(inlinesOf(note)));
    return [];
  });
}

function blocksOf(value: MetaValue | undefined): readonly Block[] {
  if (value?.t === 'MetaBlocks') return value.c;
  return linesOf(value).map(para);
}

/** Plain fields that Pandoc reads as metadata, or that styles name. */
function fieldsOf(meta: Meta, found: StyledMetadata): Facts {
  const plain = (...names: string[]): string | undefined =>
    names.map((name) => wordsOf(linesOf(meta[name])[0] ?? []).trim()).find((words) => words !== '');
  const keywords = linesOf(meta['keywords'] ?? meta['keyword']).flatMap((line) =>
    keywordsOf(wordsOf(line)),
  );
  const lang = languageOf(plain('lang', 'language'));
  const date = found.date ?? plain('date');
  const license = plain('license', 'rights', 'copyright');
  return {
    keywords: found.keywords === undefined ? keywords : keywordsOf(found.keywords),
    ...(date !== undefined && { date }),
    ...(lang !== undefined && { lang }),
    ...(license !== undefined && { license }),
  };
}

function typedFields({ keywords }: TypedFront): Facts {
  return keywords === undefined ? {} : { keywords: keywordsOf(keywords) };
}

function guessed({ abstract, keywords }: TypedFront): Accounted[] {
  const why = 'The words before it say so.';
  return [
    ...(abstract.length > 0
      ? [
          {
            kind: 'metadata',
            fate: 'guessed',
            what: `abstract: "${shortened(wordsOf(abstract))}"`,
            why,
          } as const,
        ]
      : []),
    ...(keywords === undefined
      ? []
      : [{ kind: 'metadata', fate: 'guessed', what: shortened(keywords, 300), why } as const]),
  ];
}

function kept(facts: Facts, texts: Front['texts']): Accounted[] {
  const { keywords = [], date, lang, license, doi, journal } = facts;
  const words = [
    texts['subtitle'] && 'subtitle',
    texts['abstract'] && 'abstract',
    keywords.length > 0 && `keywords: ${keywords.join('; ')}`,
    date !== undefined && `date: ${date}`,
    lang !== undefined && `language: ${lang}`,
    license !== undefined && `licence: ${license}`,
    doi !== undefined && `DOI: ${doi}`,
    journal && `journal: ${Object.values(journal).join(', ')}`,
  ];
  return words.flatMap((what) =>
    typeof what === 'string'
      ? [{ kind: 'metadata', fate: 'kept', what: shortened(what, 300) }]
      : [],
  );
}

/** Metadata that is read, that only programs need, or that is found elsewhere. */
const known = new Set(
  'title subtitle author authors creator abstract keywords keyword date lang language license rights copyright institute affiliation references bibliography nocite journal article jupyter identifier cover-image header-includes documentclass classoption geometry generator viewport description'.split(
    ' ',
  ),
);

function leftOver(meta: Meta): Accounted[] {
  return Object.keys(meta)
    .filter((name) => !known.has(name) && !/^(?:citation_|dc[.:]|dcterms|og:|twitter:)/i.test(name))
    .sort()
    .map((name): Accounted => {
      const words = linesOf(meta[name]).map((line) => wordsOf(line));
      return {
        kind: 'metadata',
        fate: 'left out',
        what: `${name}: ${shortened(words.join(' '))}`,
        why: 'There is no key for it in our frontmatter.',
      };
    });
}
