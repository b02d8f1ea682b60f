import type { Block } from './block.ts';
import { abstractLabel } from './labels.ts';

/** Marks of notes behind a name or a title. */
export const marksAtEnd =
  /\s*(?:\^?\{?\s*(?:[*∗†‡§]|[⁰¹²³⁴-⁹]|\d)+(?:\s*,\s*(?:[*∗†‡§]|[⁰¹²³⁴-⁹]|\d)+)*\s*\}?\^?|\$\^\{?[^$]*\$)$/u;
const aboutTheJournal =
  /\b(?:vol(?:ume)?\.?\s*\d|no\.?\s*\d|issn\b|doi\b|https?:|www\.|©|copyright|received|accepted|published)|\b(?:19|20)\d\d\b/i;

/** True if a line names a volume, a year, an address or the like, as journals print them over a title. */
export function isAboutJournal(block: Block | undefined): boolean {
  return (
    block?.kind === 'text' &&
    block.text.length < 200 &&
    /\d|©|ISSN|doi/i.test(block.text) &&
    aboutTheJournal.test(block.text)
  );
}

/** The title, and where it stands among the first blocks. */
export interface FoundTitle {
  readonly title?: string;
  /** Index of its first block, and of the one after its last. */
  readonly from: number;
  readonly next: number;
}

/** The title, if a running head repeats it: in whatever lines it stands at the head. */
export function titleInHeads(
  head: readonly Block[],
  runningHeads: readonly string[],
): FoundTitle | undefined {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const heads = runningHeads.map(letters).filter((each) => each.length >= 12);
  for (let next = Math.min(8, head.length); next > 0; next--) {
    for (let from = 0; from < next; from++) {
      const title = head
        .slice(from, next)
        .map(({ text }) => text)
        .join(' ');
      const sought = letters(title);
      // The name of a journal at the very top is one line; so is a title that has no other.
      if (next - from === 1 && from === 0) continue;
      if (sought.length >= 12 && heads.some((each) => each.includes(sought)))
        return { title, from, next };
    }
  }
  return undefined;
}

/** The title: the first block, with further lines of it; `isName` tells lines that are names. */
export function titleOf(
  head: readonly Block[],
  at: number,
  isName: (line: string) => boolean,
): FoundTitle {
  const block = head[at];
  if (!block) return { from: at, next: at };
  const isTitle =
    (block.kind === 'heading' && block.level === 1) ||
    (block.kind !== 'raw' &&
      block.text.length <= 300 &&
      !/[.;,]$/u.test(block.text) &&
      !abstractLabel.test(block.text) &&
      head.length > at + 1);
  if (!isTitle) return { from: at, next: at };
  let next = at + 1;
  // Further lines of it.
  while (
    next < at + 5 &&
    head[next]?.apart === false &&
    !isName(head[next]?.text ?? '') &&
    !isAboutJournal(head[next])
  )
    next++;
  const title = head
    .slice(at, next)
    .map(({ text }) => text)
    .join(' ')
    .replace(/^\*\*(.+)\*\*$/s, '$1')
    .replace(marksAtEnd, (mark) => (/\p{N}/u.test(mark) ? mark : ''));
  return { title, from: at, next };
}
