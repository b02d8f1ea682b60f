import { figureOf } from '../inline/pictures.ts';
import { headingLine } from '../heading-line.ts';
import { placeIn } from '../run.ts';
import { readTag } from '../tags.ts';
import { type Block, type BlockScan, lineOf, tell } from './scan.ts';

const opening =
  /^[ \t]{0,3}<\/?(?:address|article|aside|blockquote|center|details|dd|div|dl|dt|fieldset|figcaption|figure|footer|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|d-figure|d-article|d-appendix|d-abstract|d-title|d-byline)(?:[\s/>]|$)/i;

/**
 * A block of HTML (CommonMark 0.31.2, section 4.6, kind 6). Markdown in it is none until a blank
 * line: where another tool's syntax becomes Markdown, blank lines part it from the tags. Rows of
 * pictures of Jekyll's themes become figures.
 */
export function htmlBlock(scan: BlockScan): Block | undefined {
  const { piece, at, line, run } = scan;
  const place =
    /^[ \t]{0,3}<a\s{1,3}(?:name|id)=["']([\w:.-]{1,100})["']\s?>(?:<\/a>)?[ \t]*$/i.exec(line);
  if (place) {
    // A place with a name; of a heading below it, it is the id.
    scan.label.pending = run.labels.define(
      place[1] ?? '',
      headingBelow(scan) ? 'heading' : 'other',
    );
    tell(scan, 'syntax', 'converted', line);
    return { end: at + 1, out: [] };
  }
  if (!opening.test(line)) return undefined;
  let end = at + 1;
  while (end < piece.lines.length && piece.lines[end]?.trim() !== '') end += 1;
  const typed = piece.lines.slice(at, end);
  const row = pictureRow(scan, end);
  if (row) return row;
  const converted = run.inline(typed.join('\n'), { file: piece.file, line: piece.first + at }, run);
  if (converted === typed.join('\n')) return { end, out: typed };
  return { end, out: ['', ...opened(converted), ''] };
}

function headingBelow({ piece, at }: BlockScan): boolean {
  const next = piece.lines.slice(at + 1, at + 4).find((line) => line.trim() !== '');
  return headingLine(next ?? '') !== undefined;
}

/** Tags and Markdown on lines of their own, with blank lines between. */
function opened(html: string): string[] {
  const out: string[] = [];
  const tags = /^(?:\s*<\/?[a-z][^<>]*>)+\s*$/i;
  for (const typed of html.split('\n')) {
    const head =
      /^\s*((?:<(?:div|blockquote|p|center|figure|figcaption|section|details|summary|aside|td|li)\b[^<>]*>\s*)+)(?=\S)/i.exec(
        typed,
      )?.[0] ?? '';
    const rest = typed.slice(head.length);
    const tail =
      /\s*((?:<\/(?:div|blockquote|p|center|figure|figcaption|section|details|summary|aside|td|li)>\s*)+)$/i.exec(
        rest.slice(-300),
      )?.[0] ?? '';
    for (const each of [head, rest.slice(0, rest.length - tail.length), tail]) {
      const line = each.trim();
      if (line === '') continue;
      const before = out.at(-1);
      if (before !== undefined && before !== '' && tags.test(before) !== tags.test(line))
        out.push('');
      out.push(line);
    }
  }
  return out;
}

/** `<div class="row">` with nothing in it but pictures, and a caption in a div below. */
function pictureRow(scan: BlockScan, blank: number): Block | undefined {
  const { piece, at, run, line } = scan;
  if (!/<div\b/i.test(line)) return undefined;
  const pictures: { file: string; caption: string; alt?: string | undefined; line: number }[] = [];
  let depth = 0;
  let end = at;
  for (; end < blank; end += 1) {
    const each = (piece.lines[end] ?? '').trim();
    const opens = /^<div\b[^<>]*>$/i.test(each);
    if (opens) depth += 1;
    else if (/^<\/div>$/i.test(each)) depth -= 1;
    else {
      const tag = readTag(each, 0, '{%', '%}');
      const file = tag?.named.get('path') ?? tag?.named.get('src') ?? tag?.named.get('url');
      if (
        !tag ||
        !file ||
        each.slice(tag.end).trim() !== '' ||
        !/^include$|figure|image/.test(tag.name)
      )
        return undefined;
      pictures.push({
        file,
        caption: tag.named.get('caption') ?? tag.named.get('title') ?? '',
        alt: tag.named.get('alt'),
        line: end,
      });
    }
    if (depth === 0) break;
  }
  if (pictures.length === 0 || depth !== 0) return undefined;
  const below = caption(scan, end + 1);
  tell(scan, 'syntax', 'converted', line, 'A row of pictures.');
  const shared = below?.words ?? '';
  const [only] = pictures;
  const out = pictures.flatMap((each) => {
    const own = lineOf(each.caption === '' && pictures.length === 1 ? shared : each.caption, {
      ...scan,
      at: each.line,
    });
    return [
      '',
      figureOf({ file: each.file, caption: own, alt: each.alt }, run, placeIn(piece, each.line)),
      '',
    ];
  });
  const isTaken = pictures.length === 1 && only?.caption === '';
  if (shared !== '' && !isTaken) out.push(lineOf(shared, scan), '');
  return { end: below?.end ?? end + 1, out };
}

/** The words of `<div class="caption">` at a line. */
function caption({ piece }: BlockScan, from: number): { words: string; end: number } | undefined {
  let at = from;
  while (at < piece.lines.length && at < from + 2 && piece.lines[at]?.trim() === '') at += 1;
  const first = /^[ \t]*<div\b[^<>]*\bcaption\b[^<>]*>(.*)$/i.exec(piece.lines[at] ?? '');
  if (!first) return undefined;
  const words: string[] = [];
  for (let next = at; next < Math.min(piece.lines.length, at + 60); next += 1) {
    const line = next === at ? (first[1] ?? '') : (piece.lines[next] ?? '');
    const close = line.indexOf('</div>');
    words.push(close < 0 ? line : line.slice(0, close));
    if (close < 0) continue;
    return line.slice(close + 6).trim() === ''
      ? { words: words.join(' ').trim(), end: next + 1 }
      : undefined;
  }
  return undefined;
}
