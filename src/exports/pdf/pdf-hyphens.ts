/**
 * Runs in the page, before it is laid out in pages: no line ends with a hyphen. Programs that copy
 * the text of a PDF take a hyphen at the end of a line for a broken word, and drop it. Compounds
 * stay in one line; addresses, and what is too long for a line, break before their hyphens, or
 * have a sign (U+2010) that is not dropped. Real hyphenation is by soft hyphens only.
 */
export function keepHyphens(): void {
  for (const link of document.querySelectorAll('a'))
    if (/^\w+:\/\//.test(link.textContent)) breakBeforeHyphens(link);
  for (const text of textsWithHyphens())
    if (text.parentElement?.closest('a.joined') === null) joinIn(text);
  for (const text of textsWithHyphens())
    if (text.data.endsWith('-') && !text.parentElement?.closest('code, pre')) joinToNext(text);
}

function textsWithHyphens(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isWords = node.parentElement?.closest('math, svg, style, script') === null;
    if (node instanceof Text && isWords && node.data.includes('-')) texts.push(node);
  }
  return texts;
}

/** The longest words that are kept in one line, in letters. */
const longest = { text: 30, table: 20 };

function limitAt(element: Element): number {
  return element.closest('table') ? longest.table : longest.text;
}

/** Lines of an address end where it has a `wbr`, if those are near enough to one another. */
function breakBeforeHyphens(address: Element): void {
  for (const text of [...address.childNodes]) {
    if (!(text instanceof Text)) continue;
    const parts = text.data.split(/(?<!-)(?=-)/).flatMap((part, index) => {
      return index === 0 ? [part] : [document.createElement('wbr'), part];
    });
    if (parts.length > 1) text.replaceWith(...parts);
  }
  const limit = limitAt(address);
  if ([...address.childNodes].every(({ textContent }) => (textContent ?? '').length <= limit))
    address.classList.add('joined');
}

function joinIn(text: Text): void {
  const isCode = text.parentElement?.closest('code, pre') !== null;
  const parts = text.data.split(isCode ? codeHyphens : compounds);
  if (parts.length === 1) return;
  const nodes = parts.map((part, index) => (index % 2 === 0 ? part : joined(part)));
  text.replaceWith(...nodes);
  if (isCode) return;
  for (const node of nodes) if (node instanceof Element) breakIfLong(node);
}

function joined(words: string): Element {
  const span = document.createElement('span');
  span.className = 'joined';
  span.append(words);
  return span;
}

function breakIfLong(compound: Element): void {
  if (compound.textContent.length <= limitAt(compound)) return;
  compound.classList.remove('joined');
  breakBeforeHyphens(compound);
  if (!compound.classList.contains('joined')) soften(compound);
}

/** Where a hyphen is the last letter of an element, the next word comes right after it. */
function joinToNext(text: Text): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = text;
  const next = walker.nextNode();
  const block = text.parentElement?.closest(blocks);
  const isNear = next instanceof Text && next.parentElement?.closest(blocks) === block;
  if (isNear && /^\s+\S/.test(next.data)) next.data = next.data.replace(/^\s+/, '\u00A0');
  else text.data = text.data.replace(/-$/, '\u2010');
}

function soften(compound: Element): void {
  compound.textContent = compound.textContent.replaceAll('-', '\u2010');
}

const blocks = 'p, li, dt, dd, td, th, figcaption, caption, h1, h2, h3, h4, h5, h6, div, summary';

/** A word with hyphens; after one that ends with a hyphen, the next word as well. */
const compounds = /(\S*-(?:\S*[^\s-]|\s+\S+)?)/;
/** Hyphens in code, with the letter after them. */
const codeHyphens = /(-{1,3} *[^\s-])/;
