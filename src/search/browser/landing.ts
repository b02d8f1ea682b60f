import { storageKeys } from '../../reading/stored.ts';
import type { FormsByLanguage } from '../shared/forms.ts';
import { tokenise, type Token } from '../shared/words.ts';
import { useForms } from './forms.ts';
import { likeness } from './match.ts';
import { isCommon, loadSearchMessages, messages } from './messages.ts';
import type { Looked } from './remember.ts';
import { loadStyles } from './styles.ts';

const name = 'scholium-found';

/**
 * Marks the words of the search that led here, once; offers a button that clears the marks. To
 * be called when the address is that of the place.
 */
export async function markFound(): Promise<void> {
  const looked = take();
  if (!looked || looked.words.length === 0 || !CSS.highlights) return;
  const label = await loadSearchMessages().then(
    () => messages.clearMarks,
    () => '✕',
  );
  const found = placesToMark().map((root) => wordsIn(root, looked));
  const rows = found.filter(({ inRow }) => inRow);
  const ranges = (rows.length > 0 ? rows : found).flatMap((one) => one.ranges);
  clearFound();
  if (ranges.length === 0) return;
  for (const range of ranges) openAround(range.startContainer);
  void loadStyles();
  CSS.highlights.set(name, new Highlight(...ranges));
  tellMarked();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-clear';
  button.dataset['pagefindIgnore'] = 'all';
  button.textContent = label;
  button.addEventListener('click', clearFound);
  document.body.append(button);
}

/** Opens what is folded around a node. */
function openAround(node: Node): void {
  const folded = node.parentElement?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  openAround(folded);
}

/** Takes the marks and their button away. */
export function clearFound(): void {
  CSS.highlights?.delete(name);
  document.querySelector('.search-clear')?.remove();
  tellMarked();
}

/** The strip at the window's edge shows what is marked (`reading/strip.ts`). */
function tellMarked(): void {
  document.dispatchEvent(new Event('scholium-marked'));
}

/** Takes what was kept for this very address, once. */
function take(): Looked | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(storageKeys.found) ?? 'null') as unknown;
    if (typeof found !== 'object' || found === null || !('place' in found)) return undefined;
    if (found.place !== location.pathname + location.hash) return undefined;
    sessionStorage.removeItem(storageKeys.found);
    if ('forms' in found) useForms(found.forms as FormsByLanguage);
    return {
      words: strings('words' in found && found.words),
      row: strings('row' in found && found.row),
    };
  } catch {
    return undefined;
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

/** The element that the address names; on an article's page its head where it names none. */
function placesToMark(): readonly Element[] {
  const target = location.hash ? document.getElementById(decoded(location.hash.slice(1))) : null;
  // A figure may be named by its picture.
  if (target) return [target.matches('img') ? (target.closest('figure') ?? target) : target];
  const abstract = document.querySelector('main [role=doc-abstract]');
  const head = document.querySelector('main .head');
  const others = [abstract, ...document.querySelectorAll('main .ending .who')];
  if (document.querySelector('main article') && head)
    return [head, ...others.filter((each) => each !== null)];
  return [document.querySelector('main') ?? document.body];
}

/** What the page adds to the text that was searched: numbers of notes, permalinks, TeX. */
const added =
  '[role=doc-noteref],[role=doc-backlink],[role=doc-pullquote],.para-link,.section-link,.abstract summary,annotation,script,style';
const blocks =
  'p,li,dt,dd,td,th,caption,figcaption,pre,h1,h2,h3,h4,h5,h6,div,blockquote,section,summary,figure';

/** A text node, and where its text begins in that of the whole. */
interface Piece {
  readonly node: Text;
  readonly from: number;
}

/**
 * The words in `root`, even where markup cuts them in two: all that were found, and all of a row
 * of words where it stands as it was typed.
 */
function wordsIn(root: Element, { words, row }: Looked): { ranges: Range[]; inRow: boolean } {
  const { text, pieces } = textOf(root);
  const tokens = tokenise(text);
  const marked = new Set<Token>();
  tokens.forEach((_, at) => {
    if (row.length > 1 && row.every((word, nth) => tokens[at + nth]?.word === word))
      for (let nth = 0; nth < row.length; nth++) marked.add(tokens[at + nth]!);
  });
  const inRow = marked.size > 0;
  for (const token of tokens)
    if (words.some((word) => (!inRow || !isCommon(word)) && likeness(word, token.word) > 0))
      marked.add(token);
  const ranges = [...marked].map(({ start, end }) => {
    const range = new Range();
    range.setStart(...pointAt(pieces, start));
    range.setEnd(...pointAt(pieces, end - 1, 1));
    return range;
  });
  return { ranges, inRow };
}

function textOf(root: Element): { text: string; pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(added)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (node.nodeName === 'BR') text += '\n';
      continue;
    }
    const now = node.parentElement?.closest(blocks) ?? null;
    if (now !== block) text += '\n';
    block = now;
    pieces.push({ node, from: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** The node that holds a character of the whole text, and the offset there, `more` added to it. */
function pointAt(pieces: readonly Piece[], at: number, more = 0): [Text, number] {
  const { node, from } = pieces.findLast((piece) => piece.from <= at)!;
  return [node, at - from + more];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
