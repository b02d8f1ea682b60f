import type { Block } from './block.ts';
import { type Begun, endsSentence } from './blocks.ts';
import type { Line } from './lines.ts';
import { markCandidates, type NoteStart } from './markers.ts';

/** A note as it was printed. */
export interface TypedNote {
  /** The number that it was printed with. */
  readonly value: number;
  /** Its blocks, without the number. */
  readonly blocks: readonly Block[];
  /** Line that it begins at, and its page. */
  readonly line: number;
  readonly page: number;
  /** Notes that stand together have one: those at the bottom of a page, or all at the end. */
  readonly group: number;
  /** True if a part of it was found elsewhere, by a conclusion of ours. */
  readonly isContinued: boolean;
}

export interface NotesAndText {
  readonly notes: readonly TypedNote[];
  /** What is left, in order. */
  readonly text: readonly Block[];
}

/** A note that is being gathered. */
interface Open {
  note: TypedNote;
  blocks: Block[];
  isContinued: boolean;
}

/**
 * Parts notes from the running text. A note goes on in a block after it while it is unfinished:
 * on the same page, or at the foot of the next one; notes at the end of the text also in blocks
 * between one number and the next.
 */
export function partNotes(
  begun: readonly Begun[],
  starts: ReadonlyMap<Line, NoteStart>,
): NotesAndText {
  const isEnd = areEndnotes(begun, starts);
  const lastStart = begun.findLastIndex(({ first }) => starts.has(first));
  const notes: Open[] = [];
  const text: Block[] = [];
  let group = 0;
  let within = false;
  for (const [index, { first, block }] of begun.entries()) {
    const start = starts.get(first);
    const open = notes.at(-1);
    if (start) {
      if (!within) group++;
      within = true;
      notes.push({
        note: {
          value: start.value,
          blocks: [],
          line: first.number,
          page: first.page,
          group,
          isContinued: false,
        },
        blocks: [withoutNumber(block, start.length)],
        isContinued: false,
      });
      continue;
    }
    const goesOn =
      open !== undefined &&
      block.kind === 'text' &&
      (isUnfinished(open)
        ? within
          ? goesOnBelow(open, block, text.at(-1))
          : goesOnOverleaf(open, begun, index, starts, text.at(-1))
        : within && isEnd && index < lastStart);
    if (goesOn) {
      open.blocks.push(block);
      open.isContinued = true;
    } else {
      within = false;
      text.push(block);
    }
  }
  return {
    notes: notes.map(({ note, blocks, isContinued }) => ({
      ...note,
      blocks: blocks.filter((block) => block.text !== ''),
      isContinued,
    })),
    text,
  };
}

/** True if all notes stand together after the text that calls them. */
function areEndnotes(begun: readonly Begun[], starts: ReadonlyMap<Line, NoteStart>): boolean {
  const first = begun.findIndex((each) => starts.has(each.first));
  const values = new Set([...starts.values()].map(({ value }) => value));
  const after = begun
    .slice(first)
    .filter((each) => !starts.has(each.first))
    .flatMap(({ block }) => markCandidates(block.text))
    .filter(({ value, weight }) => weight >= 3 && values.has(value));
  return first > 0 && after.length === 0;
}

function isUnfinished({ blocks }: Open): boolean {
  const last = blocks.at(-1)?.text ?? '';
  return last === '' || (!endsSentence(last) && !/[)\]”"]$/u.test(last));
}

function beginsLow(block: Block): boolean {
  return /^["“„«‘'(]?\p{Ll}/u.test(block.text);
}

/** True if a block below a note that is not finished belongs to it, not to the text. */
function goesOnBelow({ note, blocks }: Open, block: Block, text: Block | undefined): boolean {
  if (blocks.every((each) => each.text === '')) return true;
  const samePage = block.origins[0]?.page === blocks.at(-1)?.origins.at(-1)?.page && note.page > 0;
  const textGoesOn = text !== undefined && !endsSentence(text.text);
  return samePage && beginsLow(block) && !textGoesOn;
}

/** True if a block at the foot of the page after a note that is not finished belongs to it. */
function goesOnOverleaf(
  { note }: Open,
  begun: readonly Begun[],
  index: number,
  starts: ReadonlyMap<Line, NoteStart>,
  text: Block | undefined,
): boolean {
  const current = begun[index];
  const next = begun[index + 1];
  const previous = begun[index - 1];
  if (!current || current.first.page !== note.page + 1) return false;
  const isLast = !next || next.first.page !== current.first.page || starts.has(next.first);
  const isFirst = previous?.first.page !== current.first.page;
  if (!isLast || isFirst) return false;
  return beginsLow(current.block) || (text !== undefined && !endsSentence(text.text));
}

function withoutNumber(block: Block, length: number): Block {
  const text = block.text.slice(length).trim();
  const shift = block.text.length - text.length;
  const origins = block.origins.map((origin) => ({
    ...origin,
    at: Math.max(0, origin.at - shift),
  }));
  return { ...block, kind: 'text', text, origins };
}
