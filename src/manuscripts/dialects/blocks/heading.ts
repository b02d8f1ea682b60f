import { readAttributes } from '../../../compiler/index.ts';
import { writeAttributes } from '../attribute-list.ts';
import { headingLine } from '../heading-line.ts';
import { slugOf } from '../labels.ts';
import { plainOf } from '../plain.ts';
import { type Block, type BlockScan, lineOf } from './scan.ts';

/** A heading: its id, its words and what it is called by itself are labels. */
export function heading(scan: BlockScan): Block | undefined {
  const { line, run, at } = scan;
  const found = headingLine(line);
  if (!found || found.title === '') return undefined;
  const typed = found.title;
  const list = /\{:?([^{}\n]{1,500})\}$/.exec(typed);
  const read = list ? readAttributes(`{${(list[1] ?? '').trim()}}`) : undefined;
  const title = read && list ? typed.slice(0, list.index).trimEnd() : typed;
  const words = plainOf(title);
  const pending = scan.label.pending;
  scan.label.pending = undefined;
  const own = read?.id === undefined ? undefined : run.labels.define(read.id, 'heading', words);
  const id = pending ?? own;
  // Links by the heading's words lead to it, too.
  const slug = slugOf(words);
  if (slug !== '' && id === undefined) run.labels.define(slug, 'heading', words);
  const values = Object.entries(read?.values ?? {});
  const attributes = writeAttributes({ id, classes: read?.classes ?? [], values });
  const place = pending !== undefined && own !== undefined && pending !== own ? `[]{#${own}}` : '';
  const out = `${found.marks} ${lineOf(title, scan)}${place}${attributes === '' ? '' : ` ${attributes}`}`;
  return { end: at + 1, out: [out] };
}
