import { readAttributes } from '../../../compiler/index.ts';
import { writeAttributes } from '../attribute-list.ts';
import { headingLine } from '../heading-line.ts';
import { type Block, type BlockScan, lineOf, tell } from './scan.ts';

/**
 * The opening line of a div of Pandoc or Quarto. Callouts become divs with the name of their kind,
 * titles and captions in attributes a line of the text (Quarto, "Callout Blocks").
 */
export function divOpening(scan: BlockScan): Block | undefined {
  const { line, piece, at, run } = scan;
  const found = /^([ \t]*):{3,}[ \t]*(\{[^\n]{1,2000}\})[ \t]{0,20}:{0,80}[ \t]{0,20}$/.exec(line);
  const read = found && readAttributes(found[2] ?? '');
  if (!found || !read) return undefined;
  const kind = read.classes.map((name) => /^callout-(\w+)$/.exec(name)?.[1]).find(Boolean);
  const titles = ['title', 'name', 'caption', 'fig-cap', 'tbl-cap'];
  const title = titles.map((name) => read.values[name]).find((value) => value?.trim());
  const alt = read.values['fig-alt'] ?? read.values['alt'];
  const next = nextLine(scan);
  const isTitled =
    kind !== undefined || /^(?:thm|lem|cor|prp|cnj|def|exm|exr|sol|rem)-/.test(read.id ?? '');
  const own =
    isTitled && title === undefined
      ? headingLine((piece.lines[next] ?? '').trimStart())?.title
      : undefined;
  const words = title ?? own;
  const id = read.id === undefined ? undefined : run.labels.define(read.id, undefined, words);
  const dropped = kind === undefined ? /^(?:title|name|caption|alt|(?:fig|tbl)-(?:cap|alt))$/ : /./;
  const values = Object.entries(read.values).filter(([name]) => !dropped.test(name));
  const isSame =
    kind === undefined &&
    id === read.id &&
    values.length === Object.keys(read.values).length &&
    own === undefined;
  if (isSame) return { end: at + 1, out: [line] };
  tell(scan, 'syntax', 'converted', line);
  if (alt)
    tell(
      scan,
      'picture',
      'left out',
      `alternative text: ${alt}`,
      'The caption is the alternative text here.',
    );
  const classes =
    kind === undefined
      ? read.classes
      : [kind, ...read.classes.filter((name) => !name.startsWith('callout'))];
  const lead = found[1] ?? '';
  const list = writeAttributes({ id, classes, values });
  const head = words === undefined ? [] : [`${lead}**${lineOf(words, scan)}**`, ''];
  return {
    end: own === undefined ? at + 1 : next + 1,
    out: [`${lead}::: ${list === '' ? '{.div}' : list}`, ...head],
  };
}

function nextLine({ piece, at }: BlockScan): number {
  let next = at + 1;
  while (next < piece.lines.length && next < at + 4 && piece.lines[next]?.trim() === '') next += 1;
  return next;
}
