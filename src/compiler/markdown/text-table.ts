import type { Nodes, PhrasingContent } from 'mdast';
import type { CompileContext, Extension as MdastExtension } from 'mdast-util-from-markdown';
import type {
  Chunk,
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  Point,
  State,
  Token,
  TokenizeContext,
  TokenType,
} from 'micromark-util-types';
import { append, rules } from '../../article/index.ts';
import type { Report } from './report.ts';
import { lineOffsets } from '../lines.ts';
import type { Slice, TextBlock } from './text-table-find.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    textBlock: 'textBlock';
    textRow: 'textRow';
    textTable: 'textTable';
    textTableRow: 'textTableRow';
    textTableCell: 'textTableCell';
    textTableBox: 'textTableBox';
    textLines: 'textLines';
    textLine: 'textLine';
    textUnread: 'textUnread';
    textPiece: 'textPiece';
  }
}

/**
 * Reads the tables of Pandoc that are drawn in text, and line blocks: the words of each cell are
 * handed to the parser where they stand.
 *
 * @param source What will be parsed.
 * @param blocks What `findTextBlocks` finds in it.
 */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function textTable(
  source: string,
  blocks: ReadonlyMap<number, TextBlock>,
  report: Report,
): { syntax: Extension; mdast: MdastExtension } | undefined {
  if (blocks.size === 0) return undefined;
  const found = new WeakMap<Token, TextBlock>();
  const pieces = new WeakMap<object, Chunk[]>();
  const offsets = lineOffsets(source);
  const construct: Construct = { name: 'textTable', concrete: true, tokenize, resolve };
  return {
    // Before what else may begin with these: breaks, lists, code.
    syntax: {
      flow: { 43: construct, 45: construct, null: construct },
      flowInitial: { 32: construct },
    },
    mdast: handlers(found, source, offsets, report),
  };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const block = blocks.get(this.now().line);
    if (!block || this.interrupt === true) return nok;
    const { parser } = this;
    const now = () => this.now();
    return (code) => {
      found.set(effects.enter('textBlock'), block);
      return lineStart(code);
    };

    function lineStart(code: Code): State | undefined {
      if (code === null || code < -2) return lineEnd(code);
      effects.enter('textRow');
      return inLine(code);
    }

    function inLine(code: Code): State | undefined {
      if (code === null || code < -2) {
        effects.exit('textRow');
        return lineEnd(code);
      }
      effects.consume(code);
      return inLine;
    }

    function lineEnd(code: Code): State | undefined {
      if (now().line === block?.last) {
        effects.exit('textBlock');
        return ok(code);
      }
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (parser.lazy[now().line] ? nok(next) : lineStart(next));
    }
  }

  // eslint-disable-next-line max-lines-per-function -- one pass over the events, whose steps share what was read
  function resolve(events: Event[], context: TokenizeContext): Event[] {
    const outer = events[0]?.[1];
    const block = outer && found.get(outer);
    if (!outer || !block) return events;
    // Whatever embeds this block counts its lines by these.
    const ends = events.filter(([, { type }]) => type === 'lineEnding');
    const own = Object.create(context) as TokenizeContext;
    own.sliceStream = (token) => pieces.get(token) ?? context.sliceStream(token);
    const out: Event[] = [['enter', outer, context]];
    if (block.kind !== 'unread') append(out, ends);
    const within = (type: TokenType, at: Pick<Token, 'start' | 'end'>, make?: () => void): void => {
      const token: Token = { type, start: { ...at.start }, end: { ...at.end } };
      if (type === 'textTable') found.set(token, block);
      out.push(['enter', token, own]);
      make?.();
      out.push(['exit', token, own]);
    };
    const cell = (type: TokenType, slices: readonly Slice[], otherwise: Point): void => {
      const [first, last] = [slices[0], slices.at(-1)];
      const start = first ? pointAt(first.line, first.start) : otherwise;
      const end = last ? pointAt(last.line, last.start + last.text.length) : start;
      within(type, { start, end }, () => {
        let previous: Token | undefined;
        slices.forEach((slice, index) => {
          const token: Token = {
            type: 'textPiece',
            contentType: type === 'textTableBox' ? 'document' : 'text',
            start: pointAt(slice.line, slice.start),
            end: pointAt(slice.line, slice.start + slice.text.length),
            ...(previous && { previous }),
          };
          // Each piece but the last ends in one end of line; there is no empty chunk.
          const words = slice.text === '' ? [] : [slice.text];
          pieces.set(token, index === slices.length - 1 ? words : [...words, -4]);
          if (previous) previous.next = token;
          previous = token;
          out.push(['enter', token, own], ['exit', token, own]);
        });
      });
    };
    if (block.kind === 'unread') within('textUnread', outer, () => append(out, ends));
    else if (block.kind === 'lines') {
      within('textLines', outer, () => {
        for (const slices of block.lines) cell('textLine', slices, outer.start);
      });
    } else {
      within('textTable', outer, () => {
        for (const row of block.rows) {
          const slices = row.flat();
          const [first, last] = [slices[0], slices.at(-1)];
          const at = {
            start: first ? pointAt(first.line, first.start) : outer.start,
            end: last ? pointAt(last.line, last.start + last.text.length) : outer.start,
          };
          within('textTableRow', at, () => {
            for (const words of row)
              cell(block.blocks ? 'textTableBox' : 'textTableCell', words, at.start);
          });
        }
      });
    }
    out.push(['exit', outer, context]);
    return out;
  }

  function pointAt(line: number, offset: number): Point {
    const start = offsets[line - 1] ?? 0;
    return { line, column: offset + 1, offset: start + offset, _index: 0, _bufferIndex: -1 };
  }
}

// eslint-disable-next-line max-lines-per-function -- one table of handlers
function handlers(
  found: WeakMap<Token, TextBlock>,
  source: string,
  offsets: readonly number[],
  report: Report,
): MdastExtension {
  function exit(this: CompileContext, token: Token): void {
    this.exit(token);
  }
  return {
    canContainEols: ['tableCell'],
    enter: {
      textTable(token) {
        const block = found.get(token);
        if (block?.kind !== 'table') return;
        const data = block.headed ? {} : { data: { headless: true as const } };
        this.enter({ type: 'table', align: [...block.align], children: [], ...data }, token);
      },
      textTableRow(token) {
        this.enter({ type: 'tableRow', children: [] }, token);
      },
      textTableCell(token) {
        this.enter({ type: 'tableCell', children: [] }, token);
      },
      textTableBox(token) {
        this.enter({ type: 'tableCell', children: [] }, token);
      },
      textLines(token) {
        this.enter({ type: 'paragraph', children: [] }, token);
      },
      textLine(token) {
        // For as long as the line is read: a node that may hold its words.
        this.enter({ type: 'emphasis', children: [] }, token);
      },
      textUnread(token) {
        const { start, end } = token;
        const value = source.slice(start.offset, end.offset);
        this.enter({ type: 'code', lang: null, meta: null, value }, token);
        report(rules.tableUnsupported, token);
      },
    },
    exit: {
      textTable(token) {
        const table = this.stack.at(-1);
        this.exit(token);
        if (table?.type === 'table') placeAgain(table, offsets);
      },
      textTableRow: exit,
      textTableCell: exit,
      textTableBox(token) {
        const cell = this.stack.at(-1);
        this.exit(token);
        if (cell?.type === 'tableCell') cell.children = contentOfBox(cell.children);
      },
      textLines: exit,
      textLine(token) {
        const line = this.stack.at(-1);
        this.exit(token);
        const lines = this.stack.at(-1);
        if (line?.type !== 'emphasis' || lines?.type !== 'paragraph') return;
        lines.children.pop();
        if (lines.children.length > 0) lines.children.push({ type: 'break' });
        append(lines.children, line.children);
      },
      textUnread: exit,
    },
  };
}

/** A box holds blocks; one paragraph alone is the words of a cell as in any table. */
function contentOfBox(children: readonly Nodes[]): PhrasingContent[] {
  const blocks = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = blocks;
  const content = blocks.length === 1 && only?.type === 'paragraph' ? only.children : blocks;
  return content as PhrasingContent[];
}

/** Sets the offsets of what stands in cells, which were read without what lies between their lines. */
function placeAgain(table: Nodes, offsets: readonly number[]): void {
  const open: Nodes[] = [table];
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = node.position ?? {};
    for (const point of [start, end])
      if (point) point.offset = (offsets[point.line - 1] ?? 0) + point.column - 1;
    if ('children' in node) append(open, node.children);
  }
}
