/** An address that the compiler makes a link of by itself. */
const address = /(?:https?:\/\/|www\.)[^\s<>]+/giu;

/** Signs that would open or close something in our Markdown (`docs/markdown.md`). */
const signs =
  /[\\`*[\]<>$^~{}|]|@(?=[\p{L}\p{N}_{*])|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=#?\w+;)|:(?=[\p{L}\d_+-]+:)|-(?=--)/gu;

/** Signs that mean something at the beginning of a block. */
const atStart = /^(?:[-+#=:%>](?=\s|[-+#=:%>]|$)|#)/u;
const numbered = /^(\(?(?:\d{1,9}|[a-z]|[ivxlcdm]{1,8}|#))([.)])(?=\s|$)/u;

/** Plain words as Markdown that says just these words; addresses stay as they are. */
export function escapeWords(text: string, isAtStart: boolean): string {
  let escaped = '';
  let from = 0;
  for (const match of text.matchAll(address)) {
    const [found] = match;
    escaped += escapeSigns(text.slice(from, match.index)) + escapeAddress(found);
    from = match.index + found.length;
  }
  escaped += escapeSigns(text.slice(from));
  if (!isAtStart) return escaped;
  return escaped
    .replace(atStart, '\\$&')
    .replace(numbered, '$1\\$2')
    .replace(/^(table)(?=:)/i, '$1\\');
}

function escapeSigns(text: string): string {
  return text.replace(signs, '\\$&');
}

/** Within an address only what would be read as emphasis or a note has to be escaped. */
function escapeAddress(found: string): string {
  return found.replace(/[\\`*[\]$^~{}|@]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu, '\\$&');
}

/** A pair of asterisks that a converter set around words in italics or bold. */
export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

const emphasis =
  /(?<![*\p{L}\p{N}\\])(\*{1,3})(?=[^\s*])([^*]{1,600}?)(?<=[^\s*])\1(?![*\p{L}\p{N}])/gu;

/** The emphasis in a text: pairs of asterisks around words, of one length, not nested. */
export function emphasisIn(text: string): Emphasis[] {
  return [...text.matchAll(emphasis)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sign: match[1] ?? '*',
  }));
}
