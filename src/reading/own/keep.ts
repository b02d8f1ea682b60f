import { button } from '../dom-later.ts';
import { isOtherEdition } from '../../offline/lists.ts';
import { canonicalPath } from '../../offline/kept.ts';
import { spokenHere } from '../../messages/fetch.ts';
import { make } from '../dom.ts';
import { inOwnLanguage, messages, ownLanguage, percent } from '../messages.ts';
import { keepArticle, KeepError, letGo, newestOf, tidy } from './keep-article.ts';
import { canKeep, type KeptArticle, keptArticles } from './kept-articles.ts';
import { storageKeys } from '../stored.ts';
import { loadKeepStyles } from './keep-styles.ts';
import { own } from './messages.ts';
import { articleHere } from './summary.ts';

export { type KeptArticle, keptArticles, letGo };
export { loadPageMessages } from './messages.ts';

/**
 * The button by which the article of this page is kept, with what comes of it; nothing on a page
 * that belongs to none, and where the browser can keep nothing.
 */
export async function keepTool(): Promise<HTMLElement | undefined> {
  const path = pathHere();
  if (path === undefined || !canKeep()) return undefined;
  await Promise.all([loadKeepStyles(), tidy().catch(() => undefined)]);
  const tool = new KeepTool(path);
  tool.show(await keptHere(path));
  return tool.element;
}

/** A size as the page's language writes it: "3.9 MB". */
export function sizeOf(bytes: number): string {
  return new Intl.NumberFormat([spokenHere(), 'en'], {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
    minimumFractionDigits: bytes < 50_000 ? 2 : 0,
  }).format(bytes / 1e6);
}

/** A day as the page's language writes it: "30 November 2026". */
export function dayOf(when: string): string {
  // As the pages write their dates: English ones by the day, and of the Gregorian calendar in all.
  const lang = spokenHere();
  return new Intl.DateTimeFormat([lang === 'en' ? 'en-GB' : lang, 'en-GB'], {
    calendar: 'gregory',
    dateStyle: 'long',
  }).format(new Date(when));
}

/** The tool in the panel of settings. */
class KeepTool {
  readonly element = make('div', { class: 'keep-tool', ...inOwnLanguage() });
  readonly #path: string;
  readonly #said = make('p', { role: 'status' });
  readonly #buttons = make('div', { class: 'keep-buttons' });

  constructor(path: string) {
    this.#path = path;
    this.element.append(this.#said, this.#buttons);
  }

  /** Shows what is kept, and what can be done with it. */
  show(kept: KeptArticle | undefined, says?: string): void {
    const { offline } = own;
    const when = kept && offline.kept({ date: dayOf(kept.when), size: sizeOf(kept.bytes) });
    this.#said.textContent = [says, when].filter((text) => text !== undefined).join(' ');
    if (kept) {
      this.#put(
        button(offline.update, () => this.#keep(), { 'data-update-article': '' }),
        button(offline.letGo, () => this.#letGo(), { 'data-let-go': '' }),
      );
      return;
    }
    const keep = button(offline.keepUnsized, () => this.#keep(), { 'data-keep-article': '' });
    this.#put(keep);
    newestOf(this.#path).then(
      ({ bytes }) => (keep.textContent = offline.keep({ size: sizeOf(bytes) })),
      (error: unknown) => {
        // A site that has no list, as while it is written, keeps nothing.
        if (error instanceof KeepError && error.fault === 'changed') this.element.hidden = true;
      },
    );
  }

  /** Puts buttons in place of others; who was at one of these is at the first of them. */
  #put(...buttons: readonly HTMLElement[]): void {
    const hadFocus = this.#buttons.contains(document.activeElement);
    this.#buttons.replaceChildren(...buttons);
    if (hadFocus) buttons[0]?.focus();
  }

  async #keep(): Promise<void> {
    const { offline } = own;
    const bar = make('progress', { max: '1', value: '0', 'aria-label': offline.title });
    const share = make('span', { 'aria-hidden': 'true' });
    const show = (part: number): void => {
      bar.value = part;
      share.textContent = offline.keeping({ share: percent(Math.floor(part * 100) / 100) });
    };
    show(0);
    this.#said.textContent = offline.keeping({ share: percent(0) });
    const wait = make('div', { class: 'keep-progress', tabindex: '-1' }, share, bar);
    this.#put(wait);
    try {
      const kept = await keepArticle(this.#path, (done, all) => show(all === 0 ? 1 : done / all));
      this.show(kept);
    } catch (error) {
      const fault = error instanceof KeepError ? error.fault : 'refused';
      this.show(await keptHere(this.#path), offline.faults[fault]);
    }
  }

  async #letGo(): Promise<void> {
    await letGo(this.#path);
    this.show(undefined, own.offline.gone);
  }
}

/** What a page says that belongs to a kept article: that it is read offline, or is not the newest. */
export async function tellOfKept(): Promise<void> {
  const path = pathHere();
  if (path === undefined || !canKeep()) return;
  await tidy().catch(() => undefined);
  const kept = await keptHere(path);
  if (!kept) return;
  const { offline } = own;
  const newest = await newestOf(path).catch((error: unknown) => error);
  if (newest instanceof KeepError) {
    if (newest.fault === 'offline' && !wasDismissed('offline', kept))
      await notice(offline.readOffline({ date: dayOf(kept.when) }), () => dismiss('offline', kept));
    return;
  }
  const isOld = isKeeping(newest) && isOtherEdition(newest.version, kept.version);
  if (!isOld || wasDismissed('newer', kept)) return;
  // Once a visit.
  dismiss('newer', kept);
  await notice(
    offline.newer,
    () => undefined,
    async (say) => {
      try {
        await keepArticle(path, (done, all) =>
          say(offline.keeping({ share: percent(Math.floor((done / all) * 100) / 100) })),
        );
        say(offline.updated);
      } catch (error) {
        say(offline.faults[error instanceof KeepError ? error.fault : 'refused']);
      }
    },
  );
}

/** Fills in the list of kept articles on the page for what is not kept. */
export async function listKept(into: HTMLElement): Promise<void> {
  const articles = await keptArticles();
  const { offline } = own;
  if (articles.length === 0) {
    into.replaceChildren(make('p', {}, offline.none));
    return;
  }
  const items = articles.map(({ path, title, lang, when, bytes }) =>
    make(
      'li',
      {},
      make('a', { href: path, lang }, title),
      ' · ',
      make('span', {}, offline.kept({ date: dayOf(when), size: sizeOf(bytes) })),
    ),
  );
  into.replaceChildren(make('h2', {}, offline.list), make('ul', {}, ...items));
}

/** Path of the article that the page belongs to, as it is kept. */
function pathHere(): string | undefined {
  const path = articleHere();
  return path === undefined ? undefined : canonicalPath(path);
}

async function keptHere(path: string): Promise<KeptArticle | undefined> {
  return (await keptArticles()).find((article) => article.path === path);
}

function isKeeping(value: unknown): value is { readonly version: string } {
  return typeof value === 'object' && value !== null && 'version' in value;
}

/** A quiet line at the page's edge, with a button to update where that is offered. */
async function notice(
  says: string,
  gone: () => void,
  update?: (say: (words: string) => void) => Promise<void>,
): Promise<void> {
  await loadKeepStyles();
  const words = make('span', { role: 'status' });
  const line = make('div', { class: 'kept-line', 'data-pagefind-ignore': 'all', ...ownLanguage() });
  const close = button('✕', () => {
    line.remove();
    gone();
  });
  close.setAttribute('aria-label', messages.dismiss);
  line.append(words);
  if (update) {
    const go: HTMLButtonElement = button(own.offline.update, async () => {
      go.hidden = true;
      await update((text) => (words.textContent = text));
    });
    line.append(go);
  }
  line.append(close);
  (document.querySelector('main') ?? document.body).append(line);
  // Said aloud, since it was empty when it came.
  requestAnimationFrame(() => (words.textContent = says));
}

/** Notices that were put away, for as long as the tab is there (session storage). */
type Notice = 'offline' | 'newer';

function noticeKey(name: Notice, { path, version }: KeptArticle): string {
  return `${storageKeys.own}:${name}:${path}:${version}`;
}

function wasDismissed(name: Notice, kept: KeptArticle): boolean {
  try {
    return sessionStorage.getItem(noticeKey(name, kept)) !== null;
  } catch {
    return false;
  }
}

function dismiss(name: Notice, kept: KeptArticle): void {
  try {
    sessionStorage.setItem(noticeKey(name, kept), '');
  } catch {
    // It is said once more.
  }
}
