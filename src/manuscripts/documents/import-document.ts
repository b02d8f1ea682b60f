import type { Block, Converted, Node, Pandoc, PandocTree } from '../../pandoc/index.ts';
import { mapTree, mediaFolder, nodesOf, PandocError, wordsOf } from '../../pandoc/index.ts';
import { type Accounted, type Imported, ManuscriptError } from '../model.ts';
import { settleChanges, type TrackChanges } from './changes.ts';
import { checkWords } from './check-words.ts';

import { keyCitations, keyWorks, readWorks } from './citations.ts';
import { plainFigures } from './figures.ts';
import { plainFormulas } from './formulas.ts';
import { plainHeadings } from './headings.ts';
import { kindOf } from './kind.ts';
import {
  definitionsFor,
  fromWarnings,
  ofTheText,
  type Neighbours,
  type SkippedCommands,
  skippedCommands,
  toldDefinitions,
} from './latex.ts';
import { tooLarge } from './limits.ts';
import { takeFront } from './metadata.ts';
import { type Opened, openDocument } from './open-document.ts';
import { takePictures } from './pictures.ts';
import { plainRaw } from './raw.ts';
import { neighbourWorks } from './neighbour-works.ts';
import { contentOf } from './shapes.ts';
import { shortened } from './shorten.ts';
import { joinCaptions, styledQuotations } from './styles.ts';
import { plainTables } from './tables.ts';
import { wordsOfTree } from './words.ts';
import { openDivs, unwrap } from './wrappers.ts';
import { writeArticle } from './write-article.ts';
import { treeOf } from './tree-of.ts';

/** A document to import. */
export interface DocumentInput {
  /** Name of the file, for messages and for what its ending says. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pandoc: Pandoc;
  /** What to do with changes that Word keeps track of (default: accept them). */
  readonly trackChanges?: TrackChanges;
  /** Reads what lies beside the document: bibliographies and pictures of LaTeX and HTML. */
  readonly neighbours?: Neighbours;
}

/**
 * An article's folder of a document: Word, OpenDocument, LaTeX, HTML, JATS, EPUB, a Jupyter notebook.
 * @throws ManuscriptError where the document cannot be read; the message says what to do.
 */
export async function importDocument(input: DocumentInput): Promise<Imported> {
  const { name, bytes, pandoc, trackChanges = 'accept', neighbours = () => undefined } = input;
  const large = tooLarge(name, bytes.length);
  if (large !== undefined) throw new ManuscriptError(large);
  const kind = kindOf(name, bytes);
  const opened = openDocument(kind, bytes, neighbours, pandoc);
  const { tree, media, report: read } = await readTree(pandoc, opened);
  const report: Accounted[] = [...opened.report, ...read];
  const pass = <
    T extends { readonly value: readonly Block[]; readonly report: readonly Accounted[] },
  >(
    made: T,
  ): T => {
    report.push(...made.report);
    return made;
  };

  const settled = pass(settleChanges(restoredImages(tree.blocks), trackChanges)).value;
  const { blocks: text, front } = takeFront(
    { meta: tree.meta, blocks: openDivs(settled) },
    opened.facts,
    name,
  );
  report.push(...front.report);
  const quoted = styledQuotations(joinCaptions(text));
  const works = opened.works
    ? keyWorks(opened.works.works, opened.works.printed)
    : keyWorks(readWorks(await cslOf(pandoc, tree)));
  report.push(...works.report);
  const beside = neighbourWorks(tree.meta['bibliography'], neighbours);
  report.push(...beside.report);
  const cited = pass(keyCitations(quoted, works, beside.keys)).value;
  const tabled = pass(plainTables(pass(plainRaw(cited)).value)).value;
  const figured = pass(plainFigures(tabled)).value;
  const pictured = pass(takePictures(figured, pictureFinder(media, neighbours)));
  const bare = pass(unwrap(pictured.value)).value;
  const ready = plainHeadings(plainFormulas(filled(bare)));
  report.push(...accountNotes(ready));

  const bibliography = [
    ...(works.works.length > 0 ? ['references.json'] : []),
    ...beside.files.keys(),
  ];
  const article = await writeArticle(
    pandoc,
    tree['pandoc-api-version'],
    ready,
    front,
    bibliography,
  );
  const files = new Map<string, Uint8Array | string>([
    ['article.md', article.text],
    ...(works.works.length > 0
      ? [['references.json', `${JSON.stringify(works.works, undefined, 2)}\n`] as const]
      : []),
    ...beside.files,
    ...pictured.files,
  ]);
  const checked = await checkWords(files, {
    tree: wordsOfTree([...settled]),
    document: opened.words,
    works: JSON.stringify(works.works),
    printed: report,
  });
  return { files, report: [...report, ...checked] };
}

/** Pandoc's tree; commands of LaTeX that it skips are made to print their words. */
async function readTree(
  pandoc: Pandoc,
  { job, preamble }: Opened,
): Promise<{ tree: PandocTree; media: Converted['media']; report: Accounted[] }> {
  const first = await convert(pandoc, job);
  const skipped: SkippedCommands =
    preamble === undefined ? new Map() : skippedCommands(ofTheText(first.warnings, preamble ?? 0));
  const converted =
    skipped.size === 0
      ? first
      : await convert(pandoc, { ...job, input: prepended(definitionsFor(skipped), job.input) });
  return {
    tree: treeOf(converted.output),
    media: converted.media,
    report: [
      ...fromWarnings(ofTheText(converted.warnings, preamble ?? 0), skipped),
      ...toldDefinitions(skipped),
    ],
  };
}

async function convert(pandoc: Pandoc, job: Opened['job']): Promise<Converted> {
  try {
    return await pandoc.convert({ ...job, to: 'json' });
  } catch (error) {
    if (!(error instanceof PandocError)) throw error;
    throw new ManuscriptError(`The document cannot be read: ${shortened(error.message, 300)}`);
  }
}

function prepended(words: string, input: Uint8Array): Uint8Array {
  const before = new TextEncoder().encode(words);
  const all = new Uint8Array(before.length + input.length);
  all.set(before);
  all.set(input, before.length);
  return all;
}

/** Works that the document brings, as CSL-JSON. */
async function cslOf(pandoc: Pandoc, tree: PandocTree): Promise<string> {
  const references = tree.meta['references'];
  if (!references) return '[]';
  const { output } = await pandoc.convert({
    from: 'json',
    to: 'csljson',
    input: new TextEncoder().encode(JSON.stringify({ ...tree, meta: { references }, blocks: [] })),
  });
  return new TextDecoder().decode(output);
}

/** Pictures that Pandoc could not fetch are spans with their address: they are pictures again. */
function restoredImages(blocks: readonly Block[]): readonly Block[] {
  return mapTree(blocks, (node) => {
    const span = contentOf('Span', node);
    if (!span?.[0][1].includes('placeholder')) return undefined;
    const source = span[0][2].find(([key]) => key === 'original-image-src')?.[1];
    return source === undefined
      ? undefined
      : { t: 'Image', c: [[span[0][0], [], []], span[1], [source, '']] };
  });
}

function pictureFinder(
  media: Converted['media'],
  neighbours: Neighbours,
): (path: string) => Uint8Array | undefined {
  return (path) => {
    const inside = path.replace(/^\.\//, '');
    const found =
      media.get(inside) ?? media.get(decoded(inside)) ?? media.get(`${mediaFolder}/${inside}`);
    if (found) return found;
    for (const ending of ['', '.png', '.jpg', '.jpeg', '.svg', '.pdf', '.eps']) {
      const bytes = neighbours(decoded(inside) + ending);
      if (bytes) return bytes;
    }
    return undefined;
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Paragraphs with nothing in them go; what is typed as several spaces is one. */
function filled(blocks: readonly Block[]): readonly Block[] {
  return mapTree(blocks, (node) => {
    const inner = contentOf('Para', node) ?? contentOf('Plain', node);
    if (
      inner &&
      node.t === 'Para' &&
      inner.every(({ t }) => /^(?:Space|SoftBreak|LineBreak)$/.test(t))
    )
      return [];
    if (node.t === 'Superscript' && Array.isArray(node.c) && isOnlyMark(node.c)) return node.c;
    return node.t === 'SoftBreak' ? { t: 'Space' } : undefined;
  });
}

/** Marks of notes and citations are raised by the page, not by the text. */
function isOnlyMark(content: readonly Node[]): boolean {
  return content.length > 0 && content.every(({ t }) => t === 'Note' || t === 'Cite');
}

function accountNotes(blocks: readonly Block[]): Accounted[] {
  return [...nodesOf(blocks)]
    .flatMap((node) => {
      const note = contentOf('Note', node);
      return note ? [note] : [];
    })
    .map((note, at) => ({
      kind: 'note',
      fate: 'kept',
      what: `note ${at + 1}: "${shortened(wordsOf(note))}"`,
    }));
}
