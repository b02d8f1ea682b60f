/** Characters from `from` up to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words between quotation marks: the span holds the marks, `inner` does not. */
export interface Quoted extends Span {
  readonly inner: Span;
}

/** Opening marks with those that may close them, of all languages (Unicode CLDR, "delimiters"). */
const pairs = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['"', '"'],
  ["'", "'"],
]);

/** Marks that are also apostrophes, which end nothing within a word. */
const single = new Set(['‘', '‚', "'"]);

/** No title is longer. */
const longest = 1000;

/** What stands between quotation marks, none within another. One pass over the text. */
export function quotedSpans(text: string): Quoted[] {
  const found: Quoted[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = pairs.get(text.charAt(at));
    if (closing === undefined || !opens(text, at)) continue;
    const end = closingAt(text, at, closing);
    if (end === undefined) continue;
    found.push({ from: at, to: end + 1, inner: { from: at + 1, to: end } });
    at = end;
  }
  return found;
}

function opens(text: string, at: number): boolean {
  return /^$|[\s([—–]/.test(text.charAt(at - 1)) && /[^\s]/.test(text.charAt(at + 1));
}

function closingAt(text: string, from: number, closing: string): number | undefined {
  const isSingle = single.has(text.charAt(from));
  const most = Math.min(text.length, from + longest);
  for (let at = from + 2; at < most; at++) {
    if (!closing.includes(text.charAt(at))) continue;
    const isWithin = /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
    if (isSingle ? !isWithin : !/\s/.test(text.charAt(at - 1)) && !isWithin) return at;
  }
  return undefined;
}

/** Emphasised words, without the spaces and commas at their ends. */
export function italicSpans(text: string, italic: readonly boolean[]): Span[] {
  const found: Span[] = [];
  for (let from = 0; from < text.length; from++) {
    if (italic[from] !== true) continue;
    let to = from;
    while (to < text.length && italic[to] === true) to++;
    found.push({ from, to });
    from = to;
  }
  return found;
}

const address = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;

/** Web addresses, without the punctuation of the sentence after them. */
export function addressSpans(text: string): Span[] {
  return [...text.matchAll(address)].map(({ 0: typed, index }) => {
    const words = withoutAccess(typed);
    return { from: index, to: index + withoutStops(words).length };
  });
}

/** A date of access may stand directly after an address, without the space between them. */
function withoutAccess(typed: string): string {
  const at = typed.search(/\((?:last-?)?(?:accessed|retrieved|visited|abgerufen|consult)/iu);
  return at < 0 ? typed : typed.slice(0, at);
}

function withoutStops(typed: string): string {
  let end = typed.length;
  while (end > 0) {
    const last = typed.charAt(end - 1);
    if (/[.,;:!?\]}>]/.test(last)) end--;
    // A quotation within the address ends with it.
    else if (/['’]/.test(last) && !/['‘]/.test(typed.slice(0, end - 1))) end--;
    else if (last === ')' && !typed.slice(0, end).includes('(')) end--;
    else break;
  }
  return typed.slice(0, end);
}
