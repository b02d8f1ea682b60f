import { tokenise } from './words.ts';
import { likeness } from './match.ts';
import { loadStyles } from './styles.ts';

const key = 'scholium:found';
const name = 'scholium-found';

/** Keeps the words of a search for the page that a result leads to. */
export function remember(words: readonly string[], address: string): void {
  try {
    const { pathname, hash } = new URL(address, location.href);
    sessionStorage.setItem(key, JSON.stringify({ words, place: pathname + hash }));
  } catch {
    // Storage is closed in some private windows: the place is marked, its words are not.
  }
}

/** Marks the words of the search that led here, once; offers a button that clears the marks. */
export function markFound(): void {
  const words = take();
  if (words.length === 0 || !CSS.highlights) return;
  const target = location.hash ? document.getElementById(decoded(location.hash.slice(1))) : null;
  const ranges = rangesIn(target ?? document.querySelector('main') ?? document.body, words);
  clearFound();
  if (ranges.length === 0) return;
  void loadStyles();
  CSS.highlights.set(name, new Highlight(...ranges));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-clear';
  button.dataset['pagefindIgnore'] = 'all';
  button.textContent = 'Clear marked words';
  button.addEventListener('click', clearFound);
  document.body.append(button);
}

/** Takes the marks and their button away. */
export function clearFound(): void {
  CSS.highlights?.delete(name);
  document.querySelector('.search-clear')?.remove();
}

function take(): readonly string[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown;
    if (typeof found !== 'object' || found === null || !('words' in found) || !('place' in found))
      return [];
    if (found.place !== location.pathname + location.hash) return [];
    sessionStorage.removeItem(key);
    const { words } = found;
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

function rangesIn(root: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const token of tokenise(node.textContent ?? ''))
      if (words.some((word) => likeness(word, token.word) > 0)) {
        const range = new Range();
        range.setStart(node, token.start);
        range.setEnd(node, token.end);
        ranges.push(range);
      }
  return ranges;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
