import { readAttributes } from '../../../compiler/index.ts';
import { writeAttributes } from '../attribute-list.ts';
import { type Found, matchAt, type Scan, tell } from './scan.ts';

/** Attributes whose values are words that no page of ours shows. */
const hidden = /^(?:title|caption|alt|name|(?:fig|tbl|lst|code)-(?:cap|alt|scap|summary)|lst-cap)$/;

/** `{#fig-map .class}` of Quarto and others: its id in our form, hidden words in the report. */
export function attributes(scan: Scan): Found | undefined {
  const found = matchAt(/\{[^{}\n]{1,2000}\}/y, scan);
  const read = found && readAttributes(found[0]);
  if (!found || !read) return undefined;
  const id = read.id === undefined ? undefined : scan.run.labels.define(read.id);
  const values = Object.entries(read.values).filter(([name, value]) => {
    if (!hidden.test(name)) return true;
    tell(scan, 'syntax', 'left out', `${name}: ${value}`, 'No page shows these words.');
    return false;
  });
  if (id === read.id && values.length === Object.keys(read.values).length) return undefined;
  if (id !== read.id) tell(scan, 'syntax', 'converted', found[0]);
  return {
    end: scan.at + found[0].length,
    out: writeAttributes({ id, classes: read.classes, values }),
  };
}

/** `{: .class #id}` of kramdown behind a link or an image (kramdown, "Span Attribute Lists"). */
export function kramdownAttributes(scan: Scan): Found | undefined {
  const found = matchAt(/\{:(?!:)([^{}\n]{0,500})\}/y, scan);
  if (found === undefined) return undefined;
  const end = scan.at + found[0].length;
  const read = readAttributes(`{${(found[1] ?? '').trim()}}`);
  const follows = /[)\]]$/.test(scan.text.slice(Math.max(0, scan.at - 1), scan.at));
  if (!read || !follows) {
    tell(scan, 'syntax', 'left out', found[0], 'Looks of an element, without words.');
    return { end, out: '' };
  }
  tell(scan, 'syntax', 'converted', found[0]);
  const id = read.id === undefined ? undefined : scan.run.labels.define(read.id);
  const values = Object.entries(read.values).filter(
    ([name]) => !/^(?:target|rel|style)$/.test(name),
  );
  return { end, out: writeAttributes({ id, classes: read.classes, values }) };
}
