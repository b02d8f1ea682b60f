import { codeCell, isCell } from './cell.ts';
import { directive, readOptions } from './directive.ts';
import { indentOf } from './containers.ts';
import { type Block, type BlockScan, indented, outdented, tell } from './scan.ts';
import { deeper, part, type Piece } from '../run.ts';

/** The opening line of a fence, behind the markers of list items. */
const opening = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,9})(`{3,}|~{3,}|:{3,})([^\n]*)$/;

/** The name of a directive: {name} alone, which is no list of attributes. */
const named = /^\{([a-z][\w:+-]{0,60})\}[ \t]*(.*)$/i;

/**
 * Code, which stays as it is, and what other tools write between fences: directives of MyST
 * (MyST, "Directives") and cells of knitr and Quarto.
 */
export function fence(scan: BlockScan): Block | undefined {
  const { line, piece, at, run } = scan;
  const found = opening.exec(line);
  if (!found) return undefined;
  const [, lead = '', mark = '', typed = ''] = found;
  const info = typed.trim();
  const name = named.exec(info);
  const isColon = mark.startsWith(':');
  if ((isColon && !name) || (mark.startsWith('`') && info.includes('`'))) return undefined;
  const close = isColon ? closingColons(piece, at, mark.length) : closingMark(piece, at, mark);
  const end = close ?? piece.lines.length;
  const raw = /^\{=([a-z]\w{0,20})\}$/.exec(info)?.[1];
  if (raw !== undefined && !isColon) return rawBlock(raw, end, scan);
  const isCode = !isColon && !name && !isCell(info);
  if (isCode) return { end: end + 1, out: piece.lines.slice(at, end + 1) };
  if (close === undefined)
    tell(scan, 'syntax', 'guessed', line, 'The fence is never closed: it ends with what holds it.');
  const width = indentOf(lead) + lead.trimStart().length;
  const inside = part(piece, at + 1, end);
  const body: Piece = { ...inside, lines: inside.lines.map((each) => outdented(each, width)) };
  const within = deeper(run);
  if (within === undefined) {
    tell(scan, 'syntax', 'guessed', line, 'Nested too deeply: it stands as typed.');
    return { end: end + 1, out: piece.lines.slice(at, end + 1) };
  }
  const below = { ...scan, run: within };
  const out =
    name && !isKnitr(name[1] ?? '')
      ? directive(
          {
            name: (name[1] ?? '').toLowerCase(),
            argument: (name[2] ?? '').trim(),
            ...readOptions(body),
          },
          below,
        )
      : codeCell(info, body, below);
  return { end: end + 1, out: withLead(out, lead) };
}

function isKnitr(name: string): boolean {
  return /^(?:r|python|julia|ojs|bash|sql|stan|node|js|css|rcpp|perl|ruby)$/i.test(name);
}

/** Lines for one format alone (Pandoc, "Generic raw attribute"): only HTML has a page to stand on. */
function rawBlock(format: string, end: number, scan: BlockScan): Block {
  const lines = scan.piece.lines.slice(scan.at + 1, end);
  const isHtml = /^html\d?$/.test(format);
  const why = isHtml ? undefined : `It is for ${format} alone.`;
  tell(scan, 'syntax', isHtml ? 'converted' : 'left out', lines.join('\n'), why);
  return { end: end + 1, out: isHtml ? ['', ...lines, ''] : [] };
}

/** Lines behind the markers of list items. */
function withLead(lines: readonly string[], lead: string): string[] {
  const blank = lead.replace(/\S/g, ' ');
  const [first = '', ...rest] = lines;
  return [lead.trim() === '' && first === '' ? '' : lead + first, ...indented(rest, blank)];
}

function closingMark({ lines }: Piece, at: number, mark: string): number | undefined {
  const sign = mark[0] ?? '`';
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = (lines[next] ?? '').trim();
    if (line.length >= mark.length && line.startsWith(mark) && line.replaceAll(sign, '') === '')
      return next;
  }
  return undefined;
}

/** Where a directive in colons ends: those within it end before it. */
function closingColons({ lines }: Piece, at: number, length: number): number | undefined {
  const open = [length];
  let code = '';
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = (lines[next] ?? '').trim();
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
    if (code !== '') {
      if (mark?.startsWith(code) && mark === line) code = '';
      continue;
    }
    if (mark !== undefined) {
      code = mark;
      continue;
    }
    const colons = /^:{3,}/.exec(line)?.[0].length ?? 0;
    if (colons === 0) continue;
    if (/^:+$/.test(line)) {
      // More colons close all that has fewer.
      while (open.length > 1 && (open.at(-1) ?? 0) < colons && open.includes(colons)) open.pop();
      open.pop();
      if (open.length === 0) return next;
    } else open.push(colons);
    if (open.length > 1000) return undefined;
  }
  return undefined;
}
