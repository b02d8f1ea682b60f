import { markup } from '../article/markup.ts';
import { openCite } from './cite-dialog.ts';
import type { CiteTarget } from './cite-forms.ts';
import { report, writeClipboard } from './clipboard.ts';
import { byFragment, make } from './dom.ts';
import { arrowStep, isRtl } from './dom-later.ts';
import { openFigure } from './figure-view.ts';
import { ownLanguage, messages } from './messages.ts';
import { loadPanelStyles } from './panel-styles.ts';
import { paragraphTitle } from './paragraph-title.ts';
import { placeBox } from './placement.ts';

export { loadPageMessages } from './messages.ts';

/**
 * What a "Cite" or "Share" link or a permanent link of a section, paragraph or pull-quote offers when it is
 * clicked: the dialog with the forms of citation, or a small menu for the place, which takes the
 * focus of a reader who came by keyboard. The picture of a figure opens large: in one file with
 * these, as each file that a page may load makes the page longer.
 */
export async function share(link: HTMLAnchorElement, byKey: boolean): Promise<void> {
  if (link.matches('.enlarge')) return openFigure(link);
  await loadPanelStyles();
  if (link.dataset['cite'] !== undefined) {
    const section = link.dataset['citeSection'];
    openCite(aboutAddress(link), section === undefined ? {} : { section });
    return;
  }
  if (link.dataset['share'] !== undefined) {
    void shareArticle(link);
    return;
  }
  const place = placeOf(link);
  if (place) showMenu(link, place, byKey);
}

/** Hands the article to the system's own way to share; without one the link is copied. */
async function shareArticle(link: HTMLAnchorElement): Promise<void> {
  const { href: url } = link;
  if ('share' in navigator) {
    await navigator.share({ title: document.title, url }).catch(() => undefined);
  } else {
    report(link, await writeClipboard({ text: url, html: '' }));
  }
}

interface Place {
  /** Said of the menu: "Paragraph 12". */
  readonly name: string;
  /** Permanent address. */
  readonly address: string;
  /** Page with a picture of its own, where the place has one. */
  readonly page?: string;
  /** Pages of the sentences in it that a pull-quote repeats. */
  readonly quotes?: readonly string[];
  readonly cite: CiteTarget;
}

let shown: HTMLElement | undefined;

function showMenu(link: HTMLAnchorElement, place: Place, byKey: boolean): void {
  shown?.remove();
  const menu = make('div', {
    class: 'panel selection-menu',
    popover: 'auto',
    role: 'toolbar',
    'aria-label': place.name,
    'data-pagefind-ignore': 'all',
    ...ownLanguage(),
  });
  const words = messages.share;
  shown = menu;
  const button = (label: string, act: (button: HTMLButtonElement) => unknown) => {
    const made = make('button', { type: 'button' }, label);
    made.addEventListener('click', () => void act(made));
    menu.append(made);
  };
  button(words.copyLink, async (it) =>
    report(it, await writeClipboard({ text: place.address, html: '' })),
  );
  const about = document.querySelector<HTMLAnchorElement>('[data-cite]');
  if (about) {
    button(words.cite, () => {
      menu.hidePopover();
      openCite(aboutAddress(about), place.cite);
    });
  }
  if ('share' in navigator) {
    button(words.share, () =>
      navigator
        .share({ title: document.title, url: place.page ?? place.address })
        .catch(() => undefined),
    );
  }
  if (place.page) menu.append(make('a', { href: place.page }, words.page));
  for (const quote of place.quotes ?? []) {
    menu.append(make('a', { href: quote }, words.quotationPage));
  }
  menu.addEventListener('keydown', onKey);
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') menu.remove();
  });
  (document.querySelector('main') ?? document.body).append(menu);
  menu.showPopover();
  put(menu, link);
  // Who came by keyboard goes on by keyboard.
  if (byKey) menu.querySelector('button')?.focus({ preventScroll: true });
}

/** Beside the link, or beside the passage that a pull-quote of the margin repeats. */
function put(menu: HTMLElement, link: HTMLAnchorElement): void {
  Object.assign(menu.style, { position: 'absolute', inset: 'auto', margin: '0' });
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const at = byFragment(link.hash);
  const mark = link.closest('aside') ? (at ?? link) : link;
  const placed = placeBox(
    mark.getBoundingClientRect(),
    menu.getBoundingClientRect(),
    {
      width,
      height,
    },
    { rtl: isRtl(menu) },
  );
  menu.style.left = `${Math.round(placed.left + scrollX)}px`;
  menu.style.top = `${Math.round(Math.max(12, placed.top) + scrollY)}px`;
}

function onKey(event: KeyboardEvent): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement)) return;
  const step = arrowStep(event, menu);
  if (!step) return;
  event.preventDefault();
  const items = [...menu.querySelectorAll<HTMLElement>('button, a')];
  const at = items.findIndex((item) => item === document.activeElement);
  items.at((at + step) % items.length)?.focus();
}

function placeOf(link: HTMLAnchorElement): Place | undefined {
  const target = byFragment(link.hash);
  if (!target) return undefined;
  const address = link.href;
  const about = document.querySelector<HTMLAnchorElement>('[data-cite]');
  const pages = (...paths: readonly string[]) =>
    about ? paths.map((path) => new URL(path, articleAddress(aboutAddress(about))).href) : [];
  const page = (path: string) => pages(path).map((found) => ({ page: found }))[0] ?? {};
  const paragraph = target.closest<HTMLElement>('p[data-n]');
  const cite = paragraph
    ? { paragraph: { id: paragraph.id, n: paragraph.dataset['n'] ?? '' } }
    : {};
  const aside = link.closest<HTMLElement>('aside');
  if (aside) {
    const id = aside.dataset['quote'];
    return {
      name: messages.share.quotation,
      address,
      cite,
      ...(id === undefined ? {} : page(`quotes/${encodeURIComponent(id)}/`)),
    };
  }
  if (paragraph) {
    const quotes = pages(...quotesOf(paragraph).map((id) => `quotes/${encodeURIComponent(id)}/`));
    return { name: paragraphTitle(paragraph.dataset['n']), address, cite, quotes };
  }
  return {
    name: link.getAttribute('aria-label') ?? messages.share.section,
    address,
    cite: { section: target.id },
    ...page(`sections/${encodeURIComponent(target.id)}/`),
  };
}

/** Names of the pull-quotes whose words stand in a paragraph. */
function quotesOf(paragraph: HTMLElement): readonly string[] {
  const drawn = [...document.querySelectorAll<HTMLElement>(`[${markup.pullQuoteId}]`)];
  const here = drawn.filter((quote) => {
    const link = quote.querySelector('a');
    return link && paragraph.contains(byFragment(link.hash));
  });
  return [...new Set(here.map(({ dataset }) => dataset['quote'] ?? ''))];
}

/** Address of the page that holds the forms of citation without JavaScript. */
function aboutAddress(link: HTMLAnchorElement): string {
  return new URL(link.dataset['cite'] || link.href, location.href).href.replace(/#.*$/, '');
}

function articleAddress(about: string): string {
  return new URL('..', about).href;
}
