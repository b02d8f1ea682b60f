import { liftMarks, SUPERSCRIPTS } from './marks.ts';
import type { Heading, NoteWords, PullQuoteWords, Words } from './words.ts';

/** A pull-quote run into the text is at least this long: no ordinary sentence repeats by chance. */
const SHORTEST_REPEAT = 60;

/**
 * Reads the text layer of an article and undoes the damages of its extraction, and nothing else:
 * page furniture (running heads, notes at the foot of the page) is taken out, repeats of sentences
 * set as pull-quotes are taken out, paragraphs cut by page breaks are rejoined, and note marks of
 * every shape are lifted from the words. Knows no word of any article.
 */
export function readReceived(source: string): Words {
  const blocks = source
    .split(/\n\s*\n/)
    .map((block) => block.replaceAll('\n', ' ').trim())
    .filter((block) => block !== '');
  const [title = '', author = '', abstract = '', keywords = '', ...rest] = blocks;
  const authorNote = rest.find((block) => block.startsWith('^{*}')) ?? '';
  const notes = rest.flatMap(readNote).sort((a, b) => Number(a.label) - Number(b.label));
  const text = rest.filter(
    (block) => block !== authorNote && readNote(block).length === 0 && !isRunningHead(block),
  );
  const { fragments, repeats } = takeOutRepeats(text);

  const headings: Heading[] = [];
  const paragraphs: string[] = [];
  const paragraphOf = new Map<number, number>();
  let open = false;
  for (const [index, fragment] of fragments.entries()) {
    if (fragment === '') continue;
    if (!open && isHeading(fragment)) {
      headings.push({ words: fragment, paragraph: paragraphs.length + 1 });
      continue;
    }
    if (open) paragraphs.push(rejoin(paragraphs.pop() ?? '', fragment));
    else paragraphs.push(fragment);
    paragraphOf.set(index, paragraphs.length);
    open = !isComplete(fragment);
  }
  const pullQuotes = repeats.map(({ index, words }): PullQuoteWords => {
    const next = [...paragraphOf.keys()].find((at) => at >= index);
    return { words, paragraph: next === undefined ? paragraphs.length : paragraphOf.get(next)! };
  });

  return {
    title,
    author: author.replace(/\*$/, ''),
    authorNote: authorNote.replace('^{*}', '').replaceAll('**', '').trim(),
    abstract,
    keywords: keywords.replace(/^Keywords: /, '').split(', '),
    headings,
    paragraphs: liftMarks(
      paragraphs,
      notes.map((note) => note.label),
    ),
    notes,
    pullQuotes,
  };
}

/** A note at the foot of a page: superscript digits first, or wrapped whole in LaTeX mathematics. */
function readNote(block: string): NoteWords[] {
  const plain = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+) (.+)$/u.exec(block);
  if (plain) {
    const digits = Array.from(plain[1]!, (digit) => SUPERSCRIPTS.indexOf(digit));
    return [{ label: digits.join(''), words: plain[2]! }];
  }
  const latex = /^\$\^\{(\d+)\\\} (.+)\$$/.exec(block);
  if (latex) {
    return [{ label: latex[1]!, words: latex[2]!.replace(/\\textit\{([^}]*)\}/g, '*$1*') }];
  }
  return [];
}

function isRunningHead(block: string): boolean {
  return /\p{Lu}/u.test(block) && !/\p{Ll}/u.test(block) && !/[.?!]$/.test(block);
}

function isHeading(block: string): boolean {
  return block.length <= 80 && /^\p{Lu}/u.test(block) && !isComplete(block);
}

/** True if a paragraph may end here: a full stop, within or before quotation marks and note marks. */
function isComplete(fragment: string): boolean {
  return /[.?!]"?\s?([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[\d,]+\})?$/u.test(fragment);
}

/** A hyphen at the cut belongs to the word: no space is set after it. */
function rejoin(before: string, after: string): string {
  return before.endsWith('-') ? before + after : `${before} ${after}`;
}

interface Repeat {
  readonly index: number;
  readonly words: string;
}

/**
 * Takes out the second copies: blocks that repeat a passage of the remaining text, and such a
 * passage at the beginning of a block that then goes on in mid-sentence. The longest copies are
 * taken first, because a fragment of the running text may itself be the beginning of a copy.
 */
function takeOutRepeats(text: readonly string[]): {
  fragments: readonly string[];
  repeats: readonly Repeat[];
} {
  const fragments = [...text];
  const repeats: Repeat[] = [];
  const elsewhere = (index: number): string =>
    fragments
      .filter((fragment, at) => at !== index && fragment !== '')
      .reduce((joined, fragment) => rejoin(joined, fragment), '');

  const longestFirst = [...text.keys()].sort((a, b) => text[b]!.length - text[a]!.length);
  for (const index of longestFirst) {
    const fragment = fragments[index]!;
    if (fragment.length < SHORTEST_REPEAT || !elsewhere(index).includes(fragment)) continue;
    repeats.push({ index, words: fragment });
    fragments[index] = '';
  }
  for (const [index, fragment] of fragments.entries()) {
    const run = /^.+?[.?!](?= \p{Ll})/u.exec(fragment)?.[0] ?? '';
    if (run.length < SHORTEST_REPEAT || !elsewhere(index).includes(run)) continue;
    repeats.push({ index, words: run });
    fragments[index] = fragment.slice(run.length).trim();
  }
  return { fragments, repeats: repeats.sort((a, b) => a.index - b.index) };
}
