import { part, type Piece, type Run } from '../run.ts';
import { blockComment, lineComment, linkComment } from './comments.ts';
import { containers } from './containers.ts';
import { fence } from './fence.ts';
import { divOpening } from './div.ts';
import { heading } from './heading.ts';
import { htmlBlock } from './html-block.ts';
import { kramdownLine } from './kramdown.ts';
import { liquidBlock } from './liquid-block.ts';
import { blockId, blockBreak, label, textReference } from './labels.ts';
import { mathBlock } from './math.ts';
import { noteEmbed } from './note-embed.ts';
import { quote } from './quote.ts';
import type { Block, BlockRule, BlockScan } from './scan.ts';
import { shortcodeBlock } from './shortcode-block.ts';

/** What a line may begin, in the order of asking. */
const rules: readonly BlockRule[] = [
  fence,
  divOpening,
  quote,
  mathBlock,
  blockComment,
  lineComment,
  linkComment,
  label,
  blockBreak,
  textReference,
  heading,
  shortcodeBlock,
  liquidBlock,
  kramdownLine,
  htmlBlock,
  noteEmbed,
  blockId,
];

/** Signs without one of which no rule has anything to do with a line. */
const beginnings = /[`~:>$<%[(+#{*!^|]/;

/**
 * Converts blocks: fences, directives, quotes, comments and the like by their own rules, what lies
 * between as running text. Indented code is left alone.
 */
export function convertBlocks(piece: Piece, run: Run): string[] {
  const { lines } = piece;
  const out: string[] = [];
  const open = containers();
  const pending: BlockScan['label'] = {};
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) pushText(part(piece, from, to), run, out);
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const isCode = open.enter(line);
    const scan: BlockScan = { piece, at, line, run, label: pending };
    const block = isCode ? verbatim(at, line) : blockAt(scan);
    if (block === undefined) {
      if (pending.pending !== undefined && line.trim() !== '') {
        flush(at);
        from = at;
        out.push(...anchor(pending));
      }
      at += 1;
      continue;
    }
    flush(at);
    for (const each of block.out) out.push(each);
    at = Math.max(block.end, at + 1);
    from = at;
    open.after();
  }
  flush(lines.length);
  return [...out, ...anchor(pending)];
}

function verbatim(at: number, line: string): Block {
  return { end: at + 1, out: [line] };
}

function blockAt(scan: BlockScan): Block | undefined {
  if (!beginnings.test(scan.line)) return undefined;
  for (const rule of rules) {
    const found = rule(scan);
    if (found) return found;
  }
  return undefined;
}

/** A label of something that takes none: a place of its own before it. */
function anchor(pending: BlockScan['label']): string[] {
  const { pending: id } = pending;
  pending.pending = undefined;
  return id === undefined ? [] : [`[]{#${id}}`];
}

function pushText(text: Piece, run: Run, out: string[]): void {
  const place = { file: text.file, line: text.first };
  for (const line of run.inline(text.lines.join('\n'), place, run).split('\n')) out.push(line);
}
