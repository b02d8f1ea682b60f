import type { Stretch } from '../words.ts';
import { clausesOf, sentencesOf } from './listen-sentences.ts';

/** What is done with notes: left out, read after the sentence that calls them, or after its paragraph. */
export const notesChoices = ['out', 'sentence', 'paragraph'] as const;
export type NotesChoice = (typeof notesChoices)[number];

/** A paragraph, heading, item or row as it is spoken: without marks of notes and its own number. */
export interface SpokenBlock {
  readonly text: string;
  readonly lang: string;
  /** Stretches of the text in other languages. */
  readonly foreign: readonly (Stretch & { readonly lang: string })[];
  /** Where a new sentence begins whatever the words: a cell of a table. */
  readonly breaks: readonly number[];
  /** Notes by their ids, with the places of their marks. */
  readonly calls: readonly { readonly at: number; readonly note: string }[];
}

export interface SpokenNote {
  /** Its number, or sign. */
  readonly label: string;
  readonly blocks: readonly SpokenBlock[];
}

/** What the voice is told at once. */
export interface Utterance {
  readonly text: string;
  readonly lang: string;
  /** Index of the block of the text that it belongs to. */
  readonly block: number;
  /** The sentence in that block: of a note's words, the one that calls the note. */
  readonly sentence: Stretch;
  /** Number of the sentence in the order of speaking; parts of one sentence have the same. */
  readonly nth: number;
  /** The label of the note that it is from. */
  readonly note?: string;
}

export interface ScriptOptions {
  readonly notes: NotesChoice;
  /** Length of the longest utterance, in characters, where clauses allow it. */
  readonly limit: number;
  /** What is said around a note, and in which language. */
  readonly says: {
    readonly lang: string;
    readonly note: (label: string) => string;
    readonly endOfNote: string;
  };
}

/**
 * All that is spoken, in its order: each word of each block once; each note at most once, where it
 * is first called. A note that another one calls follows that one.
 */
export function scriptOf(
  blocks: readonly SpokenBlock[],
  notes: ReadonlyMap<string, SpokenNote>,
  options: ScriptOptions,
): Utterance[] {
  const writer = new Writer(notes, options);
  for (const [index, block] of blocks.entries()) writer.block(block, index);
  return writer.script;
}

class Writer {
  readonly script: Utterance[] = [];
  readonly #notes: ReadonlyMap<string, SpokenNote>;
  readonly #options: ScriptOptions;
  readonly #read = new Set<string>();
  #nth = 0;

  constructor(notes: ReadonlyMap<string, SpokenNote>, options: ScriptOptions) {
    this.#notes = notes;
    this.#options = options;
  }

  block(block: SpokenBlock, index: number): void {
    const { notes } = this.#options;
    const waiting: { readonly note: string; readonly sentence: Stretch }[] = [];
    for (const [sentence, calls] of withCalls(block)) {
      this.#sentence(block, sentence, { block: index, sentence });
      if (notes === 'sentence') for (const note of calls) this.#note(note, index, sentence);
      else if (notes === 'paragraph') waiting.push(...calls.map((note) => ({ note, sentence })));
    }
    for (const { note, sentence } of waiting) this.#note(note, index, sentence);
  }

  #sentence(
    block: SpokenBlock,
    sentence: Stretch,
    at: Pick<Utterance, 'block' | 'sentence' | 'note'>,
  ): void {
    const lang = langOf(block, sentence);
    let isSpoken = false;
    for (const part of clausesOf(block.text, sentence, this.#options.limit)) {
      const text = aloud(block.text.slice(part.start, part.end));
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      this.script.push({ text, lang, ...at, nth: this.#nth });
      isSpoken = true;
    }
    if (isSpoken) this.#nth++;
  }

  #note(id: string, block: number, sentence: Stretch): void {
    const note = this.#notes.get(id);
    if (!note || this.#read.has(id)) return;
    this.#read.add(id);
    const { lang, note: name, endOfNote } = this.#options.says;
    const at = { block, sentence, note: note.label };
    // Its name and its first sentence are one when the listener goes back or on.
    this.script.push({ text: `${name(note.label)}:`, lang, ...at, nth: this.#nth });
    const called: string[] = [];
    for (const own of note.blocks) {
      for (const [stretch, calls] of withCalls(own)) {
        this.#sentence(own, stretch, at);
        called.push(...calls);
      }
    }
    const last = this.script.at(-1)?.nth ?? this.#nth;
    this.script.push({ text: endOfNote, lang, ...at, nth: last });
    this.#nth = last + 1;
    for (const inner of called) this.#note(inner, block, sentence);
  }
}

/** The sentences of a block, each with the notes whose marks stand in it or at its end. */
function withCalls(block: SpokenBlock): (readonly [Stretch, readonly string[]])[] {
  const sentences = sentencesIn(block);
  const calls = sentences.map((): string[] => []);
  for (const { at, note } of block.calls) {
    const index = sentences.findLastIndex(({ start }) => start < at);
    calls[Math.max(0, index)]?.push(note);
  }
  return sentences.map((sentence, index) => [sentence, calls[index] ?? []]);
}

/** The sentences of a block, those begun by its breaks included. */
export function sentencesIn({ text, lang, breaks }: SpokenBlock): Stretch[] {
  const edges = [0, ...breaks.filter((at) => at > 0 && at < text.length), text.length];
  return edges.slice(1).flatMap((end, index) => {
    const from = edges[index] ?? 0;
    return sentencesOf(text.slice(from, end), lang).map((sentence) => ({
      start: from + sentence.start,
      end: from + sentence.end,
    }));
  });
}

/** The language of most letters of a sentence. */
function langOf({ text, lang, foreign }: SpokenBlock, { start, end }: Stretch): string {
  const all = letters(text.slice(start, end));
  for (const other of foreign) {
    const part = text.slice(Math.max(start, other.start), Math.min(end, other.end));
    if (other.start < end && other.end > start && letters(part) * 2 > all) return other.lang;
  }
  return lang;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Words as they are spoken: of a web address no more than the host, and no signs that are not seen. */
export function aloud(text: string): string {
  return text
    .replace(/\bhttps?:\/\/(?:www\.)?([^\s/?#]+)[^\s]*?(?=[.,;:!?)\]”’»]*(?:\s|$))/giu, '$1')
    .replace(/[\u00AD\u200B\u2060\u2066-\u2069\u200E\u200F]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
