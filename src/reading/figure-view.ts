import Panzoom, { type PanzoomObject } from '@panzoom/panzoom';
import { writeClipboard } from './clipboard.ts';
import { copyOf } from './copy.ts';
import { make, samePage } from './dom.ts';
import { arrowStep } from './dom-later.ts';
import { type FigureItem, figureItems } from './figure-items.ts';
import address from './figure-view.css?url';
import { stateObject } from './history-state.ts';
import { inLanguageOfText, ownLanguage, messages, percent } from './messages.ts';

/**
 * Opens the picture of a link `a.enlarge` over the page: to zoom and move, with its caption, and
 * with the page's other figures before and after it. While it is open the address names the figure;
 * Back, Escape and the button close it, and the focus returns to the link.
 */
export async function openFigure(link: HTMLAnchorElement): Promise<void> {
  if (document.querySelector('.figure-view')) return;
  await styles();
  const items = figureItems(document);
  const at = items.findIndex((item) => item.link === link);
  if (at >= 0) new FigureView(items, at).open();
  else location.assign(link.href);
}

let loaded: Promise<void> | undefined;

/** Loads the styles once. Resolves even where they fail: the picture is shown without looks. */
function styles(): Promise<void> {
  return (loaded ??= new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: address });
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
    document.head.append(link);
  }));
}

/** How much a press of + or − zooms, and how far, in pixels, an arrow key moves. */
const zoomStep = 0.4;
const panStep = 80;
/** A picture in which nothing is finer than the window can be zoomed so far at least. */
const leastZoom = 4;
const mostZoom = 30;
/** Pixels that a finger has to move for the next picture. */
const swipe = 60;

class FigureView {
  readonly #items: readonly FigureItem[];
  #at: number;
  #zoom: PanzoomObject | undefined;
  readonly #life = new AbortController();
  readonly #title = make('h2', {
    id: 'figure-view-title',
    ...inLanguageOfText(),
    dir: 'auto',
  });
  readonly #count = make('span', { class: 'figure-count' });
  readonly #scale = make('output', { class: 'figure-scale', 'aria-label': messages.figure.scale });
  readonly #status = make('div', { role: 'status', class: 'visually-hidden' });
  readonly #stage = make('div', { class: 'figure-stage' });
  readonly #caption = make('div', { class: 'figure-caption', ...inLanguageOfText() });
  readonly #links = make('div', { class: 'figure-links' });
  readonly #out = button(messages.figure.zoomOut, '−');
  readonly #in = button(messages.figure.zoomIn, '+');
  readonly #previous = button(messages.figure.previous, '');
  readonly #next = button(messages.figure.next, '');
  readonly #dialog: HTMLDialogElement;
  /** The history has left the entry that was made for the view. */
  #isLeft = false;

  constructor(items: readonly FigureItem[], at: number) {
    this.#items = items;
    this.#at = at;
    const close = button(messages.close, '✕');
    close.autofocus = true;
    this.#previous.className = 'figure-turn previous';
    this.#next.className = 'figure-turn next';
    const zoom = make('div', { class: 'figure-zoom', role: 'group' }, this.#out, this.#scale);
    zoom.setAttribute('aria-label', messages.figure.zoom);
    zoom.append(this.#in);
    this.#dialog = make(
      'dialog',
      {
        class: 'figure-view',
        'aria-labelledby': this.#title.id,
        'data-pagefind-ignore': 'all',
        ...ownLanguage(),
      },
      make('header', {}, this.#title, this.#count, zoom, close),
      this.#stage,
      make('footer', {}, this.#caption, this.#links),
      this.#status,
    );
    if (items.length > 1) this.#stage.after(this.#previous, this.#next);
    close.addEventListener('click', () => this.#dialog.close());
    this.#out.addEventListener('click', () => this.#zoomBy(-1));
    this.#in.addEventListener('click', () => this.#zoomBy(1));
    this.#previous.addEventListener('click', () => this.#turn(this.#at - 1));
    this.#next.addEventListener('click', () => this.#turn(this.#at + 1));
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('close', () => this.#closed());
    this.#stage.addEventListener('wheel', (event) => this.#zoom?.zoomWithWheel(event), {
      passive: false,
    });
    this.#stage.addEventListener('dblclick', (event) => this.#onDoubleClick(event));
    this.#watchSwipes();
    // A window of another size has the whole picture in it again.
    addEventListener('resize', () => this.#zoom?.reset({ animate: false }), {
      signal: this.#life.signal,
    });
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#enter();
    this.#show();
  }

  /**
   * Gives the view an entry in the history, which Back leaves, as `SheetHistory` does for an open
   * note: not by it, since what two files share would be a third, and make every page longer.
   */
  #enter(): void {
    addEventListener(
      'popstate',
      (event) => {
        event.stopImmediatePropagation();
        history.scrollRestoration = 'auto';
        this.#isLeft = true;
        this.#dialog.close();
        this.#life.abort();
      },
      { signal: this.#life.signal },
    );
    // The page behind the view is where we leave it.
    history.scrollRestoration = 'manual';
    history.pushState(stateObject(), '');
    history.scrollRestoration = 'auto';
  }

  #closed(): void {
    this.#zoom?.destroy();
    if (!this.#isLeft) history.back();
    this.#dialog.remove();
    const { link } = this.#items[this.#at] ?? {};
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }

  #turn(to: number): void {
    if (!this.#items[to]) return;
    this.#at = to;
    this.#show();
    this.#status.textContent = [this.#title, this.#count]
      .map(({ textContent }) => textContent)
      .join(messages.comma);
  }

  #show(): void {
    const item = this.#items[this.#at];
    if (!item) return;
    const last = this.#items.length - 1;
    this.#title.textContent = item.title;
    this.#count.textContent =
      last > 0 ? messages.figure.count({ nth: this.#at + 1, total: last + 1 }) : '';
    disable(this.#previous, this.#at === 0);
    disable(this.#next, this.#at === last);
    this.#showPicture(item);
    this.#showCaption(item);
    this.#links.replaceChildren(...this.#linksOf(item));
    if (item.id) name(item.id);
  }

  #showPicture({ file, alt, isDrawing }: FigureItem): void {
    this.#zoom?.destroy();
    const image = make('img', { alt, draggable: 'false', ...(isDrawing && { class: 'drawing' }) });
    const moved = make('div', { class: 'figure-moved' }, image);
    image.addEventListener('load', () => {
      const finest = image.naturalWidth / Math.max(1, moved.clientWidth);
      this.#zoom?.setOptions({ maxScale: Math.min(mostZoom, Math.max(leastZoom, 2 * finest)) });
    });
    image.addEventListener('error', () => {
      moved.replaceChildren(make('p', {}, messages.figure.missing));
      this.#status.textContent = messages.figure.missing;
    });
    image.src = file;
    this.#stage.replaceChildren(moved);
    this.#zoom = Panzoom(moved, {
      canvas: true,
      contain: 'outside',
      cursor: '',
      minScale: 1,
      maxScale: leastZoom,
      panOnlyWhenZoomed: true,
      step: zoomStep,
    });
    moved.addEventListener('panzoomchange', () => this.#onZoom());
    this.#onZoom();
  }

  /** The words of the caption: what they link to in the page lies behind the picture. */
  #showCaption({ caption }: FigureItem): void {
    const words = copyOf(caption ? [...caption.childNodes] : [], { citing: true });
    for (const link of words.querySelectorAll('a')) {
      if (samePage(link)) link.replaceWith(...link.childNodes);
    }
    this.#caption.replaceChildren(words);
    this.#caption.removeAttribute('tabindex');
    const { scrollHeight, clientHeight } = this.#caption;
    if (scrollHeight > clientHeight) this.#caption.tabIndex = 0;
  }

  #linksOf({ address, page, file, iiif }: FigureItem): readonly HTMLElement[] {
    const copy = make('button', { type: 'button' }, messages.share.copyLink);
    copy.addEventListener('click', () => {
      void writeClipboard({ text: address, html: '' }).then((done) => {
        copy.textContent = messages.share[done ? 'copied' : 'notCopied'];
        this.#status.textContent = copy.textContent;
      });
    });
    const own = page === undefined ? [] : [make('a', { href: page }, messages.figure.page)];
    const original = make('a', { href: file, download: '' }, messages.figure.original);
    if (iiif === undefined) return [copy, ...own, original];
    const { host } = new URL(iiif);
    const finer = make(
      'a',
      { href: iiif, rel: 'noopener noreferrer' },
      messages.figure.finer({ host }),
    );
    return [copy, ...own, original, finer];
  }

  #zoomBy(step: 1 | -1): void {
    if (step > 0) this.#zoom?.zoomIn(motion());
    else this.#zoom?.zoomOut(motion());
  }

  #onZoom(): void {
    this.#scale.value = percent(this.#zoom?.getScale() ?? 1);
    disable(this.#out, !this.#isZoomed);
    this.#stage.toggleAttribute('data-zoomed', this.#isZoomed);
  }

  #onDoubleClick(event: MouseEvent): void {
    if (!this.#zoom) return;
    if (this.#isZoomed) this.#zoom.reset(motion());
    else this.#zoom.zoomToPoint(2.5, event, motion());
  }

  get #isZoomed(): boolean {
    // The whole picture may be a hair larger than its place.
    return (this.#zoom?.getScale() ?? 1) > 1.01;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    // A long caption scrolls by the keys that move a picture.
    if (target === this.#caption && /^(?:Arrow(?:Up|Down)|Page|Home|End)/.test(key)) return;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [panStep, 0],
      ArrowRight: [-panStep, 0],
      ArrowUp: [0, panStep],
      ArrowDown: [0, -panStep],
    };
    const move = this.#isZoomed && Object.hasOwn(moves, key) ? moves[key] : undefined;
    const step = arrowStep(event, this.#dialog);
    if (move) {
      const scale = this.#zoom?.getScale() ?? 1;
      this.#zoom?.pan(move[0] / scale, move[1] / scale, { relative: true, ...motion() });
    } else if (key === '+' || key === '=') this.#zoomBy(1);
    else if (key === '-' || key === '_') this.#zoomBy(-1);
    else if (key === '0') this.#zoom?.reset(motion());
    else if (step || key === 'PageDown' || key === 'PageUp')
      this.#turn(this.#at + (step ?? (key === 'PageDown' ? 1 : -1)));
    else if (key === 'Home') this.#turn(0);
    else if (key === 'End') this.#turn(this.#items.length - 1);
    else return;
    event.preventDefault();
  }

  /** A finger that moves across a whole picture turns to the next or the one before. */
  #watchSwipes(): void {
    let start: PointerEvent | undefined;
    let fingers = 0;
    this.#stage.addEventListener('pointerdown', (event) => {
      fingers = event.isPrimary ? 1 : fingers + 1;
      start = event.pointerType === 'touch' && fingers === 1 && !this.#isZoomed ? event : undefined;
    });
    this.#stage.addEventListener('pointerup', ({ clientX, clientY }) => {
      const [x, y] = start ? [clientX - start.clientX, clientY - start.clientY] : [0, 0];
      start = undefined;
      if (Math.abs(x) < swipe || Math.abs(x) < 2 * Math.abs(y) || this.#isZoomed) return;
      const onward = getComputedStyle(this.#dialog).direction === 'rtl' ? x > 0 : x < 0;
      this.#turn(this.#at + (onward ? 1 : -1));
    });
  }
}

/** Whether the reader wants to see how a picture moves to its place. */
function motion(): { readonly animate: boolean } {
  return { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches };
}

function button(label: string, sign: string): HTMLButtonElement {
  return make('button', { type: 'button', 'aria-label': label, title: label }, sign);
}

/** Keeps the focus on a button that can do no more. */
function disable(element: HTMLElement, isDone: boolean): void {
  element.setAttribute('aria-disabled', String(isDone));
}

/** Names a figure in the address of the entry that was made for the view. */
function name(id: string): void {
  try {
    history.replaceState(stateObject(), '', `#${encodeURIComponent(id)}`);
  } catch {
    // Browsers refuse an entry that is changed too often (HTML, section 7.2.5).
  }
}
