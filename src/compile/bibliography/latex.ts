import { latex2unicode } from 'unicode2latex';

/** A stretch of text out of LaTeX. */
export interface Run {
  readonly text: string;
  /** Stood in braces: its capitals are meant. */
  readonly kept: boolean;
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
 * `$…$` its own text but for plain scripts (H<sub>2</sub>O). Braces are marked, not printed.
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

const accents = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030C'],
  ['H', '\u030B'],
  ['c', '\u0327'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['r', '\u030A'],
  ['k', '\u0328'],
  ['t', '\u0361'],
]);

const markup = new Map<string, readonly [string, string]>([
  ...['emph', 'textit', 'textsl', 'mkbibemph', 'mkbibitalic', 'it', 'em', 'sl', 'itshape'].map(
    (name) => [name, ['<i>', '</i>']] as const,
  ),
  ...['textbf', 'mkbibbold', 'bf', 'bfseries'].map((name) => [name, ['<b>', '</b>']] as const),
  ...['textsc', 'sc', 'scshape'].map(
    (name) => [name, ['<span style="font-variant: small-caps;">', '</span>']] as const,
  ),
  ...['textsuperscript', 'mkbibsuperscript'].map((name) => [name, ['<sup>', '</sup>']] as const),
  ...['textsubscript', 'mkbibsubscript'].map((name) => [name, ['<sub>', '</sub>']] as const),
  ...['enquote', 'mkbibquote'].map((name) => [name, ['“', '”']] as const),
]);
const switches = new Set(['it', 'em', 'sl', 'itshape', 'bf', 'bfseries', 'sc', 'scshape']);
const transparent = new Set(
  `textrm textsf texttt textup textnormal textmd text mathrm mathit mathbf mathsf mathcal mbox
  hbox ensuremath rm sf tt upshape normalfont rmfamily sffamily ttfamily normalsize small protect
  relax newblock mkbibparens mkbibbrackets uppercase lowercase MakeUppercase
  textquotesingle nocase bibstring`.split(/\s+/),
);
/** Commands whose argument is for sorting or layout. */
const dropped = new Set([
  'noopsort',
  'sortnoop',
  'hspace',
  'vspace',
  'label',
  'index',
  'selectlanguage',
]);
const characters = new Map([
  ['i', 'i'],
  ['j', 'j'],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['BibTeX', 'BibTeX'],
  ['quad', ' '],
  ['qquad', ' '],
  ['thinspace', ' '],
  ['space', ' '],
  ['newline', ' '],
  ['textquotesingle', "'"],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbar', '|'],
  ['textquotedbl', '"'],
  ['slash', '/'],
  ['textunderscore', '_'],
  ['textasciitilde', '~'],
  ['backslash', '\\'],
  ['textbackslash', '\\'],
]);

const verbatim = new Set(['url', 'path', 'nolinkurl']);

const deepest = 200;

class Converter {
  readonly runs: Run[] = [];
  readonly unknown: string[] = [];
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Converts up to the brace that closes the group, or to the end. */
  run(kept: boolean): void {
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

  #group(kept: boolean): void {
    this.#at += 1;
    if (this.#depth >= deepest) return;
    this.#depth += 1;
    // `{\"u}` and `{\em word}` are commands, not protected words.
    this.run(kept || this.#source.charAt(this.#at) !== '\\');
    this.#depth -= 1;
    this.#at += 1;
  }

  /** @returns tags to close at the end of the group, for switches such as `\em`. */
  #command(kept: boolean): string[] {
    const name = this.#take(/\\(?:[a-zA-Z]+|[\s\S]?)/y).slice(1);
    const accent = accents.get(name);
    if (accent !== undefined) {
      this.#accent(accent, kept);
      return [];
    }
    const isWord = /^[a-zA-Z]/.test(name);
    if (isWord) this.#take(/\*?[ \t\n]*(?=\{)|\*?[ \t\n]*/y);
    const tags = markup.get(name);
    if (tags) {
      this.#tag(tags[0], kept);
      if (switches.has(name)) return [tags[1]];
      this.#argument(kept);
      this.#tag(tags[1], kept);
    } else if (verbatim.has(name)) this.#verbatim(kept);
    else if (name === 'href') {
      this.#skipArgument();
      this.#argument(kept);
    } else if (dropped.has(name)) this.#skipArgument();
    else if (!transparent.has(name)) this.#symbol(name, isWord, kept);
    return [];
  }

  #symbol(name: string, isWord: boolean, kept: boolean): void {
    const char = isWord ? (characters.get(name) ?? symbol(name, 'text')) : escaped(name);
    if (char !== undefined) {
      this.#push(char, kept);
      // `{\ss}` and `\o{}`: an empty group only ends the command's name.
      this.#take(/\{\}/y);
      return;
    }
    this.unknown.push(`\\${name}`);
    if (this.#source.charAt(this.#at) !== '{') this.#push(`\\${name} `, kept);
  }

  #accent(mark: string, kept: boolean): void {
    this.#take(/[ \t\n]*/y);
    const from = this.runs.length;
    this.#argument(kept);
    const base = this.runs
      .splice(from)
      .map(({ text }) => text)
      .join('');
    const [first = '', ...rest] = Array.from(base);
    this.#push((first + mark).normalize('NFC') + rest.join(''), kept);
  }

  /** The next group, command or character. */
  #argument(kept: boolean): void {
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

  #verbatim(kept: boolean): void {
    const argument = this.#take(/\{[^{}]*\}/y);
    this.#push(verbatimText(argument), kept);
  }

  #skipArgument(): void {
    const length = this.runs.length;
    this.#argument(true);
    this.runs.splice(length);
  }

  #math(kept: boolean): void {
    const content = /\$\$?((?:[^$\\]|\\[\s\S])*)\$\$?/y;
    content.lastIndex = this.#at;
    const match = content.exec(this.#source);
    if (!match) {
      this.#push('$', kept);
      this.#at += 1;
      return;
    }
    this.#at += match[0].length;
    this.runs.push(...mathRuns(match[1]!));
  }

  #plain(kept: boolean): void {
    const text = this.#take(/[^\\{}$]+/y);
    this.#push(typography(text), kept);
  }

  #push(text: string, kept: boolean): void {
    if (text !== '') this.runs.push({ text, kept });
  }

  #tag(text: string, kept: boolean): void {
    this.runs.push(text.startsWith('<') ? { text, kept: true, tag: true } : { text, kept });
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
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
  if (/^[\s\\]$/.test(char)) return ' ';
  return undefined;
}

const symbols = new Map<string, string | { readonly text?: string; readonly math?: string }>(
  Object.entries(latex2unicode),
);

function symbol(name: string, mode: 'text' | 'math'): string | undefined {
  const found = symbols.get(`\\${name}`);
  // The table has compatibility characters, such as the ångström sign for Å.
  return (typeof found === 'object' ? found[mode] : found)?.normalize('NFC');
}

/** Numbers, signs and single letters above or below the line; anything else stays as typed. */
function mathRuns(math: string): Run[] {
  const text = math
    .replace(/\\(?:mathrm|text|rm|mathit)\b\s*/g, '')
    .replace(/\\([a-zA-Z]+)/g, (typed, name: string) => symbol(name, 'math') ?? typed)
    .replace(/\\([,;:! ])/g, ' ')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/\{\}/g, '');
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(/([_^])(?:\{([\d+\-−,. *']+)\}|([\w+\-−*']))/g)) {
    const [name, content] = [match[1] === '_' ? 'sub' : 'sup', match[2] ?? match[3]!];
    runs.push({ text: text.slice(from, match.index), kept: true });
    runs.push({ text: `<${name}>`, kept: true, tag: true });
    runs.push({ text: content.replaceAll('-', '−'), kept: true });
    runs.push({ text: `</${name}>`, kept: true, tag: true });
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  return [...runs, { text: /[_^]/.test(rest) ? rest : rest.replace(/[{}]/g, ''), kept: true }];
}

function join(runs: readonly Run[]): Run[] {
  return runs.filter(({ text }) => text !== '');
}
