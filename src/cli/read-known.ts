import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ManuscriptError } from '../manuscripts/index.ts';

/**
 * Reads a bibliography whose works are matched first.
 * @throws ManuscriptError where it cannot be read, or its name says that it is none.
 */
export async function readKnown(file: string): Promise<{ file: string; text: string }> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new ManuscriptError(`${file} cannot be read, expected a bibliography`);
  if (!/\.(?:json|bib|bibtex|biblatex|ya?ml)$/i.test(file))
    throw new ManuscriptError(`Unexpected file ${basename(file)}, expected .json, .bib or .yaml`);
  return { file: basename(file), text };
}
