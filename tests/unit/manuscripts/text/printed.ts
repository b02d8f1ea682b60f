import fc from 'fast-check';
import { superscriptOf } from './superscript.ts';

/** A made-up article: its paragraphs are sentences, and a sentence may call a note at its end. */
export interface MadeUp {
  readonly title: string;
  readonly author: string;
  readonly abstract: string;
  /** Sections of paragraphs of sentences. */
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly (readonly Sentence[])[];
  }[];
}

export interface Sentence {
  readonly words: readonly string[];
  /** Text of the note that is called behind the stop, or behind a comma in the middle. */
  readonly note?: string;
  readonly inTheMiddle: boolean;
  /** True if it is repeated as a pull-quote, printed a few lines below. */
  readonly isQuoted: boolean;
}

/** How pages are printed. */
export interface Printer {
  readonly width: number;
  readonly height: number;
  /** False: paragraphs are not broken into lines, and pages have no break, as converters print them. */
  readonly isWrapped: boolean;
  readonly indents: boolean;
  readonly hyphenates: boolean;
  readonly mark: 'raised' | 'bare' | 'braces' | 'spaced' | 'brackets' | 'tags';
  readonly start: 'raised' | 'bare' | 'dot';
  readonly head: 'none' | 'alternating' | 'capitals';
  readonly restarts: boolean;
}

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** The `n`th made-up word: two or three syllables, none of them like another. */
function wordOf(n: number): string {
  let rest = (n * 7919 + 101) % 343_000;
  let word = '';
  for (let at = 0; at < 3; at++) {
    const syllable = rest % 70;
    word += consonants.charAt(syllable % 14) + vowels.charAt(Math.floor(syllable / 14));
    rest = Math.floor(rest / 70);
  }
  return word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Articles of a few pages. Words come again seldom, so that only what is meant to repeats. */
export function anyArticle(): fc.Arbitrary<MadeUp> {
  const sentence = fc.record({
    length: fc.integer({ min: 8, max: 22 }),
    noteLength: fc.option(fc.integer({ min: 3, max: 30 }), { nil: undefined, freq: 1 }),
    inTheMiddle: fc.boolean(),
    isQuoted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });
  const paragraph = fc.array(sentence, { minLength: 3, maxLength: 7 });
  const section = fc.array(paragraph, { minLength: 1, maxLength: 4 });
  return fc
    .tuple(fc.array(section, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 300_000 }))
    .map(([sections, seed]) => {
      let next = seed;
      const word = (): string => wordOf(next++);
      const many = (count: number): string[] => Array.from({ length: count }, word);
      return {
        title: capital(many(5).join(' ')),
        author: many(2).map(capital).join(' '),
        abstract: `${capital(many(30).join(' '))}.`,
        sections: sections.map((paragraphs) => ({
          heading: capital(many(3).join(' ')),
          paragraphs: paragraphs.map((sentences) =>
            sentences.map(({ length, noteLength, inTheMiddle, isQuoted }) => ({
              words: many(length),
              ...(noteLength !== undefined && {
                note: `${capital(word())}, ${many(noteLength).join(' ')}, 1998, pp. 3-5.`,
              }),
              inTheMiddle,
              // As long as pull-quotes are.
              isQuoted: isQuoted && length >= 12,
            })),
          ),
        })),
      };
    });
}

export function anyPrinter(): fc.Arbitrary<Printer> {
  return fc.record({
    width: fc.integer({ min: 50, max: 90 }),
    height: fc.integer({ min: 24, max: 45 }),
    isWrapped: fc.boolean(),
    indents: fc.boolean(),
    hyphenates: fc.boolean(),
    mark: fc.constantFrom('raised', 'bare', 'braces', 'spaced', 'brackets', 'tags'),
    start: fc.constantFrom('raised', 'bare', 'dot'),
    head: fc.constantFrom('none', 'alternating', 'capitals'),
    restarts: fc.boolean(),
  });
}

function markOf(number: number, shape: Printer['mark']): string {
  switch (shape) {
    case 'raised':
      return superscriptOf(number);
    case 'bare':
      return String(number);
    case 'braces':
      return `^{${number}}`;
    case 'spaced':
      return ` ${superscriptOf(number)}`;
    case 'brackets':
      return `[${number}]`;
    case 'tags':
      return `<sup>${number}</sup>`;
  }
}

function startOf(number: number, shape: Printer['start']): string {
  return shape === 'raised'
    ? `${superscriptOf(number)} `
    : shape === 'bare'
      ? `${number} `
      : `${number}. `;
}

/** A word of a paragraph as it is printed, and the note that is called behind it. */
interface Piece {
  readonly text: string;
  readonly note?: string;
  readonly endsSentence: boolean;
  /** The quotation to be printed after this line. */
  readonly quote?: string;
}

function piecesOf(sentences: readonly Sentence[]): Piece[] {
  return sentences.flatMap(({ words, note, inTheMiddle, isQuoted }) => {
    const middle = Math.floor(words.length / 2);
    const texts = words.map((word, at) => {
      const first = at === 0 ? capital(word) : word;
      return at === words.length - 1
        ? `${first}.`
        : at === middle && inTheMiddle
          ? `${first},`
          : first;
    });
    const called = inTheMiddle ? middle : words.length - 1;
    return texts.map((text, at) => ({
      text,
      endsSentence: at === texts.length - 1,
      ...(note !== undefined && at === called && { note }),
      ...(isQuoted && at === texts.length - 1 && { quote: texts.join(' ') }),
    }));
  });
}

/** What the import is to find: Markdown of the paragraphs with their marks, and the notes. */
export interface Expected {
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
  /** Sentences that were printed once more. */
  readonly quotes: readonly string[];
}

/** A printed article, and what it says. */
export function printArticle(
  article: MadeUp,
  printer: Printer,
): { text: string; expected: Expected } {
  const press = new Press(printer, article);
  const expected = {
    headings: [] as string[],
    paragraphs: [] as string[],
    notes: press.notes,
    quotes: press.quotes,
  };
  press.block(article.title);
  press.block(article.author);
  press.block(`Abstract: ${article.abstract}`);
  press.block('Keywords: one thing, another');
  for (const { heading, paragraphs } of article.sections) {
    press.heading(heading);
    expected.headings.push(heading);
    for (const sentences of paragraphs)
      expected.paragraphs.push(press.paragraph(piecesOf(sentences)));
  }
  return { text: press.finish(), expected };
}

/** Sets lines on pages, with the notes of each page at its foot. */
class Press {
  readonly notes: string[] = [];
  readonly quotes: string[] = [];
  readonly #pages: string[][] = [];
  #body: string[] = [];
  #foot: string[] = [];
  #numbersOnPage = 0;
  readonly #printer: Printer;
  readonly #article: MadeUp;

  constructor(printer: Printer, article: MadeUp) {
    this.#printer = printer;
    this.#article = article;
  }

  block(text: string): void {
    this.#body.push(...this.#wrap(text), '');
  }

  heading(text: string): void {
    if (this.#room() < 8) this.#turn();
    if (this.#body.at(-1) !== '') this.#body.push('');
    this.#body.push(text, '');
  }

  /** Sets a paragraph, and returns it as Markdown. */
  paragraph(pieces: readonly Piece[]): string {
    const { isWrapped, indents, width } = this.#printer;
    let markdown = '';
    let line = isWrapped && indents ? '   ' : '';
    let set = 0;
    let waiting: string | undefined;
    for (const piece of pieces) {
      const label = piece.note === undefined ? '' : this.#call(piece.note);
      const printed = piece.text + label;
      markdown += `${markdown === '' ? '' : ' '}${piece.text}${piece.note === undefined ? '' : `[^${this.notes.length}]`}`;
      waiting ??= piece.quote;
      const isLast = piece === pieces.at(-1);
      const limit = isWrapped ? width : 6 * width;
      if (line.trim() !== '' && line.length + 1 + printed.length > limit) {
        const [head, rest] = this.#hyphenate(line, printed, piece.note !== undefined);
        const endsHere = /[.\]}>\d⁰¹²³⁴-⁹]$/u.test(head);
        this.#body.push(head);
        set += 1;
        line = rest;
        // Neither a page nor a quotation falls between two sentences: nobody could tell.
        if (!endsHere && !isLast) {
          if (waiting !== undefined && set > 1 && this.#room() > 6) {
            this.quotes.push(waiting);
            this.#body.push('', ...this.#wrap(waiting), '');
            waiting = undefined;
          } else if (this.#room() < 1) this.#turn();
          else if (!isWrapped) this.#body[this.#body.length - 1] = `${head} ${line}`;
          if (!isWrapped && this.#body.at(-1) === `${head} ${line}`) {
            line = this.#body.pop() ?? '';
          }
        } else if (!isWrapped) {
          this.#body.pop();
          line = `${head} ${rest}`;
        }
      } else line = line.trim() === '' ? line + printed : `${line} ${printed}`;
    }
    this.#body.push(line);
    if (!isWrapped || !indents) this.#body.push('');
    if (this.#room() < 1) this.#turn();
    return markdown;
  }

  finish(): string {
    if (this.#body.some((line) => line !== '')) this.#turn();
    const pages = this.#pages.map((lines, index) =>
      [...this.#headOf(index + 1), ...lines, ...this.#numberOf(index + 1), ''].join('\n'),
    );
    return pages.join(this.#printer.isWrapped ? '\f' : '\n');
  }

  /** The running head: none on the first page, and none that would stand on one page alone. */
  #headOf(page: number): string[] {
    const { isWrapped, head } = this.#printer;
    if (head === 'none' || !isWrapped || page === 1) return [];
    if (head === 'capitals') return this.#pages.length > 2 ? ['JOURNAL OF PRINTED THINGS', ''] : [];
    const { title, author } = this.#article;
    return [page % 2 === 0 ? `${page} ${author}` : `${title.slice(0, 30)} ${page}`, ''];
  }

  #numberOf(page: number): string[] {
    const { isWrapped, head } = this.#printer;
    return head === 'capitals' && isWrapped ? ['', String(page)] : [];
  }

  /** Breaks a word at the end of a line, if the printer does and the word has letters enough. */
  #hyphenate(line: string, word: string, isCalled: boolean): [string, string] {
    const { hyphenates, isWrapped, width } = this.#printer;
    const room = width - line.length - 2;
    if (!hyphenates || !isWrapped || isCalled || room < 3 || !/^\p{Ll}{6}$/u.test(word))
      return [line, word];
    return [`${line} ${word.slice(0, 3)}-`, word.slice(3)];
  }

  #call(note: string): string {
    const { restarts, isWrapped, mark, start } = this.#printer;
    this.notes.push(note);
    this.#numbersOnPage++;
    const number = restarts && isWrapped ? this.#numbersOnPage : this.notes.length;
    const lines = this.#wrap(startOf(number, start) + note);
    this.#foot.push(...lines, ...(isWrapped ? [] : ['']));
    return markOf(number, mark);
  }

  #room(): number {
    const { height, isWrapped, width } = this.#printer;
    const lines = (text: readonly string[]): number =>
      isWrapped ? text.length : text.reduce((sum, each) => sum + Math.ceil(each.length / width), 0);
    return height - lines(this.#body) - lines(this.#foot);
  }

  #turn(): void {
    const foot = this.#foot.length > 0 ? ['', ...this.#foot] : [];
    this.#pages.push([...this.#body, ...foot]);
    this.#body = [];
    this.#foot = [];
    this.#numbersOnPage = 0;
  }

  #wrap(text: string): string[] {
    const { isWrapped, width } = this.#printer;
    if (!isWrapped) return [text];
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  }
}
