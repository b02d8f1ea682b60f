import { sentences } from '../../compiler/index.ts';
import { type Block, originAt } from './block.ts';
import { type PlacedMark, zonesOf } from './marks.ts';
import type { TypedNote } from './notes.ts';
import { wordsIn } from './words.ts';

/** Evidence that a place needs at least: about one rare word that sentence and note share. */
const least = 2.5;
/** What a quotation's end weighs: notes are called there more than anywhere. */
const quotationEnd = 4;
/** Sentences that are looked at for one note. */
const mostSentences = 400;

/** The end of a sentence where a note may be called. */
interface Place {
  readonly block: number;
  readonly offset: number;
  readonly sentence: string;
}

/**
 * Proposes a place for each note whose mark is not in the text received: the end of a sentence
 * between the marks of its neighbours, above the note itself, that shares rare words with the
 * note or ends a long quotation. A note for which nothing speaks gets none.
 */
export function supplyMarks(
  blocks: readonly Block[],
  notes: readonly TypedNote[],
  marks: readonly PlacedMark[],
  lang: string,
): PlacedMark[] {
  const byNote = new Map(marks.map((mark) => [mark.note, mark]));
  if (byNote.size === notes.length) return [];
  const rarity = rarityIn(blocks);
  const zones = zonesOf(notes);
  const supplied: PlacedMark[] = [];
  let before: PlacedMark | undefined;
  const afters = nextMarks(notes.length, byNote);
  for (const [note, typed] of notes.entries()) {
    const known = byNote.get(note);
    if (known) {
      before = known;
      continue;
    }
    const places = placesBetween(blocks, zones[note]!, before, afters[note], lang);
    const best = bestOf(places, typed, rarity);
    if (!best) continue;
    const mark = {
      note,
      block: best.block,
      start: best.offset,
      end: best.offset,
      isSupplied: true,
    };
    supplied.push(mark);
    before = mark;
  }
  return supplied;
}

function nextMarks(
  count: number,
  byNote: ReadonlyMap<number, PlacedMark>,
): (PlacedMark | undefined)[] {
  const next: (PlacedMark | undefined)[] = [];
  let last: PlacedMark | undefined;
  for (let note = count - 1; note >= 0; note--) {
    next[note] = last;
    last = byNote.get(note) ?? last;
  }
  return next;
}

function placesBetween(
  blocks: readonly Block[],
  { from, to }: { readonly from: number; readonly to: number },
  before: PlacedMark | undefined,
  after: PlacedMark | undefined,
  lang: string,
): Place[] {
  const places: Place[] = [];
  const first = Math.max(before?.block ?? 0, firstBelow(blocks, from));
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (index > (after?.block ?? Infinity) || (block.origins[0]?.line ?? 0) >= to) break;
    if (block.kind !== 'text' && block.kind !== 'item') continue;
    for (const { start, end } of sentences(block.text, lang)) {
      const sentence = block.text.slice(start, end).trimEnd();
      const offset = start + sentence.length;
      if (index === before?.block && offset <= before.end) continue;
      if (index === after?.block && offset >= after.start) break;
      const { line } = originAt(block, Math.max(0, offset - 1));
      if (line <= from) continue;
      if (line >= to || places.length >= mostSentences) return places;
      places.push({ block: index, offset, sentence: sentence.trimStart() });
    }
  }
  return places;
}

/** Index of the first block that reaches below a line. */
function firstBelow(blocks: readonly Block[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.origins.at(-1)?.line ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bestOf(
  places: readonly Place[],
  note: TypedNote,
  rarity: (word: string) => number,
): Place | undefined {
  const text = note.blocks.map((block) => block.text).join(' ');
  const words = new Set(
    wordsIn(text.replace(/(?:https?:\/\/|www\.)\S+/gu, ' '))
      .map(({ word }) => word)
      .filter((word) => word.length >= 4 && !/\d/.test(word)),
  );
  let best: Place | undefined;
  let most = least;
  for (const place of places) {
    const shared = new Set(
      wordsIn(place.sentence)
        .map(({ word }) => word)
        .filter((word) => words.has(word)),
    );
    let score =
      /[.!?…]["”’»]$/u.test(place.sentence) && place.sentence.split(/\s+/).length >= 8
        ? quotationEnd
        : 0;
    for (const word of shared) score += rarity(word);
    if (score > most) {
      most = score;
      best = place;
    }
  }
  return best;
}

/** How rare a word is in the text: the logarithm of one sentence in how many has it. */
function rarityIn(blocks: readonly Block[]): (word: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text } of blocks) {
    for (const { word } of wordsIn(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total++;
    }
  }
  const all = Math.max(1, total / 25);
  return (word) => Math.max(0, Math.log(all / (counts.get(word) ?? 1)));
}
