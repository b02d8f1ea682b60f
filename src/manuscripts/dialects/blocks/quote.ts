import { deeper, type Piece } from '../run.ts';
import { type Block, type BlockScan, divOf, lineOf, tell, trimmed } from './scan.ts';

const mark = /^[ \t]{0,3}> ?/;

/** A block quotation; one that begins with `[!note]` is a box (Obsidian, "Callouts"; GitHub). */
export function quote(scan: BlockScan): Block | undefined {
  const { piece, at, line, run } = scan;
  if (!mark.test(line)) return undefined;
  let end = at + 1;
  while (end < piece.lines.length && mark.test(piece.lines[end] ?? '')) end += 1;
  const within = deeper(run);
  const typed = piece.lines.slice(at, end);
  if (within === undefined) {
    tell(scan, 'syntax', 'guessed', line, 'Nested too deeply: it stands as typed.');
    return { end, out: typed };
  }
  const lines = typed.map((each) => each.replace(mark, ''));
  const inside: Piece = { lines, first: piece.first + at, file: piece.file };
  const callout = /^[ \t]*\[!([\w-]{1,40})(?:\|[^\]\n]{0,80})?\][+-]?[ \t]*(.*)$/.exec(
    lines[0] ?? '',
  );
  if (!callout) {
    const out = run.blocks(inside, within).map((each) => (each === '' ? '>' : `> ${each}`));
    return { end, out };
  }
  const kind = (callout[1] ?? 'note').toLowerCase();
  const title = (callout[2] ?? '').trim();
  tell(scan, 'syntax', 'converted', line);
  const body = run.blocks({ ...inside, lines: lines.slice(1), first: inside.first + 1 }, within);
  const head = title === '' ? [] : [`**${lineOf(title, scan)}**`, ''];
  const out = divOf(`{.${kind}}`, [...head, ...trimmed(body)]);
  const follows = piece.lines[end]?.trim() !== '' && end < piece.lines.length;
  return { end, out: follows ? [...out, ''] : out };
}
