import type { Pandoc, PandocTree } from '../../pandoc/index.ts';
import { kindOf } from '../documents/kind.ts';
import { openDocument } from '../documents/open-document.ts';
import { convert } from '../documents/read-tree.ts';
import { treeOf } from '../documents/tree-of.ts';
import { ManuscriptError } from '../model.ts';
import { ontoReading } from './compare.ts';

/**
 * Reads a Word file as {@link compareOnto} takes it.
 * @throws ManuscriptError where it is none, or cannot be read.
 */
export async function readWord(
  name: string,
  bytes: Uint8Array,
  pandoc: Pandoc,
): Promise<PandocTree> {
  if (kindOf(name, bytes) !== 'docx')
    throw new ManuscriptError(`${name} is no Word file, expected the article.docx that came back.`);
  const { job } = openDocument('docx', bytes, () => undefined, pandoc);
  const { output } = await convert(pandoc, { ...job, ...ontoReading, to: 'json' });
  return treeOf(output);
}
