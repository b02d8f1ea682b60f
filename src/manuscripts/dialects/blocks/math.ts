import { lineBelow } from './below.ts';
import { writeAttributes } from '../attribute-list.ts';
import { expandMacros, type Macros } from '../tex-macros.ts';
import { type Block, type BlockScan, tell } from './scan.ts';

/**
 * A formula that stands as a block, from `$$` at the start of a line to the next `$$`, with its
 * label: `(eq-x)` of MyST, `{#eq-x}` of Quarto, `\label{eq:x}` or `(\#eq:x)` of bookdown.
 */
export function mathBlock(scan: BlockScan): Block | undefined {
  const { piece, at, line } = scan;
  const opening = /^([ \t]*)\$\$(.*)$/.exec(line);
  if (!opening) return undefined;
  const lead = opening[1] ?? '';
  const end = closing(scan, opening[2] ?? '');
  if (end === undefined) return undefined;
  const last = end === at ? (opening[2] ?? '') : (piece.lines[end] ?? '');
  const close = last.indexOf('$$');
  const behind = /^(?:\{#([^\s{}]+)[^{}]*\}|\(([\w:. -]+)\))? ?([.,;:]?)$/.exec(
    last.slice(close + 2).trim(),
  );
  // Words follow: a formula of the line.
  if (!behind) return undefined;
  const formula = [
    ...(end === at
      ? [last.slice(0, close)]
      : [opening[2] ?? '', ...piece.lines.slice(at + 1, end), last.slice(0, close)]),
  ];
  const own = ownLabel(formula);
  const label = behind[1] ?? behind[2] ?? own.label ?? scan.label.pending;
  if (label === undefined)
    return { end: end + 1, out: expandLines(piece.lines.slice(at, end + 1), scan.run.macros) };
  const isPending = behind[1] === undefined && behind[2] === undefined && own.label === undefined;
  if (isPending) scan.label.pending = undefined;
  const id = isPending ? label : scan.run.labels.define(label, 'eq');
  if (!isPending) tell(scan, 'syntax', 'converted', `label ${label} of a formula`);
  return {
    end: end + 1,
    out: formulaLines(expandLines(own.lines, scan.run.macros), id, behind[3]).map((each) =>
      each === '' ? each : lead + each,
    ),
  };
}

/** A formula as a block with its id. */
export function formulaLines(lines: readonly string[], id?: string, stop = ''): string[] {
  const inside = lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== '');
  return ['$$', ...inside, `$$${id === undefined ? '' : ` ${writeAttributes({ id })}`}${stop}`];
}

function closing({ piece, at }: BlockScan, first: string): number | undefined {
  if (first.includes('$$')) return at;
  return lineBelow(piece, '$$', at + 1, (line) => line.includes('$$'));
}

/** Lines of a formula with its macros written out. */
export function expandLines(lines: readonly string[], macros: Macros): string[] {
  return expandMacros(lines.join('\n'), macros).split('\n');
}

/** The label within a formula, and the formula without it. */
export function ownLabel(lines: readonly string[]): { lines: string[]; label?: string } {
  let label: string | undefined;
  const rest = lines.map((line) =>
    line.replace(
      /\\label\{([^{}]{1,80})\}|\(\\#([^()\s]{1,80})\)/,
      (_, tex?: string, bookdown?: string) => {
        label ??= tex ?? bookdown;
        return '';
      },
    ),
  );
  return { lines: rest, ...(label !== undefined && { label }) };
}
