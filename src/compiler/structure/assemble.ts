import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import {
  type Article,
  type Block,
  type Citation,
  type CitationCluster,
  type CitationPlace,
  type Emendation,
  type Ibid,
  type LedgerNamed,
  type Mark,
  type Note,
  type Problem,
  type PullQuote,
  type Section,
  type Text,
  type Work,
  append,
} from '../../article/index.ts';
import { idPart, markup, noteId, noteRefId, workId } from '../../article/markup.ts';
import { dropRepeatedIds, idsIn } from '../metadata/author-ids.ts';
import { archivedUrl, workKind, workNames, workYear } from '../bibliography/work-facts.ts';
import type { PrintedCitations } from '../citations/print-citations.ts';
import { placeName } from '../metadata/edition.ts';
import type { Converted } from '../html/convert.ts';
import { resolveFragments } from '../html/links.ts';
import { countWords, fold, wordsOf } from '../html/text.ts';
import { articleFile, ledgerFile, type Inputs } from '../metadata/read-sources.ts';
import { fragmentFinder } from '../links/fragments.ts';
import type { ResolvedNote, ResolvedNotes } from '../resolve/notes.ts';
import { checkPermalinks } from '../permalinks/check-permalinks.ts';
import { readLedger } from '../permalinks/ledger-file.ts';
import { addNamed, assignIds, type Addresses } from '../permalinks/permalinks.ts';
import { namedHash, quoteNames } from '../permalinks/named.ts';
import { findPlaces, type FoundPlace } from './places.ts';
import { drawPullQuotes } from './pull-quotes.ts';
import { addressParagraph, type Outline, type OutlineBlock } from './outline.ts';

export interface Parts {
  readonly slug: string;
  readonly lang: string;
  readonly inputs: Inputs;
  readonly collected: ResolvedNotes;
  readonly printed: PrintedCitations;
  readonly converted: Converted;
  readonly outline: Outline;
  /** Where each work can be read, by key. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly images: readonly string[];
  readonly files: readonly string[];
}

/** Joins the resolved and printed parts of an article: addresses, places, works, pull-quotes. */
export function assemble(parts: Parts): {
  article: Article;
  addresses: Addresses;
  problems: Problem[];
} {
  const { inputs, lang, outline } = parts;
  const problems: Problem[] = [];
  const known = inputs.ledger === undefined ? undefined : readLedger(inputs.ledger, ledgerFile);
  append(problems, known?.problems ?? []);
  // The author's own ids stand as they are.
  const minted = outline.blocks.filter(({ givenId }) => givenId === undefined);
  const ids = assignIds(known?.ledger, {
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
  const sectionIds = ids.sections;
  const trees = [
    ...outline.sections.flatMap(({ children }) => children),
    ...parts.converted.notes,
    ...parts.converted.extras.values(),
  ];
  dropRepeatedIds(trees, sectionIds);
  const idOf = new Map(minted.map((block, index) => [block, ids.paragraphs[index] ?? '']));
  const paragraphIds = outline.paragraphs.map((paragraph) => idOf.get(paragraph) ?? '');
  for (const [block, id] of idOf)
    if (block.kind !== 'paragraph') block.element.properties['id'] = id;
  outline.paragraphs.forEach(({ element }, index) => {
    addressParagraph(element, paragraphIds[index] ?? '', index + 1);
  });
  const drawn = drawPullQuotes(outline, lang, articleFile, quoteNames(known?.ledger));
  append(problems, drawn.problems);
  linkFragments(parts, sectionIds);

  const front = [...parts.converted.extras.values()];
  const places = findPlaces(
    [
      ...front.map(({ children }) => ({
        section: noSection,
        children: children.filter(isInElement),
      })),
      ...outline.sections.map(({ heading, children }, section) => ({
        section,
        children,
        ...(heading && { heading }),
      })),
    ],
    wantedIds(parts),
    lang,
  );
  const sectionId = (index: number): string => sectionIds[index] ?? '';
  const notes = parts.collected.notes.map((note, index) =>
    noteOf(note, index, parts, places, sectionId),
  );
  const withIbid = resolveIbid(notes, parts.printed);
  const citations = citationsOf(parts, notes, places, sectionId);
  const paragraphs = outline.paragraphs.map(({ text, section }, index) => ({
    id: paragraphIds[index] ?? '',
    n: index + 1,
    section: sectionId(section),
    text,
  }));
  const blocks = blocksOf(outline, idOf, sectionId);
  const pullQuotes = drawn.pullQuotes.map(
    ({ id, text, source, section, paragraph }): PullQuote => ({
      id,
      text,
      source,
      section: sectionId(section),
      ...(paragraph !== undefined && { paragraph: paragraphIds[paragraph] ?? '' }),
    }),
  );
  const works = worksOf(parts, citations);
  const addresses = addNamed(known?.ledger, ids, namedOf(notes, works, pullQuotes, citations));
  if (known?.ledger)
    append(problems, checkPermalinks(known.ledger, addresses, ledgerFile, inputs.ledger));
  addAliases(addresses, outline, idOf);
  const sections = sectionsOf(outline, sectionIds);
  const textWords = outline.sections.reduce(
    (sum, { title, children }) =>
      sum + countWords(title, lang) + countWords(wordsOf(children), lang),
    0,
  );
  const noteWords = notes.reduce((sum, { body }) => sum + countWords(body.text, lang), 0);
  const { metadata } = inputs;
  const extra = (name: string): Text | undefined => {
    const tree = parts.converted.extras.get(name);
    return tree && textOf(tree);
  };
  const title = extra('title');
  const subtitle = extra('subtitle');
  const abstract = extra('abstract');
  const article: Article = {
    slug: parts.slug,
    title: title
      ? inline(title)
      : { html: `<span class="${markup.faultClass}">Untitled</span>`, text: 'Untitled' },
    ...(subtitle && { subtitle: inline(subtitle) }),
    ...(metadata.shortTitle !== undefined && { shortTitle: metadata.shortTitle }),
    authors: metadata.authors.map(({ name, given, family, affiliations, orcid, email }, index) => {
      const note = extra(`author ${index}`);
      return {
        name,
        affiliations,
        ...(given !== undefined && { given }),
        ...(family !== undefined && { family }),
        ...(orcid !== undefined && { orcid }),
        ...(email !== undefined && { email }),
        ...(note && { note: inline(note) }),
      };
    }),
    ...(metadata.journal && { journal: metadata.journal }),
    ...(metadata.date && { date: metadata.date }),
    lang,
    dir: metadata.dir ?? directionOf(lang),
    ...(abstract && { abstract }),
    keywords: metadata.keywords,
    ...(metadata.doi !== undefined && { doi: metadata.doi }),
    ...(metadata.licence && { licence: metadata.licence }),
    inferred: inputs.edition?.inferred ?? [],
    edition: {
      provenance: inputs.edition?.provenance ?? [],
      emendations: emendationsOf(inputs, sections, paragraphs, notes),
    },
    sections,
    paragraphs,
    blocks,
    notes: withIbid,
    citations,
    clusters: clustersOf(parts.printed),
    ...(metadata.csl !== undefined && { style: metadata.csl }),
    works,
    pullQuotes,
    ...(addresses.aliases.length > 0 && {
      aliases: addresses.aliases.map(({ id, to }) => ({ id, to })),
    }),
    images: parts.images,
    files: parts.files,
    words: { text: textWords, total: textWords + noteWords },
  };
  return { article, addresses, problems };
}

/** Leads the author's links to the places of the page, all of which have their ids now. */
function linkFragments(
  { outline, collected, converted, printed }: Parts,
  sectionIds: readonly string[],
) {
  const trees = [
    ...outline.sections.flatMap(({ heading, children }) => [
      ...(heading ? [heading] : []),
      ...children,
    ]),
    ...converted.notes,
    ...converted.extras.values(),
  ];
  const ids = new Set([
    ...sectionIds,
    ...idsIn(trees),
    ...collected.notes.map(({ label }) => noteId(label)),
    ...printed.references.map(({ key }) => workId(key)),
  ]);
  const headings = outline.sections.flatMap(({ heading, title }, index) =>
    heading ? [{ title, id: sectionIds[index] ?? '' }] : [],
  );
  resolveFragments(trees, fragmentFinder({ ids, headings }));
}

/** Title and abstract stand in no section. */
const noSection = -1;

function isInElement(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}

/** What the id of a block that is no paragraph begins with. */
const blockPrefix = 'at-';

/** The notes, works and pull-quotes as the ledger knows them. */
function namedOf(
  notes: readonly Note[],
  works: readonly Work[],
  pullQuotes: readonly PullQuote[],
  citations: readonly Citation[],
): LedgerNamed[] {
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

/** Puts the ids of texts that are gone where they lead now, so that old links still land. */
function addAliases(
  { aliases, sections }: Addresses,
  outline: Outline,
  idOf: ReadonlyMap<OutlineBlock, string>,
): void {
  const blocks = new Map([...idOf].map(([block, id]) => [id, block]));
  for (const { id, to } of aliases) {
    const anchor = h('span', { id, dataAlias: to });
    const block = blocks.get(to);
    const section = outline.sections[sections.indexOf(to)];
    if (block) anchorHolder(block.element).children.unshift(anchor);
    else if (section) section.children.unshift(anchor);
  }
}

/** Where in a block an anchor may stand: a table holds none but in a cell or its caption. */
function anchorHolder(element: Element): Element {
  const first = element.children.find((child) => child.type === 'element');
  return tableParts.has(element.tagName) && first ? anchorHolder(first) : element;
}

const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);

/** The blocks that are no numbered paragraphs, with their addresses. */
function blocksOf(
  outline: Outline,
  idOf: ReadonlyMap<OutlineBlock, string>,
  sectionId: (index: number) => string,
): Block[] {
  let after = 0;
  return outline.blocks.flatMap((block): Block[] => {
    const { kind, givenId, section, text } = block;
    if (kind === 'paragraph') {
      after += 1;
      return [];
    }
    const id = idOf.get(block) ?? givenId ?? '';
    return [{ id, kind, section: sectionId(section), after, text }];
  });
}

function wantedIds({ collected, printed }: Parts): Set<string> {
  const marks = [...collected.marks.values()];
  return new Set([
    ...marks.map(({ note, mark }) => noteRefId(note.label, mark.occurrence)),
    ...printed.citations.map(({ id }) => id),
  ]);
}

function noteOf(
  note: ResolvedNote,
  index: number,
  parts: Parts,
  places: ReadonlyMap<string, FoundPlace>,
  sectionId: (index: number) => string,
): Note {
  const tree = parts.converted.notes[index] ?? { type: 'root', children: [] };
  const marks = note.marks.map(({ occurrence, inNote }): Mark => {
    const id = noteRefId(note.label, occurrence);
    const place = places.get(id);
    return {
      id,
      section: place ? sectionId(place.section) : '',
      ...(place?.paragraph !== undefined && { paragraph: place.paragraph }),
      ...(inNote !== undefined && { note: inNote }),
      sentence: place?.sentence ?? '',
    };
  });
  return {
    label: note.label,
    id: noteId(note.label),
    number: note.number,
    body: textOf(tree),
    marks,
    citations: parts.printed.citations
      .filter((citation) => citation.note === note.label)
      .map(({ id }) => id),
    ...formOf(note),
  };
}

function formOf({ node }: ResolvedNote): Pick<Note, 'form'> {
  if (node.type !== 'footnote') return {};
  const [only] = node.children;
  return { form: only?.type === 'citation' && only.moved ? 'citation' : 'inline' };
}

/** The clusters as they are printed, once nothing changes their elements any more. */
function clustersOf({ clusters, html }: PrintedCitations): CitationCluster[] {
  return clusters.flatMap(({ cluster, ids }): CitationCluster[] => {
    const printed = toHtml([...(html.get(cluster) ?? [])]);
    const found = ids.some((id) => printed.includes(`id="${id}"`));
    const { raw: typed, around } = cluster;
    return found ? [{ typed, html: printed, citations: ids, ...(around && { around }) }] : [];
  });
}

const ibidWords = /^\s*[([]?\s*(?:ibid(?:em)?|idem|ebd|ebenda|ibíd)\b/i;

/** Says what each "Ibid." stands for: the one work that the note before it cites. */
function resolveIbid(notes: readonly Note[], printed: PrintedCitations): Note[] {
  const keys = new Map(printed.citations.map(({ id, item }) => [id, item.key]));
  const resolved: Note[] = [];
  /** The only work of the note before, and the note that names it. */
  let last: Ibid | undefined;
  for (const note of notes) {
    const cited = new Set(note.citations.flatMap((id) => keys.get(id) ?? []));
    const [only] = cited;
    const own = cited.size === 1 && only !== undefined ? only : undefined;
    const isIbid = ibidWords.test(note.body.text);
    const ibid = isIbid && last && (cited.size === 0 || own === last.key) ? last : undefined;
    resolved.push(ibid ? { ...note, ibid } : note);
    if (!ibid) last = own === undefined ? undefined : { key: own, note: note.label };
  }
  return resolved;
}

function citationsOf(
  { printed }: Parts,
  notes: readonly Note[],
  places: ReadonlyMap<string, FoundPlace>,
  sectionId: (index: number) => string,
): Citation[] {
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  const placesOfNote = (label: string, seen: ReadonlySet<string>): CitationPlace[] =>
    (byLabel.get(label)?.marks ?? []).flatMap((mark): CitationPlace[] => {
      if (mark.note !== undefined) {
        return seen.has(mark.note) ? [] : placesOfNote(mark.note, new Set([...seen, mark.note]));
      }
      return [
        {
          target: mark.id,
          section: mark.section,
          ...(mark.paragraph !== undefined && { paragraph: mark.paragraph }),
          sentence: mark.sentence,
        },
      ];
    });
  return printed.citations.map(({ id, item, text, note, locatorText }): Citation => {
    const place = places.get(id);
    const here: CitationPlace[] = place
      ? [
          {
            target: id,
            section: sectionId(place.section),
            ...(place.paragraph !== undefined && { paragraph: place.paragraph }),
            sentence: place.sentence,
          },
        ]
      : [];
    return {
      id,
      key: item.key,
      text,
      ...(item.locator !== undefined && { locator: item.locator }),
      ...(item.label !== undefined && { label: item.label }),
      ...(locatorText !== undefined && { locatorText }),
      ...(item.prefix !== '' && { prefix: item.prefix }),
      ...(item.suffix !== '' && { suffix: item.suffix }),
      ...(note !== undefined && { note }),
      places: note === undefined ? here : placesOfNote(note, new Set([note])),
    };
  });
}

function sectionsOf(outline: Outline, ids: readonly string[]): Section[] {
  return outline.sections.map(({ heading, title, level, number, parent, children }, index) => ({
    id: ids[index] ?? '',
    level,
    number,
    title: heading ? { html: toHtml(heading.children), text: title } : { html: '', text: '' },
    ...(parent !== undefined && { parent: ids[parent] ?? '' }),
    html: toHtml(children).trim(),
  }));
}

function worksOf({ inputs, printed, addresses }: Parts, citations: readonly Citation[]): Work[] {
  const entries = new Map(inputs.works.map((entry) => [entry.key, entry]));
  return printed.references.flatMap(({ key, html, text }): Work[] => {
    const entry = entries.get(key);
    if (!entry) return [];
    const { csl, broken } = entry;
    const href = addresses.get(key);
    const archived = archivedUrl(csl, href);
    const year = workYear(csl);
    return [
      {
        key,
        id: workId(key),
        slug: idPart(key),
        kind: workKind(csl),
        csl,
        reference: broken === undefined ? { html, text } : brokenReference(key, broken),
        title: broken === undefined ? (csl.title ?? text) : `?${key}`,
        names: workNames(csl),
        ...(year !== undefined && { year }),
        ...(href !== undefined && { href }),
        ...(archived !== undefined && { archived }),
        citations: citations.filter((citation) => citation.key === key).map(({ id }) => id),
      },
    ];
  });
}

/** An entry that could not be read, as it stands in its file. */
function brokenReference(key: string, raw: string): Text {
  const text = `[?${key}] ${fold(raw)}`;
  return { html: toHtml(h(`span.${markup.faultClass}`, text)), text };
}

function emendationsOf(
  inputs: Inputs,
  sections: readonly Section[],
  paragraphs: Article['paragraphs'],
  notes: readonly Note[],
): Emendation[] {
  const target = (at: string): { place: string; target?: string } => {
    const name = placeName(at);
    const [kind = '', ...rest] = name.split(' ');
    const value = rest.join(' ');
    const capital = kind.charAt(0).toUpperCase() + kind.slice(1);
    if (kind === 'note') {
      const note = notes.find(({ label }) => label === value);
      return { place: `Note ${note?.number ?? value}`, ...(note && { target: note.id }) };
    }
    if (kind === 'paragraph') {
      const paragraph = paragraphs[Number(value) - 1];
      return { place: `¶${value}`, ...(paragraph && { target: paragraph.id }) };
    }
    if (kind === 'heading') {
      const section = sections.filter(({ title }) => title.text !== '')[Number(value) - 1];
      return { place: `Heading ${value}`, ...(section && { target: section.id }) };
    }
    if (kind === 'work') return { place: `Source ${value}`, target: workId(value) };
    return { place: capital };
  };
  return (inputs.edition?.emendations ?? []).map(({ kind, at, received, edited, reason }) => ({
    kind,
    ...target(at),
    received,
    edited,
    reason,
  }));
}

function textOf(tree: Root): Text {
  return { html: toHtml(tree).trim(), text: wordsOf(tree) };
}

/** A title's words without the paragraph that Markdown puts around them. */
function inline({ html, text }: Text): Text {
  return { html: html.replace(/^<p>([\s\S]*)<\/p>$/, '$1'), text };
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

function directionOf(lang: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
