import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve, sep } from 'node:path';
import {
  type Imported,
  ManuscriptError,
  type TrackChanges,
  documentEndings,
  documentLimits,
  importDocument,
} from '../manuscripts/index.ts';
import { findPandoc, noPandoc } from '../pandoc/index.ts';

/** A manuscript as it was read from the disk, with what was typed beside its name. */
export interface Manuscript {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly trackChanges: TrackChanges;
}

/** @throws ManuscriptError where the manuscript cannot be read. */
export type Importer = (manuscript: Manuscript) => Promise<Imported>;

/** Who reads a manuscript, by the ending of its name. What has no ending here is told by its bytes. */
const importers: Readonly<Record<string, Importer>> = {
  ...Object.fromEntries(Object.keys(documentEndings).map((ending) => [ending, readDocument])),
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
