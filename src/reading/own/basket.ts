import { closest, make } from '../dom.ts';
import { announce } from '../dom-later.ts';
import { inOwnLanguage } from '../messages.ts';
import { loadSheet } from '../panel-styles.ts';
import { sayFault } from './basket-said.ts';
import address from './basket.css?url';
import { findButton } from './find-it.ts';
import { own } from './messages.ts';
import { type BasketWork, type OwnStore, ownStore } from './store.ts';
import { readSummary } from './summary.ts';
import { dossiersOf, fetchWork, sharedPath } from './work-file.ts';

export { loadPageMessages } from './messages.ts';

/** A place of the page where a work can be put into the basket. */
interface Place {
  /** Path of its dossier, or of its page across articles. */
  readonly path: string;
  readonly reference: string;
  /** Query of its OpenURL, where the page has it (COinS). */
  readonly openurl?: string;
}

/** What is in the basket: by every path of each work, that by which it is kept. */
let kept: ReadonlyMap<string, ReadonlySet<string>> = new Map();
let count = 0;
let listening: OwnStore | undefined;
let begun: Promise<void> | undefined;

/**
 * Puts a tick beside every work that the page lists or tells of, and the count into the bar; once.
 * Later parts of the page call it again for what they have put there.
 */
export async function bringBasket(root: ParentNode = document): Promise<void> {
  await (begun ??= begin());
  decorate(root);
  show();
}

async function begin(): Promise<void> {
  await loadSheet(address);
  // Before the search itself hears of it: there a tick stands in a link.
  document.addEventListener('click', pressTick, true);
  document.addEventListener('keydown', pressFound, true);
  // Another tab has told what it keeps; a page that comes back from the browser's own memory asks anew.
  addEventListener('storage', () => void refresh());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void refresh();
  });
  await refresh();
}

/** Reads the basket; where nothing is in it no database is made. */
async function refresh(): Promise<void> {
  try {
    if (readSummary().basket > 0 || listening) await read(await listened());
  } catch {
    // Whoever presses a button is told why.
  }
  show();
}

async function listened(): Promise<OwnStore> {
  const store = await ownStore();
  if (listening !== store) {
    listening = store;
    store.addEventListener('change', () => void refresh());
  }
  return store;
}

async function read(store: OwnStore): Promise<void> {
  const works = await store.works();
  const paths = new Map<string, Set<string>>();
  for (const { path, dossiers = [] } of works)
    for (const each of [path, ...dossiers]) {
      const of = paths.get(each) ?? new Set();
      paths.set(each, of.add(path));
    }
  kept = paths;
  count = works.length;
}

/** Shows on every button and in the bar what is in the basket. */
function show(): void {
  for (const tick of document.querySelectorAll<HTMLElement>('[data-basket]'))
    mark(tick, kept.has(tick.dataset['path'] ?? ''));
  showCount();
}

/** A button is pressed; in a result of search, which can hold no button, words say it. */
function mark(tick: HTMLElement, isIn: boolean): void {
  if (tick.matches('button')) tick.setAttribute('aria-pressed', String(isIn));
  else if (isTicked(tick) !== isIn) {
    tick.classList.toggle('ticked', isIn);
    const said = make('span', { class: 'visually-hidden' }, own.basket.isIn);
    tick.replaceChildren(...(isIn ? [said] : []));
  }
}

function isTicked(tick: HTMLElement): boolean {
  return tick.getAttribute('aria-pressed') === 'true' || tick.classList.contains('ticked');
}

function showCount(): void {
  const bar = document.querySelector('.bar');
  const shown = bar?.querySelector('.basket');
  if (!bar || count === 0) {
    shown?.remove();
    return;
  }
  const words = own.basket;
  const link = make(
    'a',
    {
      class: 'basket yours',
      href: `${import.meta.env.BASE_URL}notebook/#basket`,
      'aria-label': words.link({ count }),
      ...inOwnLanguage(),
    },
    make('span', { class: 'basket-word' }, words.title),
    ' ',
    make(
      'span',
      { 'data-basket-count': '' },
      new Intl.NumberFormat(document.documentElement.lang || undefined).format(count),
    ),
  );
  if (shown?.getAttribute('aria-label') === link.getAttribute('aria-label')) return;
  if (shown) shown.replaceWith(link);
  else bar.insertBefore(link, bar.querySelector(':scope > .find, :scope > scholium-settings'));
}

/** Changes are made one after another: each press finds what the one before it has left. */
let last: Promise<unknown> = Promise.resolve();

function press(tick: HTMLElement): void {
  const { path, reference = '' } = tick.dataset;
  if (path === undefined) return;
  const put = !isTicked(tick);
  // At once: what it takes to keep it is not the reader's concern.
  mark(tick, put);
  last = last
    .then(() => change(path, reference, put))
    .then(
      () => announce(own.basket[put ? 'put' : 'taken']({ count })),
      (error: unknown) => {
        show();
        sayFault(error);
      },
    );
}

function pressTick(event: MouseEvent): void {
  const tick = closest(event.target, '[data-basket]');
  if (!tick) return;
  if (tick.closest('a')) {
    event.preventDefault();
    event.stopPropagation();
  }
  press(tick);
}

/** Shift and Enter in the field of search: the active result, which Enter alone would go to. */
function pressFound(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !event.shiftKey) return;
  const tick = closest(event.target, 'scholium-search')?.querySelector<HTMLElement>(
    '[aria-selected=true] [data-basket]',
  );
  if (!tick) return;
  event.preventDefault();
  event.stopPropagation();
  press(tick);
}

async function change(path: string, reference: string, put: boolean): Promise<void> {
  const store = await listened();
  await read(store);
  if (put) await putWork(store, await workAt(path, reference));
  else await store.removeWorks([...(kept.get(path) ?? [])]);
  await read(store);
  show();
}

/** Keeps a work, in place of what was kept of it while the site could not be asked. */
export async function putWork(store: OwnStore, work: BasketWork): Promise<void> {
  const before = new Set((await store.works()).map(({ path }) => path));
  await store.putWorks([work]);
  const same = (work.dossiers ?? []).filter((path) => path !== work.path && before.has(path));
  if (same.length > 0) await store.removeWorks(same);
}

/** The work of a page as it is kept; without a network by what the page says of it. */
export async function workAt(path: string, reference: string): Promise<BasketWork> {
  const added = new Date().toISOString();
  try {
    const { path: own, file } = await fetchWork(path);
    return {
      path: own,
      key: file.key,
      reference: file.reference,
      added,
      dossiers: dossiersOf(file),
    };
  } catch {
    return { path, key: keyOf(path), reference, added };
  }
}

/** Puts buttons beside the works of a part of the page that have none. */
function decorate(root: ParentNode): void {
  for (const facts of root.querySelectorAll<HTMLElement>('.works > li > .facts-of')) {
    const work = facts.parentElement;
    const link = work?.querySelector<HTMLAnchorElement>('a.dossier-link');
    if (!work || !link || facts.querySelector('[data-basket]')) continue;
    const place = { path: link.pathname, reference: textOf(work.querySelector('.reference')) };
    facts.prepend(tickButton(place, ''));
  }
  for (const result of root.querySelectorAll<HTMLAnchorElement>('a[data-kind=work]'))
    decorateFound(result);
  const dossier = root.querySelector<HTMLElement>('[data-basket-here]');
  if (dossier && dossier.childElementCount === 0) {
    const openurl = document.querySelector<HTMLElement>('.Z3988')?.title;
    const reference = textOf(document.querySelector('.dossier-reference'));
    const place = { path: location.pathname, reference, ...(openurl && { openurl }) };
    dossier.append(tickButton(place), ' ', finder(place));
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>(
    '.preview-actions > a[data-dossier]',
  )) {
    const row = link.parentElement;
    if (!row || row.querySelector('[data-basket]')) continue;
    const reference = link.dataset['dossier'] ?? '';
    const place = { path: link.pathname, reference };
    row.append(tickButton(place), ' ', finder(place));
  }
}

/** In a result of search, which is a link and an option, no button can stand. */
function decorateFound(result: HTMLAnchorElement): void {
  const where = result.querySelector('.search-where') ?? result;
  if (where.querySelector('[data-basket]')) return;
  const path = result.pathname;
  const tick = make('span', {
    class: 'basket-tick yours',
    'data-basket': keyOf(path),
    'data-path': path,
    'data-reference': textOf(result.querySelector('.search-title')),
    title: own.basket.tickFound,
  });
  where.append(' ', tick);
}

function tickButton(
  { path, reference }: Place,
  label: string = own.basket.tick,
): HTMLButtonElement {
  const name = own.basket.tickNamed({ reference: inShort(reference) });
  return make(
    'button',
    {
      type: 'button',
      class: 'basket-tick yours',
      'data-basket': keyOf(path),
      'data-path': path,
      'data-reference': reference,
      'aria-label': name,
      'aria-pressed': String(kept.has(path)),
      ...(label ? {} : { title: own.basket.tick }),
      ...inOwnLanguage(),
    },
    label,
  );
}

function finder({ path, reference, openurl }: Place): HTMLButtonElement {
  return findButton(inShort(reference), async () => {
    if (openurl !== undefined) return { openurl, title: titleHere() };
    const { file } = await fetchWork(path);
    return { openurl: file.openurl, title: file.title };
  });
}

function titleHere(): string {
  return textOf(document.querySelector('h1'));
}

/** The first words of a reference: a screen reader's list of buttons is no bibliography. */
export function inShort(reference: string): string {
  const short = /^.{0,80}(?=\s)/u.exec(reference)?.[0];
  return reference.length > 80 && short ? `${short} …` : reference;
}

/** `/articles/<slug>/sources/<key>/` → `<key>`. */
function keyOf(path: string): string {
  const part = /([^/]*)\/$/.exec(sharedPath(path))?.[1] ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
