import {
  type Converted,
  type Job,
  type Pandoc,
  PandocError,
  type PandocTree,
} from '../../pandoc/index.ts';
import { type Accounted, ManuscriptError } from '../model.ts';
import {
  definitionsFor,
  fromWarnings,
  ofTheText,
  type SkippedCommands,
  skippedCommands,
  toldDefinitions,
} from './latex.ts';
import type { Opened } from './open-document.ts';
import { shortened } from './shorten.ts';
import { treeOf } from './tree-of.ts';

/** Pandoc's tree; commands of LaTeX that it skips are made to print their words. */
export async function readTree(
  pandoc: Pandoc,
  { job, preamble }: Opened,
): Promise<{ tree: PandocTree; media: Converted['media']; report: Accounted[] }> {
  const first = await convert(pandoc, { ...job, to: 'json' });
  const skipped: SkippedCommands =
    preamble === undefined ? new Map() : skippedCommands(ofTheText(first.warnings, preamble ?? 0));
  const converted =
    skipped.size === 0
      ? first
      : await convert(pandoc, {
          ...job,
          to: 'json',
          input: prepended(definitionsFor(skipped), job.input),
        });
  return {
    tree: treeOf(converted.output),
    media: converted.media,
    report: [
      ...fromWarnings(ofTheText(converted.warnings, preamble ?? 0), skipped),
      ...toldDefinitions(skipped),
    ],
  };
}

/** @throws ManuscriptError where Pandoc refuses. */
export async function convert(pandoc: Pandoc, job: Job): Promise<Converted> {
  try {
    return await pandoc.convert(job);
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
export async function cslOf(pandoc: Pandoc, tree: PandocTree): Promise<string> {
  const references = tree.meta['references'];
  if (!references) return '[]';
  const { output } = await convert(pandoc, {
    from: 'json',
    to: 'csljson',
    input: new TextEncoder().encode(JSON.stringify({ ...tree, meta: { references }, blocks: [] })),
  });
  return new TextDecoder().decode(output);
}
