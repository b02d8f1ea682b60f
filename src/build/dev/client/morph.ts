import { Idiomorph } from 'idiomorph';
import { holdScroll } from './hold-scroll.ts';

/** Told of the document when its words have changed; the scripts of pages listen (`reading/`). */
const renewed = 'scholium-renewed';

/** Attributes that scripts and readers set on the page: none comes from the server alone. */
const ownToPage = new Set(['aria-current', 'aria-haspopup', 'hidden', 'open', 'style', 'tabindex']);

/**
 * Puts the words of a newer copy of this page in place. Elements that stay are the same ones: the
 * open box, the focus, what is unfolded. The page does not move under its reader.
 *
 * False where that cannot be done: for pages of other kinds than an article's text, and where
 * more than the article is another one.
 */
export function morphMain(next: Document): boolean {
  const text = document.querySelector('main > article.whole');
  const newer = next.querySelector('main > article.whole');
  if (!text || !newer || text.className !== newer.className) return false;
  const { lang, dir } = next.documentElement;
  if (document.documentElement.lang !== lang || document.documentElement.dir !== dir) return false;
  bringSheets(next);
  document.title = next.title;
  const release = holdScroll(text);
  Idiomorph.morph(text, newer, {
    morphStyle: 'outerHTML',
    callbacks: {
      // Copies of notes are made by the page (`reading/margin.ts`).
      beforeNodeMorphed: (old) => !(old instanceof Element && old.matches('[data-margin]')),
      beforeAttributeUpdated: (name) => !ownToPage.has(name),
    },
  });
  document.dispatchEvent(new Event(renewed));
  release();
  return true;
}

/** Style sheets that only some pages need, such as that of faults. */
function bringSheets(next: Document): void {
  const known = new Set([...sheetsOf(document)].map(({ href }) => href));
  for (const sheet of sheetsOf(next))
    if (!known.has(sheet.href)) document.head.append(document.importNode(sheet));
}

function sheetsOf(page: Document): NodeListOf<HTMLLinkElement> {
  return page.querySelectorAll<HTMLLinkElement>('head > link[rel~="stylesheet"]');
}
