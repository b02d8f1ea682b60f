import { markup } from '../article/markup.ts';
import { digits, messages } from './messages.ts';
import { type PageText, readPageText, type TextPart } from './page-text.ts';
import { type Passage, plainly } from './quotation.ts';
import { textDirective } from './text-fragment.ts';

/** Blocks that may have an address of their own. */
const addressed = 'p, li, dt, dd, table, figure, pre, blockquote, div, section, h2, h3, h4, h5, h6'
  .split(', ')
  .map((tag) => `${tag}[id]`)
  .join();
/** What is quoted as a paragraph of its own. */
const units =
  'p, li, dt, dd, tr, caption, figcaption, pre, blockquote, h1, h2, h3, h4, h5, h6, div';
const numbered = `p[${markup.paragraphNumber}][id]`;
const links = `.${markup.paragraphPermalinkClass}, .${markup.headingPermalinkClass}`;

/** What a block without a number is called, by the name of its message. */
const kinds = [
  ['figcaption, caption', 'caption'],
  ['td, th, table', 'table'],
  ['pre', 'code'],
  ['dt', 'term'],
  ['dd', 'definition'],
  ['li', 'item'],
  ['h2, h3, h4, h5, h6', 'heading'],
] as const;

/** A text node of the passage, with the part of it that is selected. */
interface Piece extends TextPart {
  readonly from: number;
  readonly to: number;
}

/** True where words of a text are selected. */
export function isPassage(range: Range, text: HTMLElement): boolean {
  return range.intersectsNode(text) && range.toString().trim().length >= 3;
}

/** The selected words of a text, block by block; undefined where there are none. */
export function readPassage(range: Range, text: HTMLElement): Passage | undefined {
  const page = readPageText(document.body);
  const pieces = piecesOf(range, page).filter(({ node }) => text.contains(node));
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const directive = textDirective(page.raw, first.at + first.from, last.at + last.to);
  const paragraphs = pieces.flatMap(({ node }) => node.parentElement?.closest(numbered) ?? []);
  const numberOf = (paragraph: Element | undefined) =>
    paragraph?.getAttribute(markup.paragraphNumber) ?? '';
  return {
    words: wordsOf(pieces),
    id: first.node.parentElement?.closest(addressed)?.id ?? '',
    first: numberOf(paragraphs[0]),
    last: numberOf(paragraphs.at(-1)),
    ...(directive === undefined ? {} : { directive }),
    ...(paragraphs.length === 0 ? { beside: besideOf(first.node, text) } : {}),
  };
}

function piecesOf(range: Range, { parts }: PageText): Piece[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return parts
    .filter(({ node }) => range.intersectsNode(node) && !node.parentElement?.closest(links))
    .map((part) => ({
      ...part,
      from: part.node === startContainer ? startOffset : 0,
      to: part.node === endContainer ? endOffset : part.node.length,
    }))
    .filter(({ node, from, to }) => node.data.slice(from, to).trim() !== '');
}

/** "list item after para. 12": where a block without a number stands. */
function besideOf(node: Text, text: HTMLElement): string {
  const parent = node.parentElement;
  const [, kind = 'text' as const] = kinds.find(([selector]) => parent?.closest(selector)) ?? [];
  const before = [...text.querySelectorAll(numbered)].filter(
    (paragraph) =>
      (paragraph.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const number = before.at(-1)?.getAttribute(markup.paragraphNumber);
  const { quotation } = messages;
  return number ? plainly(quotation[`${kind}After`]({ number: digits(number) })) : quotation[kind];
}

/** Selected words without note marks: one entry for each block, its lines apart. */
function wordsOf(pieces: readonly Piece[]): string[] {
  const blocks: { readonly unit: Element | null; words: string }[] = [];
  for (const { node, from, to, line } of pieces) {
    const parent = node.parentElement;
    if (parent?.closest(`.${markup.noteRefClass}`)) continue;
    const unit = parent?.closest(units) ?? null;
    const own = node.data.slice(from, to);
    const words = unit?.tagName === 'PRE' ? own : own.replace(/[^\S\u00a0]+/g, ' ');
    const last = blocks.at(-1);
    if (!last || last.unit !== unit) blocks.push({ unit, words });
    else last.words += (line === 'break' ? '\n' : line === 'block' ? ' | ' : '') + words;
  }
  return blocks
    .map(({ words }) =>
      words
        .replace(/ *\n */g, '\n')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((words) => words !== '');
}
