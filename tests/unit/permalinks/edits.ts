import type { CurrentText } from '../../../src/compiler/permalinks/permalinks.ts';

/** A paragraph whose fate is known: `uid` is its own, `from` those that went into it. */
export interface Tracked {
  readonly uid: number;
  readonly from: ReadonlySet<number>;
  readonly text: string;
}
export interface TrackedSection {
  readonly title: string;
  readonly paragraphs: readonly Tracked[];
}
export type Edit =
  'insert' | 'delete' | 'split' | 'merge' | 'reorder' | 'reword' | 'rename' | 'section';
export const EDITS: readonly Edit[] = [
  'insert',
  'delete',
  'split',
  'merge',
  'reorder',
  'reword',
  'rename',
  'section',
];

const FUNCTION_WORDS =
  'the of and to in a is that for on with as by it was are be this from at'.split(' ');

/** An author at work on an article: repeatable, since the numbers come from a seed. */
export class Author {
  sections: TrackedSection[] = [];
  #state: number;
  #uid = 0;

  constructor(seed: number) {
    this.#state = seed * 2654435761 + 1;
    for (let n = 0; n < 6; n += 1) {
      const paragraphs = Array.from({ length: 4 + this.below(5) }, () => this.#paragraph());
      this.sections.push({ title: this.#title(), paragraphs });
    }
  }

  get current(): CurrentText {
    return {
      sections: this.sections.map(({ title }) => ({ title })),
      paragraphs: this.sections.flatMap(({ paragraphs }, section) =>
        paragraphs.map(({ text }) => ({ text, section })),
      ),
    };
  }

  get paragraphs(): Tracked[] {
    return this.sections.flatMap(({ paragraphs }) => paragraphs);
  }

  below(n: number): number {
    this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    let x = this.#state;
    x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
    return ((x ^ (x >>> 15)) >>> 0) % n;
  }

  edit(kind: Edit): void {
    const s = this.below(this.sections.length);
    const section = this.sections[s]!;
    const paragraphs = [...section.paragraphs];
    const i = this.below(Math.max(paragraphs.length, 1));
    const paragraph = paragraphs[i];
    switch (kind) {
      case 'insert':
        paragraphs.splice(i, 0, this.#paragraph());
        break;
      case 'delete':
        if (this.paragraphs.length > 12) paragraphs.splice(i, 1);
        break;
      case 'split': {
        const words = paragraph?.text.split(' ') ?? [];
        if (paragraph === undefined || words.length < 40) break;
        const cut = 15 + this.below(words.length - 30);
        paragraphs.splice(
          i,
          1,
          this.#become(words.slice(0, cut).join(' '), [paragraph]),
          this.#become(words.slice(cut).join(' '), [paragraph]),
        );
        break;
      }
      case 'merge': {
        const next = paragraphs[i + 1];
        if (paragraph === undefined || next === undefined) break;
        paragraphs.splice(i, 2, this.#become(`${paragraph.text} ${next.text}`, [paragraph, next]));
        break;
      }
      case 'reorder': {
        if (paragraph === undefined) break;
        paragraphs.splice(i, 1);
        paragraphs.splice(this.below(paragraphs.length + 1), 0, paragraph);
        break;
      }
      case 'reword':
        if (paragraph !== undefined)
          paragraphs[i] = { ...paragraph, text: this.#reword(paragraph.text) };
        break;
      case 'rename':
        this.sections[s] = { ...section, title: this.#title() };
        return;
      case 'section': {
        const other = this.below(this.sections.length);
        const [moved] = this.sections.splice(s, 1);
        this.sections.splice(other, 0, moved!);
        return;
      }
    }
    this.sections[s] = { ...section, paragraphs };
  }

  #become(text: string, from: readonly Tracked[]): Tracked {
    const uid = this.#next();
    const all = from.flatMap((paragraph) => [paragraph.uid, ...paragraph.from]);
    return { uid, from: new Set([uid, ...all]), text };
  }

  #paragraph(): Tracked {
    return this.#become(
      Array.from({ length: 30 + this.below(130) }, () => this.#word()).join(' '),
      [],
    );
  }

  /** Up to three words in ten become others, and a sentence is added now and then. */
  #reword(text: string): string {
    const words = text.split(' ');
    const share = 5 + this.below(26);
    const changed = words.map((word) => (this.below(100) < share ? this.#word() : word));
    if (this.below(4) === 0) changed.push(...Array.from({ length: 12 }, () => this.#word()));
    return changed.join(' ');
  }

  #title(): string {
    return Array.from({ length: 2 + this.below(3) }, () => this.#longWord()).join(' ');
  }

  #word(): string {
    return this.below(10) < 4
      ? FUNCTION_WORDS[this.below(FUNCTION_WORDS.length)]!
      : this.#longWord();
  }

  /** Some words are common, most are rare, as in any language. */
  #longWord(): string {
    const rank = this.below(this.below(3) === 0 ? 60 : 1500);
    const syllables = ['ka', 'lo', 'mi', 'ren', 'tu', 'sav', 'pe', 'dro', 'ni', 'gal', 'es', 'um'];
    let word = '';
    for (let n = rank + 17; n > 0; n = Math.floor(n / 12)) word += syllables[n % 12]!;
    return word;
  }

  #next(): number {
    this.#uid += 1;
    return this.#uid;
  }
}
