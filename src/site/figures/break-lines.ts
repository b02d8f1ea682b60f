import { characters } from '../characters.ts';

/** Width of words on one line. */
export type Measure = (text: string) => number;

/**
 * Breaks `text` into lines no wider than `width`, never within a word that fits a line by itself,
 * and without hyphens of its own. Scripts that put no spaces between words break between them.
 */
export function breakLines(text: string, width: number, measure: Measure, lang = 'en'): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of pieces(text, lang)) {
    const words = piece.trimEnd();
    if (line !== '' && taken + measure(words) > width) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
    }
    if (line === '' && measure(words) > width) {
      const parts = cutAll(words, width, measure);
      lines.push(...parts.slice(0, -1));
      line = (parts.at(-1) ?? '') + piece.slice(words.length);
      taken = measure(line);
    } else {
      line += piece;
      taken += measure(piece);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The same number of lines as at `width`, as even as they can be: no lonely last word. */
export function balance(lines: readonly string[], width: number, measure: Measure, lang = 'en') {
  const text = lines.join(' ');
  let [low, high] = [width / 2, width];
  let best = [...lines];
  while (lines.length > 1 && high - low > 4) {
    const middle = (low + high) / 2;
    const tried = breakLines(text, middle, measure, lang);
    if (tried.length > lines.length) {
      low = middle;
      continue;
    }
    high = middle;
    best = tried;
  }
  return best;
}

/** `text` in one line of at most `width`, its end replaced by "…" where it is too long. */
export function clipLine(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const [head] = cut(text, width - measure('…'), measure);
  const space = head.lastIndexOf(' ');
  const kept = space > head.length / 2 ? head.slice(0, space) : head;
  return `${kept.replace(/[\s\p{Pd},;:.(“‘«]+$/u, '')}…`;
}

/** A word too long for a line, in parts that fit. */
function cutAll(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  for (let rest = word; rest !== '';) {
    const [head, tail] = cut(rest, width, measure);
    parts.push(head);
    rest = tail;
  }
  return parts;
}

/** The longest beginning that fits, at least one character, and the rest. */
function cut(text: string, width: number, measure: Measure): [string, string] {
  const parts = characters(text);
  let [low, high] = [1, parts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(parts.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return [parts.slice(0, low).join(''), parts.slice(low).join('')];
}

/** Parts between which a line may end; each ends with the space after it, if there is one. */
function pieces(text: string, lang: string): string[] {
  const found: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = found.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false;
  if (/[ \t\n]$/.test(before)) return true;
  if (/\p{L}[-–—/]$/u.test(before)) return /^\p{L}/u.test(after);
  return unspacedEnd.test(before) && unspacedStart.test(after);
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}';
const unspacedEnd = new RegExp(`[${unspaced}、。，．：；？！」』）》〉]$`, 'u');
const unspacedStart = new RegExp(`^[${unspaced}「『（《〈]`, 'u');
