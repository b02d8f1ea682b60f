import type { Place } from '../../../src/annotations/text-index.ts';
import type { TextBlock } from '../../../src/annotations/model.ts';

/** A word whose fate is known. */
export interface Word {
  readonly text: string;
  /** The same for a copy of the word. */
  readonly uid: number;
  /** Written after the text was marked. */
  readonly isNew: boolean;
  /** Taken from another place, or a copy. */
  readonly isMoved: boolean;
}
interface Paragraph {
  readonly id: string;
  readonly words: readonly Word[];
}

export type Edit =
  | 'insert'
  | 'delete'
  | 'replace'
  | 'split'
  | 'join'
  | 'move sentence'
  | 'copy sentence'
  | 'new paragraph'
  | 'move paragraph'
  | 'delete paragraph';
const likely: readonly Edit[] = ['insert', 'delete', 'replace'];
const edits: readonly Edit[] = [
  ...likely,
  ...likely,
  'split',
  'join',
  'move sentence',
  'copy sentence',
  'new paragraph',
  'move paragraph',
  'delete paragraph',
];

/** An author at work on a text in which a reader has marked words: repeatable by a seed. */
export class Author {
  paragraphs: Paragraph[];
  /** Ids that are gone, as a ledger of permanent ids leads them on. */
  readonly aliases = new Map<string, string>();
  readonly #vocabulary: readonly string[];
  #state: number;
  #uid = 0;
  #ids = 0;

  constructor(blocks: readonly TextBlock[], seed: number) {
    this.#state = seed | 1;
    this.paragraphs = blocks.map(({ id, text }) => ({
      id,
      words: text.split(' ').map((word) => this.#word(word, false)),
    }));
    // New words are those of the text: they are easily taken for what was marked.
    this.#vocabulary = blocks.flatMap(({ text }) => text.split(' '));
  }

  get blocks(): TextBlock[] {
    return this.paragraphs.map(({ id, words }) => ({
      id,
      text: words.map(({ text }) => text).join(' '),
    }));
  }

  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let x = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % n;
  }

  /** The words that a stretch touches. */
  wordsIn(start: Place, end: Place): Word[] {
    const from = this.paragraphs.findIndex(({ id }) => id === start.block);
    const to = this.paragraphs.findIndex(({ id }) => id === end.block);
    return this.paragraphs.slice(from, to + 1).flatMap(({ words }, number) => {
      let at = 0;
      return words.filter(({ text }) => {
        const here = at;
        at += text.length + 1;
        const isBefore = number === 0 && here + text.length <= start.offset;
        const isBehind = number === to - from && here >= end.offset;
        return !isBefore && !isBehind;
      });
    });
  }

  edit(kind: Edit = edits[this.below(edits.length)] ?? 'insert'): void {
    const at = this.below(this.paragraphs.length);
    const { id, words } = this.paragraphs[at] ?? { id: '', words: [] };
    const place = this.below(words.length + 1);
    switch (kind) {
      case 'insert':
        return this.#change(at, place, 0, this.#newWords(1 + this.below(6)));
      case 'delete':
        return this.#change(at, place, 1 + this.below(6), []);
      case 'replace':
        return this.#change(at, place, 1 + this.below(3), this.#newWords(1 + this.below(3)));
      case 'split': {
        if (place < 3 || place > words.length - 3) return;
        const halves = [words.slice(0, place), words.slice(place)];
        // The longer part keeps the id.
        const keeps = place * 2 >= words.length ? 0 : 1;
        const parts = halves.map((half, n) => ({ id: n === keeps ? id : this.#id(), words: half }));
        this.paragraphs.splice(at, 1, ...parts);
        return;
      }
      case 'join': {
        const next = this.paragraphs[at + 1];
        if (!next) return;
        const [kept, gone] = words.length >= next.words.length ? [id, next.id] : [next.id, id];
        this.paragraphs.splice(at, 2, { id: kept, words: [...words, ...next.words] });
        this.#lead(gone, kept);
        return;
      }
      case 'move sentence':
      case 'copy sentence': {
        const [from, to] = this.#sentenceAt(words, place);
        const sentence = words.slice(from, to);
        if (sentence.length === words.length) return;
        if (kind === 'move sentence') this.#change(at, from, to - from, []);
        const other = this.below(this.paragraphs.length);
        const into = this.below((this.paragraphs[other]?.words.length ?? 0) + 1);
        this.#change(
          other,
          into,
          0,
          sentence.map((word) => ({ ...word, isMoved: true })),
        );
        return;
      }
      case 'new paragraph':
        this.paragraphs.splice(at, 0, {
          id: this.#id(),
          words: this.#newWords(20 + this.below(60)),
        });
        return;
      case 'move paragraph': {
        const [moved] = this.paragraphs.splice(at, 1);
        if (!moved) return;
        const isMoved = (word: Word) => ({ ...word, isMoved: true });
        this.paragraphs.splice(this.below(this.paragraphs.length + 1), 0, {
          ...moved,
          words: moved.words.map(isMoved),
        });
        return;
      }
      case 'delete paragraph': {
        if (this.paragraphs.length < 8) return;
        this.paragraphs.splice(at, 1);
        const near = this.paragraphs[Math.min(at, this.paragraphs.length - 1)];
        if (near) this.#lead(id, near.id);
      }
    }
  }

  #change(at: number, from: number, count: number, put: readonly Word[]): void {
    const paragraph = this.paragraphs[at];
    if (!paragraph) return;
    const words = paragraph.words.toSpliced(from, count, ...put);
    if (words.length > 0) this.paragraphs[at] = { ...paragraph, words };
  }

  #sentenceAt(words: readonly Word[], place: number): [number, number] {
    const ends = (word: Word | undefined) => word === undefined || /[.!?]$/.test(word.text);
    let from = Math.min(place, words.length - 1);
    let to = from + 1;
    while (from > 0 && !ends(words[from - 1])) from--;
    while (to < words.length && !ends(words[to - 1])) to++;
    return [from, to];
  }

  /** As a ledger does: who led to what is gone now is led on. */
  #lead(gone: string, to: string): void {
    for (const [id, target] of this.aliases) if (target === gone) this.aliases.set(id, to);
    this.aliases.set(gone, to);
  }

  #newWords(count: number): Word[] {
    const { length } = this.#vocabulary;
    return Array.from({ length: count }, () =>
      this.#word(this.#vocabulary[this.below(length)] ?? '', true),
    );
  }

  #word(text: string, isNew: boolean): Word {
    return { text, uid: this.#uid++, isNew, isMoved: false };
  }

  #id(): string {
    return `new-${this.#ids++}`;
  }
}
