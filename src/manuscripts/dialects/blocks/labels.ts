import { headingLine } from '../heading-line.ts';
import { plainOf } from '../plain.ts';
import { type Block, type BlockScan, lineOf, tell } from './scan.ts';

/** `(label)=` of MyST, which names what follows it. */
export function label(scan: BlockScan): Block | undefined {
  const { line, at, run, piece } = scan;
  const found = /^[ \t]{0,3}\(([^()\n]{1,120})\)=[ \t]*$/.exec(line);
  if (!found) return undefined;
  const typed = found[1] ?? '';
  let next = at + 1;
  while (next < piece.lines.length && piece.lines[next]?.trim() === '') next += 1;
  const title = titleAt(piece.lines[next] ?? '');
  const isFormula = /^[ \t]*\$\$/.test(piece.lines[next] ?? '');
  scan.label.pending = run.labels.define(
    typed,
    title === undefined ? (isFormula ? 'eq' : undefined) : 'heading',
    title,
  );
  tell(scan, 'syntax', 'converted', line);
  return { end: at + 1, out: [] };
}

function titleAt(line: string): string | undefined {
  const title = headingLine(line)?.title.replace(/\{[^{}]{1,500}\}$/, '');
  return title === undefined ? undefined : plainOf(title);
}

/** `+++`, a break between blocks of MyST, with what it says of the block below. */
export function blockBreak(scan: BlockScan): Block | undefined {
  const { line, run, at } = scan;
  const found = run.dialect === 'myst' ? /^\+\+\+[ \t]*(.*)$/.exec(line) : null;
  if (!found) return undefined;
  tell(scan, 'syntax', 'left out', line, 'A break between blocks, which no page shows.');
  return { end: at + 1, out: [''] };
}

/** `(ref:name) Words`, a text reference of bookdown: its words stand where they are asked for. */
export function textReference(scan: BlockScan): Block | undefined {
  const found = /^\((ref:[\w-]{1,80})\)[ \t]+(.+)$/.exec(scan.line);
  if (!found) return undefined;
  scan.run.textReferences.set(`(${found[1] ?? ''})`, found[2] ?? '');
  tell(scan, 'syntax', 'converted', scan.line, 'Its words stand where they are referred to.');
  return { end: scan.at + 1, out: [] };
}

/** `^id` behind a block of Obsidian: a place in its last line. */
export function blockId(scan: BlockScan): Block | undefined {
  const { line, run, at } = scan;
  if (run.dialect !== 'obsidian') return undefined;
  const found = /^(|.*[ \t])\^([a-z0-9-]{1,60})[ \t]*$/i.exec(line);
  if (!found) return undefined;
  const id = run.labels.define(found[2] ?? '', 'other');
  tell(scan, 'syntax', 'converted', `^${found[2] ?? ''}`);
  return { end: at + 1, out: [`${lineOf(found[1] ?? '', scan)} []{#${id}}`.trim()] };
}
