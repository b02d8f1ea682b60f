import { type Problem, report, rules } from '../../article/index.ts';
import type { CheckInput, TextFact } from './input.ts';

/** A quotation mark without its partner: `open` waits for its end, `close` for its beginning. */
interface Loose {
  readonly offset: number;
  readonly mark: string;
  readonly kind: 'open' | 'close' | 'straight';
}

/**
 * Quotation marks that have no partner within their paragraph: straight ones, “English”,
 * „German“, «French», »Danish« and 「corner brackets」. Apostrophes and single marks are left
 * aside, inches and seconds (5") too, and a quotation that goes on over several paragraphs, each
 * of which opens anew or the last of which closes it.
 */
export function checkQuotations({ paragraphs }: CheckInput): Problem[] {
  const loose = paragraphs.map(({ text }) => looseMark(text));
  return paragraphs.flatMap((paragraph, index) => {
    const found = loose[index];
    if (found === undefined || goesOn(paragraphs, loose, index)) return [];
    const place = paragraph.at(found.offset);
    const end = { line: place.line, column: place.column + found.mark.length };
    return [
      report(
        rules.quotationUnbalanced,
        { ...place, end },
        { mark: found.mark, missing: found.kind === 'close' ? 'opening' : 'closing' },
      ),
    ];
  });
}

/** True where the quotation is opened in one paragraph and closed in one that follows. */
function goesOn(
  paragraphs: readonly TextFact[],
  loose: readonly (Loose | undefined)[],
  index: number,
): boolean {
  const found = loose[index];
  const here = paragraphs[index]!;
  if (found?.kind !== 'close') {
    const next = paragraphs[index + 1];
    if (next !== undefined && /^\s*["“„«»「『]/.test(next.text)) return true;
  }
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= 4; at += step) {
      const other = loose[at];
      if (other === undefined) continue;
      const pairs =
        step === 1
          ? found?.kind !== 'close' && other.kind !== 'open'
          : found?.kind !== 'open' && other.kind !== 'close';
      const opensParagraph = (step === 1 ? here : paragraphs[at]!).text
        .trimStart()
        .startsWith((step === 1 ? found : other)?.mark ?? '\0');
      if (pairs && (opensParagraph || paragraphs[at]?.container === here.container)) return true;
      break;
    }
  }
  return false;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['「', '」'],
  ['『', '』'],
];

function looseMark(text: string): Loose | undefined {
  return straight(text) ?? curly(text) ?? angles(text) ?? corners(text);
}

function straight(text: string): Loose | undefined {
  const marks = Array.from(text.matchAll(/"/g), ({ index }) => index);
  if (marks.length % 2 === 0) return undefined;
  const quoting = marks.filter((index) => !/\d/.test(text.charAt(index - 1)));
  if (quoting.length % 2 === 0) return undefined;
  // A mark beside “ or ” pairs with it, however odd the pair looks.
  const typographic = [...text.matchAll(/[“”„]/g)].length;
  if (typographic % 2 === 1) return undefined;
  const opening = quoting.findLast((index) => /[\s([{—–-]|^$/.test(text.charAt(index - 1)));
  return { offset: opening ?? quoting.at(-1)!, mark: '"', kind: 'straight' };
}

function curly(text: string): Loose | undefined {
  const marks = Array.from(text.matchAll(/[“”„"]/g), (match) => ({
    offset: match.index,
    mark: match[0],
  }));
  const curlies = marks.filter(({ mark }) => mark !== '"');
  // ”Swedish”: the same mark at both ends.
  if (curlies.every(({ mark }) => mark === '”') && curlies.length % 2 === 0) return undefined;
  if (marks.length > curlies.length && marks.length % 2 === 0) return undefined;
  const german = curlies.some(({ mark }) => mark === '„');
  const open: Loose[] = [];
  for (const { offset, mark } of curlies) {
    if (mark === '„' || (mark === '“' && !(german && open.length > 0))) {
      open.push({ offset, mark, kind: 'open' });
    } else if (open.pop() === undefined) {
      if (/\d/.test(text.charAt(offset - 1))) continue;
      return { offset, mark, kind: 'close' };
    }
  }
  return open[0];
}

function angles(text: string): Loose | undefined {
  const marks = Array.from(text.matchAll(/[«»]/g), (match) => ({
    offset: match.index,
    mark: match[0],
  }));
  if (marks.length % 2 === 0) return undefined;
  const first = marks[0]!.mark;
  let depth = 0;
  for (const { offset, mark } of marks) {
    depth += mark === first ? 1 : -1;
    if (depth < 0) return { offset, mark, kind: 'close' };
  }
  const { offset, mark } = depth > 0 ? marks.findLast((each) => each.mark === first)! : marks[0]!;
  return { offset, mark, kind: 'open' };
}

function corners(text: string): Loose | undefined {
  for (const [opening, closing] of PAIRS) {
    const open: Loose[] = [];
    for (const { 0: mark, index: offset } of text.matchAll(/[「」『』]/g)) {
      if (mark === opening) open.push({ offset, mark, kind: 'open' });
      else if (mark === closing && open.pop() === undefined) return { offset, mark, kind: 'close' };
    }
    if (open[0]) return open[0];
  }
  return undefined;
}
