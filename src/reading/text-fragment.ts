import { isWordEdge, type Stretch, wordsIn } from './words.ts';

/** Stands between blocks in the text of a page: no words of a link go over it. */
export const boundary = '\n';

/** Words named whole in a link; of more, only the first and the last. */
const whole = 10;
const ends = 5;
/** Words behind and before a passage that a link names to tell it from others, few first. */
const contexts = [2, 4, 8, 16] as const;

/** What a link names. Empty where it names nothing. */
interface Terms {
  readonly before: string;
  readonly first: string;
  readonly last: string;
  readonly after: string;
}

/**
 * The directive (`text=…`) that leads to the characters from `start` to `end` of a page (WICG,
 * Text Fragments, section 3.3), widened to whole words: browsers match nothing less. Where the
 * same words stand elsewhere on the page, it names so many words behind or before them that they
 * are told apart. Undefined where there is no word.
 */
export function textDirective(raw: string, start: number, end: number): string | undefined {
  const page = normalise(raw);
  const passage = wholeWords(page.text, { start: page.at(start), end: page.at(end) });
  if (!passage) return undefined;
  const named = namedWords(page.text, passage);
  const plain = { ...named, before: '', after: '' };
  const tries = [plain, ...withContext(page.text, passage, named)];
  const unique = tries.find((terms) => {
    const [match, other] = matches(page.text, terms);
    return match?.start === passage.start && match.end === passage.end && !other;
  });
  return directive(unique ?? plain);
}

interface Page {
  /** White space as one blank, and between blocks `boundary` alone. */
  readonly text: string;
  /** The place in the text of a character of the page as it came. */
  readonly at: (raw: number) => number;
}

function normalise(raw: string): Page {
  const places = new Uint32Array(raw.length + 1);
  const chars: string[] = [];
  for (let i = 0; i < raw.length; i++) {
    places[i] = chars.length;
    const char = raw[i]!;
    const last = chars.at(-1) ?? boundary;
    // A soft hyphen is no character to a reader.
    if (char === '\u00ad' || (char === boundary && last === boundary)) continue;
    if (char === boundary && last === ' ') chars[chars.length - 1] = boundary;
    else if (char === boundary || !/\s/.test(char)) chars.push(char);
    else if (last !== ' ' && last !== boundary) chars.push(' ');
  }
  places[raw.length] = chars.length;
  return { text: chars.join(''), at: (index) => places[index]! };
}

/** A stretch without what belongs to the words around it, and with its own words whole. */
function wholeWords(text: string, { start, end }: Stretch): Stretch | undefined {
  while (start < end && /[\s,.;:!?…)\]}]/.test(text[start]!)) start++;
  while (end > start && /[\s([{¿¡]/.test(text[end - 1]!)) end--;
  const around = {
    start: text.lastIndexOf(boundary, start - 1) + 1,
    end: lineEnd(text, end),
  };
  const touched = wordsIn(text, around).filter((word) => word.start < end && word.end > start);
  const [first] = touched;
  const last = touched.at(-1);
  return first && last && { start: Math.min(start, first.start), end: Math.max(end, last.end) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf(boundary, from);
  return end < 0 ? text.length : end;
}

/** The words of a passage, or its first and its last, none of them over the edge of a block. */
function namedWords(text: string, passage: Stretch): Pick<Terms, 'first' | 'last'> {
  const words = wordsIn(text, passage);
  const slice = (start: number, end: number) => text.slice(start, end);
  const isOne = !slice(passage.start, passage.end).includes(boundary);
  if (isOne && words.length <= whole) return { first: slice(passage.start, passage.end), last: '' };
  const firstEnd = lineEnd(text, words[0]!.start);
  const lastStart = text.lastIndexOf(boundary, words.at(-1)!.start) + 1;
  const first = words.filter(({ end }) => end <= firstEnd).slice(0, ends);
  const last = words.filter(({ start }) => start >= lastStart).slice(-ends);
  return {
    first: slice(passage.start, first.at(-1)!.end),
    last: slice(last[0]!.start, passage.end),
  };
}

/** The same words with ever more behind them, then before them, then both. */
function withContext(
  text: string,
  passage: Stretch,
  named: Pick<Terms, 'first' | 'last'>,
): Terms[] {
  const behind = skip(text, passage.end, 1);
  const wordsBehind = wordsIn(text, { start: behind, end: lineEnd(text, behind) });
  const after = (count: number) =>
    text.slice(behind, wordsBehind.slice(0, count).at(-1)?.end ?? behind);
  const ahead = skip(text, passage.start, -1);
  const lineStart = text.lastIndexOf(boundary, ahead - 1) + 1;
  const wordsAhead = wordsIn(text, { start: lineStart, end: ahead });
  const before = (count: number) => text.slice(wordsAhead.slice(-count)[0]?.start ?? ahead, ahead);
  return [
    ...contexts.map((count) => ({ ...named, before: '', after: after(count) })),
    ...contexts.map((count) => ({ ...named, before: before(count), after: '' })),
    ...contexts.map((count) => ({ ...named, before: before(count), after: after(count) })),
  ];
}

/** The next place, in a direction, that has a character at its side which is no white space. */
function skip(text: string, from: number, direction: 1 | -1): number {
  let at = from;
  const next = () => text[direction > 0 ? at : at - 1];
  while (next() !== undefined && /\s/.test(next()!)) at += direction;
  return at;
}

/** What a browser finds, in the order in which it does (section 3.5.2 of the same). */
function matches(page: string, { before, first, last, after }: Terms): Stretch[] {
  const text = page.toLowerCase();
  const found: Stretch[] = [];
  const [wantedBefore, wantedFirst, wantedLast, wantedAfter] = [before, first, last, after].map(
    (words) => words.toLowerCase(),
  ) as [string, string, string, string];
  const follows = (end: number) =>
    wantedAfter === '' ? isWordEdge(text, end) : text.startsWith(wantedAfter, skip(text, end, 1));
  for (const start of places(text, wantedFirst, 0)) {
    const leads =
      wantedBefore === ''
        ? isWordEdge(text, start)
        : text.slice(0, skip(text, start, -1)).endsWith(wantedBefore);
    if (!leads) continue;
    const firstEnd = start + wantedFirst.length;
    if (wantedLast === '') {
      if (follows(firstEnd)) found.push({ start, end: firstEnd });
      continue;
    }
    if (!isWordEdge(text, firstEnd)) continue;
    for (const at of places(text, wantedLast, firstEnd)) {
      const end = at + wantedLast.length;
      if (!isWordEdge(text, at) || !follows(end)) continue;
      found.push({ start, end });
      break;
    }
  }
  return found;
}

function* places(text: string, words: string, from: number): Generator<number> {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

function directive({ before, first, last, after }: Terms): string {
  const parts = [
    ...(before ? [`${encode(before)}-`] : []),
    encode(first),
    ...(last ? [encode(last)] : []),
    ...(after ? [`-${encode(after)}`] : []),
  ];
  return `text=${parts.join(',')}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
