import { stringify } from 'yaml';
import type { Block, Change } from './block.ts';
import { endsSentence } from './blocks.ts';
import type { Text } from './flow.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PlacedMark } from './marks.ts';
import { superscript } from './markers.ts';
import type { TypedNote } from './notes.ts';
import { type Insertion, printWords } from './print.ts';
import type { WrittenQuotes } from './quote-places.ts';
import { type Dictionary, changeOf, seam } from './seams.ts';

/** A change, and the place in the article that `edition.yaml` gives for it. */
export interface PlacedChange extends Change {
  readonly at: string;
}

/** A note as it is written: its label and its paragraphs in plain words. */
export interface WrittenNote {
  readonly label: string;
  readonly paragraphs: readonly string[];
  readonly changes: readonly Change[];
}

/** Joins the parts of each note, and gives it a label: its number, or its place where numbers come again. */
export function writeNotes(notes: readonly TypedNote[], dictionary: Dictionary): WrittenNote[] {
  const isNumbered = new Set(notes.map(({ value }) => value)).size === notes.length;
  return notes.map(({ value, blocks }, index) => {
    const paragraphs: string[] = [];
    const changes: Change[] = [];
    for (const block of blocks) {
      const last = paragraphs.at(-1);
      changes.push(...block.changes);
      if (last === undefined || endsSentence(last)) paragraphs.push(block.text);
      else {
        const found = seam(last, block.text, dictionary);
        paragraphs[paragraphs.length - 1] =
          last.slice(0, last.length - found.drop) + found.between + block.text;
        changes.push(...changeOf(found));
      }
    }
    return { label: String(isNumbered ? value : index + 1), paragraphs, changes };
  });
}

/** The body of `article.md`: headings, paragraphs with their marks and pull-quotes, then the notes. */
export function composeBody(
  { blocks }: Text,
  marks: readonly PlacedMark[],
  notes: readonly WrittenNote[],
  quotes: WrittenQuotes,
): string {
  const insertions = new Map<number, Insertion[]>();
  for (const { block, start, end, note } of marks) {
    const all = insertions.get(block);
    const mark = { start, end, markdown: `[^${notes[note]?.label ?? ''}]`, order: 1 };
    if (all) all.push(mark);
    else insertions.set(block, [mark]);
  }
  const top = Math.min(
    ...blocks.flatMap(({ kind, level }) => (kind === 'heading' ? (level ?? 2) : [])),
  );
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    parts.push(...(quotes.divs.get(index) ?? []));
    const set = [...(insertions.get(index) ?? []), ...(quotes.insertions.get(index) ?? [])];
    const text = block.kind === 'raw' ? block.text : printWords(block.text, set);
    if (block.kind === 'heading') {
      parts.push(
        `${'#'.repeat(Math.min(6, (block.level ?? 2) - top + 2))} ${text.replaceAll(/#+$/g, '\\$&')}`,
      );
    } else if (block.kind === 'item') parts.push(`- ${text}`);
    else parts.push(text);
  }
  parts.push(...(quotes.divs.get(blocks.length) ?? []));
  for (const { label, paragraphs } of notes) {
    parts.push(`[^${label}]: ${paragraphs.map((each) => printWords(each)).join('\n\n    ')}`);
  }
  return parts.join('\n\n').trim();
}

/** The head of `article.md`. */
export function composeHead(front: FrontMatter, title: string, lang: string | undefined): string {
  const author = front.authors.map(({ name, affiliation, email, note }) => ({
    name,
    ...(affiliation !== undefined && { affiliation }),
    ...(email !== undefined && { email }),
    ...(note !== undefined && { note: printWords(note) }),
  }));
  const head = {
    title: printWords(title),
    ...(author.length > 0 && { author }),
    ...(front.affiliations.length > 0 && { affiliations: front.affiliations }),
    ...(front.abstract.length > 0 && {
      abstract: `${front.abstract.map((each) => printWords(each)).join('\n\n')}\n`,
    }),
    ...(front.keywords.length > 0 && { keywords: front.keywords }),
    ...(lang !== undefined && { lang }),
  };
  return stringify(head, { lineWidth: 0 });
}

/** Guesses at hyphens that the edition lists one by one; the report lists all of them. */
const mostJoined = 500;

/** Every change beyond rejoining, each with its place. */
export function placeChanges(
  { blocks }: Text,
  marks: readonly PlacedMark[],
  notes: readonly WrittenNote[],
): PlacedChange[] {
  const placed: PlacedChange[] = [];
  const byBlock = new Map<number, PlacedMark[]>();
  for (const mark of marks) {
    if (mark.isSupplied) byBlock.set(mark.block, [...(byBlock.get(mark.block) ?? []), mark]);
  }
  let paragraph = 0;
  let heading = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') heading++;
    if (block.kind === 'text') paragraph++;
    const at = block.kind === 'heading' ? `heading ${heading}` : `paragraph ${paragraph}`;
    if (block.kind === 'raw' || block.kind === 'item') continue;
    for (const mark of byBlock.get(index) ?? []) {
      placed.push({ ...supplied(block, mark, notes[mark.note]?.label ?? ''), at });
    }
    for (const change of block.changes) placed.push({ ...change, at });
  }
  for (const { label, changes } of notes) {
    for (const change of changes) placed.push({ ...change, at: `note ${label}` });
  }
  let joined = 0;
  return placed.filter(({ kind }) => kind !== 'joined' || ++joined <= mostJoined);
}

function supplied({ text }: Block, { end }: PlacedMark, label: string): Change {
  const words = text
    .slice(Math.max(0, end - 400), end)
    .split(/\s+/)
    .slice(-8)
    .join(' ');
  return {
    kind: 'position',
    received: words,
    edited: `${words}${superscript(Number(label))}`,
    reason: `The mark of note ${label} is missing from the text received. It is placed after this sentence, between the marks of its neighbours, for what the note and the sentence say.`,
  };
}
