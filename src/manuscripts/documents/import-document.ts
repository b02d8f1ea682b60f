import { type Block, nodesOf, type Pandoc, wordsOf } from '../../pandoc/index.ts';
import { type Accounted, type Imported, ManuscriptError } from '../model.ts';
import { settleChanges, type TrackChanges } from './changes.ts';
import { checkWords } from './check-words.ts';
import { keyCitations, keyWorks, readWorks } from './citations.ts';
import { kindOf } from './kind.ts';
import type { Neighbours } from './latex.ts';
import { tooLarge } from './limits.ts';
import { takeFront } from './metadata.ts';
import { neighbourWorks } from './neighbour-works.ts';
import { openDocument } from './open-document.ts';
import { cslOf, readTree } from './read-tree.ts';
import { contentOf } from './shapes.ts';
import { shortened } from './shorten.ts';
import { joinCaptions, styledQuotations } from './styles.ts';
import { restoredImages, tidied } from './tidy.ts';
import { wordsOfTree } from './words.ts';
import { openDivs } from './wrappers.ts';
import { writeArticle } from './write-article.ts';

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
  const settled = settleChanges(restoredImages(tree.blocks), trackChanges);
  const { blocks: text, front } = takeFront(
    { meta: tree.meta, blocks: openDivs(settled.value) },
    opened.facts,
    name,
  );
  const works = opened.works
    ? keyWorks(opened.works.works, opened.works.printed)
    : keyWorks(readWorks(await cslOf(pandoc, tree)));
  const beside = neighbourWorks(tree.meta['bibliography'], neighbours);
  const cited = keyCitations(styledQuotations(joinCaptions(text)), works, beside.keys);
  const ready = tidied(cited.value, media, neighbours);
  const passes = [opened, { report: read }, settled, front, works, beside, cited, ready];
  const report = [...passes.flatMap((pass) => pass.report), ...accountNotes(ready.value)];

  const own = works.works.length > 0 ? ['references.json'] : [];
  const version = tree['pandoc-api-version'];
  const bibliography = [...own, ...beside.files.keys()];
  const files = new Map<string, Uint8Array | string>([
    ['article.md', await writeArticle(pandoc, version, ready.value, front, bibliography)],
    ...own.map((file) => [file, `${JSON.stringify(works.works, undefined, 2)}\n`] as const),
    ...beside.files,
    ...ready.files,
  ]);
  const checked = await checkWords(files, {
    tree: wordsOfTree(settled.value),
    document: opened.words,
    works: [JSON.stringify(works.works), ...printedCitations(tree.blocks)].join(' '),
    printed: report,
  });
  return { files, report: [...report, ...checked] };
}

/** What a document prints of its citations: here the style does. */
function printedCitations(blocks: readonly Block[]): string[] {
  return [...nodesOf(blocks)].flatMap((node) => {
    const cite = contentOf('Cite', node);
    return cite ? [wordsOf(cite[1])] : [];
  });
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
