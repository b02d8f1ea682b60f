/** A piece of a field's value: text as it stands between its delimiters, or a macro's name. */
export interface BibtexPiece {
  readonly kind: 'text' | 'macro';
  readonly value: string;
  readonly start: number;
}

export interface BibtexField {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Joined by `#` in the file. */
  readonly pieces: readonly BibtexPiece[];
}

export interface BibtexEntry {
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly fields: readonly BibtexField[];
  /** The entry's own text where it could not be read to its end. */
  readonly broken?: string;
}

export interface BibtexFault {
  readonly start: number;
  /** Where the scanner saw it, if elsewhere. */
  readonly noticed?: number;
  readonly message: string;
}

export interface BibtexFile {
  readonly entries: BibtexEntry[];
  /** Values of `@string`, by name in lower case. */
  readonly strings: Map<string, readonly BibtexPiece[]>;
  readonly faults: BibtexFault[];
}

/**
 * Finds entries, fields and `@string`s of a BibTeX file (btparse's grammar), in one pass.
 * Text between entries is a comment. An entry that is not closed ends where the next one
 * starts at the beginning of a line, so that one missing brace does not swallow the rest.
 */
export function scanBibtex(text: string): BibtexFile {
  const scanner = new Scanner(text);
  return scanner.file();
}

/** The start of another entry within a value: a brace is missing before it. */
const nextEntry = /[\n\r][ \t]*@[ \t]*[a-z]+\s*[{(]\s*(?:[^\s,{}()"=]+\s*,|[\w-]+\s*=)/giy;

class Unclosed extends Error {
  readonly at: number;
  constructor(at: number) {
    super('unclosed');
    this.at = at;
  }
}

class Scanner {
  readonly #text: string;
  #at = 0;
  readonly #entries: BibtexEntry[] = [];
  readonly #strings = new Map<string, readonly BibtexPiece[]>();
  readonly #faults: BibtexFault[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  file(): BibtexFile {
    const opening = /@\s*([a-z]+)\s*([{(])/gi;
    for (;;) {
      opening.lastIndex = this.#at;
      const match = opening.exec(this.#text);
      if (!match) break;
      this.#at = match.index + match[0].length;
      this.#item(match[1]!.toLowerCase(), match.index, match[2] === '{' ? '}' : ')');
    }
    return { entries: this.#entries, strings: this.#strings, faults: this.#faults };
  }

  #item(type: string, start: number, closing: string): void {
    let key = '';
    try {
      if (type === 'comment') return void this.#braced(closing);
      if (type === 'preamble') return void this.#value(closing);
      if (type === 'string') {
        const [field] = this.#fields(closing);
        if (field) this.#strings.set(field.name, field.pieces);
        return;
      }
      key = this.#key(closing);
      const fields = this.#fields(closing);
      this.#entries.push({ type, key, start, end: this.#at, fields });
    } catch (error) {
      if (!(error instanceof Unclosed)) throw error;
      const broken = this.#text.slice(start, error.at).trimEnd();
      this.#at = error.at;
      const named = key === '' ? `@${type}` : `"${key}"`;
      this.#faults.push({
        start,
        noticed:
          error.at + (/\s*/y.exec(this.#text.slice(error.at, error.at + 200))?.[0].length ?? 0),
        message: `Unexpected end of ${named}, expected a closing brace or quotation mark: what starts here is never closed`,
      });
      if (key !== '') this.#entries.push({ type, key, start, end: error.at, fields: [], broken });
    }
  }

  #key(closing: string): string {
    this.#space();
    const match = this.#take(closing === '}' ? /[^,{}=\n]*/y : /[^,(){}=\n]*/y);
    const key = match.trim();
    this.#space();
    if (this.#peek() === '=') {
      // No key: what was read is the name of the first field.
      this.#at -= this.#text.slice(0, this.#at).length - this.#text.lastIndexOf(match, this.#at);
      return '';
    }
    if (this.#peek() === ',') this.#at += 1;
    return key;
  }

  #fields(closing: string): BibtexField[] {
    const fields: BibtexField[] = [];
    for (;;) {
      this.#space();
      while (this.#peek() === ',') {
        this.#at += 1;
        this.#space();
      }
      if (this.#peek() === closing) {
        this.#at += 1;
        return fields;
      }
      const start = this.#at;
      const name = this.#take(/[^\s=,{}()"#%'@]+/y);
      this.#space();
      if (name === '' || this.#peek() !== '=') {
        this.#skipGarbage(start, name, closing);
        continue;
      }
      this.#at += 1;
      const pieces = this.#value(closing);
      fields.push({ name: name.toLowerCase(), start, end: this.#at, pieces });
      this.#comma(name, closing);
    }
  }

  /** A field must be followed by a comma or the end; without one, the next is read all the same. */
  #comma(name: string, closing: string): void {
    const end = this.#at;
    this.#space();
    const next = this.#peek();
    if (next === ',' || next === closing || next === '') return;
    if (/[a-z][\w-]*\s*=/iy.test(this.#text.slice(this.#at, this.#at + 80))) {
      this.#faults.push({
        start: end,
        message: `Unexpected field after "${name}", expected a comma between them`,
      });
    }
  }

  #skipGarbage(start: number, name: string, closing: string): void {
    if (this.#at >= this.#text.length) throw new Unclosed(this.#at);
    if (this.#isNextEntry(start - 1) || this.#peek() === '@') throw new Unclosed(start);
    const found = name || this.#peek();
    this.#faults.push({
      start,
      message: `Unexpected "${found.slice(0, 20)}", expected a field such as title = {…}`,
    });
    if (this.#peek() === '{') {
      this.#at += 1;
      this.#braced('}');
    } else if (name === '') this.#at += 1;
    // Up to the next comma or the end, whichever is first.
    this.#take(closing === '}' ? /[^,{}@]*/y : /[^,(){}@]*/y);
  }

  #value(closing: string): BibtexPiece[] {
    const pieces: BibtexPiece[] = [];
    for (;;) {
      this.#space();
      const start = this.#at;
      const char = this.#peek();
      if (char === '{') {
        this.#at += 1;
        pieces.push({ kind: 'text', value: this.#braced('}'), start: start + 1 });
      } else if (char === '"') {
        this.#at += 1;
        pieces.push({ kind: 'text', value: this.#quoted(), start: start + 1 });
      } else {
        const word = this.#take(/[^\s,{}()"#=]+/y);
        if (word === '') return pieces;
        const kind = /^\d+$/.test(word) ? 'text' : 'macro';
        pieces.push({ kind, value: word, start });
      }
      const end = this.#at;
      this.#space();
      if (this.#peek() !== '#') {
        this.#at = end;
        return pieces;
      }
      this.#at += 1;
      if (this.#peek() === closing) return pieces;
    }
  }

  /** Text up to the delimiter that closes what was opened before; braces within are balanced. */
  #braced(closing: string): string {
    return this.#until((char, depth) => depth === 0 && char === closing);
  }

  #quoted(): string {
    return this.#until((char, depth) => depth === 0 && char === '"');
  }

  #until(ends: (char: string, depth: number) => boolean): string {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text.charAt(this.#at);
      if (char === '\\') {
        this.#at += 1;
      } else if (ends(char, depth)) {
        const value = this.#text.slice(start, this.#at);
        this.#at += 1;
        return value;
      } else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      else if ((char === '\n' || char === '\r') && this.#isNextEntry(this.#at))
        throw new Unclosed(this.#at);
    }
    throw new Unclosed(this.#text.length);
  }

  #isNextEntry(at: number): boolean {
    nextEntry.lastIndex = at;
    return nextEntry.test(this.#text);
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #space(): void {
    this.#take(/\s*/y);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
