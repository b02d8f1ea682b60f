import { type Block, type Inline, mapTree, type Node, wordsOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { attribute, contentOf, space, wordsAsInlines } from './shapes.ts';
import { shortened } from './shorten.ts';

/** What is done with changes that Word keeps track of. */
export const trackChanges = ['accept', 'reject', 'all'] as const;
export type TrackChanges = (typeof trackChanges)[number];

/** A value with what is to be told of it. */
export interface Settled<T> {
  readonly value: T;
  readonly report: readonly Accounted[];
}

/**
 * Settles tracked changes and comments, as Pandoc gives them with `track-changes: all` (Pandoc
 * User's Guide): inserted words stay and deleted ones go, or the other way round with `reject`.
 * With `all` both stay, underlined and struck out, and comments become notes; otherwise comments
 * are left out. Each is told with its author and first words.
 */
export function settleChanges(
  blocks: readonly Block[],
  mode: TrackChanges,
): Settled<readonly Block[]> {
  const report: Accounted[] = [];
  const joining = new Set<Node>();
  const settled = mapTree(blocks, (node) => {
    const span = contentOf('Span', node);
    if (span) return settleSpan(span, mode, report);
    const ends = mode === 'reject' ? joinedByReject : joinedByAccept;
    const inner = contentOf('Para', node) ?? contentOf('Plain', node);
    if (!inner?.some((each) => ends(each))) return undefined;
    const without = { ...node, c: inner.filter((each) => !isParagraphMark(each)) };
    joining.add(without);
    return without;
  });
  const clean = mapTree(settled, (node) => {
    return isParagraphMark(node) ? [] : undefined;
  });
  return { value: joining.size === 0 ? clean : joined(settled, joining), report };
}

function settleSpan(
  [attr, content]: [Parameters<typeof attribute>[0], readonly Inline[]],
  mode: TrackChanges,
  report: Accounted[],
): Node | readonly Node[] | undefined {
  const [, classes] = attr;
  const author = attribute(attr, 'author') ?? 'somebody';
  const words = shortened(wordsOf(content));
  if (classes.includes('insertion') || classes.includes('deletion')) {
    const inserted = classes.includes('insertion');
    const stays = mode === 'all' || inserted === (mode === 'accept');
    report.push({
      kind: 'change',
      fate: stays ? 'kept' : 'left out',
      what: `${inserted ? 'inserted' : 'deleted'} by ${author}: "${words}"`,
    });
    if (!stays) return [];
    if (mode === 'accept' || mode === 'reject') return content;
    return [{ t: inserted ? 'Underline' : 'Strikeout', c: content }];
  }
  if (classes.includes('comment-start')) {
    report.push({
      kind: 'comment',
      fate: mode === 'all' ? 'converted' : 'left out',
      what: `comment by ${author}: "${words}"`,
      ...(mode === 'all' && { why: 'It is a note.' }),
    });
    const said = [...wordsAsInlines(`Comment by ${author}:`), space, ...content];
    return mode === 'all' ? [{ t: 'Note', c: [{ t: 'Para', c: said }] }] : [];
  }
  return classes.includes('comment-end') ? [] : undefined;
}

function classOf(node: Node): string | undefined {
  return contentOf('Span', node)?.[0][1][0];
}
const joinedByAccept = (node: Node): boolean => classOf(node) === 'paragraph-deletion';
const joinedByReject = (node: Node): boolean => classOf(node) === 'paragraph-insertion';
const isParagraphMark = (node: Node): boolean => joinedByAccept(node) || joinedByReject(node);

/** Paragraphs whose end was deleted, with the paragraph that follows. */
function joined(blocks: readonly Block[], joining: ReadonlySet<Node>): readonly Block[] {
  const made: Block[] = [];
  let open: Inline[] = [];
  for (const block of blocks) {
    const inner = contentOf('Para', block) ?? contentOf('Plain', block);
    if (inner && joining.has(block)) {
      open.push(...inner);
    } else if (inner && open.length > 0) {
      made.push({ ...block, c: [...open, space, ...inner] });
      open = [];
    } else {
      if (open.length > 0) made.push({ t: 'Para', c: open });
      open = [];
      made.push(block);
    }
  }
  if (open.length > 0) made.push({ t: 'Para', c: open });
  return mapTree(made, (node) => (isParagraphMark(node) ? [] : undefined));
}
