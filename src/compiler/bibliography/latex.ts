import { latex2unicode } from 'unicode2latex';
import { mathRuns } from './latex-math.ts';
import {
  accents,
  characters,
  dropped,
  explained,
  markup,
  recasing,
  switches,
  transparent,
  verbatim,
} from './latex-tables.ts';

/**
 * What braces keep of a text: the capitals that are in it, as around a command (`{\em Homo}`),
 * or also its small letters, as in `{vim}`, which no style is to make large.
 */
export type Kept = false | 'capitals' | 'words';

/** A stretch of text out of LaTeX. */
export interface Run {
  readonly text: string;
  readonly kept: Kept;
  /** The text is a tag of CSL-JSON's markup, such as `<i>`. */
  readonly tag?: true;
}

export interface Converted {
  readonly runs: Run[];
  /** Commands that mean nothing here; their arguments are in `runs`. */
  readonly unknown: string[];
}

/**
 * Turns the LaTeX of a BibTeX field into text: accents and symbols become characters,
 * `\emph` and its like CSL-JSON's markup, quotation marks and dashes the ones they stand for,
 * a formula its signs in one line (H<sub>2</sub>O). Braces are marked, not printed.
 */
export function convertLatex(source: string): Converted {
  const converter = new Converter(source);
  converter.run(false);
  return { runs: join(converter.runs), unknown: converter.unknown };
}

/** The text of a field, with markup and without regard to braces. */
export function latexText(source: string): string {
  const { runs } = convertLatex(source);
  return tidy(runs.map(({ text }) => text).join(''));
}

/** The words of a name: without markup, which CSL-JSON's names have none of, and with plain spaces. */
export function latexWords(source: string): string {
  const { runs } = convertLatex(source);
  const words = runs.filter(({ tag }) => !tag).map(({ text }) => text);
  return tidy(words.join('').replaceAll('\u00A0', ' '));
}

/** An address as it stands in a field: without braces, escapes and `\url`. */
export function verbatimText(source: string): string {
  return source
    .replace(/\\(?:url|path|nolinkurl)\b/g, '')
    .replace(/\\([&%$#_{}~])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

/** Without white space at the ends and with single spaces. */
export function tidy(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

const deepest = 200;

class Converter {
  readonly runs: Run[] = [];
  readonly unknown: string[] = [];
  readonly #source: string;
  #at = 0;
  #depth = 0;
  #quotes = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Converts up to the brace that closes the group, or to the end. */
  run(kept: Kept): void {
    const closers: string[] = [];
    while (this.#at < this.#source.length) {
      const char = this.#source.charAt(this.#at);
      if (char === '}') {
        if (this.#depth > 0) break;
        this.#at += 1;
      } else if (char === '{') this.#group(kept);
      else if (char === '\\') closers.unshift(...this.#command(kept));
      else if (char === '$') this.#math(kept);
      else this.#plain(kept);
    }
    for (const closer of closers) this.#tag(closer, kept);
  }

  #group(kept: Kept): void {
    this.#at += 1;
    if (this.#depth >= deepest) return;
    this.#depth += 1;
    this.run(kept || this.#keptByGroup());
    this.#depth -= 1;
    this.#at += 1;
  }

  /** `{\'E}` and `{\em Homo}` keep their capitals, but are no words in braces. */
  #keptByGroup(): Kept {
    return this.#source.charAt(this.#at) === '\\' ? 'capitals' : 'words';
  }

  /** @returns tags to close at the end of the group, for switches such as `\em`. */
  #command(kept: Kept): string[] {
    const name = this.#take(/\\(?:[a-zA-Z]+|[\s\S]?)/y).slice(1);
    const accent = accents.get(name);
    if (accent !== undefined) {
      this.#accent(name, accent, kept);
      return [];
    }
    const isWord = /^[a-zA-Z]/.test(name);
    if (isWord) this.#take(/[ \t\n]*\*?/y);
    const tags = markup.get(name);
    if (tags) return this.#markup(name, tags, kept);
    const recase = recasing.get(name);
    if (recase) this.#recased(recase, kept);
    else if (verbatim.has(name)) this.#verbatim(kept);
    else if (name === 'verb') this.#push(this.#take(/([^a-zA-Z\s])[\s\S]*?\1/y).slice(1, -1), kept);
    else if (name === '(') this.#formula(/([\s\S]*?)\\\)/y, '\\(', kept);
    else if (name === 'ensuremath') this.#formula(/\{((?:[^{}]|\{[^{}]*\})*)\}/y, '', kept);
    else if (explained.has(name)) {
      this.#skipArgument();
      this.#argument(kept);
    } else if (dropped.has(name)) this.#skipArgument();
    else if (!transparent.has(name)) this.#symbol(name, isWord, kept);
    else if (this.#source.charAt(this.#at) === '{') this.#argument(kept);
    return [];
  }

  #markup(name: string, [opening, closing]: readonly [string, string], kept: Kept): string[] {
    if (switches.has(name)) {
      this.#tag(opening, kept);
      return [closing];
    }
    const isQuote = opening === '“';
    // Quotation marks within others are single ones.
    const isInner = isQuote && (this.#quotes > 0 || this.#source.charAt(this.#at - 1) === '*');
    this.#tag(isInner ? '‘' : opening, kept);
    if (isQuote) this.#quotes += 1;
    // Small capitals of what is not typed in capitals would be no capitals.
    this.#argument(kept || (name === 'textsc' && 'capitals'));
    if (isQuote) this.#quotes -= 1;
    this.#tag(isInner ? '’' : closing, kept);
    return [];
  }

  #recased(recase: (text: string) => string, kept: Kept): void {
    const from = this.runs.length;
    this.#argument(kept);
    const runs = this.runs.splice(from);
    this.runs.push(...runs.map((run) => (run.tag ? run : { ...run, text: recase(run.text) })));
  }

  #symbol(name: string, isWord: boolean, kept: Kept): void {
    const char = isWord ? (characters.get(name) ?? symbol(name)) : escaped(name);
    if (char !== undefined) {
      this.#push(char, kept);
      // `{\ss}` and `\o{}`: an empty group only ends the command's name.
      this.#take(/\{\}/y);
      return;
    }
    this.unknown.push(`\\${name}`);
    if (this.#source.charAt(this.#at) === '{') this.#argument(kept);
    else this.#push(`\\${name} `, kept);
  }

  #accent(name: string, mark: string, kept: Kept): void {
    this.#take(/[ \t\n]*/y);
    const from = this.runs.length;
    this.#argument(kept);
    const base = this.runs
      .splice(from)
      .map(({ text }) => text)
      .join('');
    const [typed = '', ...rest] = Array.from(base);
    if (typed === '') return this.#push(/[a-z]/i.test(name) ? '' : name, kept);
    // An accent takes the place of the dot, which `\i` and `\j` leave out for it.
    const first = typed === 'ı' ? 'i' : typed === 'ȷ' ? 'j' : typed;
    this.#push((first + mark).normalize('NFC') + rest.join(''), kept);
  }

  /** The next group, command or character. */
  #argument(kept: Kept): void {
    const char = this.#source.charAt(this.#at);
    if (char === '{') {
      this.#at += 1;
      if (this.#depth >= deepest) return;
      this.#depth += 1;
      this.run(kept);
      this.#depth -= 1;
      this.#at += 1;
    } else if (char === '\\' && this.#depth < deepest) {
      this.#depth += 1;
      this.#command(kept);
      this.#depth -= 1;
    } else if (char !== '' && char !== '}') {
      this.#push(this.#take(/[\s\S]/uy), kept);
    }
  }

  #verbatim(kept: Kept): void {
    const argument = this.#take(/\{[^{}]*\}/y);
    this.#push(verbatimText(argument), kept);
  }

  #skipArgument(): void {
    const length = this.runs.length;
    this.#argument(false);
    this.runs.splice(length);
  }

  /** `$…$` or `$$…$$`; a `$` before a price is itself. */
  #math(kept: Kept): void {
    const found = this.#take(/\$\$?/y);
    const inside = /((?:[^$\\]|\\[\s\S])+)\$\$?/y;
    inside.lastIndex = this.#at;
    const match = inside.exec(this.#source);
    const after = this.#source.charAt(inside.lastIndex);
    if (!match || !isFormula(match[1]!, after)) this.#push(found, kept);
    else this.#formula(inside, found, kept);
  }

  /** A formula, up to its end; what is none is printed as it stands, `opening` included. */
  #formula(inside: RegExp, opening: string, kept: Kept): void {
    inside.lastIndex = this.#at;
    const match = inside.exec(this.#source);
    if (!match) return this.#push(opening, kept);
    this.#at += match[0].length;
    const tex = match[1]!;
    const runs = mathRuns(tex);
    if (runs) this.runs.push(...runs.map((run) => ({ ...run, kept: 'capitals' as const })));
    else {
      this.unknown.push(`$${tex}$`);
      this.#push(opening + match[0], 'capitals');
    }
  }

  #plain(kept: Kept): void {
    const text = this.#take(/[^\\{}$]+/y);
    this.#push(typography(text), kept);
  }

  #push(text: string, kept: Kept): void {
    if (text !== '') this.runs.push({ text, kept });
  }

  #tag(text: string, kept: Kept): void {
    this.runs.push(text.startsWith('<') ? { text, kept: 'capitals', tag: true } : { text, kept });
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

/** Signs of TeX, or words between dollars that are no two prices. */
function isFormula(tex: string, after: string): boolean {
  if (/[_^]|\\[^$%&#]/.test(tex)) return true;
  return !/^\s|\s$/.test(tex) && !/\d/.test(after);
}

function typography(text: string): string {
  return text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replaceAll("'", '’')
    .replaceAll('~', '\u00A0');
}

function escaped(char: string): string | undefined {
  if (/^[&%$#_{}]$/.test(char)) return char;
  if (char === ',' || char === ';' || char === ':' || char === '>') return '\u2009';
  if (char === '/' || char === '-' || char === '!' || char === '@' || char === '') return '';
  if (/^\s$/.test(char)) return '\u00A0';
  if (char === '\\' || char === '*') return char === '*' ? '' : ' ';
  return undefined;
}

const symbols = new Map<string, string | { readonly text?: string; readonly math?: string }>(
  Object.entries(latex2unicode),
);

function symbol(name: string): string | undefined {
  const found = symbols.get(`\\${name}`);
  // The table has compatibility characters, such as the ångström sign for Å.
  const text = (typeof found === 'object' ? found.text : found)?.normalize('NFC');
  // Accents by name, such as `\vec`, belong to formulas.
  return text !== undefined && /^\p{M}/u.test(text) ? undefined : text;
}

function join(runs: readonly Run[]): Run[] {
  return runs.filter(({ text }) => text !== '');
}
