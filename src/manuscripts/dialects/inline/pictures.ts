import { readAttributes } from '../../../compiler/index.ts';
import { writeAttributes } from '../attribute-list.ts';
import { rootless, takePicture } from '../files.ts';
import { joinLines, type Run } from '../run.ts';
import { bracketed, type Found, inner, type Scan, tell } from './scan.ts';

/** A picture as it stands in our Markdown. */
export interface Figure {
  /** The file as the manuscript names it. */
  readonly file: string;
  /** Caption in our Markdown. */
  readonly caption?: string | undefined;
  /** What it shows, for who cannot see it. */
  readonly alt?: string | undefined;
  /** Label in the manuscript. */
  readonly label?: string | undefined;
  readonly classes?: readonly string[];
  readonly values?: readonly (readonly [string, string])[];
}

/**
 * A picture in our Markdown, its file taken along. Here the words of the caption are the
 * alternative text, too; another one goes to the report.
 */
export function figureOf(figure: Figure, run: Run, where: string): string {
  const { file, caption, alt, label, classes, values } = figure;
  const address = takePicture(file, run.beside, where, run.account);
  const words = caption?.trim() ? caption : (alt ?? '');
  if (caption?.trim() && alt?.trim() && alt.trim() !== caption.trim()) {
    run.account({
      kind: 'picture',
      fate: 'left out',
      what: `alternative text of ${file}: ${alt.replace(/\s+/g, ' ').trim()}`,
      where,
      why: 'The caption is the alternative text here: say in it what the picture shows.',
    });
  }
  const id = label === undefined ? undefined : run.labels.define(label, 'fig');
  const list = writeAttributes({ id, classes: classes ?? [], values: values ?? [] });
  return `![${bracketed(joinLines(words))}](${address})${list}`;
}

/** An image of Markdown: its file is taken along, attributes of other tools become ours. */
export function picture(scan: Scan): Found | undefined {
  const { text, at, run, place } = scan;
  const begin = text[at + 1] === '[' ? closingBracket(scan, at + 1) : undefined;
  if (begin === undefined || text[begin + 1] !== '(') return undefined;
  const target =
    /\(\s{0,3}(?:<([^<>\n]{0,1000})>|((?:[^\s()<>{}]|\([^\s()]{0,200}\)|\{\{[^{}\n]{1,200}\}\}){1,2000}))(?:\s{1,3}(?:"([^"]{0,1000})"|'([^']{0,1000})'))?\s{0,3}\)/y;
  target.lastIndex = begin + 1;
  const found = target.exec(text);
  if (!found) return undefined;
  let end = begin + 1 + found[0].length;
  const list = /\{:?([^{}\n]{1,2000})\}/y;
  list.lastIndex = end;
  const typed = list.exec(text);
  const read = typed ? readAttributes(`{${typed[1]?.trim() ?? ''}}`) : undefined;
  if (typed && read) end += typed[0].length;
  const values = new Map(Object.entries(read?.values ?? {}));
  const title = found[3] ?? found[4];
  const own = text.slice(at + 2, begin);
  const caption = inner(own.trim() === '' ? (values.get('fig-cap') ?? '') : own, scan);
  if (title && title.trim() !== own.trim())
    tell(
      scan,
      'picture',
      'left out',
      `title of ${found[1] ?? found[2] ?? ''}: ${title}`,
      'No page shows the title of a picture.',
    );
  const figure: Figure = {
    file: rootless(found[1] ?? found[2] ?? ''),
    caption,
    alt: values.get('fig-alt') ?? values.get('alt'),
    classes: read?.classes ?? [],
    values: [...values].filter(
      ([name]) => !/^(?:fig-|alt$|title$|target$|style$|loading$)/.test(name),
    ),
  };
  const where = `${place.file}:${place.line}`;
  const out = figureOf(
    { ...figure, ...(read?.id !== undefined && { label: read.id }) },
    run,
    where,
  );
  return { end, out };
}

/** Where the bracket at a place is closed; nothing where it is not, within the paragraph. */
function closingBracket({ text }: Scan, at: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, at + 10_000);
  for (let next = at; next < limit; next += 1) {
    const sign = text[next];
    if (sign === '\\') next += 1;
    else if (sign === '[' && (depth += 1) > 30) return undefined;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return next;
    } else if (sign === '\n' && text[next + 1] === '\n') return undefined;
  }
  return undefined;
}
