import { markup } from '../article/markup.ts';
import { byFragment, headerHeight, make } from './dom.ts';
import { isRtl } from './dom-later.ts';
import { inLanguageOfText, inOwnLanguage, messages } from './messages.ts';
import {
  lettersOf,
  nameAt,
  type NameInText,
  type NamesFile,
  type SelectedLetters,
} from './names.ts';
import { distance, placeBox } from './placement.ts';

/** What a page adds to the words of a passage. */
const added = `.${markup.noteRefClass}, .${markup.paragraphPermalinkClass}, [role=doc-pullquote], annotation`;

/** A name that is selected, and the passage that it is selected in. */
export interface SelectedName {
  readonly name: NameInText;
  readonly passage: number;
  readonly file: NamesFile;
  /** Address of the article. */
  readonly article: string;
}

let file: Promise<NamesFile> | undefined;

/**
 * The name of the article's index that a selection is about. Loads the names with the first
 * selection; undefined where there is none, or where they cannot be had.
 */
export async function selectedName(
  range: Range,
  text: HTMLElement,
): Promise<SelectedName | undefined> {
  const [article] = /^.*\/articles\/[^/]+\//.exec(location.pathname) ?? [];
  if (article === undefined || !text.closest('[data-names]')) return undefined;
  try {
    const names = await (file ??= load(article));
    const ids = new Map(names.passages.map(({ id }, at) => [id, at]));
    let block: Node | null = range.commonAncestorContainer;
    while (block && !(block instanceof Element && ids.has(block.id))) block = block.parentNode;
    if (!(block instanceof Element)) return undefined;
    const passage = ids.get(block.id)!;
    const name = nameAt(names, passage, selectedLetters(range, block));
    return name && { name, passage, file: names, article };
  } catch {
    file = undefined;
    return undefined;
  }
}

async function load(article: string): Promise<NamesFile> {
  const response = await fetch(`${article}names.json`);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of names.json`);
  return (await response.json()) as NamesFile;
}

function selectedLetters(range: Range, block: Element): SelectedLetters {
  const walker = document.createTreeWalker(
    block,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(added)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  let letters = '';
  let from: number | undefined;
  let to = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (range.intersectsNode(node)) {
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.length;
      from ??= letters.length + lettersOf(node.data.slice(0, start)).length;
      to = letters.length + lettersOf(node.data.slice(0, end)).length;
    }
    letters += lettersOf(node.data);
  }
  return { letters, from: from ?? 0, to };
}

/**
 * Opens the list of the passages that a name stands in below the selection, the present one marked;
 * the focus goes to it. `back` is called where the reader leaves it by Escape.
 */
export function showWhereElse(selected: SelectedName, range: Range, back: () => void): void {
  const { name, article } = selected;
  const box = make(
    'div',
    {
      class: 'panel where-else',
      popover: 'auto',
      role: 'dialog',
      'aria-labelledby': 'where-else-title',
      'data-pagefind-ignore': 'all',
      ...inOwnLanguage(),
    },
    make('h2', { id: 'where-else-title', ...inLanguageOfText() }, name.label),
    make('ol', {}, ...name.told.map((told) => placeItem(told, selected))),
  );
  if (name.entry !== undefined)
    box.append(make('p', {}, make('a', { href: article + name.entry }, messages.whereElse.index)));
  box.addEventListener('keydown', (event) => onKey(event, box, back));
  box.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) box.hidePopover();
  });
  box.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') box.remove();
  });
  (document.querySelector('main') ?? document.body).append(box);
  box.showPopover();
  put(box, range);
  const links = [...box.querySelectorAll('a')];
  (links.find((link) => !link.hasAttribute('aria-current')) ?? links[0])?.focus({
    preventScroll: true,
  });
}

function placeItem(
  [at, before, words, after]: NameInText['told'][number],
  { passage, file: { passages }, article }: SelectedName,
): HTMLElement {
  const { id = '', name: place = '' } = passages[at] ?? {};
  const isHere = at === passage;
  return make(
    'li',
    {},
    make(
      'a',
      { href: addressOf(id, article), ...(isHere ? { 'aria-current': 'location' } : {}) },
      make(
        'span',
        { class: 'where-else-place' },
        isHere ? messages.whereElse.here({ place }) : place,
      ),
      ' ',
      make('span', { ...inLanguageOfText(), dir: 'auto' }, before, make('mark', {}, words), after),
    ),
  );
}

/** Whether the list of passages is open. */
export function isListOpen(): boolean {
  return document.querySelector('.where-else:popover-open') !== null;
}

/** A passage of this page, or of the article's own where this page has only a part of it. */
function addressOf(id: string, article: string): string {
  const hash = `#${encodeURIComponent(id)}`;
  return byFragment(hash) ? hash : article + hash;
}

function onKey(event: KeyboardEvent, box: HTMLElement, back: () => void): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    box.hidePopover();
    back();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const links = [...box.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  links.at((at + step) % links.length)?.focus();
}

/** Beside the selection, where there is more room, never over the bar at the window's head. */
function put(box: HTMLElement, range: Range): void {
  Object.assign(box.style, { position: 'absolute', inset: 'auto', margin: '0' });
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const line = range.getBoundingClientRect();
  const natural = box.getBoundingClientRect();
  const placed = placeBox(line, natural, { width, height }, { rtl: isRtl(document.body) });
  const top = Math.max(headerHeight() + distance.gap, placed.top);
  const end = placed.side === 'below' ? height - distance.edge : placed.top + placed.height;
  if (natural.height > end - top) box.style.maxHeight = `${Math.max(160, Math.round(end - top))}px`;
  box.style.left = `${Math.round(placed.left + scrollX)}px`;
  box.style.top = `${Math.round(top + scrollY)}px`;
}
