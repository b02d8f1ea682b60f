import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { librarySettings } from '../library/index.ts';
import {
  type Imported,
  ManuscriptError,
  type TrackChanges,
  documentEndings,
  documentLimits,
  importDocument,
  importMarkdown,
  importText,
  readText,
} from '../manuscripts/index.ts';
import { findPandoc, noPandoc } from '../pandoc/index.ts';

/** A manuscript as it was read from the disk, with what was typed beside its name. */
export interface Manuscript {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly trackChanges: TrackChanges;
}

/** @throws ManuscriptError where the manuscript cannot be read. */
export type Importer = (manuscript: Manuscript) => Imported | Promise<Imported>;

/** Who reads a manuscript, by the ending of its name. What has no ending here is told by its bytes. */
const importers: Readonly<Record<string, Importer>> = {
  ...Object.fromEntries(Object.keys(documentEndings).map((ending) => [ending, readDocument])),
  ...Object.fromEntries(
    ['md', 'markdown', 'mdx', 'mdown', 'myst', 'qmd', 'rmd'].map((ending) => [
      ending,
      readMarkdown,
    ]),
  ),
  txt: readPrintedText,
};

/** The importer for a file of this name. */
export function importerFor(path: string): Importer {
  return importers[extname(path).slice(1).toLowerCase()] ?? readDocument;
}

async function readDocument({ path, bytes, trackChanges }: Manuscript): Promise<Imported> {
  const pandoc = await findPandoc();
  if (!pandoc) throw new ManuscriptError(noPandoc);
  return importDocument({
    name: path,
    bytes,
    pandoc,
    trackChanges,
    neighbours: neighboursOf(path),
  });
}

/** Text of a PDF, whatever its name ends in. */
export function readPrintedText({ path, bytes }: Manuscript): Imported {
  const name = basename(path);
  return importText({ name, text: readText(name, bytes) });
}

function readMarkdown({ path, bytes }: Manuscript): Imported {
  const name = basename(path);
  return importMarkdown({
    name,
    text: readText(name, bytes),
    neighbours: { names: namesBeside(path), read: neighboursOf(path) },
    library: articlesOf(librarySettings().contentDir),
  });
}

/** Reads what lies beside a manuscript or below; what leads elsewhere is not there. */
function neighboursOf(path: string): (name: string) => Uint8Array | undefined {
  const folder = realpathSync(dirname(resolve(path)));
  return (name) => {
    try {
      const file = realpathSync(resolve(folder, name));
      const stats = statSync(file);
      const isBeside = file.startsWith(folder + sep);
      return isBeside && stats.isFile() && stats.size <= documentLimits.file
        ? readFileSync(file)
        : undefined;
    } catch {
      return undefined;
    }
  };
}

/** A manuscript may lie in a folder full of others: its own files are not so many, nor so deep. */
const most = { names: 5000, depth: 4 };

function namesBeside(path: string): string[] {
  const folder = dirname(resolve(path));
  const names: string[] = [];
  const read = (below: string, depth: number): void => {
    for (const entry of entriesOf(below)) {
      if (names.length >= most.names) return;
      if (/^\.|^node_modules$/.test(entry.name)) continue;
      const file = join(below, entry.name);
      if (entry.isFile()) names.push(relative(folder, file).split(sep).join('/'));
      else if (entry.isDirectory() && depth < most.depth) read(file, depth + 1);
    }
  };
  read(folder, 1);
  return names.sort();
}

function articlesOf(contentDir: string): { slug: string }[] {
  return entriesOf(join(contentDir, 'articles'))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ slug: name }));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
